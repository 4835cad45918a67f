/** An element, with the text that stands in it and not in its children. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: XmlElement[]
  text: string
}

/** A text that is no well-formed XML. */
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
 * Reads a document as the server's parser does, which takes nothing that is not well-formed. The clients' reader is tolerant, and
 * the sandbox is written apart from it. A DOCTYPE is refused, so nothing has to be expanded.
 * @throws MalformedXml
 */
export function readXml(body: string): XmlElement {
  const text = body.replace(/^\u{feff}/u, "").replace(/\r\n?/g, "\n")
  if (notXml.test(text)) throw new MalformedXml("a character that XML does not have")
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
      if (/^xml$/i.test(take(instruction)?.[1] ?? "xml")) throw new MalformedXml("a wrong processing instruction")
    } else if (text.startsWith("</", at)) {
      if (top === document || take(closingTag)?.[1] !== top.name) throw new MalformedXml("a wrong closing tag")
      open.pop()
    } else if (text.startsWith("<", at)) {
      const child = { name: take(openingTag)?.[1] ?? "", attributes: readAttributes(take), children: [], text: "" }
      const end = take(tagEnd)
      if (end === null || child.name === "") throw new MalformedXml("a wrong opening tag")
      if (top === document && document.children.length > 0) throw new MalformedXml("a second root element")
      top.children.push(child)
      if (end[1] === "") open.push(child)
    } else {
      const next = text.indexOf("<", at)
      const part = text.slice(at, next < 0 ? undefined : next)
      if (part.includes("]]>")) throw new MalformedXml("]]> outside of CDATA")
      top.text += resolved(part)
      if (top === document && /[^ \t\n]/.test(part)) throw new MalformedXml("a text outside of the root element")
      at += part.length
    }
  }
  const [root] = document.children
  if (root === undefined || open.length > 1) throw new MalformedXml("the document ends too early")
  return root
}

function readAttributes(take: (pattern: RegExp) => RegExpExecArray | null): Readonly<Record<string, string>> {
  const attributes = new Map<string, string>()
  for (let found = take(attribute); found !== null; found = take(attribute)) {
    const [, key = "", quoted = ""] = found
    if (attributes.has(key)) throw new MalformedXml("an attribute that is twice there")
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
      throw new MalformedXml("a reference to nothing")
    return character
  })
}
