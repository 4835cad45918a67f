import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { listPages } from "../../pages.ts"

/** A part of a page of the documentation, from one heading to the next. */
export interface Section {
  /** `docs/webhooks.md#secrets` */
  readonly id: string
  /** Title of the page. */
  readonly page: string
  readonly heading: string
  readonly text: string
}

/** The anchor that code hosts give a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\s_-]/gu, "")
    .trim()
    .replaceAll(/\s/g, "-")

function sectionsOf(path: string, markdown: string): Section[] {
  const sections: { heading: string; lines: string[] }[] = [{ heading: "", lines: [] }]
  let isCode = false
  let page = ""
  for (const line of markdown.split("\n")) {
    if (/^\s*(?:```|~~~)/.test(line)) isCode = !isCode
    const heading = isCode ? undefined : /^(#{1,3}) (.+)$/.exec(line)
    const [, level = "", title = ""] = heading ?? []
    if (heading === null || heading === undefined) sections.at(-1)?.lines.push(line)
    else {
      if (level === "#" && page === "") page = title
      sections.push({ heading: title, lines: [] })
    }
  }
  const seen = new Map<string, number>()
  return sections.flatMap(({ heading, lines }) => {
    const text = lines.join("\n").trim()
    const anchor = anchorOf(heading)
    const times = seen.get(anchor) ?? 0
    seen.set(anchor, times + 1)
    if (text === "") return []
    const unique = times === 0 ? anchor : `${anchor}-${times}`
    return [{ id: unique === "" ? path : `${path}#${unique}`, page, heading, text }]
  })
}

/** The pages that the package contains. */
export async function readDocumentation(root: string): Promise<Section[]> {
  const pages = ["README.md", ...(await listPages(root)).map((name) => `docs/${name}`)]
  const texts = await Promise.all(
    pages.map(async (path) => sectionsOf(path, await readFile(join(root, path), "utf8").catch(() => ""))),
  )
  return texts.flat()
}
