/** Text for a cell of a Markdown table. */
export const cell = (text: string): string => text.replaceAll(/\s+/g, " ").replaceAll("|", "\\|").trim()

/** Code for a cell of a Markdown table; nothing for nothing. */
export const code = (text: string): string => (text === "" ? "" : `\`${cell(text)}\``)

/** A Markdown table. Prettier brings the columns into line. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n")
