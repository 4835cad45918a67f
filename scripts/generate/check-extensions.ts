import type { OpenApiDocument } from "./document.ts"
import { isRecord, pointerOf } from "./references.ts"
import type { At, Report } from "./xml-shapes.ts"

const texts = ["x-assumed", "x-since", "x-removed", "x-source"]
const lists = ["x-dialects", "x-file-types"]
/** Here stands data of the service, not description of it. */
const data = new Set(["example", "examples", "default", "enum", "const", "value"])

const isText = (value: unknown): boolean => typeof value === "string" && value.trim() !== ""

function checkNode(node: Record<string, unknown>, at: At, report: Report): void {
  for (const name of texts) {
    if (name in node && !isText(node[name])) report([...at, name], `${name} is a text: put the value in quotes`)
  }
  for (const name of lists) {
    const list = node[name]
    if (list !== undefined && !(Array.isArray(list) && list.length > 0 && list.every(isText)))
      report([...at, name], `${name} is a list of names`)
  }
  if ("x-removed" in node && node["deprecated"] !== true && ("in" in node || "responses" in node))
    report([...at, "x-removed"], "what was removed is also deprecated: true")
  const ref = node["$ref"]
  if (typeof ref === "string" && !pointerOf(ref))
    report([...at, "$ref"], "a document stands alone: references begin with #/")
}

/** Extensions that may stand anywhere. */
export function checkExtensions(document: OpenApiDocument, report: Report): void {
  const walk = (node: unknown, at: At, isMapOfNames: boolean): void => {
    if (Array.isArray(node)) {
      for (const [index, item] of node.entries()) walk(item, [...at, index], false)
    } else if (isRecord(node)) {
      if (!isMapOfNames) checkNode(node, at, report)
      for (const [key, value] of Object.entries(node)) {
        if (isMapOfNames || !data.has(key)) walk(value, [...at, key], !isMapOfNames && key === "properties")
      }
    }
  }
  walk(document, [], false)
}
