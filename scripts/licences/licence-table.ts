import { cell, table } from "../docs/cell.ts"
import { readByHand } from "./allowed.ts"
import { bundled } from "./bundled.ts"
import { type Installed, listInstalled, type Lock } from "./lock.ts"
import { reasons } from "./reasons.ts"

function why({ name }: Installed, runtime: readonly Installed[]): string {
  const users = runtime.filter(({ dependencies }) => dependencies.includes(name)).map((each) => `\`${each.name}\``)
  const needed = users.length > 0 ? `needed by ${users.join(" and ")}` : ""
  const reason = reasons[name]
  if (reason === undefined && needed === "")
    throw new Error(`scripts/licences/reasons.ts does not say why ${name} is there`)
  return [reason ?? "", needed].filter((each) => each !== "").join("; ")
}

/** What users install with the package, with licence and reason. */
export function licenceTable(lock: Lock): string {
  const runtime = listInstalled(lock).filter((each) => each.runtime)
  const rows = runtime.map((each) => [
    `\`${each.name}\``,
    each.version,
    cell(licenceOf(each)),
    cell(why(each, runtime)),
  ])
  return table(["package", "version", "licence", "why it is there"], rows)
}

/** Packages of which code is in the bundles. */
export function bundledTable(lock: Lock): string {
  const installed = new Map(listInstalled(lock).map((each) => [each.name, each]))
  const rows = Object.entries(bundled).flatMap(([name, reason]) => {
    const each = installed.get(name)
    return each === undefined ? [] : [[`\`${name}\``, each.version, cell(licenceOf(each)), cell(reason)]]
  })
  return table(["package", "version", "licence", "what it does"], rows)
}

/** How many packages of each licence are used while developing. */
export function developmentLicences(lock: Lock): string {
  const counts = new Map<string, number>()
  for (const each of listInstalled(lock).filter(({ runtime }) => !runtime)) {
    counts.set(licenceOf(each), (counts.get(licenceOf(each)) ?? 0) + 1)
  }
  const rows = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  return table(
    ["licence", "packages"],
    rows.map(([licence, count]) => [cell(licence), String(count)]),
  )
}

export const licenceOf = ({ name, licence }: Installed): string => readByHand[name] ?? licence
