import type { components } from "../../generated/bigbluebutton/paths.ts"
import { bodies, fileTypes } from "../../generated/bigbluebutton/xml.ts"
import { checkOptions, type NamesOf } from "../core/check-options.ts"
import { asObject, checkNames } from "../core/http/check-call.ts"
import { toBase64 } from "../core/crypto.ts"
import { type Fields, isArrayBuffer, isBytes, isFields, isEncodedBody, jsonText, describeType } from "../core/values.ts"
import { ConfigError } from "../core/errors.ts"
import { toThisRealm } from "../core/bytes.ts"
import type { Body } from "../core/http/adapter.ts"
import { nameOf, type Operation } from "../core/http/operation.ts"
import type { XmlDocument } from "../core/xml/shape.ts"
import { writeXml } from "../core/xml/writer.ts"
import { contentTypes } from "./adapter.ts"
import { isGiven } from "./parameters.ts"
import type { Document, DocumentByContent, DocumentByUrl, TextModules, TextName } from "./types.ts"

type Schemas = components["schemas"]

/** The body of `create` and `insertDocument`, or `undefined` if there is nothing to send. @throws ConfigError */
export async function modules(
  documents: readonly Document[] = [],
  given: TextModules = {},
  clientSettingsOverride?: TextModules["clientSettingsOverride"],
): Promise<Schemas["Modules"] | undefined> {
  const values = asObject("create", given, "modules") as TextModules
  checkNames("create", values, names)
  const { clientSettingsOverride: inModules, ...others } = values
  if (!Array.isArray(documents)) {
    throw new ConfigError(`documents must be an array, not ${describeType(documents)}`, "documents")
  }
  if (isGiven(inModules) && isGiven(clientSettingsOverride)) {
    throw new ConfigError(
      "clientSettingsOverride is both a parameter and one of modules; remove one",
      "clientSettingsOverride",
    )
  }
  const texts = { clientSettingsOverride: clientSettingsOverride ?? inModules, ...others }
  const presentation: Schemas["PresentationModule"][] =
    documents.length === 0 ? [] : [{ name: "presentation", document: await Promise.all(documents.map(documentOf)) }]
  const further = Object.entries(texts).flatMap(([name, text]): Schemas["TextModule"][] =>
    isGiven(text) ? [{ name: name as TextName, content: contentOf(name, text) }] : [],
  )
  const all = [...presentation, ...further]
  return all.length === 0 ? undefined : { module: all }
}

const names: NamesOf<TextModules> = {
  clientSettingsOverride: 1,
  sharedNotesInitialContentJson: 1,
  sharedNotesInitialContentMarkdown: 1,
}

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
  // The defaults depend on the release (and its documentation), so all three are always sent.
  const { current = false, downloadable = false, removable = true } = document
  const said = { current, downloadable, removable }
  if (isByUrl(document)) {
    const { url, filename } = document
    checkUrl(url)
    const unread = (["name", "content"] as const).find((option) => isGiven(document[option]))
    if (unread !== undefined) throw mixed(unread, "url", "filename")
    if (filename) checkName(filename, "filename")
    return { url, ...(filename && { filename }), ...said }
  }
  if (isGiven(document.filename)) throw mixed("filename", "content", "name")
  checkName(document.name, "name")
  const content = await bytes(document.content)
  if (content.byteLength === 0) {
    throw new ConfigError(`the document "${document.name}" is empty: the server would drop it`, "documents")
  }
  return { name: document.name, ...said, content: toBase64(content) }
}

/** A document with `url: undefined` counts as one by URL only if it has no content. */
const isByUrl = (document: Document): document is DocumentByUrl =>
  document.url !== undefined || ("url" in document && !isGiven(document.content))

const mixed = (unread: string, source: string, option: string): ConfigError =>
  new ConfigError(
    `a document has either url, or name and content: the server ignores ${unread} when there is ${source}; use ${option} to name it`,
    "documents",
  )

function checkUrl(url: unknown): void {
  if (typeof url === "string" && URL.canParse(url)) return
  const shown = typeof url === "string" ? `"${url.split(/[?#]/)[0]?.slice(0, 80) ?? ""}"` : typeof url
  throw new ConfigError(`documents: url is not a valid URL: ${shown}`, "documents")
}

function checkName(name: unknown, option: "name" | "filename"): void {
  if (typeof name === "string" && /\.\w+$/.test(name)) return
  const better = typeof name === "string" ? `, such as "${name}.pdf"` : `, such as "slides.pdf"`
  throw new ConfigError(`documents: ${option} must have a file extension${better}`, "documents")
}

async function bytes(content: DocumentByContent["content"]): Promise<Uint8Array> {
  if (isBytes(content)) return content
  if (isArrayBuffer(content)) return new Uint8Array(content)
  if (isFields(content) && typeof content.arrayBuffer === "function") return new Uint8Array(await content.arrayBuffer())
  throw new ConfigError(
    `documents: pass a url, or content as a Uint8Array, ArrayBuffer or Blob, not ${describeType(content)}`,
    "documents",
  )
}

