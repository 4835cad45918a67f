interface Part {
  /** `description`, `example` …; empty for what stands before the first tag. */
  readonly tag: string
  readonly lines: readonly string[]
}

function partsOf(comment: string): Part[] {
  const parts: { tag: string; lines: string[] }[] = [{ tag: "", lines: [] }]
  for (const line of comment.split("\n").map((each) => each.replace(/^\s*\*\s?/, "").trim())) {
    const [, tag, rest = ""] = /^@(\w+)\s*(.*)$/.exec(line) ?? []
    if (tag !== undefined) parts.push({ tag, lines: [] })
    const text = tag === undefined ? line : rest
    if (text !== "") parts.at(-1)?.lines.push(text)
  }
  return parts
}

const sentence = (text: string): string => (/[.:!?]$/.test(text) ? text : `${text}.`)
const code = (text: string): string => (text.includes("`") ? text : `\`${text}\``)

/** What a part says, as sentences. `@constant` and `@enum` say what the type says. */
function told({ tag, lines }: Part): string[] {
  const text = lines.join(" ")
  if (text === "" || tag === "constant" || tag === "enum" || tag === "deprecated") return []
  if (tag === "example") return [`Example: ${code(text)}.`]
  if (tag === "default") return [`Default: ${code(text)}.`]
  if (tag !== "") return [...lines]
  return lines.map((line) => line.replace(/^Format: (.*)$/, (_, format: string) => `Format: ${code(format)}`))
}

/** Each but the last has to end before the next begins. */
const paragraph = (sentences: readonly string[]): string =>
  sentences.map((each, at) => (at < sentences.length - 1 ? sentence(each) : each)).join(" ")

// The name of a thing comes first, facts about its values last.
const order = (sentence: string): number => (/^(Format|Example|Default): /.test(sentence) ? 1 : 0)

const isList = (lines: readonly string[]): boolean => lines.some((line) => /^([-*|]|\d+\.) /.test(line))

/**
 * A comment of openapi-typescript in as few lines as say the same: examples, defaults and formats become sentences behind
 * the description, and what is no list one line. The compiler of every user reads these lines.
 * @param comment without the slashes around it, as the compiler keeps it
 * @returns the same form; `undefined` if there is nothing to say
 */
export function shortenComment(comment: string): string | undefined {
  const parts = partsOf(comment)
  const sentences = parts.flatMap(told).toSorted((one, other) => order(one) - order(other))
  const text = isList(sentences) ? sentences : sentences.length > 0 ? [paragraph(sentences)] : []
  const lines = parts.some(({ tag }) => tag === "deprecated") ? ["@deprecated", ...text.map(described)] : text
  if (lines.length === 0) return undefined
  return lines.length === 1 ? `* ${lines.join("")} ` : `*\n${lines.map((line) => ` * ${line}\n`).join("")} `
}

// Behind a tag, text needs a tag of its own.
const described = (line: string, at: number): string => (at === 0 ? `@description ${line}` : line)
