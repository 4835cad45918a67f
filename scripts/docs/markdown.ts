/** Text for a cell of a Markdown table. */
export const cell = (text: string): string => text.replaceAll(/\s+/g, " ").replaceAll("|", "\\|").trim()

/** Code for a cell of a Markdown table; empty for no code. */
export const code = (text: string): string => (text === "" ? "" : `\`${cell(text)}\``)

/** A Markdown table. Prettier aligns the columns. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n")

/** A block of TypeScript. */
export const block = (code: string): string => `\`\`\`ts\n${code}\n\`\`\``

/** A first line that names the block's file: `// src/server.ts`, or `# wrangler.toml`. */
const nameLine = /^(?:\/\/|#) ([\w.@[\]-]+(?:\/[\w.@[\]-]+)*\.\w+)\n/

/** The name of the file that a code block shows; `undefined` if its first line does not name one. */
export const fileNameOf = (code: string): string | undefined => nameLine.exec(code)?.[1]

/**
 * The files of an application that a page shows: its blocks whose first line is a comment with a path.
 * @returns path → content
 */
export function filesOf(markdown: string): Map<string, string> {
  const files = new Map<string, string>()
  for (const { 1: code = "" } of markdown.matchAll(/^```[^\n]*\n([^]*?)^```$/gm)) {
    const file = fileNameOf(code)
    if (file === undefined) continue
    if (files.has(file)) throw new Error(`two blocks have the file name ${file}`)
    files.set(file, code)
  }
  return files
}

/** Generates the content between a pair of markers, from the words in the first one. Undefined for unknown words. */
export type Filler = (words: readonly string[]) => string | undefined

/** A marker for an unknown part, or an unclosed one. */
export class MarkerError extends Error {
  override readonly name = "MarkerError"
}

const marker = /<!-- generated: ([^>]*?) -->\n[^]*?(<!-- \/generated -->|(?=<!-- generated: )|$(?![^]))/g

/**
 * Replaces the content between `<!-- generated: options … -->` and `<!-- /generated -->`, and keeps everything else.
 * @param page names the page in errors
 */
export const fillMarkers = (text: string, filler: Filler, page: string): string =>
  text.replaceAll(marker, (_, words: string, end: string) => {
    if (end === "") throw new MarkerError(`${page}: "generated: ${words}" is not closed by <!-- /generated -->`)
    const content = filler(words.split(" "))
    if (content === undefined) throw new MarkerError(`${page}: unknown part "generated: ${words}"`)
    return `<!-- generated: ${words} -->\n\n${content}\n\n${end}`
  })
