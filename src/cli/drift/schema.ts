import { parseDocument } from "yaml"
import { isRecord } from "../cells.ts"

/** A path in a document. */
export type Path = readonly (string | number)[]

interface Xml {
  readonly name?: string
  readonly attribute?: boolean
  readonly wrapped?: boolean
  readonly "x-text"?: boolean
  readonly "x-trim"?: boolean
  readonly "x-also-in"?: string
}

/** The parts of a schema that the comparison uses. */
export interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
  readonly items?: Schema
  readonly allOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly xml?: Xml
}

/** A schema with its location. */
export interface Place {
  readonly schema: Schema
  /** Where it is defined. */
  readonly path: Path
  /** Where it is used: the same path, or that of the first reference to it. */
  readonly use: Path
  /** XML annotations at the reference and at the definition, merged. */
  readonly xml: Xml
}

/** The allowed members of an object, merged from all its parts. */
export interface ObjectView {
  readonly properties: ReadonlyMap<string, Place>
  /** Required names, and the path of the list that contains each. */
  readonly required: ReadonlyMap<string, Path>
  /** Schema of undeclared members. */
  readonly others: Place | undefined
  /** The schema to which new properties are added. */
  readonly home: Path
}

export type Table = Readonly<Record<string, unknown>>

/** A document parsed as data. */
export class SpecDocument {
  readonly root: Table
  readonly text: string

  /** @throws Error for text that is not valid YAML */
  constructor(text: string) {
    const parsed = parseDocument(text, { prettyErrors: false })
    const [error] = parsed.errors
    if (error !== undefined) throw new Error(`not valid YAML: ${error.message}`)
    const root: unknown = parsed.toJS({ maxAliasCount: 100 })
    if (!isRecord(root) || !isRecord(root["paths"])) throw new Error("not an OpenAPI document")
    this.root = root
    this.text = text
  }

  at(path: Path): unknown {
    let value: unknown = this.root
    for (const key of path) {
      if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined
      value = (value as Record<string | number, unknown>)[key]
    }
    return value
  }

  /** Path to an object after following all references. */
  resolve(path: Path): Path {
    let at = path
    for (let steps = 0; steps < 20; steps++) {
      const value = this.at(at)
      const reference = isRecord(value) ? value["$ref"] : undefined
      if (typeof reference !== "string" || !reference.startsWith("#/")) return at
      at = reference
        .slice(2)
        .split("/")
        .map((part) => decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~"))
    }
    return at
  }

  place(use: Path): Place {
    const path = this.resolve(use)
    const own = this.at(use)
    const schema = this.at(path)
    const table = (isRecord(schema) ? schema : {}) as Schema
    const outer = (isRecord(own) ? own : {}) as Schema
    return { schema: table, path, use, xml: { ...table.xml, ...outer.xml } }
  }

  #child({ path }: Place, ...keys: Path): Place {
    return this.place([...path, ...keys])
  }

  items(place: Place): Place | undefined {
    return place.schema.items === undefined ? undefined : this.#child(place, "items")
  }

  branches(place: Place): Place[] {
    return (["oneOf", "anyOf"] as const).flatMap((key) =>
      (place.schema[key] ?? []).map((_, index) => this.#child(place, key, index)),
    )
  }

  parts(place: Place): Place[] {
    return (place.schema.allOf ?? []).map((_, index) => this.#child(place, "allOf", index))
  }

  /** All members of an object, including those of its parts. */
  view(place: Place): ObjectView {
    const properties = new Map<string, Place>()
    const required = new Map<string, Path>()
    let others: Place | undefined
    let home: { path: Path; size: number } | undefined
    const add = (part: Place, depth: number) => {
      if (depth > 10) return
      for (const inner of this.parts(part)) add(inner, depth + 1)
      const { schema, path } = part
      const size = Object.keys(schema.properties ?? {}).length
      // Of several parts, choose the most specific one.
      if (schema.properties !== undefined && size > (home?.size ?? -1)) home = { path, size }
      for (const name of Object.keys(schema.properties ?? {}))
        properties.set(name, this.#child(part, "properties", name))
      for (const name of schema.required ?? []) required.set(name, [...path, "required"])
      if (isRecord(schema.additionalProperties)) others = this.#child(part, "additionalProperties")
    }
    add(place, 0)
    return { properties, required, others, home: homeOf(home) ?? place.path }
  }

  /** Types that a schema allows, directly or through its alternatives. */
  types(place: Place, depth = 0): string[] {
    const { schema } = place
    const own = schema.type === undefined ? [] : [schema.type].flat()
    if (own.length > 0 || depth > 10) return own
    const fixed = [...(schema.enum ?? []), ...(schema.const === undefined ? [] : [schema.const])].map(typeName)
    const implied = schema.properties === undefined ? [] : ["object"]
    const inner = [...this.branches(place), ...this.parts(place)].flatMap((each) => this.types(each, depth + 1))
    return [...new Set([...fixed, ...implied, ...inner])]
  }
}

// The compiler does not see assignments in closures.
const homeOf = (home: { readonly path: Path } | undefined): Path | undefined => home?.path

/** The JSON type of a value. */
export function typeName(value: unknown): string {
  if (value === null) return "null"
  if (Array.isArray(value)) return "array"
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number"
  return typeof value
}

export const allows = (types: readonly string[], type: string): boolean =>
  types.length === 0 || types.includes(type) || (type === "integer" && types.includes("number"))
