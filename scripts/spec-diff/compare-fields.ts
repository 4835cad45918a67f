import type { Report } from "./difference.ts"
import type { Direction } from "./node-in.ts"
import type { Shape } from "./shape-of.ts"

/** Fields that came, went, or changed between required and optional. Gives the names that are in both. */
export function compareFields(
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
        `${path(name)} is gone`,
        sent ? "calls that give it no longer compile" : "code that reads it no longer compiles",
      )
      continue
    }
    kept.push(name)
    if (required === now.required) continue
    if (sent && now.required) report("breaking", `${path(name)} is required now`, "calls without it no longer compile")
    else if (sent) report("changed", `${path(name)} is optional now`)
    else if (now.required) report("changed", `${path(name)} is always there now`)
    else report("breaking", `${path(name)} may be missing now`, "code that reads it has to ask for undefined first")
  }
  return kept
}
