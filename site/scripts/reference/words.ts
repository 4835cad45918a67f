import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { markdownToHtml } from "satteri"
import { onOneLine, readTexts } from "../../../scripts/docs/translations.ts"
import { type Language, site } from "../paths.ts"

/** Portuguese texts of a provider's document, by the English ones. Line breaks are ignored. */
export function readTranslations(provider: string): ReadonlyMap<string, string> {
  const file = join(site, "translations/pt-BR", `${provider}.yaml`)
  if (!existsSync(file)) return new Map()
  return readTexts(readFileSync(file, "utf8"))
}

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;")

/** Texts of a document in one language. */
export class Words {
  readonly language: Language
  readonly #translations: ReadonlyMap<string, string>
  /** Every text that was requested. */
  readonly used: Set<string>

  constructor(language: Language, translations: ReadonlyMap<string, string>, used = new Set<string>()) {
    this.language = language
    this.#translations = translations
    this.used = used
  }

  #find(text: string): { readonly text: string; readonly isEnglish: boolean } {
    const key = onOneLine(text)
    if (key === "") return { text, isEnglish: false }
    this.used.add(key)
    if (this.language === "en") return { text, isEnglish: false }
    const found = this.#translations.get(key)
    return { text: found ?? text, isEnglish: found === undefined }
  }

  /** As Markdown. */
  markdown(text: string): string {
    return this.#find(text).text.trim()
  }

  /** As inline HTML, marked if it is in English on a Portuguese page. */
  inline(text: string): string {
    const found = this.#find(text)
    if (found.text.trim() === "") return ""
    const html = markdownToHtml(onOneLine(found.text))
      .html.trim()
      .replace(/^<p>([^]*)<\/p>$/, "$1")
    return found.isEnglish ? `<span lang="en">${html}</span>` : html
  }

  /** As Markdown with paragraphs and lists, in a block that declares its language. */
  block(text: string): string {
    const found = this.#find(text)
    if (found.text.trim() === "") return ""
    return found.isEnglish ? `<div lang="en">\n\n${found.text.trim()}\n\n</div>` : found.text.trim()
  }
}

export { escape }
