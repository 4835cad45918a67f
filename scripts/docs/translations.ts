import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { parse } from "yaml"

/** Returns a text in the language of the page, and in English where nobody has translated it. */
export type Say = (english: string) => string

export const inEnglish: Say = (english) => english

/** The folder of the pages in Portuguese, and of its texts: `docs/pt-BR`, `site/translations/pt-BR`. */
export const languages = ["pt-BR"] as const

/** Reads all texts of a language: one YAML map from English to the translation per file. */
export async function loadTranslations(cwd: string, language: string): Promise<ReadonlyMap<string, string>> {
  const folder = join(cwd, "site/translations", language)
  const files = await readdir(folder).catch(() => [])
  const texts = new Map<string, string>()
  for (const file of files.filter((each) => each.endsWith(".yaml")).sort()) {
    const content = parse(await readFile(join(folder, file), "utf8")) as Record<string, string> | null
    for (const [english, translated] of Object.entries(content ?? {})) texts.set(english, translated)
  }
  return texts
}

/** Finds a text whatever its line breaks are, as comments and YAML fold the same sentence differently. */
export function sayIn(texts: ReadonlyMap<string, string>): Say {
  const folded = new Map([...texts].map(([english, translated]) => [fold(english), translated]))
  return (english) => folded.get(fold(english)) ?? english
}

const fold = (text: string): string => text.replaceAll(/\s+/g, " ").trim()
