import { schemes, verbs } from "../generate/emit-operations.ts"
import { compareAnswers } from "./compare-answers.ts"
import { compareBodies } from "./compare-bodies.ts"
import { compareFacts } from "./compare-facts.ts"
import { compareParameters, type ListedIn } from "./compare-parameters.ts"
import type { Direction } from "./node-in.ts"
import type { Report } from "./difference.ts"

export interface CallComparison {
  readonly report: Report
  readonly onShared: (name: string, direction: Direction) => void
}

const address = ({ listed: { method, key } }: ListedIn): string => `\`${verbs[method]} ${key}\``

const schemesOf = ({ document, listed: { operation } }: ListedIn): string =>
  schemes(operation.security ?? document.security).join(", ") || "none"

/** One call that is in both documents. */
export function compareCalls(before: ListedIn, after: ListedIn, { report, onShared }: CallComparison): void {
  const [was, is] = [before.listed.operation, after.listed.operation]
  if (address(before) !== address(after))
    report("breaking", `is ${address(after)} now; it was ${address(before)}`, "raw calls name the path")
  if (was["x-idempotent"] === true && is["x-idempotent"] !== true)
    report("breaking", "is no longer tried again", "a failure that was made good by a second attempt now rejects")
  if (was["x-idempotent"] !== true && is["x-idempotent"] === true)
    report("changed", "is tried again now after a failure that may have reached the server")
  if (was["x-paginated"] && !is["x-paginated"])
    report("breaking", "no longer comes in pages", "what walks through the pages has none")
  else if (JSON.stringify(was["x-paginated"]) !== JSON.stringify(is["x-paginated"]))
    report("changed", "its pages work differently")
  if (schemesOf(before) !== schemesOf(after))
    report("changed", `its credentials are ${schemesOf(after)} now; they were ${schemesOf(before)}`)
  compareFacts("the call", was, is, report)

  const comparison = (direction: Direction) => ({
    direction,
    report,
    onShared: (name: string) => {
      onShared(name, direction)
    },
  })
  compareParameters(before, after, comparison("sent"))
  compareBodies(before, after, comparison("sent"))
  compareAnswers(before, after, comparison("received"))
}
