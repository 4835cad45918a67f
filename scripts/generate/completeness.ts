import { readFileSync } from "node:fs"
import { basename, join } from "node:path"
import { parse } from "yaml"
import {
  follow,
  isRecord,
  isReference,
  listDocuments,
  listOperations,
  listParameters,
  listWebhooks,
  type OpenApiDocument,
  parseDocument,
  type Schema,
} from "./document.ts"
import type { At } from "./xml-shapes.ts"

/** Something a document leaves out that mocks, generated clients and readers need. */
interface Gap {
  readonly at: At
  readonly message: string
}

interface Gaps {
  readonly found: readonly Gap[]
  /** As many of them need filling. */
  readonly count: number
}

const own = ["example", "examples", "enum", "const"]
const hasOwn = (node: object): boolean => own.some((name) => name in node)

/** Parameters of which nobody can make a sample call. */
function parameterExamples(document: OpenApiDocument): Gaps {
  const found = new Map<string, Gap>()
  for (const listed of [...listOperations(document), ...listWebhooks(document)]) {
    for (const { parameter, at } of listParameters(document, listed)) {
      const [media] = Object.values(parameter.content ?? {})
      const schema = follow(document, parameter.schema ?? media?.schema ?? {})
      if ([parameter, media ?? {}, schema].some(hasOwn)) continue
      // One that several calls refer to is one gap.
      found.set(at.join("/"), { at, message: `parameter ${parameter.name} has no example` })
    }
  }
  return { found: [...found.values()], count: found.size }
}

/** The least share of properties whose values can be seen. */
const share = 0.8

const isShown = (schema: Schema): boolean =>
  isReference(schema) ||
  hasOwn(schema) ||
  (schema.items !== undefined && isShown(schema.items)) ||
  [schema.anyOf, schema.oneOf, schema.allOf].some((list) => list?.some(isShown) === true)

/** Properties without example, enum, const or `$ref`. Objects in place are not counted, since their own properties are. */
function propertyExamples(document: OpenApiDocument): Gaps {
  const found: Gap[] = []
  let total = 0
  const walk = (node: unknown, at: At): void => {
    if (Array.isArray(node)) for (const [index, item] of node.entries()) walk(item, [...at, index])
    if (!isRecord(node)) return
    const properties = isRecord(node["properties"]) ? (node["properties"] as Record<string, Schema>) : {}
    for (const [name, schema] of Object.entries(properties)) {
      if (!isRecord(schema) || "properties" in schema) continue
      total += 1
      if (!isShown(schema))
        found.push({ at: [...at, "properties", name], message: `${name} has no example, enum, const or $ref` })
    }
    for (const [key, value] of Object.entries(node)) if (!own.includes(key)) walk(value, [...at, key])
  }
  walk(document, [])
  return { found, count: Math.max(0, found.length - Math.floor(total * (1 - share))) }
}

/** Operations that seem never to fail: a 4xx or 5xx, `default`, or an alternative of the body under a success says how they do. */
function failureResponses(document: OpenApiDocument): Gaps {
  const found = listOperations(document).flatMap(({ operation, at, key, method }): Gap[] => {
    const responses = Object.entries(operation.responses ?? {})
    const fails = responses.some(([status, node]) => {
      if (status === "default" || /^[45]/.test(status)) return true
      const schemas = Object.values(follow(document, node).content ?? {}).map(({ schema }) => schema ?? {})
      return schemas.some((schema) => (follow(document, schema).oneOf?.length ?? 0) > 1)
    })
    return fails ? [] : [{ at: [...at, "responses"], message: `${method} ${key} declares no response for a failure` }]
  })
  return { found, count: found.length }
}

/** By the rule that asks for it. */
export const completeness = {
  "parameter-examples": parameterExamples,
  "property-examples": propertyExamples,
  "failure-responses": failureResponses,
} as const satisfies Readonly<Record<string, (document: OpenApiDocument) => Gaps>>

/** How many gaps a document may still have, by its name. Set in redocly.yaml. */
export const allowedIn = (settings: unknown, file: string): number => {
  const table = isRecord(settings) && isRecord(settings["allowed"]) ? settings["allowed"] : {}
  return Number(table[basename(file, ".yaml")] ?? 0)
}

if (import.meta.main) {
  const root = join(import.meta.dirname, "../..")
  const { rules } = parse(readFileSync(join(root, "redocly.yaml"), "utf8")) as { rules: Record<string, unknown> }
  for (const [name, count] of Object.entries(completeness)) {
    for (const { provider, path } of await listDocuments(root)) {
      const found = count(parseDocument(readFileSync(join(root, path), "utf8"), path)).count
      const allowed = allowedIn(rules[`conferkit/${name}`], path)
      const note = found < allowed ? `: lower it to ${found} in redocly.yaml` : ""
      console.log(
        `${name.padEnd(20)}${provider.padEnd(16)}${String(found).padStart(4)} missing, ${allowed} allowed${note}`,
      )
    }
  }
}
