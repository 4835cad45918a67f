import type { Schema } from "../generate/document.ts"
import { follow, schemaName } from "../generate/references.ts"
import { compareFacts } from "./compare-facts.ts"
import { compareFields } from "./compare-fields.ts"
import { compareLimits } from "./compare-limits.ts"
import { compareOthers } from "./compare-others.ts"
import { compareTypes } from "./compare-types.ts"
import { compareValues } from "./compare-values.ts"
import type { Report } from "./difference.ts"
import { type Direction, type SchemaIn, within } from "./node-in.ts"
import { shapeOf } from "./shape-of.ts"

export interface Comparison {
  readonly direction: Direction
  readonly report: Report
  /** Told of a schema that both sides refer to by the same name: it is compared once, on its own. */
  readonly onShared: (name: string) => void
}

const nameOf = ({ schema }: SchemaIn): string | undefined =>
  schema.$ref === undefined ? undefined : schemaName(schema.$ref)

/** Facts beside a reference win over those of what it leads to. */
const factsOf = ({ document, schema }: SchemaIn): Schema => ({ ...follow(document, schema), ...schema })

/** @param what names what is compared in the sentences: ``field `a.b` `` */
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
    compareFacts(what, own(before.schema), own(after.schema), report)
    return
  }
  const target = follow(after.document, after.schema)
  if (seen.includes(target)) return
  compareFacts(what, factsOf(before), factsOf(after), report)
  compareLimits(what, factsOf(before), factsOf(after), report)
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

/** What stands at a reference itself. */
const own = ({ $ref: _, ...facts }: Schema): Schema => facts
