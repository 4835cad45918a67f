import type { components } from "../../generated/bigbluebutton/paths.ts"
import { fileTypes } from "../../generated/bigbluebutton/xml.ts"
import { ConfigError } from "../core/errors.ts"
import { type Fields, isFields } from "../core/values.ts"

type SentDocument = components["schemas"]["PresentationDocument"]

/**
 * The modules of a body, in which every document by URL has a name that says its type. The server reads the type from what follows
 * the last slash of the URL, query included; where it finds none it drops the document, and only its log says so.
 * @throws ConfigError for a document whose URL does not say its type
 */
export function withFilenames(body: unknown): unknown {
  if (!isFields(body) || !Array.isArray(body["module"])) return body
  return { ...body, module: body["module"].map(named) }
}

function named(module: unknown): unknown {
  if (!isFields(module) || !Array.isArray(module["document"])) return module
  return { ...module, document: module["document"].map((each: unknown) => (isFields(each) ? withName(each) : each)) }
}

/**
 * The same for the presentation that a parameter of `create` names.
 * @throws ConfigError
 */
export function checkPresentation(query: object): void {
  const { preUploadedPresentation: url, preUploadedPresentationName: name } = query as Fields
  if (typeof url !== "string" || url === "") return
  if (typeof name === "string" && name !== "" ? /\.\w+$/.test(name) : isTyped(/^[^?#]*\/([^/?#]+)\/*$/.exec(url)?.[1]))
    return
  const what = name ? "in preUploadedPresentationName" : "at the end of preUploadedPresentation"
  const instead = `${name ? "give it" : "give preUploadedPresentationName as well,"} such as "slides.pdf"`
  throw new ConfigError(
    `create: the server finds no type of presentation ${what} and would drop it; ${instead}`,
    "preUploadedPresentationName",
  )
}

/** Whether a name has the extension of a presentation. */
const isTyped = (name = ""): boolean => fileTypes.includes(/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? "")

function withName(document: Fields): Fields {
  const { url, filename }: SentDocument = document
  if (typeof url !== "string" || filename) return document
  const name = lastSegment(url)
  if (!isTyped(name)) {
    throw new ConfigError(
      `a document's url ends in "${name.slice(0, 80)}", which is not the name of a presentation; give filename as well, such as "slides.pdf"`,
      "documents",
    )
  }
  return url.endsWith(`/${name}`) ? document : { ...document, filename: name }
}

/** The last part of the path, without parameters of its own: `/files/a%20b.pdf;v=2?x=1` has "a b.pdf". */
function lastSegment(url: string): string {
  const path = URL.canParse(url) ? new URL(url).pathname : ""
  const segment = path.split("/").findLast(Boolean)?.split(";")[0] ?? ""
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
