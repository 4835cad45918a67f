import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { tables } from "../../scripts/docs.ts"
import { fillMarkers } from "../../scripts/docs/markdown.ts"
import { loadSources } from "../../scripts/docs/sources.ts"
import { loadTranslations, onOneLine, readTexts } from "../../scripts/docs/translations.ts"

interface OptionTexts {
  /** Texts of option tables that have no translation: the tables show them in English. */
  readonly untranslated: readonly string[]
  /** Translations of texts that no doc comment has any more. */
  readonly unused: readonly string[]
}

/** Compares the option tables on the translated pages with the translations of doc comments. */
export async function compareOptionTexts(cwd: string, language: string): Promise<OptionTexts> {
  const sources = await loadSources(cwd)
  const used = new Set<string>()
  const fill = tables(sources, (english) => {
    used.add(onOneLine(english))
    return english
  })
  const folder = join("docs", language)
  for (const name of await readdir(join(cwd, folder), { recursive: true })) {
    if (!name.endsWith(".md")) continue
    const page = join(folder, name)
    const text = await readFile(join(cwd, page), "utf8")
    fillMarkers(text, (words) => (words[0] === "options" ? fill(words) : ""), page)
  }
  used.delete("")
  const all = await loadTranslations(cwd, language)
  const own = readTexts(await readFile(join(cwd, "site/translations", language, "options.yaml"), "utf8"))
  return {
    untranslated: [...used].filter((text) => !all.has(text)),
    unused: [...own.keys()].filter((text) => !used.has(text)),
  }
}
