import fc from "fast-check"
import type { XmlDocument, XmlField, XmlShape } from "../../src/core/xml/shape.ts"

/** Members of Object.prototype, and names of every other kind. */
export const names = fc.oneof(
  fc.constantFrom("__proto__", "constructor", "prototype", "toString", "valueOf", "hasOwnProperty", "then", "toJSON"),
  fc.stringMatching(/^[a-z][a-z0-9]{0,5}$/),
)
const texts = fc.oneof(fc.constantFrom("", "0", "true", "__proto__"), fc.string({ maxLength: 8 }))

/** A JSON map in which `__proto__` is an ordinary name. */
const mapOf = (value: fc.Arbitrary<unknown>): fc.Arbitrary<object> =>
  fc
    .array(fc.tuple(names, value), { maxLength: 4 })
    .map((entries) => JSON.parse(JSON.stringify(Object.fromEntries(entries))) as object)

/** The parts of a valibot schema used here. */
interface Schema {
  readonly type: string
  readonly entries?: Readonly<Record<string, Schema>>
  readonly rest?: Schema
  readonly wrapped?: Schema
  readonly item?: Schema
  readonly value?: Schema
  readonly options?: readonly unknown[]
  readonly literal?: unknown
}

/** JSON bodies that match a schema, with awkward names wherever it allows any. */
export function bodyOf(given: unknown): fc.Arbitrary<unknown> {
  const schema = given as Schema
  const { type, entries = {}, rest, wrapped, item, value, options = [], literal } = schema
  switch (type) {
    case "string":
      return texts
    case "number":
      return fc.integer({ min: 1, max: 9 })
    case "boolean":
      return fc.boolean()
    case "null":
      return fc.constant(null)
    case "literal":
      return fc.constant(literal)
    case "picklist":
      return fc.constantFrom(...options)
    case "optional":
    case "nullish":
    case "nullable":
      return bodyOf(wrapped)
    case "array":
      return fc.array(bodyOf(item), { maxLength: 2 })
    case "record":
      return mapOf(bodyOf(value))
    case "union":
    case "variant":
      return fc.oneof(...options.map(bodyOf))
    case "intersect":
      return fc
        .tuple(...options.map(bodyOf))
        .map((parts) => parts.reduce((all, part) => ({ ...(all as object), ...(part as object) })))
    case "object":
    case "object_with_rest": {
      const known = fc.record(Object.fromEntries(Object.entries(entries).map(([name, each]) => [name, bodyOf(each)])))
      return rest === undefined
        ? known
        : fc.tuple(mapOf(texts), known).map(([more, fields]) => ({ ...more, ...fields }))
    }
    default:
      return mapOf(texts)
  }
}

const escaped = (text: string) =>
  text.replaceAll(/[^\x20-\x7e]/g, "?").replaceAll(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** XML documents that match a shape, with awkward names in maps and next to declared elements. */
export function documentOf({ root, shape }: XmlDocument): fc.Arbitrary<string> {
  return elementOf(root, shape).map((xml) =>
    xml
      .replace(/<returncode>[^<]*<\/returncode>/, "")
      .replace(`<${root}>`, `<${root}><returncode>SUCCESS</returncode>`),
  )
}

const leaves = { string: texts, trimmed: texts, integer: fc.nat(), number: fc.nat(), boolean: fc.boolean() } as const

function elementOf(name: string, shape: XmlShape): fc.Arbitrary<string> {
  if (typeof shape === "string") return leaves[shape].map((value) => `<${name}>${escaped(String(value))}</${name}>`)
  const others = fc
    .array(fc.tuple(names, texts), { maxLength: 3 })
    .map((entries) => entries.map(([each, text]) => `<${each}>${escaped(text)}</${each}>`).join(""))
  const inside =
    shape.kind === "map"
      ? others
      : fc
          .tuple(
            others,
            ...Object.entries(shape.fields).map(([property, field]) => fieldOf(field.name ?? property, field)),
          )
          .map((parts) => parts.join(""))
  return inside.map((xml) => `<${name}>${xml}</${name}>`)
}

function fieldOf(name: string, { shape, list, text }: XmlField): fc.Arbitrary<string> {
  if (text) return texts.map(escaped)
  if (list === undefined) return elementOf(name, shape)
  const items = fc.array(elementOf(list.item, shape), { maxLength: 2 }).map((each) => each.join(""))
  return list.wrapped ? items.map((xml) => `<${name}>${xml}</${name}>`) : items
}
