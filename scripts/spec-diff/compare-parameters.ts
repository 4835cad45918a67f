import type { OpenApiDocument, Parameter, Schema } from "../generate/document.ts"
import { type Listed, listParameters } from "../generate/list-operations.ts"
import { compareFacts } from "./compare-facts.ts"
import { compareSchemas, type Comparison } from "./compare-schemas.ts"

export interface ListedIn {
  readonly document: OpenApiDocument
  readonly listed: Listed
}

const byName = ({ document, listed }: ListedIn): ReadonlyMap<string, Parameter> =>
  new Map(listParameters(document, listed).map(({ parameter }) => [parameter.name, parameter]))

const schemaOf = ({ schema, content }: Parameter): Schema => schema ?? Object.values(content ?? {})[0]?.schema ?? {}

/** Parameters that came, went, moved, or changed what they take. */
export function compareParameters(before: ListedIn, after: ListedIn, comparison: Comparison): void {
  const { report } = comparison
  const [was, is] = [byName(before), byName(after)]
  for (const [name, { required }] of is) {
    if (was.has(name)) continue
    if (required === true)
      report("breaking", `parameter \`${name}\` is new and required`, "calls without it no longer compile")
    else report("added", `parameter \`${name}\` is new`)
  }
  for (const [name, old] of was) {
    const fresh = is.get(name)
    const what = `parameter \`${name}\``
    if (!fresh) {
      report("breaking", `${what} is gone`, "calls that give it no longer compile")
      continue
    }
    if (old.required !== true && fresh.required === true)
      report("breaking", `${what} is required now`, "calls without it no longer compile")
    if (old.required === true && fresh.required !== true) report("changed", `${what} is optional now`)
    if (old.in !== fresh.in)
      report(
        "breaking",
        `${what} travels in the ${fresh.in}, no longer in the ${old.in}`,
        "raw calls give it elsewhere",
      )
    compareFacts(what, old, fresh, report)
    const [a, b] = [
      { document: before.document, schema: schemaOf(old) },
      { document: after.document, schema: schemaOf(fresh) },
    ]
    compareSchemas(what, a, b, comparison, `${name}.`)
  }
}
