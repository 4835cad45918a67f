import { readFileSync } from "node:fs"
import { join } from "node:path"
import { parse } from "yaml"
import { isRecord } from "../../../scripts/generate/document.ts"
import type { Page } from "../page.ts"
import { type Language, languages, root } from "../paths.ts"
import { cachedProviders } from "./cache.ts"
import { onOneLine } from "../../../scripts/docs/translations.ts"
import { dialectName, labelsOf } from "./labels.ts"
import type { Provider } from "./model.ts"
import { operationPage, type Setting } from "./operation-page.ts"
import { dialectPage, errorsPage, eventsPage, optionsPage, overviewPage } from "./other-pages.ts"
import { readTranslations, Words } from "./words.ts"

function indexPage(providers: readonly Provider[], language: Language): Page {
  const labels = labelsOf(language)
  const rows = providers.map(({ name, title, groups, events, callbacks, file }) => {
    const operations = groups.reduce((sum, group) => sum + group.operations.length, 0)
    const count = events.length + callbacks.length
    const sent = count > 0 ? `[${count}](site:reference/${name}/events)` : "0"
    return `| [${title}](site:reference/${name}) | ${operations} | ${sent} | [${file}](${file}) |`
  })
  const others = providers.flatMap(({ name, title, dialects }) =>
    dialects
      .filter((dialect) => dialect !== name)
      .map((dialect) => labels.dialectAt(`[${dialectName(dialect)}](site:reference/${dialect})`, title)),
  )
  const head = [labels.service, labels.operations, labels.events.toLowerCase(), labels.document]
  return {
    slug: "reference",
    language,
    title: labels.reference,
    label: labels.overview,
    description: labels.intro,
    body: [labels.intro, [`| ${head.join(" | ")} |`, "| --- | --- | --- | --- |", ...rows].join("\n"), ...others].join(
      "\n\n",
    ),
  }
}

function pagesOf(setting: Setting): Page[] {
  const { groups, name, dialects } = setting.provider
  const last = groups.length + 1
  return [
    overviewPage(setting),
    ...dialects.filter((dialect) => dialect !== name).map((dialect) => dialectPage(dialect, setting)),
    ...groups.map((group, index) => operationPage(group, index + 1, setting)),
    eventsPage(last, setting) ?? [],
    errorsPage(last + 1, setting),
    optionsPage(last + 2, setting),
  ].flat()
}

/** The pages of the reference, in both languages. */
export async function referencePages(): Promise<Page[]> {
  const providers = await cachedProviders()
  return languages.flatMap((language) => [
    indexPage(providers, language),
    ...providers.flatMap((provider) => {
      const words = new Words(language, readTranslations(provider.name))
      return pagesOf({ provider, language, words, labels: labelsOf(language) })
    }),
  ])
}

export interface TextFindings {
  readonly untranslated: readonly string[]
  /** Translated, but no longer in the document. */
  readonly unused: readonly string[]
}

/** Every text of a document for readers, also texts that the reference does not show. */
function textsOf(provider: string): ReadonlySet<string> {
  const texts = new Set<string>()
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit)
    else if (isRecord(node)) {
      for (const [key, value] of Object.entries(node)) {
        if (typeof value === "string" && /^(?:title|summary|description|x-assumed)$/.test(key))
          texts.add(onOneLine(value))
        else visit(value)
      }
    }
  }
  visit(parse(readFileSync(join(root, `specs/${provider}.yaml`), "utf8")))
  return texts
}

/** Missing and obsolete texts in the translations of each document. */
export async function compareTexts(): Promise<ReadonlyMap<string, TextFindings>> {
  const found = new Map<string, TextFindings>()
  for (const provider of await cachedProviders()) {
    const translations = readTranslations(provider.name)
    const texts = textsOf(provider.name)
    const words = new Words("pt-BR", translations)
    pagesOf({ provider, language: "pt-BR", words, labels: labelsOf("pt-BR") })
    found.set(provider.name, {
      untranslated: [...words.used].filter((text) => !translations.has(text)),
      unused: [...translations.keys()].filter((text) => !texts.has(text)),
    })
  }
  return found
}
