import type { Difference, Report } from "./difference.ts"
import type { Direction } from "./node-in.ts"
import type { Shape } from "./shape-of.ts"

const words = ({ types }: Shape): string => (types.size === 0 ? "anything" : [...types].sort().join(" or "))

/** Whether every value of the first is one of the second. */
const fits = (a: Shape, b: Shape): boolean =>
  b.types.size === 0 || (a.types.size > 0 && [...a.types].every((type) => b.types.has(type)))

/** Another type, or `null` come or gone. Users may be given less than before, and may be allowed to give more. */
export function compareTypes(what: string, before: Shape, after: Shape, direction: Direction, report: Report): void {
  const harmless = direction === "sent" ? fits(before, after) : fits(after, before)
  if (words(before) !== words(after)) {
    const why = direction === "sent" ? "what was given no longer fits" : "what was read as the old type is another now"
    const [weight, reason]: [Difference["weight"], string?] = harmless ? ["changed"] : ["breaking", why]
    report(weight, `${what} was ${words(before)} and is ${words(after)} now`, reason)
  }
  if (after.nullable && !before.nullable) {
    if (direction === "sent") report("changed", `${what} may be null now`)
    else report("breaking", `${what} may be null now`, "code that reads it has to ask for null first")
  }
  if (before.nullable && !after.nullable) {
    if (direction === "sent")
      report("breaking", `${what} may no longer be null`, "calls that give null no longer compile")
    else report("changed", `${what} is never null any more`)
  }
}
