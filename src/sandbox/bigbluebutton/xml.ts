import type { XmlQuirks } from "./options.ts"

type Attributes = readonly (readonly [name: string, value: string])[]

export type XmlNode =
  | { kind: "text"; name: string; value: string; fromUser: boolean; required: boolean; attributes: Attributes }
  | { kind: "count"; name: string; value: number }
  | { kind: "written"; name: string; xml: string }
  | { kind: "list"; name: string; children: readonly XmlNode[]; empty: "lines" | "self-closed" | "open-close" }

/** `lines` puts every tag on its own line, like the meeting templates; `compact` writes no whitespace. */
export type Layout = "lines" | "compact"

const leaf = (name: string, value: string | number | boolean, fromUser: boolean, required: boolean): XmlNode => ({
  kind: "text",
  name,
  value: String(value),
  fromUser,
  required,
  attributes: [],
})

export const text = (name: string, value: string | number | boolean): XmlNode => leaf(name, value, false, false)
export const typed = (name: string, value: string): XmlNode => leaf(name, value, true, false)
export const count = (name: string, value: number): XmlNode => ({ kind: "count", name, value })

export const list = (
  name: string,
  children: readonly XmlNode[],
  empty: "lines" | "self-closed" | "open-close" = "lines",
): XmlNode => ({ kind: "list", name, children, empty })

/** An element that was serialized elsewhere. */
export const written = (name: string, xml: string): XmlNode => ({ kind: "written", name, xml })

/** One element per entry, named after its key; empty values are included. */
export const map = (name: string, entries: ReadonlyMap<string, string>): XmlNode =>
  list(
    name,
    [...entries].map(([key, value]) => leaf(key, value, true, true)),
    "lines",
  )

export const withAttributes = (name: string, value: string, attributes: Attributes): XmlNode => ({
  kind: "text",
  name,
  value,
  fromUser: true,
  required: true,
  attributes,
})

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
}

function reference(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return code > 0xffff ? `&#x${code.toString(16)};` : `&#${code};`
}

