import { headingIds } from "../../src/cli/headings.ts"

export interface Heading {
  readonly depth: number
  /** Without Markdown. */
  readonly text: string
  readonly id: string
  /** Its line in the text. */
  readonly line: number
}

/** A part of a page: text, or a fenced block of code. */
export type Part =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "code"
      readonly info: string
      readonly code: string
      readonly indent: string
      readonly fence: string
    }

/** Splits a page into text and fenced blocks. `joinParts` restores the page. */
export function splitParts(markdown: string): Part[] {
  const parts: Part[] = []
  let text: string[] = []
  let block: { info: string; indent: string; fence: string; lines: string[] } | undefined
  for (const line of markdown.split("\n")) {
    if (block === undefined) {
      const [, indent = "", fence = "", info = ""] = /^( *)(`{3,}|~{3,})([^`]*)$/.exec(line) ?? []
      if (fence === "") {
        text.push(line)
        continue
      }
      parts.push({ kind: "text", text: text.join("\n") })
      text = []
      block = { info: info.trim(), indent, fence, lines: [] }
    } else if (line.trim() === block.fence) {
      const { info, indent, fence, lines } = block
      parts.push({ kind: "code", info, indent, fence, code: lines.join("\n") })
      block = undefined
    } else {
      block.lines.push(line)
    }
  }
  if (block !== undefined) throw new Error(`a block of code is not closed: ${block.fence}${block.info}`)
  parts.push({ kind: "text", text: text.join("\n") })
  return parts
}

export const joinParts = (parts: readonly Part[]): string =>
  parts
    .map((part) =>
      part.kind === "text"
        ? part.text
        : `${part.indent}${part.fence}${part.info}\n${part.code}${part.code === "" ? "" : "\n"}${part.indent}${part.fence}`,
    )
    .filter((text, index) => text !== "" || index > 0)
    .join("\n")

/** Markdown as the words that a reader sees. */
export const plainText = (markdown: string): string =>
  markdown
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replaceAll(/(`+)(.+?)\1/g, "$2")
    .replaceAll(/(\*\*|__)(.+?)\1/g, "$2")
    .replaceAll(/(?<![\w*])\*([^*]+)\*(?!\w)/g, "$1")
    .replaceAll(/\\([\\`*_[\]<>|])/g, "$1")
    .replaceAll(/\s+/g, " ")
    .trim()

/** The headings of a page, with the ids that the site gives them. The first, which is the page's title, has none. */
export function headingsOf(markdown: string): Heading[] {
  const idOf = headingIds()
  const found: Heading[] = []
  let line = 0
  for (const part of splitParts(markdown)) {
    const text = part.kind === "text" ? part.text : joinParts([part])
    if (part.kind === "text") {
      for (const [index, each] of text.split("\n").entries()) {
        const [, marks = "", title = ""] = /^(#{1,6}) +(.+?)(?: +#+)?$/.exec(each) ?? []
        if (marks === "") continue
        const plain = plainText(title)
        const id = marks.length === 1 && found.length === 0 ? "" : idOf(plain)
        found.push({ depth: marks.length, text: plain, id, line: line + index })
      }
    }
    line += text.split("\n").length
  }
  return found
}

/** Inline code. It ends at the end of its paragraph or cell, so that an unmatched backtick hides nothing. */
const codeSpan = /(?<![`\\])(`+)(?!`)(?:(?!\n\s*\n)[^])*?(?<!`)\1(?!`)/g

/** Changes text outside of code. */
export function mapProse(text: string, change: (prose: string) => string): string {
  let result = ""
  let at = 0
  const kept: string[] = []
  // Code in a link's text would hide the link, so it is removed first and restored afterwards.
  for (const match of text.matchAll(codeSpan)) {
    result += `${text.slice(at, match.index)}\u0000${kept.length}\u0000`
    kept.push(match[0])
    at = match.index + match[0].length
  }
  return change(result + text.slice(at)).replaceAll(
    /\u0000(\d+)\u0000/g,
    (_, index: string) => kept[Number(index)] ?? "",
  )
}

/** Changes the target of every link of a page. */
export const mapLinks = (markdown: string, change: (target: string) => string): string =>
  joinParts(
    splitParts(markdown).map((part) =>
      part.kind === "code"
        ? part
        : {
            kind: "text",
            text: mapProse(part.text, (prose) =>
              prose
                .replaceAll(
                  /(\]\()([^()\s]+)((?:\s+"[^"]*")?\))/g,
                  (_, open: string, target: string, close: string) => {
                    return `${open}${change(target)}${close}`
                  },
                )
                .replaceAll(/^(\[[^\]]+\]: +)(\S+)/gm, (_, open: string, target: string) => `${open}${change(target)}`)
                .replaceAll(/(<a [^>]*href=")([^"]+)(")/g, (_, open: string, target: string, close: string) => {
                  return `${open}${change(target)}${close}`
                }),
            ),
          },
    ),
  )

/** The first paragraph as a description of the page: at most two sentences, and 200 characters. */
export function descriptionOf(markdown: string): string {
  const prose = splitParts(markdown).flatMap((part) => (part.kind === "text" ? part.text.split(/\n{2,}/) : []))
  const first = prose.find((each) => /^[^#<|\s>-]/.test(each.trim()) && !/^\d+\. /.test(each.trim())) ?? ""
  const text = plainText(first)
  const sentences = text.match(/.+?[.!?](?=\s|$)/g) ?? [text]
  const [one = "", two = ""] = sentences
  const both = `${one.trim()} ${two.trim()}`.trim()
  const chosen = both.length <= 200 ? both : one.trim()
  return chosen.length <= 200 ? chosen : `${chosen.slice(0, 197).replace(/\s+\S*$/, "")} …`
}
