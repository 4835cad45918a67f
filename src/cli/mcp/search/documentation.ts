import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { headingIds } from "../../headings.ts"
import { listPages } from "../../pages.ts"

/** A section of a documentation page, from one heading to the next. */
export interface Section {
  /** `docs/webhooks.md#secrets` */
  readonly id: string
  /** Title of the page. */
  readonly page: string
  readonly heading: string
  readonly text: string
}

function sectionsOf(path: string, markdown: string): Section[] {
  const sections: { heading: string; id: string; lines: string[] }[] = [{ heading: "", id: path, lines: [] }]
  const idOf = headingIds()
  let isCode = false
  let page = ""
  for (const line of markdown.split("\n")) {
    if (/^\s*(?:```|~~~)/.test(line)) isCode = !isCode
    const [, level = "", title = ""] = (isCode ? undefined : /^(#{1,6}) (.+)$/.exec(line)) ?? []
    if (level === "#" && page === "") page = title
    // Every heading may change the ids of later headings.
    const id = level === "" ? "" : `${path}#${idOf(title)}`
    if (level === "" || level.length > 3) sections.at(-1)?.lines.push(line)
    else sections.push({ heading: title, id, lines: [] })
  }
  return sections.flatMap(({ heading, id, lines }) => {
    const text = lines.join("\n").trim()
    return text === "" ? [] : [{ id, page, heading, text }]
  })
}

/** The documentation pages in the package. */
export async function readDocumentation(root: string): Promise<Section[]> {
  const pages = ["README.md", ...(await listPages(root)).map((name) => `docs/${name}`)]
  const texts = await Promise.all(
    pages.map(async (path) => sectionsOf(path, await readFile(join(root, path), "utf8").catch(() => ""))),
  )
  return texts.flat()
}
