import type ts from "typescript"
import type { Reader } from "../signatures.ts"
import type { Entry, Sources } from "../sources.ts"

/** The page of one entry while it is being written. */
export interface Page {
  readonly sources: Sources
  readonly entry: Entry
  readonly reader: Reader
  /** A link to the section of an export, from this page. Undefined for exports without a section. */
  readonly link: (symbol: ts.Symbol) => string | undefined
  /** Formats a declaration for a block of code. */
  readonly format: (code: string) => Promise<string>
}

/** `conferkit` → `conferkit.md`, `conferkit/queues/bullmq` → `queues-bullmq.md` */
export const fileOf = ({ name }: Pick<Entry, "name">): string =>
  `${name.replace(/^[^/]+\//, "").replaceAll("/", "-")}.md`

export const block = (code: string): string => `\`\`\`ts\n${code}\n\`\`\``
