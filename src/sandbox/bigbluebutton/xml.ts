import type { XmlQuirks } from "./options.ts"

type Attributes = readonly (readonly [name: string, value: string])[]

export type XmlNode =
  | { kind: "text"; name: string; value: string; fromUser: boolean; required: boolean; attributes: Attributes }
  | { kind: "count"; name: string; value: number }
  | { kind: "written"; name: string; xml: string }
  | { kind: "list"; name: string; children: readonly XmlNode[]; empty: "lines" | "self-closed" | "open-close" }

/** `lines` puts every tag on a line of its own as the meeting templates do, `compact` writes no white space. */
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

/** An element that another writer has written. */
export const written = (name: string, xml: string): XmlNode => ({ kind: "written", name, xml })

/** One element per entry, named by its key; an empty value is a value. */
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

/** The meeting templates collapse white space; a run with a line break in it becomes one line break. */
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

/** An element without children, the way the server or the chosen quirk writes it. */
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

/** A `<response>` document of these members. */
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
