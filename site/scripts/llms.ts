import { type Group, navigation } from "../navigation.ts"
import { markdownFileOf } from "./links.ts"
import type { Page } from "./page.ts"
import type { Language } from "./paths.ts"

const intro: Readonly<Record<Language, string>> = {
  en: "Typed TypeScript clients, webhook receivers and sandboxes for BigBlueButton, ConferênciaWeb, xroom, xCall, Ethora and OmniFlow. Each link is a page as Markdown.",
  "pt-BR":
    "Clientes TypeScript tipados, recebimento de webhooks e sandboxes para BigBlueButton, ConferênciaWeb, xroom, xCall, Ethora e OmniFlow. Cada link é uma página em Markdown.",
}

const belongs = (page: Page, { folder, pages = [] }: Group): boolean =>
  pages.some((name) => name.replace(/\?$/, "") === page.slug) ||
  (folder !== undefined && page.slug.startsWith(`${folder}/`))

const flat = (groups: readonly Group[]): Group[] => groups.flatMap((group) => [group, ...flat(group.groups ?? [])])

/** llms.txt: the list of pages, by group. Portuguese pages follow the English ones. */
export function llmsIndex(pages: readonly Page[]): string {
  const section = (language: Language): string[] =>
    flat(navigation).flatMap((group) => {
      const own = pages.filter((page) => page.language === language && belongs(page, group))
      if (own.length === 0) return []
      const lines = own.map((page) => `- [${page.title}](${markdownFileOf(page)}): ${page.description}`)
      return [`## ${group.title[language]}\n\n${lines.join("\n")}`]
    })
  const blocks = ["# conferkit", `> ${intro.en}`, ...section("en"), `> ${intro["pt-BR"]}`, ...section("pt-BR")]
  return `${blocks.join("\n\n")}\n`
}

/** llms-full.txt: the English pages that users need, one after the other. Source files and internals are left out. */
export const llmsFull = (rendered: ReadonlyMap<Page, string>): string =>
  [...rendered]
    .filter(
      ([{ language, slug }]) =>
        language === "en" && !/^(?:source|internals|changelog|contributing|license)\b/.test(slug),
    )
    .map(([, text]) => text)
    .join("\n\n---\n\n")
