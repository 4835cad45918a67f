import { follow, type Schema, schemaName } from "../generate/document.ts"
import type { Difference, Report } from "./format.ts"
import { type Direction, type SchemaIn, type Shape, shapeOf, within } from "./shape.ts"

export interface Comparison {
  readonly direction: Direction
  readonly report: Report
  /** Called for a schema that both sides refer to by the same name: it is compared once, separately. */
  readonly onShared: (name: string) => void
}

const nameOf = ({ schema }: SchemaIn): string | undefined =>
  schema.$ref === undefined ? undefined : schemaName(schema.$ref)

/** @param what name of the compared value, for the report: ``field `a.b` `` */
export function compareSchemas(
  what: string,
  before: SchemaIn,
  after: SchemaIn,
  comparison: Comparison,
  path = "",
  seen: readonly Schema[] = [],
): void {
  const { direction, report, onShared } = comparison
  const shared = nameOf(before)
  if (shared !== undefined && shared === nameOf(after)) {
    onShared(shared)
    return
  }
  const target = follow(after.document, after.schema)
  if (seen.includes(target)) return
  const [was, is] = [shapeOf(before), shapeOf(after)]
  compareTypes(what, was, is, direction, report)
  compareValues(what, was, is, direction, report)

  const at = (name: string): string => `${path}${name}`
  const kept = compareFields((name) => `field \`${at(name)}\``, was, is, direction, report)
  const inner = (a: Schema, b: Schema, words: string, place: string): void => {
    compareSchemas(words, within(before, a), within(after, b), comparison, place, [...seen, target])
  }
  for (const name of kept) {
    const [a, b] = [was.fields.get(name), is.fields.get(name)]
    if (a && b) inner(a.schema, b.schema, `field \`${at(name)}\``, `${at(name)}.`)
  }
  if (was.items && is.items) inner(was.items, is.items, `an entry of ${what}`, `${path.replace(/\.$/, "")}[].`)
  compareOthers(what, was, is, direction, report)
  if (typeof was.others === "object" && typeof is.others === "object") {
    inner(was.others, is.others, `a value of ${what}`, `${path}*.`)
  }
}

const words = ({ types }: Shape): string => (types.size === 0 ? "anything" : [...types].sort().join(" or "))

/** Returns whether all values of the first shape are valid for the second. */
const fits = (a: Shape, b: Shape): boolean =>
  b.types.size === 0 || (a.types.size > 0 && [...a.types].every((type) => b.types.has(type)))

/**
 * Compares types, including `null`. A response may become narrower and a request wider without breaking users.
 */
function compareTypes(what: string, before: Shape, after: Shape, direction: Direction, report: Report): void {
  const harmless = direction === "sent" ? fits(before, after) : fits(after, before)
  if (words(before) !== words(after)) {
    const why =
      direction === "sent"
        ? "values of the old type may no longer be accepted"
        : "values may no longer have the old type"
    const [weight, reason]: [Difference["weight"], string?] = harmless ? ["changed"] : ["breaking", why]
    report(weight, `${what} is now ${words(after)}, was ${words(before)}`, reason)
  }
  if (after.nullable && !before.nullable) {
    if (direction === "sent") report("changed", `${what} may now be null`)
    else report("breaking", `${what} may now be null`, "code that reads it must check for null")
  }
  if (before.nullable && !after.nullable) {
    if (direction === "sent")
      report("breaking", `${what} may no longer be null`, "calls that pass null no longer compile")
    else report("changed", `${what} is no longer null`)
  }
}

const list = (values: Iterable<string>): string => [...values].map((each) => `\`${each}\``).join(", ")

/** Compares the values of a closed list, or the known values of an open one. */
function compareValues(what: string, before: Shape, after: Shape, direction: Direction, report: Report): void {
  const more = [...after.values].filter((each) => !before.values.has(each))
  const fewer = [...before.values].filter((each) => !after.values.has(each))
  const sent = direction === "sent"
  const wasClosed = !before.open && before.values.size > 0
  const isClosed = !after.open && after.values.size > 0

  if (wasClosed && !isClosed) {
    if (sent) report("added", `${what} now accepts any value, not only ${list(before.values)}`)
    else
      report(
        "breaking",
        `${what} may now be any value, not only ${list(before.values)}`,
        "a switch over all values is no longer exhaustive",
      )
    return
  }
  if (isClosed && !wasClosed) {
    if (sent) report("breaking", `${what} now accepts only ${list(after.values)}`, "other values no longer compile")
    else report("changed", `${what} is now always one of ${list(after.values)}`)
    return
  }
  if (more.length > 0) {
    if (sent) report("added", `${what} now also accepts ${list(more)}`)
    else if (isClosed)
      report("breaking", `${what} may now also be ${list(more)}`, "a switch over all values is no longer exhaustive")
    else report("added", `${what} has more known values: ${list(more)}`)
  }
  if (fewer.length > 0) {
    if (sent && isClosed)
      report("breaking", `${what} no longer accepts ${list(fewer)}`, "calls with these values no longer compile")
    else if (isClosed) report("changed", `${what} is no longer ${list(fewer)}`)
    else report("changed", `${what} no longer has the known values ${list(fewer)}`)
  }
}

/** Compares fields: added, removed, required or optional. Returns the names that both have. */
function compareFields(
  path: (name: string) => string,
  before: Shape,
  after: Shape,
  direction: Direction,
  report: Report,
): string[] {
  const sent = direction === "sent"
  for (const [name, { required }] of after.fields) {
    if (before.fields.has(name)) continue
    if (sent && required) report("breaking", `${path(name)} is new and required`, "calls without it no longer compile")
    else report("added", `${path(name)} is new`)
  }
  const kept: string[] = []
  for (const [name, { required }] of before.fields) {
    const now = after.fields.get(name)
    if (!now) {
      report(
        "breaking",
        `${path(name)} was removed`,
        sent ? "calls that pass it no longer compile" : "code that reads it no longer compiles",
      )
      continue
    }
    kept.push(name)
    if (required === now.required) continue
    if (sent && now.required) report("breaking", `${path(name)} is now required`, "calls without it no longer compile")
    else if (sent) report("changed", `${path(name)} is now optional`)
    else if (now.required) report("changed", `${path(name)} is now always present`)
    else report("breaking", `${path(name)} may now be missing`, "code that reads it must check for undefined")
  }
  return kept
}

/** Compares whether an object may have undeclared fields. */
function compareOthers(what: string, before: Shape, after: Shape, direction: Direction, report: Report): void {
  const [was, is] = [before.others !== false, after.others !== false]
  if (was === is || !before.types.has("object") || !after.types.has("object")) return
  if (direction === "received") return
  if (is) report("added", `${what} now accepts undeclared fields`)
  else report("breaking", `${what} no longer accepts undeclared fields`, "calls that pass them no longer compile")
}
