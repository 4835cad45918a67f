import { readdir, readFile } from "node:fs/promises"
import { join } from "node:path"
import { parse } from "yaml"

/** Returns a text in the language of the page, or in English if it is not translated. */
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
    for (const [english, translated] of readTexts(await readFile(join(folder, file), "utf8"))) {
      texts.set(english, translated)
    }
  }
  return texts
}

/** The texts of one file by their English, on one line: comments and YAML fold the same sentence differently. */
export function readTexts(yaml: string): ReadonlyMap<string, string> {
  const content = (parse(yaml) ?? {}) as Readonly<Record<string, string | null>>
  return new Map(
    Object.entries(content).flatMap(([english, translated]) =>
      typeof translated === "string" && translated !== "" ? [[onOneLine(english), translated]] : [],
    ),
  )
}

/** Normalizes line breaks, so that a text is found regardless of its wrapping. */
export const sayIn =
  (texts: ReadonlyMap<string, string>): Say =>
  (english) =>
    texts.get(onOneLine(english)) ?? english

export const onOneLine = (text: string): string => text.replaceAll(/\s+/g, " ").trim()
