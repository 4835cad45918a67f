import { readdir, readFile } from "node:fs/promises"
import { join, sep } from "node:path"
import { parseArgs } from "node:util"
import { format, resolveConfig } from "prettier"
import { eventList, eventTable, fieldTable } from "./docs/events.ts"
import { type Filler, fillMarkers } from "./docs/markdown.ts"
import { optionTable } from "./docs/options.ts"
import { referencePages } from "./docs/reference/pages.ts"
import { loadSources, type Sources } from "./docs/sources.ts"
import { inEnglish, languages, loadTranslations, type Say, sayIn } from "./docs/translations.ts"
import { requireDocumentation } from "./docs/undocumented.ts"
import { type FileChange, writeChanges } from "./generate/write.ts"
import { bundledTable, developmentLicences, licenceTable } from "./licences.ts"

interface DocsOptions {
  /** The project. */
  readonly cwd: string
  /** Do not write anything, only report what would change. */
  readonly check: boolean
}

interface DocsResult {
  readonly pages: number
  readonly changes: readonly FileChange[]
}

/** Folder of the generated reference. */
const reference = "docs/api/"

/** Updates docs/api/ and the generated parts of the other pages in docs/. */
export async function docs({ cwd, check }: DocsOptions): Promise<DocsResult> {
  const sources = await loadSources(cwd)
  requireDocumentation(sources)
  const inLanguage = new Map<string, Filler>()
  for (const each of languages) inLanguage.set(each, tables(sources, sayIn(await loadTranslations(cwd, each))))
  const english = tables(sources, inEnglish)
  const tablesOf = (path: string): Filler => inLanguage.get(path.split("/")[1] ?? "") ?? english
  const style = { ...(await resolveConfig(join(cwd, "docs/README.md"))), parser: "markdown" }

  const before = new Map<string, string | undefined>()
  for (const path of (await readdir(join(cwd, "docs"), { recursive: true }))
    .filter((each) => each.endsWith(".md"))
    .sort()) {
    const name = `docs/${path.split(sep).join("/")}`
    before.set(name, await readFile(join(cwd, name), "utf8"))
  }

  const after = new Map<string, string>()
  for (const [path, text = ""] of before) {
    if (path.startsWith(reference)) continue
    const fresh = fillMarkers(text, tablesOf(path), path)
    after.set(path, fresh === text ? text : await format(fresh, style))
  }
  for (const [path, text] of await referencePages(sources)) after.set(path, text)

  const changes = [...after].flatMap(([path, text]): FileChange[] => {
    const old = before.get(path)
    return old === text ? [] : [{ path, change: old === undefined ? "missing" : "stale" }]
  })
  const left = [...before.keys()].filter((path) => !after.has(path))
  changes.push(...left.map((path): FileChange => ({ path, change: "superfluous" })))
  if (!check) await writeChanges(cwd, after, changes)
  return { pages: after.size, changes }
}

/**
 * The kinds of generated parts between markers:
 *
 * - `options conferkit/xroom XRoomOptions [prefix]`
 * - `events xroom`, `event-fields xroom`, `callbacks bigbluebutton`, `callback-fields bigbluebutton`
 * - `licences`, `bundled-licences`, `development-licences`
 * - `events-of bigbluebutton conferenciaweb`: those that a dialect sends
 */
export const tables =
  (sources: Sources, say: Say): Filler =>
  ([kind = "", subject = "", ...rest]) => {
    const [first = "", second = ""] = rest
    if (kind === "licences") return licenceTable(sources.lock)
    if (kind === "bundled-licences") return bundledTable(sources.lock)
    if (kind === "development-licences") return developmentLicences(sources.lock)
    if (kind === "options") return optionTable(sources, subject, first, second, say)
    const document = sources.documents.get(subject)
    if (!document) return undefined
    if (kind === "events") return eventTable(document, "events", say)
    if (kind === "callbacks") return eventTable(document, "callbacks", say)
    if (kind === "event-fields") return fieldTable(document, "events", say)
    if (kind === "callback-fields") return fieldTable(document, "callbacks", say)
    return kind === "events-of" ? eventList(document, first) : undefined
  }

const usage = `Usage: npm run docs -- [--check]

Writes docs/api/ and the tables between "generated" markers in docs/ from src/, specs/ and package-lock.json.

  --check  write nothing; exit 1 and name the files if something is out of date
`

async function main(): Promise<number> {
  const { check, help } = parseArgs({
    options: { check: { type: "boolean", default: false }, help: { type: "boolean", short: "h", default: false } },
  }).values
  if (help) {
    console.log(usage)
    return 0
  }
  const { pages, changes } = await docs({ cwd: join(import.meta.dirname, ".."), check })
  const files = changes.map(({ path, change }) => (check ? `${path} is ${change}` : `${path} written`))
  const last = check && changes.length > 0 ? "Run `npm run docs` and commit the result." : `${pages} pages looked at`
  console.log([...files, last].join("\n"))
  return check && changes.length > 0 ? 1 : 0
}

if (import.meta.main) {
  process.exitCode = await main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    return 2
  })
}
