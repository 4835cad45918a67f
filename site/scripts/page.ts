import type { Language } from "./paths.ts"

/** A page before its links are resolved. */
export interface Page {
  /** Path below the language: `bigbluebutton`, `reference/xroom/room`. The home page is `index`. */
  readonly slug: string
  readonly language: Language
  readonly title: string
  readonly description: string
  /** The source file, relative to the repository. Its links are relative to that file. */
  readonly source?: string
  /** Without its title, as the site renders it. */
  readonly body: string
  /** With its title, for readers of Markdown. Default: title and body. */
  readonly markdown?: string
  readonly format?: "md" | "mdx"
  /** Additional front matter. */
  readonly front?: Readonly<Record<string, unknown>>
  /** Its place in a folder of the sidebar. Default: by title. */
  readonly order?: number
  /** Shorter title for the sidebar. */
  readonly label?: string
  /** The English source changed after this translation was written. */
  readonly outdated?: true
}
