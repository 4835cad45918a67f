import { type Document, isMap, isPair, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from "yaml"
import type { Path } from "./schema.ts"
import { block, flow } from "./write-yaml.ts"

/** Text that replaces a range of other text. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Edits the text of a document. Everything else keeps its comments and layout. */
export class Editor {
  readonly #text: string
  readonly #document: Document

  constructor(text: string, document: Document) {
    this.#text = text
    this.#document = document
  }

  map(path: Path): YAMLMap | undefined {
    const node = this.#document.getIn(path, true)
    return isMap(node) ? node : undefined
  }

  seq(path: Path): YAMLSeq | undefined {
    const node = this.#document.getIn(path, true)
    return isSeq(node) ? node : undefined
  }

  pair(map: YAMLMap, key: string): Pair | undefined {
    return map.items.find((each) => isScalar(each.key) && each.key.value === key)
  }

  /** The members of a map as data. */
  values(map: YAMLMap): Record<string, unknown> {
    return map.toJS(this.#document) as Record<string, unknown>
  }

  #start = (node: unknown): number => (node as Node).range?.[0] ?? 0

  /** The end of a value, without trailing whitespace. */
  #end(node: unknown): number {
    const { range } = node as Node
    const [start = 0, end = 0] = range ?? []
    let at = end
    while (at > start && /\s/.test(this.#text.charAt(at - 1))) at--
    return at
  }

  #pairEnd({ key, value }: Pair): number {
    const hasText =
      (value as Node | null)?.range !== undefined && (value as Node).range?.[0] !== (value as Node).range?.[1]
    return hasText ? this.#end(value) : this.#end(key) + 1
  }

  #lineStart = (at: number): number => this.#text.lastIndexOf("\n", at - 1) + 1

  #lineEnd(at: number): number {
    const end = this.#text.indexOf("\n", at)
    return end < 0 ? this.#text.length : end
  }

  /** The indentation of a collection's entries. */
  #indent(node: YAMLMap | YAMLSeq): number {
    const [first] = node.items
    const at = isPair(first) ? this.#start(first.key) : this.#start(first)
    return at - this.#lineStart(at)
  }

  /** Appends a member. */
  addPair(map: YAMLMap, key: string, value: object): Edit {
    const last = map.items.at(-1)
    if (map.flow === true || last === undefined) {
      const text = `${flow(key)}: ${flow(value)}`
      const at = this.#end(map) - 1
      const gap = this.#text.slice(0, at).search(/\s*$/)
      return last === undefined
        ? { start: this.#start(map), end: at + 1, text: `{ ${text} }` }
        : { start: gap, end: gap, text: `${this.#text.charAt(gap - 1) === "," ? "" : ","} ${text}` }
    }
    const at = this.#lineEnd(this.#pairEnd(last))
    return { start: at, end: at, text: `\n${block({ [key]: value }, this.#indent(map)).join("\n")}` }
  }

  /** Inserts a member before another. */
  addPairBefore(map: YAMLMap, before: string, key: string, value: unknown): Edit {
    const next = this.pair(map, before)
    const at = this.#start(next?.key ?? map)
    const separator = map.flow === true ? ", " : `\n${" ".repeat(this.#indent(map))}`
    return { start: at, end: at, text: `${key}: ${flow(value)}${separator}` }
  }

  /** Appends entries. */
  addItems(seq: YAMLSeq, values: readonly unknown[]): Edit {
    const last = seq.items.at(-1)
    if (seq.flow === true || last === undefined) {
      if (last === undefined) return { start: this.#start(seq), end: this.#end(seq), text: flow(values) }
      const at = this.#end(last)
      return { start: at, end: at, text: values.map((each) => `, ${flow(each)}`).join("") }
    }
    const at = this.#lineEnd(this.#end(last))
    // The node begins at its first hyphen.
    const pad = " ".repeat(Math.max(0, this.#start(seq) - this.#lineStart(this.#start(seq))))
    return { start: at, end: at, text: values.map((each) => `\n${pad}- ${flow(each)}`).join("") }
  }

  /** Removes entries from a list. */
  removeItems(seq: YAMLSeq, values: ReadonlySet<unknown>): Edit[] {
    const isGone = (item: unknown) => isScalar(item) && values.has(item.value)
    const kept = seq.items.filter((item) => !isGone(item)).map((item) => (isScalar(item) ? item.value : item))
    if (seq.flow === true || kept.length === 0)
      return [{ start: this.#start(seq), end: this.#end(seq), text: flow(kept) }]
    return seq.items.filter(isGone).map((item) => {
      const start = this.#lineStart(this.#start(item))
      return { start, end: this.#lineEnd(this.#end(item)) + 1, text: "" }
    })
  }

  /** Replaces the text of a value. */
  replaceNode(node: unknown, text: string): Edit {
    return { start: this.#start(node), end: this.#end(node), text }
  }

  /** Replaces some members; those in neither set are unchanged. */
  replacePairs(map: YAMLMap, isGone: (key: string) => boolean, values: object): Edit[] {
    const nameOf = ({ key }: Pair) => (isScalar(key) ? String(key.value) : "")
    if (map.flow === true) {
      const kept = Object.fromEntries(Object.entries(this.values(map)).filter(([key]) => !isGone(key)))
      return [this.replaceNode(map, flow({ ...kept, ...values }))]
    }
    const indent = this.#indent(map)
    const text = block(values, indent).join("\n").trimStart()
    const gone = map.items.filter((each) => isGone(nameOf(each)))
    const [first, ...others] = gone
    if (first === undefined) {
      const last = map.items.at(-1)
      if (last === undefined) return []
      const at = this.#lineEnd(this.#pairEnd(last))
      return [{ start: at, end: at, text: `\n${" ".repeat(indent)}${text}` }]
    }
    return [
      { start: this.#start(first.key), end: this.#pairEnd(first), text },
      ...others.map((each) => ({
        start: this.#lineStart(this.#start(each.key)),
        end: this.#lineEnd(this.#pairEnd(each)) + 1,
        text: "",
      })),
    ]
  }

  /** Replaces a whole mapping. */
  replaceMap(map: YAMLMap, values: object): Edit {
    if (map.flow === true) return this.replaceNode(map, flow(values))
    return this.replaceNode(map, block(values, this.#indent(map)).join("\n").trimStart())
  }
}

/**
 * Applies groups of edits to a text. If two groups overlap, the first is applied.
 * @returns which groups were applied
 */
export function applyEdits(text: string, groups: readonly (readonly Edit[])[]): { text: string; made: boolean[] } {
  const taken: Edit[] = []
  const clashes = (edit: Edit) =>
    taken.some((other) => {
      if (edit.start === edit.end && other.start === other.end) return false
      if (edit.start === edit.end) return edit.start > other.start && edit.start < other.end
      if (other.start === other.end) return other.start > edit.start && other.start < edit.end
      return edit.start < other.end && other.start < edit.end
    })
  const made = groups.map((group) => {
    if (group.length === 0 || group.some(clashes)) return false
    taken.push(...group)
    return true
  })
  const ordered = taken
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => a.edit.start - b.edit.start || a.index - b.index)
  let done = ""
  let at = 0
  for (const { edit } of ordered) {
    done += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return { text: done + text.slice(at), made }
}
