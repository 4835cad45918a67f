import { readdir, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { cell, table } from "./docs/markdown.ts"

/** Licences that users and distributors of this package can comply with without asking anyone. */
const allowed: ReadonlySet<string> = new Set([
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BlueOak-1.0.0",
  "ISC",
  "MIT",
])

/** For packages that are used only during development and never distributed. */
const whileDeveloping: ReadonlySet<string> = new Set([
  ...allowed,
  "CC-BY-4.0",
  "CC0-1.0",
  "MPL-2.0",
  "Python-2.0",
  "Unlicense",
])

/** Packages whose manifest has no licence; taken from their LICENSE file. */
const readByHand: Readonly<Record<string, string>> = { spawndamnit: "MIT" }

/** `(MIT OR CC0-1.0)` is a choice: one allowed licence is enough. With `AND`, all must be allowed. */
export function isAllowed(licence: string, runtime: boolean): boolean {
  const set = runtime ? allowed : whileDeveloping
  return licence
    .replace(/^\((.*)\)$/, "$1")
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every((each) => set.has(each)))
}

/**
 * Packages whose code is bundled, and its purpose: everything that `import()` loads on first use. Unbundled, Jest could
 * not load it from CommonJS. `npm run build` compares this list with the bundles.
 */
export const bundled: Readonly<Record<string, string>> = {
  "@colors/colors": "tables of the command line",
  "@modelcontextprotocol/core": "the protocol of `conferkit mcp`",
  "@modelcontextprotocol/node": "HTTP for `conferkit mcp`",
  "@modelcontextprotocol/server": "`conferkit mcp`: protocol, transports, and validation of arguments",
  "cli-table3": "tables of the command line",
  commander: "options and help of the command line",
  "csv-stringify": "CSV of the command line",
  "emoji-regex": "tables of the command line: width of strings",
  "fastest-levenshtein": "similar names in errors of `conferkit mcp`",
  "is-fullwidth-code-point": "tables of the command line: width of strings",
  minisearch: "search of `conferkit mcp`",
  "openapi-fetch": "the raw client, `client.api`; loaded on first use",
  "string-width": "tables of the command line: width of strings",
  "strip-ansi": "tables of the command line: width of strings",
  "ansi-regex": "tables of the command line: width of strings",
  valibot: "validates webhook events against the document; loaded with the first event",
  yaml: "reads documents for `conferkit drift`, and locates the lines that a patch changes",
  zod: "messages of `conferkit mcp`",
}

/** Why users get each runtime dependency. */
export const reasons: Readonly<Record<string, string>> = {
  "openapi-fetch": "types of the raw client; its code is bundled",
  "openapi-typescript-helpers": "types of the raw client",
}

/** The part of package-lock.json that is read. */
export interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>
}

interface LockedPackage {
  readonly version?: string
  readonly license?: string
  /** Not installed by users. */
  readonly dev?: boolean
  readonly devOptional?: boolean
  readonly link?: boolean
  readonly integrity?: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

export interface Installed {
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly runtime: boolean
  readonly dependencies: readonly string[]
}

/** `node_modules/a/node_modules/@b/c` → `@b/c` */
export const nameOf = (path: string): string => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length)

/** Every package in the lock file except the project itself, by name and version. */
export const listInstalled = ({ packages }: Lock): Installed[] =>
  Object.entries(packages)
    .filter(([path]) => path !== "")
    .map(([path, { version = "", license = "", dev, devOptional, dependencies = {} }]) => ({
      name: nameOf(path),
      version,
      licence: license,
      runtime: dev !== true && devOptional !== true,
      dependencies: Object.keys(dependencies),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))

function why({ name }: Installed, runtime: readonly Installed[]): string {
  const users = runtime.filter(({ dependencies }) => dependencies.includes(name)).map((each) => `\`${each.name}\``)
  const needed = users.length > 0 ? `needed by ${users.join(" and ")}` : ""
  const reason = reasons[name]
  if (reason === undefined && needed === "") throw new Error(`scripts/licences.ts has no reason for ${name}`)
  return [reason ?? "", needed].filter((each) => each !== "").join("; ")
}

/** The packages that users install with this package, with licence and reason. */
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

/** Packages whose code is bundled. */
export function bundledTable(lock: Lock): string {
  const installed = new Map(listInstalled(lock).map((each) => [each.name, each]))
  const rows = Object.entries(bundled).flatMap(([name, reason]) => {
    const each = installed.get(name)
    // The top-level version: other packages may have other versions in folders of their own.
    const version = lock.packages[`node_modules/${name}`]?.version
    return each === undefined || version === undefined
      ? []
      : [[`\`${name}\``, version, cell(licenceOf(each)), cell(reason)]]
  })
  return table(["package", "version", "licence", "what it does"], rows)
}

/** The number of development packages per licence. */
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

/** Where the package has the licences of bundled code. */
const file = "dist/THIRD-PARTY-LICENCES.md"

/**
 * Writes the licences of the packages whose code is bundled.
 * @throws Error if scripts/licences.ts lists other packages, or one has no licence text
 */
export async function writeLicences(root: string, packages: readonly string[]): Promise<void> {
  const found = [...new Set(packages)].sort()
  const expected = Object.keys(bundled).sort()
  if (found.join() !== expected.join()) {
    throw new Error(`scripts/licences.ts lists ${expected.join(", ")}, but the bundles contain ${found.join(", ")}`)
  }
  const parts = await Promise.all(found.map((name) => licenceText(root, name)))
  const head = "# Licences of bundled packages\n\nCode of these packages is part of the files in this folder.\n"
  await writeFile(join(root, file), [head, ...parts].join("\n"))
}

async function licenceText(root: string, name: string): Promise<string> {
  const folder = join(root, "node_modules", name)
  const { version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as Record<
    string,
    string
  >
  const named = (await readdir(folder)).find((each) => /^licen[cs]e/i.test(each))
  if (named === undefined) throw new Error(`${name} has no licence file`)
  const text = await readFile(join(folder, named), "utf8")
  return `## ${name} ${version ?? ""} (${license ?? ""})\n\n\`\`\`\n${text.trim()}\n\`\`\`\n`
}
