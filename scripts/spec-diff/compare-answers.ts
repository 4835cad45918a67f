import type { Schema } from "../generate/document.ts"
import { follow } from "../generate/references.ts"
import type { ListedIn } from "./compare-parameters.ts"
import { compareSchemas, type Comparison } from "./compare-schemas.ts"

interface Answer {
  readonly type: string | undefined
  readonly schema: Schema | undefined
}

const answersOf = ({ document, listed: { operation } }: ListedIn): ReadonlyMap<string, Answer> =>
  new Map(
    Object.entries(operation.responses ?? {}).map(([status, response]) => {
      const [first] = Object.entries(follow(document, response).content ?? {})
      return [status, { type: first?.[0], schema: first?.[1].schema }]
    }),
  )

const words = (status: string): string => (status === "default" ? "a refusal" : `answer ${status}`)

/** What comes back, by status. Only what a success holds is what methods resolve to. */
export function compareAnswers(before: ListedIn, after: ListedIn, comparison: Comparison): void {
  const { report } = comparison
  const [was, is] = [answersOf(before), answersOf(after)]
  for (const status of is.keys()) if (!was.has(status)) report("added", `${words(status)} is new`)
  for (const [status, old] of was) {
    const fresh = is.get(status)
    if (!fresh) {
      const success = status.startsWith("2")
      if (success) report("breaking", `${words(status)} is gone`, "code that reads it no longer compiles")
      else report("changed", `${words(status)} is gone`)
      continue
    }
    if (old.schema && !fresh.schema)
      report("breaking", `${words(status)} has no content any more`, "code that reads it no longer compiles")
    if (!old.schema && fresh.schema) report("added", `${words(status)} has content now`)
    if (old.type !== fresh.type && old.type !== undefined && fresh.type !== undefined)
      report("changed", `${words(status)} comes as ${fresh.type}, no longer as ${old.type}`)
    if (!old.schema || !fresh.schema) continue
    const [a, b] = [
      { document: before.document, schema: old.schema },
      { document: after.document, schema: fresh.schema },
    ]
    compareSchemas(words(status), a, b, comparison)
  }
}
