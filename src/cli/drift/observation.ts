import { isRecord } from "../cells.ts"
import { compareJson } from "./compare-json.ts"
import { compareRoot } from "./compare-xml.ts"
import { best, type Finding, mapLazily } from "./findings.ts"
import { failureMarks, mayBePlainText, type Operation, responseOf } from "./operations.ts"
import { type SpecDocument } from "./schema.ts"
import { type Element, readXml } from "./xml.ts"

/** A response as received. */
export interface Observation {
  readonly operation: string
  readonly status: number
  readonly text: string
}

/** A parsed response that has not been compared yet. */
export type ParsedResponse =
  | { readonly form: "xml"; readonly root: Element }
  | { readonly form: "json"; readonly value: unknown }
  | { readonly form: "empty" }
  | { readonly form: "other" }

export function parseResponse(text: string): ParsedResponse {
  const trimmed = text.trim()
  if (trimmed === "") return { form: "empty" }
  try {
    return { form: "json", value: JSON.parse(trimmed) as unknown }
  } catch {
    const isPage = /^<(?:!doctype\s+)?html/i.test(trimmed)
    const root = trimmed.startsWith("<") && !isPage ? readXml(trimmed) : undefined
    return root === undefined ? { form: "other" } : { form: "xml", root }
  }
}

/** The differences of a response, or a string that says why there is nothing to compare. */
export function compareResponse(
  document: SpecDocument,
  operation: Operation,
  status: number,
  response: ParsedResponse,
): readonly Finding[] | string {
  if (response.form === "empty") return `HTTP ${status} without a body`
  if (response.form === "other")
    return mayBePlainText(document, operation, status) ? [] : `HTTP ${status} with neither XML nor JSON`
  const described = responseOf(document, operation, status, response.form === "xml")
  if (typeof described === "string") {
    return [{ kind: "undescribed", at: "", expected: described, came: `HTTP ${status}`, fix: undefined, weight: 1 }]
  }
  return best(
    mapLazily(described.places, (place) =>
      response.form === "xml"
        ? compareRoot(document, place, response.root)
        : compareJson(document, place, response.value),
    ),
  )
}

/** Returns whether a response reports a failure: by its status or in its body. */
export function isFailure(
  document: SpecDocument,
  operation: Operation,
  status: number,
  response: ParsedResponse,
): boolean {
  if (status >= 400 || response.form === "other") return !mayBePlainText(document, operation, status)
  return failureMarks(document, operation).some(([path, constant]) => {
    if (response.form === "json") {
      let value: unknown = response.value
      for (const key of path) value = isRecord(value) ? value[key] : undefined
      return value === constant
    }
    const [name, more] = path
    if (response.form !== "xml" || more !== undefined) return false
    return response.root.children.some((each) => each.name === name && each.text.trim() === constant)
  })
}
