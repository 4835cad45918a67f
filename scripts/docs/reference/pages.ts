import { existsSync } from "node:fs"
import { join } from "node:path"
import { format } from "prettier"
import ts from "typescript"
import { headingId } from "../../../src/cli/headings.ts"
import { cell, table } from "../markdown.ts"
import { anchor, callRows } from "../operations.ts"
import { asFunction, type Entry, interfaceOf, listExports, listMembers, original, type Sources } from "../sources.ts"
import {
  classSections,
  docOf,
  errorSections,
  functionSection,
  guardSection,
  type Page,
  typeSections,
} from "./sections.ts"

const notice = "<!-- Made by `npm run docs` from src/ and specs/. Do not edit. -->"

/** Types that openapi-typescript generates from a document. */
const generated = new Set(["components", "operations", "paths", "webhooks"])

/** `conferkit` → `conferkit.md`, `conferkit/queues/bullmq` → `queues-bullmq.md` */
const fileOf = ({ name }: Pick<Entry, "name">): string => `${name.replace(/^[^/]+\//, "").replaceAll("/", "-")}.md`

/** The entry whose page documents an export: the first that exports it. */
function homeOf({ entries }: Sources, symbol: ts.Symbol): readonly [entry: Entry, name: string] | undefined {
  for (const entry of entries) {
    for (const [name, each] of entry.exports) if (each === symbol && !generated.has(name)) return [entry, name]
  }
  return undefined
}

const linker =
  (sources: Sources, entry: Entry): Page["link"] =>
  (symbol) => {
    const home = homeOf(sources, symbol)
    if (!home) return undefined
    const [from, name] = home
    return `[\`${name}\`](${from === entry ? "" : fileOf(from)}#${headingId(name)})`
  }

/** Interfaces whose methods are described under a client, with a link to that section: `Hooks` → `bbb.hooks`. */
function groupsOf(sources: Sources, clients: readonly ts.ClassDeclaration[]): ReadonlyMap<ts.Symbol, string> {
  const found = new Map<ts.Symbol, string>()
  for (const client of clients) {
    for (const node of client.members) {
      if (!ts.isPropertyDeclaration(node) || !node.type || !ts.isTypeReferenceNode(node.type)) continue
      const named = sources.checker.getSymbolAtLocation(node.type.typeName)
      const symbol = named && original(sources.checker, named)
      const name = node.name.getText()
      if (
        symbol &&
        interfaceOf(sources, symbol) &&
        listMembers(sources, client).groups.some((each) => each.name === name)
      )
        found.set(symbol, `[\`${client.name?.text ?? ""}.${name}\`](#${headingId(name)})`)
    }
  }
  return found
}

function operationSections({ documents }: Sources, provider: string): string[] {
  const document = documents.get(provider)
  if (!document) return []
  const rows = callRows(document)
  const cells = rows.map(({ id, http, summary, idempotent, since }) => [
    `<a id="${anchor(provider, id)}"></a>\`${id}\``,
    `\`${http}\``,
    cell(summary),
    idempotent ? "yes" : "no",
    since ?? "",
  ])
  const assumed = rows.flatMap((row) => (row.assumed === undefined ? [] : [`- \`${row.id}\`: ${row.assumed}`]))
  return [
    "## Operations",
    `These are the operations of [specs/${provider}.yaml](../../specs/${provider}.yaml). The [raw client](../raw-client.md), \`client.api\`, can call all of them. Idempotent operations are retried after a failure; [errors](../errors.md) has the rules.`,
    table(["operation", "HTTP request", "what it does", "idempotent", "since"], cells),
    ...(assumed.length > 0 ? ["No source confirms these operations:", assumed.join("\n")] : []),
  ]
}

const listOf = (title: string, names: readonly string[]): string[] =>
  names.length === 0 ? [] : [`- ${title}: ${names.map((name) => `[\`${name}\`](#${headingId(name)})`).join(", ")}`]

const nameOf = (node: ts.NamedDeclaration): string => node.name?.getText() ?? ""

const under = (title: string, sections: readonly string[]): string[] =>
  sections.length === 0 ? [] : [`## ${title}`, ...sections]

async function inOrder<T>(items: readonly T[], section: (item: T) => Promise<string[]>): Promise<string[]> {
  return (await Promise.all(items.map(section))).flat()
}

