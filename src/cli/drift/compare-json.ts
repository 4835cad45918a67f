import { isRecord } from "../cells.ts"
import { best, type Finding, isName, isWord, mapLazily, weights } from "./findings.ts"
import { allows, type Place, type SpecDocument, typeName } from "./schema.ts"

const deepest = 60

/** Compares a JSON value with a schema. */
export function compareJson(
  document: SpecDocument,
  place: Place,
  value: unknown,
  at = "",
  depth = 0,
): readonly Finding[] {
  if (depth > deepest) return []
  const { schema, path } = place
  const type = typeName(value)
  if (schema.const !== undefined && schema.const !== value) return [otherConstant(place, value, at)]
  const branches = document.branches(place)
  if (branches.length > 0) {
    const found = compareBranches(document, place, branches, value, at, depth)
    if (found.length > 0 || schema.properties === undefined) return found
  }
  const types = document.types(place)
  if (!allows(types, type)) return [otherType(place, types, type, at)]
  if (schema.enum !== undefined && !schema.enum.includes(value) && value !== null)
    return [unknownValue([...path, "enum"], value, at)]
  if (Array.isArray(value)) {
    const items = document.items(place)
    return items === undefined ? [] : value.flatMap((each) => compareJson(document, items, each, `${at}[]`, depth + 1))
  }
  return isRecord(value) ? compareMembers(document, place, value, at, depth) : []
}

const inner = (at: string, name: string): string => (at === "" ? name : `${at}.${isName(name) ? name : "*"}`)

function compareMembers(
  document: SpecDocument,
  place: Place,
  value: Readonly<Record<string, unknown>>,
  at: string,
  depth: number,
): Finding[] {
  const { properties, required, others, home } = document.view(place)
  const findings: Finding[] = []
  for (const [name, list] of required) {
    if (value[name] !== undefined) continue
    findings.push({
      kind: "missing field",
      at: inner(at, name),
      expected: "required",
      came: "nothing",
      fix: { change: "make optional", list, name },
      weight: weights.missing,
    })
  }
  for (const [name, each] of Object.entries(value)) {
    const property = properties.get(name) ?? others
    if (property !== undefined) findings.push(...compareJson(document, property, each, inner(at, name), depth + 1))
    // An object without declared properties may contain anything.
    else if (properties.size > 0) findings.push(unknownMember(home, name, each, at))
  }
  return findings
}

const otherType = (
  { use, path }: Place,
  expected: readonly string[],
  came: ReturnType<typeof typeName>,
  at: string,
): Finding => ({
  kind: "other type",
  at,
  expected: expected.join(" or "),
  came,
  fix: { change: "allow type", use, path, type: came },
  weight: weights.type,
})

const unknownMember = (object: Place["path"], name: string, value: unknown, at: string): Finding => ({
  kind: "unknown field",
  at: inner(at, name),
  expected: "not described",
  came: typeName(value),
  fix: isName(name) ? { change: "add property", object, name } : undefined,
  sample: { from: "json", value },
  weight: weights.unknown,
})

export const unknownValue = (list: Place["path"], value: unknown, at: string): Finding => ({
  kind: "unknown value",
  at,
  expected: "one of the listed values",
  came: isWord(value) ? String(value) : "another value (not shown)",
  fix: isWord(value) ? { change: "add value", list, value } : undefined,
  weight: weights.value,
})

export const otherConstant = ({ schema, path }: Place, value: unknown, at: string): Finding => ({
  kind: "unknown value",
  at,
  expected: String(schema.const),
  came: isWord(value) ? String(value) : "another value (not shown)",
  fix: isWord(value) ? { change: "allow value", schema: path, value } : undefined,
  weight: weights.constant,
})

/** A list of known values that allows others: `anyOf: [{ enum }, { type: string }]`. */
export function knownValues(branches: readonly Place[]): {
  readonly places: readonly Place[]
  readonly isOpen: boolean
} {
  const places = branches.filter(({ schema }) => schema.enum !== undefined)
  const isOpen = branches.some(
    ({ schema }) => schema.type === "string" && schema.enum === undefined && schema.const === undefined,
  )
  return { places, isOpen }
}

function compareBranches(
  document: SpecDocument,
  place: Place,
  branches: readonly Place[],
  value: unknown,
  at: string,
  depth: number,
): readonly Finding[] {
  const { places } = knownValues(branches)
  const [list] = places
  if (typeof value === "string" && list !== undefined) {
    const isKnown = places.some(({ schema }) => schema.enum?.includes(value) === true)
    const isConstant = branches.some(({ schema }) => schema.const === value)
    return isKnown || isConstant || value === "" ? [] : [unknownValue([...list.path, "enum"], value, at)]
  }
  const type = typeName(value)
  const possible = branches.filter((each) => allows(document.types(each), type))
  if (possible.length === 0) return [otherType(place, document.types(place), type, at)]
  return best(mapLazily(possible, (each) => compareJson(document, each, value, at, depth + 1)))
}
