import { fileTypes } from "../../../generated/bigbluebutton/xml.ts"
import { nodeBuffer } from "../../core/runtime.ts"
import { readXml, type XmlElement } from "./read-xml.ts"
import type { SandboxDocument } from "./state.ts"

/** What the server calls a document that it fetches: what follows the last slash, query included. */
function nameIn(url: string | undefined): string | undefined {
  const last = url?.split("/").findLast(Boolean)
  try {
    return last === undefined ? undefined : decodeURIComponent(last)
  } catch {
    return last
  }
}

/** Whether the server converts a file of this name; it drops others, and only its log says so. */
const isConverted = (name: string) => fileTypes.includes(/\.([^./\\]*)$/.exec(name)?.[1]?.toLowerCase() ?? "")

const isTrue = (value: string | undefined) => value?.toLowerCase() === "true"

function documentOf({ attributes, text }: Pick<XmlElement, "attributes" | "text">): SandboxDocument | undefined {
  const url = attributes["url"]
  const { filename = "" } = attributes
  const name = !url ? attributes["name"] : filename === "" ? nameIn(url) : filename
  const base64 = text.replace(/\s/g, "")
  if (!name || !isConverted(name) || (!url && base64 === "")) return undefined
  return {
    name,
    url,
    current: isTrue(attributes["current"]),
    downloadable: isTrue(attributes["downloadable"]),
    removable: attributes["removable"] === undefined || isTrue(attributes["removable"]),
    size: url ? undefined : nodeBuffer().from(base64, "base64").length,
  }
}

/** What a body brings. */
export interface Modules {
  documents: SandboxDocument[]
  texts: Map<string, string>
}

/**
 * The presentations in the body and its texts; what cannot be used is dropped silently, as the server does it.
 * @param more a presentation that a parameter names
 * @throws MalformedXml
 */
export function readModules(xml: string, more: Readonly<Record<string, string>> = {}): Modules {
  const modules = xml === "" ? [] : readXml(xml).children.filter(({ name }) => name === "module")
  const isPresentation = ({ attributes }: XmlElement) => attributes["name"] === "presentation"
  const documents = modules.filter(isPresentation).flatMap(({ children }) => children)
  const found = [...documents.filter(({ name }) => name === "document"), { attributes: more, text: "" }]
    .map(documentOf)
    .filter((document) => document !== undefined)
  const current = Math.max(
    0,
    found.findIndex((document) => document.current),
  )
  const texts = modules
    .filter((module) => !isPresentation(module))
    .map(({ attributes, text }) => [attributes["name"] ?? "", text] as const)
  return {
    documents: found.map((document, index) => ({ ...document, current: index === current })),
    texts: new Map(texts),
  }
}
