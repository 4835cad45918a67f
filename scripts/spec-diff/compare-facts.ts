import type { Facts, Schema } from "../generate/document.ts"
import type { Report } from "./difference.ts"

type Telling = Facts & Pick<Schema, "default" | "format"> & { readonly deprecated?: boolean }

const shown = (value: unknown): string => `\`${JSON.stringify(value)}\``

/** What is known about something, beside its type: none of it breaks a user's code. */
export function compareFacts(what: string, before: Telling, after: Telling, report: Report): void {
  const [was, is] = [before["x-assumed"], after["x-assumed"]]
  if (was === undefined && is !== undefined) report("changed", `${what} is assumed now: ${is}`)
  if (was !== undefined && is === undefined) report("changed", `${what} is no longer assumed`)
  if (was !== undefined && is !== undefined && was !== is)
    report("changed", `${what} is assumed for another reason: ${is}`)

  if (after["x-since"] !== before["x-since"] && after["x-since"] !== undefined)
    report("changed", `${what} exists since release ${after["x-since"]}`)
  if (after["x-removed"] !== before["x-removed"] && after["x-removed"] !== undefined)
    report("changed", `${what} is gone from release ${after["x-removed"]} on`)
  if (after.deprecated === true && before.deprecated !== true) report("changed", `${what} is deprecated now`)
  if (after.deprecated !== true && before.deprecated === true) report("changed", `${what} is no longer deprecated`)

  const [dialects, others] = [before["x-dialects"] ?? [], after["x-dialects"] ?? []].map((each) => each.join(", "))
  if (dialects !== others)
    report("changed", `${what} belongs to ${others === "" || others === undefined ? "every dialect" : others} now`)

  if (JSON.stringify(before.default) !== JSON.stringify(after.default)) {
    const [old, fresh] = [before.default, after.default]
    if (fresh === undefined) report("changed", `${what} has no default any more; it was ${shown(old)}`)
    else report("changed", `${what} is ${shown(fresh)} by default${old === undefined ? "" : `; it was ${shown(old)}`}`)
  }
  if (before.format !== after.format && after.format !== undefined)
    report("changed", `${what} has the format ${after.format}`)
}
