import { anyBody } from "../generate/media.ts"
import { follow } from "../generate/references.ts"
import type { ListedIn } from "./compare-parameters.ts"
import { compareSchemas, type Comparison } from "./compare-schemas.ts"

const bodyOf = ({ document, listed: { operation } }: ListedIn) => ({
  found: anyBody(document, operation),
  required: operation.requestBody ? follow(document, operation.requestBody).required === true : false,
})

/** What is sent in the body. */
export function compareBodies(before: ListedIn, after: ListedIn, comparison: Comparison): void {
  const { report } = comparison
  const [was, is] = [bodyOf(before), bodyOf(after)]
  if (!was.found && is.found) {
    if (is.required) report("breaking", "a body is required now", "calls without one no longer compile")
    else report("added", "takes a body now")
    return
  }
  if (was.found && !is.found) report("breaking", "takes no body any more", "calls that give one no longer compile")
  if (!was.found || !is.found) return
  if (!was.required && is.required)
    report("breaking", "the body is required now", "calls without one no longer compile")
  if (was.required && !is.required) report("changed", "the body is optional now")
  if (was.found.type !== is.found.type)
    report("changed", `the body travels as ${is.found.type}, no longer as ${was.found.type}`)
  const [a, b] = [
    { document: before.document, schema: was.found.schema ?? {} },
    { document: after.document, schema: is.found.schema ?? {} },
  ]
  compareSchemas("the body", a, b, comparison)
}
