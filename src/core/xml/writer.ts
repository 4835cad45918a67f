import { notXml } from "./values.ts"
import type { XmlDocument, XmlField, XmlLeaf, XmlObject, XmlShape } from "./shape.ts"

/**
 * Writes a request body in its declared shape.
 * @throws TypeError if the value does not match the shape or cannot be represented in XML
 */
export const writeXml = ({ root, shape }: XmlDocument, value: unknown): string =>
  `<?xml version="1.0" encoding="UTF-8"?>${element(root, shape, value, root)}`

const tagged = (name: string, content: string, attributes = ""): string => `<${name}${attributes}>${content}</${name}>`

/** @param at path of the value, for messages */
function element(name: string, shape: XmlShape, value: unknown, at: string): string {
  if (typeof shape === "string") return tagged(name, escape(leafText(shape, value, at)))
  const fields = fieldsOf(value, at)
  return shape.kind === "map" ? tagged(name, entries(fields, at)) : objectElement(name, shape, fields, at)
}

function objectElement(name: string, shape: XmlObject, fields: Readonly<Record<string, unknown>>, at: string): string {
  const unknown = Object.keys(fields).find(
    (property) => fields[property] !== undefined && !Object.hasOwn(shape.fields, property),
  )
  if (unknown !== undefined) throw new TypeError(`${at}: unknown property "${unknown}"`)
  let attributes = ""
  let content = ""
  for (const [property, field] of Object.entries(shape.fields)) {
    const value = Object.hasOwn(fields, property) ? fields[property] : undefined
    if (value === undefined || value === null) continue
    const place = `${at}.${property}`
    const named = field.name ?? property
    if (field.attribute) attributes += ` ${named}="${escapeAttribute(fieldText(field, value, place))}"`
    else content += field.text ? escape(fieldText(field, value, place)) : elements(named, field, value, place)
  }
  return tagged(name, content, attributes)
}

function elements(name: string, { shape, list }: XmlField, value: unknown, at: string): string {
  if (list === undefined) return element(name, shape, value, at)
  if (!Array.isArray(value)) throw new TypeError(`${at} must be an array`)
  const items = value.map((item: unknown, index) => element(list.item, shape, item, `${at}[${index}]`)).join("")
  return list.wrapped ? tagged(name, items) : items
}

const entries = (fields: Readonly<Record<string, unknown>>, at: string): string =>
  Object.entries(fields)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => {
      if (!elementName.test(name)) throw new TypeError(`${at}: "${name}" is not a valid XML element name`)
      return element(name, "string", value, `${at}.${name}`)
    })
    .join("")

// Colons are excluded: XML allows them, but uses them for namespaces.
const elementName = /^[\p{L}_][\p{L}\p{M}\p{N}._-]*$/u

function fieldsOf(value: unknown, at: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new TypeError(`${at} must be an object`)
  return value as Readonly<Record<string, unknown>>
}

function fieldText({ shape }: XmlField, value: unknown, at: string): string {
  if (typeof shape !== "string") throw new TypeError(`${at} cannot be written as an attribute or text`)
  return leafText(shape, value, at)
}

function leafText(leaf: XmlLeaf, value: unknown, at: string): string {
  const isText = typeof value === "string" || typeof value === "boolean" || Number.isFinite(value)
  if (!isText) throw new TypeError(`${at} must be a ${leaf === "trimmed" ? "string" : leaf}`)
  const text = String(value)
  const wrong = notXml.exec(text)?.[0].codePointAt(0)
  if (wrong === undefined) return text
  throw new TypeError(`${at} contains U+${wrong.toString(16).toUpperCase().padStart(4, "0")}, which XML does not allow`)
}

const references: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
}

const reference = (character: string): string => references[character] ?? character

/** An unescaped carriage return would become a line feed. */
const escape = (text: string): string => text.replace(/[&<>\r]/g, reference)

/** Unescaped line ends and tabs would become spaces. */
const escapeAttribute = (text: string): string => text.replace(/[&<>"'\t\n\r]/g, reference)
