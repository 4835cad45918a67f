import type { Report } from "./difference.ts"
import type { Direction } from "./node-in.ts"
import type { Shape } from "./shape-of.ts"

const list = (values: Iterable<string>): string => [...values].map((each) => `\`${each}\``).join(", ")

/** Values that came or went, in a set that is closed, or open with some values known. */
export function compareValues(what: string, before: Shape, after: Shape, direction: Direction, report: Report): void {
  const more = [...after.values].filter((each) => !before.values.has(each))
  const fewer = [...before.values].filter((each) => !after.values.has(each))
  const sent = direction === "sent"
  const wasClosed = !before.open && before.values.size > 0
  const isClosed = !after.open && after.values.size > 0

  if (wasClosed && !isClosed) {
    if (sent) report("added", `${what} takes any value now, not only ${list(before.values)}`)
    else
      report(
        "breaking",
        `${what} may be any value now, not only ${list(before.values)}`,
        "a switch over all values has a gap",
      )
    return
  }
  if (isClosed && !wasClosed) {
    if (sent) report("breaking", `${what} takes only ${list(after.values)} now`, "other values no longer compile")
    else report("changed", `${what} is always one of ${list(after.values)} now`)
    return
  }
  if (more.length > 0) {
    if (sent) report("added", `${what} also takes ${list(more)}`)
    else if (isClosed) report("breaking", `${what} may also be ${list(more)}`, "a switch over all values has a gap")
    else report("added", `${what} has more known values: ${list(more)}`)
  }
  if (fewer.length > 0) {
    if (sent && isClosed)
      report("breaking", `${what} no longer takes ${list(fewer)}`, "calls with these values no longer compile")
    else if (isClosed) report("changed", `${what} is no longer ${list(fewer)}`)
    else report("changed", `${what} no longer has the known values ${list(fewer)}`)
  }
}
