import type { CallToolResult } from "@modelcontextprotocol/server"
import { flagsOf, isRequired } from "../../flags.ts"
import type { Io } from "../../io.ts"
import { json } from "../../terminal.ts"
import { readDocumentation, type Section } from "./documentation.ts"
import type { Provider } from "../../provider.ts"
import { providers } from "../../providers.ts"
import { suggestion } from "../names.ts"
import type { Operation } from "../operations.ts"
import { textResult } from "../results.ts"
import { parametersOf } from "../schema.ts"
import { documentationIndex, type Index, operationIndex } from "./search-index.ts"

/** The searchable content: operations of the services, and the pages of the package. */
export interface Library {
  readonly operations: readonly Operation[]
  readonly find: (query: string, provider: string | undefined) => Promise<CallToolResult>
  readonly read: (name: string) => Promise<CallToolResult>
}

const mostOperations = 8
const mostSections = 3
/** Maximum length of a section in a list of results, and alone. */
const excerpt = 280
const longestSection = 20_000

const effects = { read: "reads", write: "writes", destroy: "destroys" } as const

/** @param names of the operation, and of the same operation in services of the same kind */
function lineOf({ call, provider }: Operation, names: readonly string[]): string {
  const parameters = flagsOf(call, provider.dialect)
    .map(({ parameter }) => parameter)
    .filter(({ of }) => of === undefined)
  const required = parameters.filter((each) => isRequired(each, provider.dialect)).map((each) => each.name)
  const others = parameters.filter((each) => !isRequired(each, provider.dialect)).map((each) => `${each.name}?`)
  const shown = [...required, ...others.slice(0, 6), ...(others.length > 6 ? ["…"] : [])]
  return `${names.join(" / ")} (${shown.join(", ")}) ${effects[call.effect]}: ${call.summary}`
}

/** The sentences of a section on one line, without code and tables; only the code if there are no sentences. */
function proseOf(markdown: string): string {
  const prose = markdown
    .replaceAll(/^\s*```[^]*?^\s*```/gm, "")
    .replaceAll(/^\s*(?:\||<!--).*$/gm, "")
    .replaceAll(/\s+/g, " ")
    .trim()
  return prose === "" ? markdown.replaceAll(/\s+/g, " ") : prose
}

/** Whether a word is the name of a service. */
const isCalled = ({ name, title, aliases }: Provider, word: string): boolean =>
  [name, title.toLowerCase(), ...aliases].includes(word.trim().toLowerCase())

/** The services that a section is about, by its headings; none for general sections. */
function subjectsOf({ page, heading }: Section): readonly Provider[] {
  const headings = `${page} ${heading}`.toLowerCase()
  return providers.filter(({ title }) => headings.includes(title.toLowerCase()))
}

/** Whether a section applies to one of these services. Dialects of one document share their pages. */
function isAbout(section: Section, documents: ReadonlySet<string>, titles: ReadonlyMap<Provider, string>): boolean {
  const subjects = subjectsOf(section)
  return subjects.length === 0 || subjects.some((each) => documents.has(titles.get(each) ?? each.title))
}

/** Splits a query into service names and other words. */
function split(query: string, operations: readonly Operation[]): { words: string; named: ReadonlySet<Provider> } {
  const served = [...new Set(operations.map(({ provider }) => provider))]
  const named = new Set<Provider>()
  const words = query
    .split(/(?<![\p{L}\p{M}\d])(?=[\p{L}\p{M}\d])|(?<=[\p{L}\p{M}\d])(?![\p{L}\p{M}\d])/u)
    .filter((word) => {
      const found = served.filter((provider) => isCalled(provider, word))
      for (const provider of found) named.add(provider)
      return found.length === 0
    })
  return { words: words.join(""), named }
}

async function describe(operation: Operation): Promise<CallToolResult> {
  const { name, call, provider } = operation
  return textResult(
    [
      `${name} (${provider.title}) ${effects[call.effect]}: ${call.summary}`,
      ...(call.destroysWhen === undefined ? [] : [`It destroys data with ${json(call.destroysWhen)}.`]),
      ...(call.description === undefined ? [] : [call.description]),
      ...(call.deprecated === true ? ["Deprecated."] : []),
      `Arguments (JSON Schema): ${json(await parametersOf(operation))}`,
      ...(call.columns === undefined
        ? []
        : [`It returns a list of entries with the members: ${call.columns.map((each) => each.name).join(", ")}`]),
    ].join("\n"),
  )
}

