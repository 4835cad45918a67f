import { isRecord } from "../cells.ts"
import { typeOfText } from "./compare-xml.ts"
import { isName, type Sample } from "./findings.ts"
import { typeName } from "./schema.ts"
import type { Element } from "./xml.ts"

/** A schema drafted from samples. */
export interface Draft {
  type?: string | string[]
  format?: string
  description?: string
  xml?: Record<string, string | boolean>
  examples?: unknown[]
  items?: Draft
  required?: string[]
  properties?: Record<string, Draft>
  additionalProperties?: Draft
}

const mostNames = 40
const deepest = 8

/** Formats of values, each with a made-up example. */
const forms: readonly (readonly [RegExp, string, string?])[] = [
  [/^[^\s@]+@[^\s@]+\.\w+$/, "ana@example.org", "email"],
  [/^(?:https?|wss?):\/\//, "https://example.org/page", "uri"],
  [/^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i, "00000000-0000-4000-8000-000000000000"],
  [/^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:?\d\d)$/, "2025-03-07T10:00:00Z", "date-time"],
  [/^\+?\d[\d ()-]{7,}$/, "+5511900000000"],
  [/^[\da-f]{16,}$/i, "0123456789abcdef"],
]

const secretName = /password|secret|token|passphrase|pw$|^pin$|api-?key/i

/** A scalar schema with a made-up example of the same format; the value itself is not kept. */
function leaf(type: string, value: unknown, name: string): Draft {
  if (type === "string") {
    const found = forms.find(([form]) => form.test(String(value)))
    const format = secretName.test(name) ? "password" : found?.[2]
    return { type, ...(format !== undefined && { format }), examples: [found?.[1] ?? "text"] }
  }
  if (type === "integer") {
    const size = Math.abs(Number(value))
    const isLarge = size > 2 ** 31
    return {
      type,
      ...(isLarge && { format: "int64" }),
      examples: [size >= 1e12 ? 1_741_341_600_000 : size >= 1e9 ? 1_741_341_600 : 7],
    }
  }
  if (type === "number") return { type, examples: [1.5] }
  return type === "boolean" ? { type, examples: [true] } : { type }
}

function ofJson(value: unknown, name: string, depth = 0): Draft {
  if (depth > deepest) return {}
  if (Array.isArray(value)) {
    const items = value.slice(0, 100).map((each) => ofJson(each, name, depth + 1))
    return { type: "array", items: items.reduce(merged, {}) }
  }
  if (!isRecord(value)) return leaf(typeName(value), value, name)
  const names = Object.keys(value)
  if (names.length > mostNames || !names.every(isName)) {
    const others = Object.values(value).slice(0, 100)
    return {
      type: "object",
      additionalProperties: others.map((each) => ofJson(each, "", depth + 1)).reduce(merged, {}),
    }
  }
  const properties = Object.fromEntries(names.map((each) => [each, ofJson(value[each], each, depth + 1)] as const))
  return { type: "object", ...(names.length > 0 && { properties }) }
}

const isListOrMap = ({ type, additionalProperties }: Draft): boolean =>
  type === "array" || additionalProperties !== undefined

function ofElement(element: Element, depth = 0): Draft {
  const { children, attributes, text, name } = element
  if (depth > deepest) return { type: "string" }
  if (children.length === 0 && attributes.size === 0) return leaf(typeOfText(text), text.trim(), name)
  const groups = new Map<string, Element[]>()
  for (const child of children) groups.set(child.name, [...(groups.get(child.name) ?? []), child])
  const [only] = [...groups]
  if (only !== undefined && groups.size === 1 && only[1].length > 1 && attributes.size === 0) {
    const items = only[1].map((each) => ofElement(each, depth + 1)).reduce(mergedXml)
    return { type: "array", xml: { wrapped: true }, items: { ...items, xml: { name: only[0] } } }
  }
  if (groups.size > mostNames || ![...groups.keys()].every(isName))
    return { type: "object", additionalProperties: { type: "string" } }
  const properties: Record<string, Draft> = {}
  for (const [key, value] of attributes) {
    if (!isName(key)) continue
    const at = groups.has(key) ? `${key}Attribute` : key
    properties[at] = {
      ...leaf(typeOfText(value), value, key),
      xml: { attribute: true, ...(at !== key && { name: key }) },
    }
  }
  for (const [key, all] of groups) properties[key] = ofElements(all, depth + 1)
  if (children.length === 0 && text.trim() !== "")
    properties["text" in properties ? "content" : "text"] = {
      ...leaf(typeOfText(text), text.trim(), name),
      xml: { "x-text": true },
    }
  return object(properties)
}

