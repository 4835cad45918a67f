const width = 120

/** Words of a line, with code spans and links kept whole. */
const words = (text: string): string[] => text.match(/(?:`[^`]*`|\[[^\]]*\]\([^)]*\)|\S)+/g) ?? []

/** A word that Markdown interprets as a list or heading at the start of a line. */
const startsBlock = /^(?:[-+*#>|=]|#+|\d+[.)])$/

function wrapLine(text: string, first: string, next: string): string[] {
  const lines: string[] = []
  let line = first
  let empty = true
  for (const word of words(text)) {
    const full = line.length + 1 + word.length > width
    if (!empty && full && !startsBlock.test(word)) {
      lines.push(line)
      line = next + word
    } else line += empty ? word : ` ${word}`
    empty = false
  }
  return [...lines, line]
}

/** A paragraph or list: each item is wrapped below its text. */
function wrapProse(block: string): string {
  const items: { indent: string; mark: string; text: string }[] = []
  for (const line of block.split("\n")) {
    const [, indent = "", mark = "", text = ""] = /^(\s*)((?:- )?)(.*)$/.exec(line) ?? []
    const last = items.at(-1)
    if (mark !== "" || last === undefined) items.push({ indent, mark, text })
    else last.text += ` ${text}`
  }
  return items
    .flatMap(({ indent, mark, text }) => wrapLine(text, indent + mark, indent + " ".repeat(mark.length)))
    .join("\n")
}

/** Wraps paragraphs and lists of Markdown. Headings, tables, comments and code blocks are kept. */
export const wrap = (block: string): string => (/^(?:#|\||```|<!--)/.test(block) ? block : wrapProse(block))

/** A Markdown table with aligned columns. */
export function alignedTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [head, ...rows]
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  const lines = all.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`)
  const rule = `| ${widths.map((each) => "-".repeat(each)).join(" | ")} |`
  return [lines[0], rule, ...lines.slice(1)].join("\n")
}
