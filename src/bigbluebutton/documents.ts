import type { components } from "../../generated/bigbluebutton/paths.ts"
import { toBase64 } from "../core/crypto.ts"
import { isBytes } from "../core/is-bytes.ts"
import { ConfigError } from "../core/errors.ts"

type Schemas = components["schemas"]
type Attributes = Pick<Schemas["PresentationDocument"], "current" | "downloadable" | "removable">
type TextName = Schemas["TextModule"]["name"]

/** A presentation that the server fetches. Give `filename` where the URL does not end in a name with extension. */
export type DocumentByUrl = Attributes &
  Required<Pick<Schemas["PresentationDocument"], "url">> & { filename?: string | undefined }

/** A presentation whose bytes travel along. All of a call's bytes together must stay below about 1.4 MB: proxies take 2 MB of base64. */
export type DocumentByContent = Attributes &
  Required<Pick<Schemas["PresentationDocument"], "name">> & { content: Uint8Array | ArrayBuffer | Blob }

export type Document = DocumentByUrl | DocumentByContent

/** Further modules of `create`: values that are too long for a query. Objects become JSON. */
export type TextModules = Readonly<Partial<Record<TextName, string | object | undefined>>>

/** The body of `create` and `insertDocument`, or `undefined` where there is nothing to send. */
export async function modules(
  documents: readonly Document[] = [],
  texts: TextModules = {},
): Promise<Schemas["Modules"] | undefined> {
  const presentation: Schemas["PresentationModule"][] =
    documents.length === 0 ? [] : [{ name: "presentation", document: await Promise.all(documents.map(documentOf)) }]
  const further = Object.entries(texts).flatMap(([name, text]): Schemas["TextModule"][] =>
    text === undefined
      ? []
      : [{ name: name as TextName, content: typeof text === "string" ? text : JSON.stringify(text) }],
  )
  const all = [...presentation, ...further]
  return all.length === 0 ? undefined : { module: all }
}

async function documentOf(document: Document): Promise<Schemas["PresentationDocument"]> {
  // Documents of different age give different defaults, so all three are always said.
  const { current = false, downloadable = false, removable = true } = document
  const said = { current, downloadable, removable }
  if ("url" in document) {
    const { url, filename } = document
    if (!URL.canParse(url)) throw new ConfigError(`a document's url is not a URL: "${url.slice(0, 80)}"`, "documents")
    return { url, ...(filename === undefined ? {} : { filename }), ...said }
  }
  if (!/\.\w+$/.test(document.name)) {
    throw new ConfigError(
      `a document's name needs an extension that tells its type, such as "${document.name}.pdf"`,
      "documents",
    )
  }
  return { name: document.name, ...said, content: toBase64(await bytes(document.content)) }
}

async function bytes(content: DocumentByContent["content"]): Promise<Uint8Array> {
  if (isBytes(content)) return content
  return new Uint8Array("arrayBuffer" in content ? await content.arrayBuffer() : content)
}
