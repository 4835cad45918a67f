import { readdir, readFile } from "node:fs/promises"
import { join, sep } from "node:path"
import { format, resolveConfig } from "prettier"
import ts from "typescript"
import { type FileChange, writeChanges } from "../generate/write.ts"
import { bundledTable, developmentLicences, licenceTable } from "../licences.ts"
import { eventList, eventTable, fieldTable } from "./events.ts"
import { type Filler, fillMarkers } from "./markdown.ts"
import { optionTable } from "./options.ts"
import { undocumentedParameters } from "./parameters.ts"
import { referencePages } from "./reference/entry-page.ts"
import { hiddenNames } from "./signatures.ts"
import {
  asFunction,
  docComment,
  type Entry,
  listExports,
  listMembers,
  loadSources,
  type Member,
  type Sources,
} from "./sources.ts"
import { inEnglish, languages, loadTranslations, type Say, sayIn } from "./translations.ts"

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

/** Public exports without a comment, or with a type that users cannot name. */
export class UndocumentedError extends Error {
  override readonly name = "UndocumentedError"
}

/** Folder of the generated reference. */
const reference = "docs/api/"

/** Maximum line length of a signature. */
const printWidth = 100

/** Formats a declaration for a code block: a call is formatted as an interface member, without `function` in front. */
async function formatCode(code: string): Promise<string> {
  // Formatting takes milliseconds, and most signatures are short.
  if (code.length <= printWidth && !code.includes("\n")) return code
  const style = { parser: "typescript", semi: false, trailingComma: "all" } as const
  if (code.startsWith("type ")) return (await format(code, { ...style, printWidth })).trim()
  const wrapped = await format(`interface _ {\n${code}\n}`, { ...style, printWidth: printWidth + 2 })
  return wrapped
    .split("\n")
    .slice(1, -2)
    .map((line) => line.replace(/^ {2}/, ""))
    .join("\n")
}

/** Updates docs/api/ and the generated parts of the other pages in docs/. */
export async function docs({ cwd, check }: DocsOptions): Promise<DocsResult> {
  const sources = await loadSources(cwd)
  const gaps = findGaps(sources)
  if (gaps.length > 0) throw new UndocumentedError(gaps.join("\n"))
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
  for (const [path, text] of await referencePages(sources, formatCode)) after.set(path, text)

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

/**
 * Missing documentation: exports and methods without a comment, and signatures with a name that no entry exports. The
 * result must be empty.
 */
function findGaps(sources: Sources): string[] {
  const known = new Set(sources.entries.flatMap(({ exports }) => [...exports.values()]))
  return sources.entries.flatMap((entry) => gapsOf(sources, entry, known))
}

function gapsOf(sources: Sources, entry: Entry, known: ReadonlySet<ts.Symbol>): string[] {
  const { checker } = sources
  const { clients, errors, functions, constants } = listExports(sources, entry)
  const members = clients.flatMap((client) => {
    const { members, groups } = listMembers(sources, client)
    return [...members, ...groups, ...groups.flatMap((group) => group.members)]
  })
  const silent = [
    ...members.filter(({ doc }) => doc === "").map(({ name }) => name),
    ...[...clients, ...errors, ...functions, ...constants].flatMap((node) => {
      const symbol = node.name && checker.getSymbolAtLocation(node.name)
      return symbol && docComment(symbol, checker) === "" ? [symbol.name] : []
    }),
  ].map((name) => `${entry.name}: ${name} has no comment`)

  const interfaces = [...entry.exports].flatMap(([name, symbol]) =>
    (symbol.declarations ?? []).flatMap((node) =>
      ts.isInterfaceDeclaration(node)
        ? node.members.flatMap((each) => (ts.isMethodSignature(each) ? [[name, each] as const] : []))
        : [],
    ),
  )
  const callable = [
    ...members.flatMap((each) => ("declaration" in each ? [[each.name, each.declaration] as const] : [])),
    ...interfaces.map(([name, each]) => [`${name}.${each.name.getText()}`, each] as const),
    ...functions.map((each) => [each.name?.text ?? "", each] as const),
  ]
  const unexplained = callable.flatMap(([name, declaration]) =>
    undocumentedParameters(sources, declaration).map((each) => `${entry.name}: ${name} has no @param ${each}`),
  )
  const reader = { ...sources, known }
  const declarations = [
    ...members.flatMap((each) => ("declaration" in each ? [each.declaration] : [])),
    ...functions,
    ...constants.flatMap((each) => asFunction(each) ?? []),
  ]
  const hidden = declarations.flatMap((each) => {
    const types = [...each.parameters.map(({ type }) => type), isGetter(each) ? undefined : each.type]
    const names = types.flatMap((type) => (type ? hiddenNames(type, reader) : []))
    return [...new Set(names)].map(
      (name) => `${entry.name}: ${each.name?.getText() ?? ""} uses ${name}, which no entry exports`,
    )
  })
  return [...new Set([...silent, ...unexplained, ...hidden])]
}

/** The raw client is documented by its usage; users cannot import its type. */
const isGetter = (node: Member["declaration"] | ts.ArrowFunction): boolean => ts.isGetAccessorDeclaration(node)