export function openLibrary(io: Io, operations: readonly Operation[]): Library {
  const indexes = new Map<string, Index<Operation>>()
  // The rarity of a word depends on the services, so each selection of services has its own index.
  const indexOf = (chosen: readonly Operation[]): Index<Operation> => {
    const key = [...new Set(chosen.map(({ provider }) => provider.name))].join(" ")
    const index = indexes.get(key) ?? operationIndex(chosen)
    indexes.set(key, index)
    return index
  }
  let pages: Promise<{ sections: readonly Section[]; index: Index<Section> }> | undefined
  // Built with the first search, to keep the startup fast.
  const documentation = () =>
    (pages ??= readDocumentation(io.root).then((sections) => ({ sections, index: documentationIndex(sections) })))
  const served = [...new Set(operations.map(({ provider }) => provider))]
  const titles = new Map(operations.map(({ provider, catalogue }) => [provider, catalogue.title]))
  const names = operations.map(({ name }) => name)
  /** @returns an error if the name of a service is unknown; `undefined` otherwise */
  const unserved = (name: string): string | undefined => {
    if (served.some((each) => isCalled(each, name))) return undefined
    const known = providers.find((each) => isCalled(each, name))
    const about =
      known === undefined
        ? `There is no service ${json(name)}.`
        : `${known.title} is not served: it has no address and credentials here, or was not chosen. Only the operator can change that.`
    return `${about} "provider" takes ${served.map((each) => each.name).join(", ")}.`
  }
  return {
    operations,
    find: async (query, provider) => {
      const wrong = provider === undefined ? undefined : unserved(provider)
      if (wrong !== undefined) return textResult(wrong, true)
      const found = new Map<string, { readonly operation: Operation; readonly names: string[] }>()
      const { words, named } = split(query, operations)
      const chosen = operations.filter((each) =>
        provider === undefined ? named.size === 0 || named.has(each.provider) : isCalled(each.provider, provider),
      )
      for (const { entry } of indexOf(chosen).search(words.trim() === "" ? query : words, chosen.length)) {
        // Dialects of one document have the same operations, and some operations are the same in all services.
        const key = entry.isLocal === true ? entry.call.id : `${entry.call.id} ${entry.catalogue.title}`
        const same = found.get(key)
        if (same !== undefined) same.names.push(entry.name)
        else if (found.size < mostOperations) found.set(key, { operation: entry, names: [entry.name] })
      }
      const isChosen = provider !== undefined || named.size > 0
      const documents = new Set(chosen.map(({ catalogue }) => catalogue.title))
      const pages = await documentation()
      const sections = pages.index
        .search(query, pages.sections.length)
        .filter(({ entry }) => !isChosen || isAbout(entry, documents, titles))
        .slice(0, mostSections)
      if (found.size === 0 && sections.length === 0)
        return textResult(`Nothing was found for ${json(query)}. Try other words, such as "list recordings".`)
      return textResult(
        [
          "Operations, best match first (search by name for the arguments):",
          ...[...found.values()].map(({ operation, names }) => `- ${lineOf(operation, names)}`),
          ...(sections.length === 0 ? [] : ["Documentation (search by name for the whole section):"]),
          ...sections.map(({ entry: { id, page, heading, text } }) => {
            const start = proseOf(text).slice(0, excerpt)
            return `- ${id} (${page}${heading === "" || heading === page ? "" : `: ${heading}`}): ${start}`
          }),
        ].join("\n"),
      )
    },
    read: async (name) => {
      const operation = operations.find((each) => each.name.toLowerCase() === name.toLowerCase())
      if (operation !== undefined) return describe(operation)
      const section = (await documentation()).sections.find(({ id }) => id === name)
      if (section === undefined) {
        const known = [...names, ...(await documentation()).sections.map(({ id }) => id)]
        return textResult(
          `There is no operation or section ${json(name)}.${suggestion(name, known)} Search with a query.`,
          true,
        )
      }
      const isWhole = section.text.length <= longestSection
      return textResult(
        `${section.page}: ${section.heading}\n\n${section.text.slice(0, longestSection)}${isWhole ? "" : "\n(cut)"}`,
      )
    },
  }
}
