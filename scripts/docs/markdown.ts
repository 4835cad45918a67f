/** Text for a cell of a Markdown table. */
export const cell = (text: string): string => text.replaceAll(/\s+/g, " ").replaceAll("|", "\\|").trim()

/** Code for a cell of a Markdown table; empty for no code. */
export const code = (text: string): string => (text === "" ? "" : `\`${cell(text)}\``)

/** A Markdown table. Prettier aligns the columns. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n")

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
