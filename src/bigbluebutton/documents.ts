import type { components } from "../../generated/bigbluebutton/paths.ts"
import { checkOptions, type NamesOf } from "../core/check-options.ts"
import { asObject, checkNames } from "../core/check-params.ts"
import { toBase64 } from "../core/crypto.ts"
import { isFields } from "../core/values.ts"
import { isArrayBuffer, isBytes } from "../core/is-bytes.ts"
import { ConfigError } from "../core/errors.ts"
import { jsonText } from "../core/json-text.ts"
import { typeInWords } from "../core/type-in-words.ts"

type Schemas = components["schemas"]
type Attributes = Pick<Schemas["PresentationDocument"], "current" | "downloadable" | "removable">
type TextName = Schemas["TextModule"]["name"]

/**
 * A presentation that the server fetches. `filename` is the last part of the URL's path by default; give it where that is no
 * name with the extension of a presentation, such as for `https://files.example.org/download?id=5`.
 */
export type DocumentByUrl = Attributes &
  Required<Pick<Schemas["PresentationDocument"], "url">> & {
    filename?: string | undefined
    name?: undefined
    content?: undefined
  }

/** A presentation whose bytes travel along. All of a call's bytes together must stay below about 1.4 MB: proxies take 2 MB of base64. */
export type DocumentByContent = Attributes &
  Required<Pick<Schemas["PresentationDocument"], "name">> & {
    content: Uint8Array | ArrayBuffer | Blob
    url?: undefined
    filename?: undefined
  }

export type Document = DocumentByUrl | DocumentByContent

/** Further modules of `create`: values that the server reads from the body. Objects become JSON. */
export type TextModules = Readonly<Partial<Record<TextName, string | object | undefined>>>

/** The body of `create` and `insertDocument`, or `undefined` where there is nothing to send. @throws ConfigError */
export async function modules(
  documents: readonly Document[] = [],
  given: TextModules = {},
  clientSettingsOverride?: TextModules["clientSettingsOverride"],
): Promise<Schemas["Modules"] | undefined> {
  const values = asObject("create", given, "modules") as TextModules
  checkNames("create", values, names)
  const { clientSettingsOverride: inModules, ...others } = values
  if (!Array.isArray(documents)) {
    throw new ConfigError(`documents has to be a list of documents, not ${typeInWords(documents)}`, "documents")
  }
  if (isPresent(inModules) && isPresent(clientSettingsOverride)) {
    throw new ConfigError(
      "clientSettingsOverride is given twice, by itself and among modules; leave one out",
      "clientSettingsOverride",
    )
  }
  const texts = { clientSettingsOverride: clientSettingsOverride ?? inModules, ...others }
  const presentation: Schemas["PresentationModule"][] =
    documents.length === 0 ? [] : [{ name: "presentation", document: await Promise.all(documents.map(documentOf)) }]
  const further = Object.entries(texts).flatMap(([name, text]): Schemas["TextModule"][] =>
    isPresent(text) ? [{ name: name as TextName, content: contentOf(name, text) }] : [],
  )
  const all = [...presentation, ...further]
  return all.length === 0 ? undefined : { module: all }
}

const names: NamesOf<TextModules> = {
  clientSettingsOverride: 1,
  sharedNotesInitialContentJson: 1,
  sharedNotesInitialContentMarkdown: 1,
}

const isPresent = (text: unknown): text is string | object => text !== undefined && text !== null

const contentOf = (name: string, text: string | object): string =>
  typeof text === "string" ? text : jsonText(isFields(text) ? text : undefined, `modules.${name}`, name)

const members = {
  url: 1,
  filename: 1,
  name: 1,
  content: 1,
  current: "boolean",
  downloadable: "boolean",
  removable: "boolean",
} as const

async function documentOf(given: Document): Promise<Schemas["PresentationDocument"]> {
  const document = checkOptions("documents", given, members, "documents.")
  // Documents of different age give different defaults, so all three are always said.
  const { current = false, downloadable = false, removable = true } = document
  const said = { current, downloadable, removable }
  if (isByUrl(document)) {
    const { url, filename } = document
    checkUrl(url)
    const unread = (["name", "content"] as const).find((option) => isPresent(document[option]))
    if (unread !== undefined) throw mixed(unread, "url", "filename")
    if (filename) checkName(filename, "filename")
    return { url, ...(filename && { filename }), ...said }
  }
  if (isPresent(document.filename)) throw mixed("filename", "content", "name")
  checkName(document.name, "name")
  const content = await bytes(document.content)
  if (content.byteLength === 0) {
    throw new ConfigError(`the document "${document.name}" is empty, and the server would drop it`, "documents")
  }
  return { name: document.name, ...said, content: toBase64(content) }
}

/** What is `url: undefined` counts only where there is no content. */
const isByUrl = (document: Document): document is DocumentByUrl =>
  document.url !== undefined || ("url" in document && !isPresent(document.content))

const mixed = (unread: string, source: string, option: string): ConfigError =>
  new ConfigError(
    `a document has a url, or name and content: the server would not read ${unread} beside ${source}; the name of such a document is its ${option}`,
    "documents",
  )

function checkUrl(url: unknown): void {
  if (typeof url === "string" && URL.canParse(url)) return
  const shown = typeof url === "string" ? `"${url.split(/[?#]/)[0]?.slice(0, 80) ?? ""}"` : typeof url
  throw new ConfigError(`a document's url is not a URL: ${shown}`, "documents")
}

function checkName(name: unknown, option: "name" | "filename"): void {
  if (typeof name === "string" && /\.\w+$/.test(name)) return
  const better = typeof name === "string" ? `, such as "${name}.pdf"` : `, such as "slides.pdf"`
  throw new ConfigError(`a document's ${option} needs an extension that says its type${better}`, "documents")
}

async function bytes(content: DocumentByContent["content"]): Promise<Uint8Array> {
  if (isBytes(content)) return content
  if (isArrayBuffer(content)) return new Uint8Array(content)
  if (isFields(content) && typeof content.arrayBuffer === "function") return new Uint8Array(await content.arrayBuffer())
  throw new ConfigError(
    `a document has a url, or its content: a Uint8Array, an ArrayBuffer or a Blob, not ${typeInWords(content)}`,
    "documents",
  )
}