const calls = `Every method that sends a request takes \`options\` last ([\`CallOptions\`](conferkit.md#calloptions): \`signal\`, \`timeout\`, \`maxRetries\`, \`headers\`) and returns an [\`ApiPromise\`](conferkit.md#apipromise) of the data; \`.withResponse()\` also gives the whole response. It rejects with the provider's subclass of [\`ApiError\`](conferkit.md#apierror), with [\`ConnectionError\`](conferkit.md#connectionerror), [\`DecodeError\`](conferkit.md#decodeerror) or, before anything is sent, [\`ConfigError\`](conferkit.md#configerror).`

/** Formats only the Markdown: signatures have lines of their own length. */
const together = (sections: readonly string[]): Promise<string> =>
  format(sections.filter((each) => each !== "").join("\n\n"), {
    parser: "markdown",
    printWidth: 120,
    proseWrap: "always",
    embeddedLanguageFormatting: "off",
  })

/** The reference page of one entry. */
async function entryPage(sources: Sources, entry: Entry): Promise<string> {
  const exports = listExports(sources, entry)
  const reader = { ...sources, known: new Set(entry.exports.values()) }
  const page: Page = { sources, entry, reader, link: linker(sources, entry) }
  const groups = groupsOf(sources, exports.clients)
  const types = exports.types.filter((name) => !generated.has(name))
  const raw = exports.types.filter((name) => generated.has(name)).map((name) => `\`${name}\``)
  const values = [...exports.functions, ...exports.constants]
  const also = exports.includes.map((name) => `[\`${name}\`](${fileOf({ name })})`)
  const guide = fileOf(entry)
  const hasGuide = existsSync(join(sources.cwd, "docs", guide))
  const provider = entry.name.replace(/^[^/]+\//, "")

  const functions = await inOrder(exports.functions, (node) => functionSection(page, nameOf(node), node))
  const constants = await inOrder(exports.constants, async (node) => {
    const guard = asFunction(node)
    const comment = docOf(page, node)
    return guard ? guardSection(page, nameOf(node), guard, comment) : [`### ${nameOf(node)}`, comment.text]
  })
  const classes = await inOrder(exports.clients, (node) => classSections(page, node))
  const sections = [
    notice,
    `# ${entry.name}`,
    `${hasGuide ? `[Guide](../${guide}) · ` : ""}[All entries](README.md)`,
    ...(also.length > 0 ? [`Also exports everything that ${also.join(" and ")} exports.`] : []),
    ...(raw.length > 0 ? [`The types ${raw.join(", ")} are those of the OpenAPI document, for the raw client.`] : []),
    [
      ...listOf("Classes", exports.clients.map(nameOf)),
      ...listOf("Functions and constants", values.map(nameOf)),
      ...listOf("Errors", exports.errors.map(nameOf)),
      ...listOf("Types", types),
    ].join("\n"),
    ...under("Classes", classes.length > 0 ? [calls, ...classes] : []),
    ...under("Functions and constants", [...functions, ...constants]),
    ...under(
      "Errors",
      exports.errors.flatMap((node) => errorSections(page, node)),
    ),
    ...under(
      "Types",
      await inOrder(types, (name) => {
        const symbol = entry.exports.get(name)
        return symbol ? typeSections(page, name, symbol, groups.get(symbol)) : Promise.resolve([])
      }),
    ),
    ...operationSections(sources, provider),
  ]
  return together(sections)
}

/** The list of all entries. */
function indexPage(sources: Sources): Promise<string> {
  const rows = sources.entries.map((entry) => {
    const { clients, functions, constants, errors, types } = listExports(sources, entry)
    const values = [...clients, ...functions, ...constants, ...errors].map((node) => `\`${nameOf(node)}\``)
    const listed = values.length > 6 ? [...values.slice(0, 5), `${values.length - 5} more`] : values
    return [`[${entry.name}](${fileOf(entry)})`, listed.join(", "), String(types.length)]
  })
  return together([
    notice,
    "# Reference",
    "Every export of the package, by entry: signatures, parameters, defaults, errors, and the HTTP requests that methods make. [docs/](../README.md) has the guides.",
    table(["entry", "classes, functions and constants", "types"], rows),
  ])
}

/** All pages of the reference, by path. */
export async function referencePages(sources: Sources): Promise<ReadonlyMap<string, string>> {
  const pages = new Map([["docs/api/README.md", await indexPage(sources)]])
  for (const entry of sources.entries) pages.set(`docs/api/${fileOf(entry)}`, await entryPage(sources, entry))
  return pages
}