/** An object schema. Lists and maps in XML are always present: they are empty if the element is missing. */
function object(properties: Record<string, Draft>): Draft {
  const required = Object.keys(properties).filter((name) => isListOrMap(properties[name] ?? {}))
  return { type: "object", ...(required.length > 0 && { required }), properties }
}

function ofElements(elements: readonly Element[], depth = 0): Draft {
  const drafts = elements.map((each) => ofElement(each, depth))
  const one = drafts.reduce(mergedXml)
  return elements.length > 1 ? { type: "array", items: one } : one
}

const typesOf = ({ type }: Draft): string[] => (type === undefined ? [] : [type].flat())

function mergedTypes(a: Draft, b: Draft): string[] {
  const all = [...new Set([...typesOf(a), ...typesOf(b)])]
  return all.includes("number") ? all.filter((each) => each !== "integer") : all
}

function mergedProperties(a: Draft, b: Draft, merge: (a: Draft, b: Draft) => Draft): Record<string, Draft> | undefined {
  if (a.properties === undefined || b.properties === undefined) return a.properties ?? b.properties
  const all: Record<string, Draft> = { ...a.properties }
  for (const [name, each] of Object.entries(b.properties)) {
    const known = Object.hasOwn(all, name) ? all[name] : undefined
    all[name] = known === undefined ? each : merge(known, each)
  }
  return all
}

/** A schema that accepts everything that either of two accepts. */
function merged(a: Draft, b: Draft): Draft {
  const types = mergedTypes(a, b)
  const properties = mergedProperties(a, b, merged)
  const items = a.items !== undefined && b.items !== undefined ? merged(a.items, b.items) : (a.items ?? b.items)
  const others = a.additionalProperties ?? b.additionalProperties
  const format = a.format === b.format || types.length > 1 ? a.format : undefined
  const examples = a.examples ?? b.examples
  const [type] = types
  return {
    ...(type !== undefined && { type: types.length > 1 ? types : type }),
    ...(format !== undefined && { format }),
    ...(examples !== undefined && { examples }),
    ...(items !== undefined && { items }),
    ...(others !== undefined ? { additionalProperties: others } : properties !== undefined && { properties }),
  }
}

/** The same for XML, where a value has one type: different types become a string. */
function mergedXml(a: Draft, b: Draft): Draft {
  if (a.type === "array" || b.type === "array") {
    const [list, other] = a.type === "array" ? [a, b] : [b, a]
    const entry = list.items?.xml?.["name"]
    if (other.type === "array")
      return { ...list, items: { ...mergedXml(list.items ?? {}, other.items ?? {}), xml: list.items?.xml ?? {} } }
    const single = typeof entry === "string" ? other.properties?.[entry] : undefined
    if (list.xml?.["wrapped"] === true) {
      return single === undefined
        ? list
        : { ...list, items: { ...mergedXml(list.items ?? {}, single), xml: list.items?.xml ?? {} } }
    }
    return { ...list, items: mergedXml(list.items ?? {}, other) }
  }
  const xml = a.xml ?? b.xml
  if (a.type === "object" && b.type === "object") {
    const others = a.additionalProperties ?? b.additionalProperties
    return others === undefined
      ? { ...object(mergedProperties(a, b, mergedXml) ?? {}), ...(xml && { xml }) }
      : { type: "object", additionalProperties: others }
  }
  if (a.type === "object") return a
  if (b.type === "object") return b
  const types = mergedTypes(a, b)
  return types.length > 1 ? { type: "string", examples: ["text"], ...(xml && { xml }) } : { ...a, ...(xml && { xml }) }
}

function ofSample(sample: Sample, name: string): Draft {
  if (sample.from === "json") return ofJson(sample.value, name)
  if (sample.from === "elements") return ofElements(sample.elements)
  const text = leaf(typeOfText(sample.text), sample.text.trim(), name)
  return sample.from === "attribute" ? { ...text, xml: { attribute: true } } : text
}

/** A schema that fits all samples of a property. */
export function drafted(samples: readonly Sample[], name: string): Draft {
  const isXml = samples.some(({ from }) => from !== "json")
  return samples.map((each) => ofSample(each, name)).reduce(isXml ? mergedXml : merged)
}

/** Returns whether an XML property must be listed in `required`. */
export const isAlwaysThere = (samples: readonly Sample[], draft: Draft): boolean =>
  samples.some(({ from }) => from === "elements") && isListOrMap(draft)