function escape(value: string, quirks: XmlQuirks): string {
  if (quirks.entities === "numeric") return value.replace(/[&<>"']|[^\n\r\t -~]/gu, reference)
  return value.replace(/[&<>"']/g, (character) => escapes[character] ?? character)
}

/** The meeting templates collapse whitespace; whitespace with a line break becomes one line break. */
const collapse = (value: string) => value.replace(/[ \t\r\n\f\v]+/g, (run) => (/[\r\n]/.test(run) ? "\n" : " "))

const cdata = (value: string) => `<![CDATA[${value.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`

function grouped(value: number, separator: string): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, separator)
}

function writeText(node: Extract<XmlNode, { kind: "text" }>, layout: Layout, quirks: XmlQuirks): string {
  const attributes = node.attributes.map(([name, value]) => ` ${name}="${escape(value, quirks)}"`).join("")
  const value = layout === "lines" ? collapse(node.value) : node.value
  if (value === "") {
    if (quirks.emptyElements === "absent" && !node.required) return ""
    if (quirks.emptyElements === "self-closed") return `<${node.name}${attributes}/>`
  }
  const content = quirks.cdata && node.fromUser ? cdata(value) : escape(value, quirks)
  return `<${node.name}${attributes}>${content}</${node.name}>`
}

/** An element without children, as the server or the chosen quirk writes it. */
export function emptyElement(name: string, natural: "lines" | "self-closed" | "open-close", quirks: XmlQuirks): string {
  const style = quirks.emptyElements ?? natural
  if (style === "absent") return ""
  if (style === "self-closed") return `<${name}/>`
  if (style === "whitespace") return `<${name}>\n  </${name}>`
  return style === "lines" ? `<${name}>\n</${name}>` : `<${name}></${name}>`
}

export function write(node: XmlNode, layout: Layout, quirks: XmlQuirks): string {
  if (node.kind === "written") return node.xml
  if (node.kind === "text") return writeText(node, layout, quirks)
  if (node.kind === "count") return `<${node.name}>${grouped(node.value, quirks.thousands ?? "")}</${node.name}>`
  const separator = layout === "lines" ? "\n" : ""
  const children = node.children.map((child) => write(child, layout, quirks)).filter((child) => child !== "")
  if (children.length === 0) {
    return emptyElement(node.name, node.empty === "lines" && layout === "compact" ? "open-close" : node.empty, quirks)
  }
  return [`<${node.name}>`, ...children, `</${node.name}>`].join(separator)
}

const isNote = (node: XmlNode) => node.name === "messageKey" || node.name === "message"

/** A `<response>` document with these members. */
export function writeResponse(members: readonly XmlNode[], layout: Layout, quirks: XmlQuirks): string {
  const [returncode, ...rest] = members
  const ordered =
    quirks.order === "scalelite"
      ? [...(returncode ? [returncode] : []), ...rest.filter(isNote), ...rest.filter((node) => !isNote(node))]
      : members
  return finish(prologue(quirks) + write(list("response", ordered), layout, quirks), quirks)
}

export const prologue = (quirks: XmlQuirks): string =>
  `${quirks.bom ? "\u{feff}" : ""}${quirks.declaration ? '<?xml version="1.0" encoding="UTF-8"?>\n' : ""}`

export const finish = (xml: string, quirks: XmlQuirks): string => (quirks.crlf ? xml.replace(/\r?\n/g, "\r\n") : xml)

/** An element with its own text, without that of its children. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlElement[]
  text: string
}

/** A string that is not well-formed XML. */
export class MalformedXml extends Error {
  override readonly name = "MalformedXml"
}

const start = String.raw`:A-Z_a-z\xc0-\xd6\xd8-\xf6\xf8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\u{10000}-\u{effff}`
const name = `[${start}][${start}\\-.0-9\\xb7\\u0300-\\u036f\\u203f\\u2040]*`
const value = `"[^"<]*"|'[^'<]*'`
const space = "[ \\t\\n]"
const attribute = new RegExp(`${space}+(${name})${space}*=${space}*(${value})`, "uy")
const openingTag = new RegExp(`<(${name})`, "uy")
const tagEnd = new RegExp(`${space}*(/?)>`, "uy")
const closingTag = new RegExp(`</(${name})${space}*>`, "uy")
const instruction = new RegExp(`<\\?(${name})(?:${space}[^]*?)?\\?>`, "uy")
const declaration = new RegExp(
  `^<\\?xml${space}+version${space}*=${space}*(?:"1\\.\\d+"|'1\\.\\d+')` +
    `(?:${space}+encoding${space}*=${space}*(?:"[A-Za-z][\\w.-]*"|'[A-Za-z][\\w.-]*'))?` +
    `(?:${space}+standalone${space}*=${space}*(?:"(?:yes|no)"|'(?:yes|no)'))?${space}*\\?>`,
)
const notXml = /[^\t\n\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u
const references: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }

/**
 * Parses a document as strictly as the server's parser. The clients' reader is lenient, and the sandbox does not share
 * code with it. A DOCTYPE is rejected, so entities are never expanded.
 * @throws MalformedXml
 */
export function readXml(body: string): XmlElement {
  const text = body.replace(/^\u{feff}/u, "").replace(/\r\n?/g, "\n")
  if (notXml.test(text)) throw new MalformedXml("a character that XML does not allow")
  const document: XmlElement = { name: "", attributes: {}, children: [], text: "" }
  const open = [document]
  let at = declaration.exec(text)?.[0].length ?? 0

  const take = (pattern: RegExp) => {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found !== null) at = pattern.lastIndex
    return found
  }
  const past = (from: number, end: string) => {
    const found = text.indexOf(end, from)
    if (found < 0) throw new MalformedXml(`${end} expected`)
    at = found + end.length
    return text.slice(from, found)
  }

  while (at < text.length) {
    const top = open.at(-1) ?? document
    if (text.startsWith("<!--", at)) {
      if (/--|-$/.test(past(at + 4, "-->"))) throw new MalformedXml("-- inside a comment")
    } else if (text.startsWith("<![CDATA[", at) && top !== document) {
      top.text += past(at + 9, "]]>")
    } else if (text.startsWith("<?", at)) {
      if (/^xml$/i.test(take(instruction)?.[1] ?? "xml")) throw new MalformedXml("a malformed processing instruction")
    } else if (text.startsWith("</", at)) {
      if (top === document || take(closingTag)?.[1] !== top.name) throw new MalformedXml("a mismatched closing tag")
      open.pop()
    } else if (text.startsWith("<", at)) {
      const child = { name: take(openingTag)?.[1] ?? "", attributes: readAttributes(take), children: [], text: "" }
      const end = take(tagEnd)
      if (end === null || child.name === "") throw new MalformedXml("a malformed opening tag")
      if (top === document && document.children.length > 0) throw new MalformedXml("a second root element")
      top.children.push(child)
      if (end[1] === "") open.push(child)
    } else {
      const next = text.indexOf("<", at)
      const part = text.slice(at, next < 0 ? undefined : next)
      if (part.includes("]]>")) throw new MalformedXml("]]> outside CDATA")
      top.text += resolved(part)
      if (top === document && /[^ \t\n]/.test(part)) throw new MalformedXml("text outside the root element")
      at += part.length
    }
  }
  const [root] = document.children
  if (root === undefined || open.length > 1) throw new MalformedXml("unexpected end of document")
  return root
}

function readAttributes(take: (pattern: RegExp) => RegExpExecArray | null): Readonly<Record<string, string>> {
  const attributes = new Map<string, string>()
  for (let found = take(attribute); found !== null; found = take(attribute)) {
    const [, key = "", quoted = ""] = found
    if (attributes.has(key)) throw new MalformedXml("a duplicate attribute")
    attributes.set(key, resolved(quoted.slice(1, -1).replace(/[\t\n]/g, " ")))
  }
  return Object.fromEntries(attributes)
}

function resolved(text: string): string {
  return text.replace(/&([^;&]*);?/g, (whole, name: string) => {
    const [, hex, decimal] = /^#(?:x([\da-fA-F]+)|(\d+))$/.exec(name) ?? []
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    const character =
      code <= 0x10ffff ? String.fromCodePoint(code) : Object.hasOwn(references, name) ? references[name] : ""
    if (
      !whole.endsWith(";") ||
      character === undefined ||
      character === "" ||
      (character !== "\r" && notXml.test(character))
    )
      throw new MalformedXml("an unknown entity reference")
    return character
  })
}

const days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
const two = (value: number) => String(value).padStart(2, "0")

/** A date in Java's format, on a server in UTC: `Fri Mar 07 10:00:00 UTC 2025`. */
export function javaDate(ms: number): string {
  const date = new Date(ms)
  const time = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map(two).join(":")
  const day = days[date.getUTCDay()] ?? ""
  const month = months[date.getUTCMonth()] ?? ""
  return `${day} ${month} ${two(date.getUTCDate())} ${time} UTC ${date.getUTCFullYear()}`
}

/** `2023-08-07 14:06:14 -0300`: the format of ConferênciaWeb's servers, and of older BigBlueButton servers at +0000. */
export function rubyDate(ms: number, offsetHours: number): string {
  const iso = new Date(ms + offsetHours * 3_600_000).toISOString()
  const zone = `${offsetHours < 0 ? "-" : "+"}${two(Math.abs(offsetHours))}00`
  return `${iso.slice(0, 10)} ${iso.slice(11, 19)} ${zone}`
}

/** `2026-01-26T11:26:58.000+00:00`, as the newest event reader writes it. */
export const isoDate = (ms: number): string => new Date(ms).toISOString().replace("Z", "+00:00")
