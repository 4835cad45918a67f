import { isDeepStrictEqual } from "node:util"
import type { XmlField, XmlLeaf, XmlObject, XmlShape } from "../../src/core/xml/shape.ts"
import { follow, isReference, type OpenApiDocument, type Schema, schemaName, type Xml } from "./document.ts"

export type At = readonly (string | number)[]
export type Report = (at: At, message: string) => void

/** The XML keywords of a schema; those next to a reference take precedence over those of its target. */
export const xmlOf = (document: OpenApiDocument, schema: Schema): Xml => ({
  ...follow(document, schema).xml,
  ...schema.xml,
})

const isMap = (schema: Schema): boolean =>
  typeof schema.additionalProperties === "object" && Object.keys(schema.properties ?? {}).length === 0

/** Converts schemas to XML shapes. Each component is converted once, so that its shape is shared like the component. */
export class XmlShapes {
  /** Shapes of component schemas by name; the dependencies of a component come before it. */
  readonly components = new Map<string, XmlObject>()
  readonly #document: OpenApiDocument
  readonly #report: Report
  /** Names of the components that are currently being converted. */
  readonly #open: string[] = []
  readonly #failed: XmlObject = { kind: "object", fields: {} }

  constructor(document: OpenApiDocument, report: Report) {
    this.#document = document
    this.#report = report
  }

  /** The shape of an element with fields. */
  object(schema: Schema, at: At): XmlObject {
    const name = isReference(schema) ? schemaName(schema.$ref) : undefined
    if (name === undefined) return this.#fields(follow(this.#document, schema), at)

    const known = this.components.get(name)
    if (known) return known
    if (this.#open.includes(name)) {
      this.#report(at, `XML cannot be recursive here: ${[...this.#open, name].join(" → ")}`)
      return this.#failed
    }
    this.#open.push(name)
    const shape = this.object(this.#target(name), ["components", "schemas", name])
    this.#open.pop()
    this.components.set(name, shape)
    return shape
  }

  #target(name: string): Schema {
    return this.#document.components?.schemas?.[name] ?? {}
  }

  #fields(schema: Schema, at: At): XmlObject {
    const fields: Record<string, XmlField> = {}
    for (const [index, part] of (schema.allOf ?? []).entries()) {
      Object.assign(fields, this.#fields(follow(this.#document, part), [...at, "allOf", index]).fields)
    }
    for (const choice of ["anyOf", "oneOf"] as const) {
      const parts = schema[choice]?.map((part, index) => this.object(part, [...at, choice, index]).fields)
      Object.assign(fields, this.#merge(parts ?? [], at))
    }
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      const required = schema.required?.includes(name) === true
      fields[name] = this.#field(name, property, required, [...at, "properties", name])
    }
    return { kind: "object", fields }
  }

  /** Merges the fields of the alternative shapes of an element, which must not contradict each other. */
  #merge(parts: readonly XmlObject["fields"][], at: At): XmlObject["fields"] {
    const merged: Record<string, XmlField> = {}
    for (const [name, field] of parts.flatMap((part) => Object.entries(part))) {
      const { required: _, ...optional } = field
      const everywhere = parts.every((part) => part[name]?.required === true)
      const next = everywhere ? field : optional
      const known = merged[name]
      if (known && !isDeepStrictEqual(known, next)) this.#report(at, `the alternatives disagree about ${name}`)
      merged[name] = next
    }
    return merged
  }

  #field(property: string, schema: Schema, required: boolean, at: At): XmlField {
    const xml = xmlOf(this.#document, schema)
    const target = follow(this.#document, schema)
    const isList = target.type === "array"
    const list = isList ? this.#list(property, xml, target) : undefined
    const shape = this.#shape(isList ? (target.items ?? {}) : schema, xml, isList ? [...at, "items"] : at)

    // Decoded lists and maps are never undefined, so their types must not allow it.
    if ((isList || isMap(target)) && !required)
      this.#report(at, `${property} is a list or a map: name it in required, because a missing one is decoded as empty`)
    if (xml.wrapped === true && !isList) this.#report(at, "xml.wrapped is for lists")
    if ((xml.attribute === true || xml["x-text"] === true) && (isList || typeof shape === "object"))
      this.#report(at, "an attribute or a text (x-text) holds one plain value")
    return {
      ...(xml.name !== undefined && xml.name !== property && { name: xml.name }),
      shape,
      ...(xml.attribute === true && { attribute: true }),
      ...(xml["x-text"] === true && { text: true }),
      ...(list && { list }),
      ...(xml["x-also-in"] !== undefined && { alsoIn: xml["x-also-in"] }),
      // An element always has text, so its text is not checked.
      ...(required &&
        (typeof shape === "string" ? xml["x-text"] !== true : isList || isMap(target)) && { required: true }),
    }
  }

  /** An array that is not wrapped has no element of its own, so OpenAPI ignores its `xml.name`. */
  #list(property: string, xml: Xml, schema: Schema): { wrapped: boolean; item: string } {
    const item = schema.items ? xmlOf(this.#document, schema.items).name : undefined
    const wrapped = xml.wrapped === true
    return { wrapped, item: item ?? (wrapped ? (xml.name ?? property) : property) }
  }

  #shape(schema: Schema, outer: Xml, at: At): XmlShape {
    const target = follow(this.#document, schema)
    if (isMap(target)) return { kind: "map" }
    const types = typesOf(this.#document, schema)
    if (types.length === 1 && types[0] === "object") return this.object(schema, at)
    const leaf = xmlLeaf(this.#document, schema, outer["x-trim"] ?? xmlOf(this.#document, schema)["x-trim"] ?? false)
    if (leaf) return leaf
    this.#report(
      at,
      `an XML value is one of string, integer, number, boolean, object, list, map; this is ${types.join(" or ") || "untyped"}`,
    )
    return "string"
  }
}

const leaves: Record<string, XmlLeaf> = { string: "string", integer: "integer", number: "number", boolean: "boolean" }

/** The JSON types that a schema allows, including those from references and alternatives. Excludes `null`, which XML lacks. */
function typesOf(document: OpenApiDocument, node: Schema): string[] {
  const schema = follow(document, node)
  const own = [schema.type ?? []].flat()
  const choices = [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])]
  const constant = schema.const === undefined ? [] : [typeof schema.const]
  const values = (schema.enum ?? []).map((value) => typeof value)
  const implied = schema.properties ? ["object"] : []
  const found =
    own.length > 0
      ? own
      : [...constant, ...values, ...implied, ...choices.flatMap((choice) => typesOf(document, choice))]
  return [...new Set(found)].filter((type) => type !== "null")
}

/** The leaf that a schema represents, or undefined if it is not a leaf or allows several types. */
export function xmlLeaf(document: OpenApiDocument, schema: Schema, trim: boolean): XmlLeaf | undefined {
  const types = typesOf(document, schema)
  const leaf = types.length === 1 ? leaves[types[0] ?? ""] : undefined
  return leaf === "string" && trim ? "trimmed" : leaf
}
