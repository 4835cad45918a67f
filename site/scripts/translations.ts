import { root } from "./paths.ts"
import { comparePages, markPages, type PageFindings } from "./translated-pages.ts"

const titles: Readonly<Record<keyof PageFindings, string>> = {
  outdated: "Portuguese pages whose English source has changed (read both, then --mark)",
  unmarked: "Portuguese pages that were never marked (--mark)",
  missing: "English pages without a translation",
  orphans: "Portuguese pages without an English source, or marks without a page",
}

const show = (title: string, names: readonly string[]): void => {
  console.log(`\n${title}: ${names.length}`)
  for (const name of names) console.log(`  ${name}`)
}

/** Lists what the Portuguese texts lack. Fails if one says something that the English no longer says. */
export async function translations(marked: readonly string[] | undefined): Promise<number> {
  if (marked !== undefined) {
    markPages(marked)
    console.log(`${marked.length} pages marked in docs/pt-BR/sources.json`)
    return 0
  }
  // The compiler takes long to load, and --mark does not need it.
  const { compareOptionTexts } = await import("./option-texts.ts")
  const { compareTexts } = await import("./reference/pages.ts")
  const pages = comparePages()
  for (const [name, title] of Object.entries(titles)) show(title, pages[name as keyof PageFindings])
  let unused = 0
  for (const [provider, found] of await compareTexts()) {
    show(`Texts of specs/${provider}.yaml without a translation`, found.untranslated)
    show(
      `Translations in site/translations/pt-BR/${provider}.yaml of texts that the document does not have`,
      found.unused,
    )
    unused += found.unused.length
  }
  const options = await compareOptionTexts(root, "pt-BR")
  show("Texts of option tables without a translation", options.untranslated)
  show("Translations in site/translations/pt-BR/options.yaml of texts that no option has", options.unused)
  unused += options.unused.length
  return pages.outdated.length + pages.orphans.length + unused === 0 ? 0 : 1
}
