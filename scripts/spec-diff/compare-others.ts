import type { Report } from "./difference.ts"
import type { Direction } from "./node-in.ts"
import type { Shape } from "./shape-of.ts"

/** Whether an object may have fields that the document does not name. */
export function compareOthers(what: string, before: Shape, after: Shape, direction: Direction, report: Report): void {
  const [was, is] = [before.others !== false, after.others !== false]
  if (was === is || !before.types.has("object") || !after.types.has("object")) return
  if (direction === "received")
    report("changed", `${what} ${is ? "may" : "no longer"} ${is ? "have" : "has"} fields that are not named`)
  else if (is) report("added", `${what} takes fields that are not named`)
  else report("breaking", `${what} no longer takes fields that are not named`, "calls that give them no longer compile")
}
