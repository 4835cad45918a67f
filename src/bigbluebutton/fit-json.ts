import { define } from "../core/define.ts"
import { type Fields, isFields } from "../core/values.ts"
import type { XmlIssues } from "../core/xml/issues.ts"
import type { XmlField, XmlObject, XmlShape } from "../core/xml/shape-part.ts"
import { isNoValue, leafValue } from "../core/xml/values.ts"

/**
 * The response in JSON to a call that is declared as XML, in the declared shape and by the same rules: lists and maps are there,
 * and plain values have their types. What the shape does not name stays as it is.
 */
export function fitJson(shape: XmlObject, given: Fields, issues: XmlIssues): Fields {
  return fitted({ issues, isItem: false }, shape, given, "")
}

interface Place {
  readonly issues: XmlIssues
  /** Whether it is inside of a list. */
  readonly isItem: boolean
}

function fitted(place: Place, shape: XmlObject, given: Fields, at: string): Fields {
  const { issues, isItem } = place
  const result: Record<string, unknown> = { ...given }
  for (const [property, field] of Object.entries(shape.fields)) {
    const path = at + property
    const held = Object.hasOwn(given, property) ? given[property] : undefined
    const isGiven = typeof held === "string" ? !isNoValue(held) : held !== undefined && held !== null
    const value = isGiven ? read(place, field, held, path) : textOf(field, held)
    const isPlain = field.list === undefined && typeof field.shape === "string"
    const fallback = isPlain || field.required !== true ? undefined : field.list === undefined ? {} : []
    if (value !== undefined || fallback !== undefined) define(result, property, value ?? fallback)
    else Reflect.deleteProperty(result, property)
    if (value !== undefined) continue
    const why = isGiven ? expected(field) : "missing"
    const isNeeded = isPlain && field.required === true
    if (isNeeded && (isGiven || !isItem)) issues.reject(path, why)
    else if (isNeeded || isGiven) issues.add(path, why)
  }
  return result
}

/** A text may be empty, or the word null. */
const textOf = ({ shape, list }: XmlField, held: unknown): unknown =>
  list === undefined && typeof shape === "string" && typeof held === "string" ? leafValue(shape, held) : undefined

function read(place: Place, { shape, list }: XmlField, held: unknown, path: string): unknown {
  if (list === undefined) return readOne(place, shape, held, path)
  if (!Array.isArray(held)) return undefined
  const item = { ...place, isItem: true }
  return held.flatMap((each: unknown, index) => readOne(item, shape, each, `${path}.${index}`) ?? [])
}

function readOne(place: Place, shape: XmlShape, held: unknown, path: string): unknown {
  if (typeof shape === "string")
    return typeof held === "object" ? undefined : leafValue(shape, `${held as string | number | boolean}`)
  if (!isFields(held)) return undefined
  return shape.kind === "map" ? held : fitted(place, shape, held, `${path}.`)
}

const expected = ({ shape, list }: XmlField): string =>
  `expected ${list !== undefined ? "array" : typeof shape === "string" ? shape : "object"}`
