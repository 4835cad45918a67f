/** Text for a cell of a Markdown table. */
export const cell = (text: string): string => text.replaceAll(/\s+/g, " ").replaceAll("|", "\\|").trim()

/** Code for a cell of a Markdown table; nothing for nothing. */
export const code = (text: string): string => (text === "" ? "" : `\`${cell(text)}\``)

/** A Markdown table. Prettier brings the columns into line. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n")

/** Makes what belongs between a pair of markers, from the words in the first one. Undefined for words it does not know. */
export type Filler = (words: readonly string[]) => string | undefined

/** A marker that asks for something nobody makes, or that is not closed. */
export class MarkerError extends Error {
  override readonly name = "MarkerError"
}

const marker = /<!-- generated: ([^>]*?) -->\n[^]*?(<!-- \/generated -->|(?=<!-- generated: )|$(?![^]))/g

/**
 * Replaces what stands between `<!-- generated: options … -->` and `<!-- /generated -->`; all else stays as it is.
 * @param page names the page in errors
 */
export const fillMarkers = (text: string, filler: Filler, page: string): string =>
  text.replaceAll(marker, (_, words: string, end: string) => {
    if (end === "") throw new MarkerError(`${page}: "generated: ${words}" is not closed by <!-- /generated -->`)
    const content = filler(words.split(" "))
    if (content === undefined) throw new MarkerError(`${page}: nothing is known of "generated: ${words}"`)
    return `<!-- generated: ${words} -->\n\n${content}\n\n${end}`
  })
