/** An element as received, without interpretation. */
export interface Element {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly Element[]
  /** Its own text, without the text of its children. */
  readonly text: string
}

interface Open {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: Element[]
  text: string
}

const deepest = 200

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }

/** Unknown references are unchanged. */
const resolved = (text: string): string =>
  text.replaceAll(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return Object.hasOwn(named, name) ? (named[name] ?? whole) : whole
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )

/** Markup that is neither text nor an element, with its end. */
const skipped: readonly (readonly [string, string])[] = [
  ["<!--", "-->"],
  ["<?", "?>"],
  ["<!", ">"],
]

/** The end of a tag: after a `>` that is not in an attribute. */
function endOfTag(text: string, from: number): number {
  let quote = ""
  for (let at = from; at < text.length; at++) {
    const character = text.charAt(at)
    if (quote !== "") quote = character === quote ? "" : quote
    else if (character === '"' || character === "'") quote = character
    else if (character === ">") return at
  }
  return -1
}

/** A name, and a quoted value if it has one; sticky, so that a long tag is read once. */
const attribute = /([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/y

function attributesOf(tag: string): Map<string, string> {
  const found = new Map<string, string>()
  for (let at = 0; at < tag.length;) {
    attribute.lastIndex = at
    const [whole = "", name = "", double, single] = attribute.exec(tag) ?? []
    const value = double ?? single
    if (value !== undefined) found.set(name, resolved(value))
    at += Math.max(1, whole.length)
  }
  return found
}

/**
 * The root of a document; `undefined` if it is not XML. This does not use the library's reader, whose leniency would
 * hide differences. It accepts names that XML does not allow, because servers use metadata names as element names.
 */
export function readXml(text: string): Element | undefined {
  const open: Open[] = []
  let root: Element | undefined
  const add = (part: string) => {
    const last = open.at(-1)
    if (last !== undefined) last.text += part
  }
  const close = () => {
    const element = open.pop()
    const parent = open.at(-1)
    if (element === undefined) return
    if (parent === undefined) root ??= element
    else parent.children.push(element)
  }
  for (let at = 0; at < text.length && root === undefined;) {
    const start = text.indexOf("<", at)
    add(resolved(text.slice(at, start < 0 ? undefined : start)))
    if (start < 0) break
    if (text.startsWith("<![CDATA[", start)) {
      const end = text.indexOf("]]>", start)
      if (end < 0) return undefined
      add(text.slice(start + "<![CDATA[".length, end))
      at = end + 3
      continue
    }
    const other = skipped.find(([begin]) => text.startsWith(begin, start))
    const end = other === undefined ? endOfTag(text, start) : text.indexOf(other[1], start)
    if (end < 0) return undefined
    at = end + (other?.[1].length ?? 1)
    if (other !== undefined) continue
    const tag = text.slice(start + 1, end)
    if (tag.startsWith("/")) {
      if (open.at(-1)?.name !== tag.slice(1).trim()) return undefined
      close()
      continue
    }
    const isEmpty = tag.endsWith("/")
    const [name = ""] = /^[^\s/]+/.exec(tag) ?? []
    if (name === "" || open.length >= deepest) return undefined
    open.push({ name, attributes: attributesOf(tag.slice(name.length)), children: [], text: "" })
    if (isEmpty) close()
  }
  return root
}