/**
 * Adds file names to documents by URL. The server reads the file type from the part after the last slash of the URL,
 * including the query; if it finds none, it drops the document and only logs that.
 * @throws ConfigError for a document whose URL does not contain the file type
 */
function withFilenames(body: unknown): unknown {
  if (!isFields(body) || !Array.isArray(body["module"])) return body
  return { ...body, module: body["module"].map(named) }
}

function named(module: unknown): unknown {
  if (!isFields(module) || !Array.isArray(module["document"])) return module
  return { ...module, document: module["document"].map((each: unknown) => (isFields(each) ? withName(each) : each)) }
}

/**
 * The same for the presentation in the query of `create`.
 * @throws ConfigError
 */
export function checkPresentation(query: object): void {
  const { preUploadedPresentation: url, preUploadedPresentationName: name } = query as Fields
  if (typeof url !== "string" || url === "") return
  if (typeof name === "string" && name !== "" ? /\.\w+$/.test(name) : isTyped(/^[^?#]*\/([^/?#]+)\/*$/.exec(url)?.[1]))
    return
  const what = name ? "in preUploadedPresentationName" : "at the end of preUploadedPresentation"
  const instead = `${name ? "pass a name" : "also pass preUploadedPresentationName,"} such as "slides.pdf"`
  throw new ConfigError(
    `create: there is no file extension ${what}, so the server would drop the presentation; ${instead}`,
    "preUploadedPresentationName",
  )
}

/** Returns whether a name has a presentation file extension. */
const isTyped = (name = ""): boolean => fileTypes.includes(/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? "")

function withName(document: Fields): Fields {
  const { url, filename }: Schemas["PresentationDocument"] = document
  if (typeof url !== "string" || filename) return document
  const name = lastSegment(url)
  if (!isTyped(name)) {
    throw new ConfigError(
      `documents: url ends in "${name.slice(0, 80)}", which has no known file extension; also pass filename, such as "slides.pdf"`,
      "documents",
    )
  }
  return url.endsWith(`/${name}`) ? document : { ...document, filename: name }
}

/** The last path segment without its parameters: `a b.pdf` for `/files/a%20b.pdf;v=2?x=1`. */
function lastSegment(url: string): string {
  const path = URL.canParse(url) ? new URL(url).pathname : ""
  const segment = path.split("/").findLast(Boolean)?.split(";")[0] ?? ""
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

/** Captions or subtitles to upload. */
export interface TextTrackFile {
  /** SRT, VTT or SSA, as bytes, a string or a Blob. `null` deletes the track of this kind and language. */
  file: Blob | Uint8Array | ArrayBuffer | string | null
  /** File name to send. @default that of a File, or `track.vtt` */
  filename?: string | undefined
}

/**
 * The form that carries the file; without a file, the server deletes the track.
 * @throws ConfigError if `file` is missing or empty
 */
export async function textTrackForm({ file, filename }: TextTrackFile): Promise<FormData> {
  const form = new FormData()
  if (file === null) return form
  const own = await toThisRealm(file)
  const blob = blobOf(own)
  if (blob === undefined || blob.size === 0) {
    const received = blob === undefined ? typeof file : "an empty file"
    throw new ConfigError(
      `putRecordingTextTrack: file must be a Blob, bytes or a string, not ${received}; null deletes the track`,
      "file",
    )
  }
  form.set("file", blob, filename ?? (own instanceof File ? own.name : "track.vtt"))
  return form
}

function blobOf(file: unknown): Blob | undefined {
  if (file instanceof Blob) return file
  const isContent = typeof file === "string" || ArrayBuffer.isView(file) || isArrayBuffer(file)
  return isContent ? new Blob([file as string | ArrayBuffer]) : undefined
}

const shapes: Readonly<Record<string, XmlDocument>> = bodies

/**
 * Encodes a body in the format that its operation declares. Strings and bytes are unchanged.
 * @throws ConfigError for a value that has no such format
 */
export async function encodeBody(operation: Operation, body: unknown): Promise<{ body: Body; contentType?: string }> {
  if (isEncodedBody(body)) return { body: (await toThisRealm(body)) as Body }
  if (typeof body === "string") return { body, contentType: contentTypes[operation.body ?? "text"] }
  if (operation.body === "multipart") return { body: await textTrackForm(body as TextTrackFile) }
  const shape = Object.hasOwn(bodies, operation.id) ? shapes[operation.id] : undefined
  if (shape === undefined)
    return { body: jsonText(body, `${nameOf(operation)}: the body`, "body"), contentType: "application/json" }
  try {
    return { body: writeXml(shape, withFilenames(body)), contentType: "application/xml" }
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause
    throw new ConfigError(`${nameOf(operation)}: the body cannot be written as XML: ${cause.message}`, "body", {
      cause,
    })
  }
}
