import { fileTypes } from "../../../generated/bigbluebutton/xml.ts"
import { nodeBuffer } from "../../core/platform.ts"
import type { SandboxDocument } from "./world.ts"

/** A body that is no well-formed `<modules>` document. */
export class MalformedModules extends Error {
  override readonly name = "MalformedModules"
}

interface Module {
  name: string
  text: string
  documents: { attributes: Readonly<Record<string, string>>; text: string }[]
}

/** Reads the XML body of create and insertDocument; a DOCTYPE is refused, entities are never expanded. */
async function parse(xml: string): Promise<Module[]> {
  const { SaxesParser } = await import("saxes")
  const parser = new SaxesParser()
  const modules: Module[] = []
  const depth: string[] = []
  const refuse = (reason: string) => {
    throw new MalformedModules(reason)
  }
  parser.on("error", (error) => refuse(error.message))
  parser.on("doctype", () => refuse("a document type is not allowed"))
  parser.on("opentag", (tag) => {
    depth.push(tag.name)
    if (depth.length === 2 && tag.name === "module") {
      modules.push({ name: tag.attributes["name"] ?? "", text: "", documents: [] })
    }
    if (depth.length === 3 && tag.name === "document") {
      modules.at(-1)?.documents.push({ attributes: tag.attributes, text: "" })
    }
  })
  const addText = (text: string) => {
    const module = modules.at(-1)
    const target = depth.length === 2 ? module : depth.length === 3 ? module?.documents.at(-1) : undefined
    if (target) target.text += text
  }
  parser.on("text", addText)
  parser.on("cdata", addText)
  parser.on("closetag", () => {
    depth.pop()
  })
  parser.write(xml.replace(/^\u{feff}/u, "")).close()
  return modules
}

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

function documentOf({ attributes, text }: Module["documents"][number]): SandboxDocument | undefined {
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
 * The presentations in the body and its texts; what cannot be used is dropped without a word, as the server does it.
 * @param more a presentation that a parameter names
 */
export async function readModules(xml: string, more: Readonly<Record<string, string>> = {}): Promise<Modules> {
  const modules = xml === "" ? [] : await parse(xml)
  const presentations = modules.filter((module) => module.name === "presentation")
  const found = [...presentations.flatMap((module) => module.documents), { attributes: more, text: "" }]
    .map(documentOf)
    .filter((document) => document !== undefined)
  const current = Math.max(
    0,
    found.findIndex((document) => document.current),
  )
  const texts = modules
    .filter((module) => module.name !== "presentation")
    .map(({ name, text }) => [name, text] as const)
  return {
    documents: found.map((document, index) => ({ ...document, current: index === current })),
    texts: new Map(texts),
  }
}
