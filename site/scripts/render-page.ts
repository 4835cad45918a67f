import { renderDiagram } from "./diagrams.ts"
import type { Links } from "./links.ts"
import type { Page } from "./page.ts"
import { headingsOf, joinParts, mapLinks, type Part, splitParts } from "./scan-markdown.ts"

/** Languages that the highlighter has under another name, or does not have. */
const highlighted: Readonly<Record<string, string>> = { "": "txt", env: "dotenv", text: "txt", http: "http" }

/** ` ```ts run` tells our tests what to do with a block; readers of the site do not need it. */
const languageOf = (info: string): string => {
  const [name = ""] = info.split(/\s+/)
  return highlighted[name] ?? name
}

function renderPart(part: Part, page: Page, index: number): Part {
  if (part.kind === "text") return part
  if (part.info.startsWith("mermaid")) {
    const id = `diagram-${index}`
    return { kind: "text", text: `\n${renderDiagram(part.code, id, page.title)}\n` }
  }
  return { ...part, info: languageOf(part.info) }
}

/**
 * Portuguese headings have Portuguese ids. If the page has the headings of its English source, in that order, each also has the English
 * id, so that a link holds in both languages.
 */
function withEnglishIds(body: string, own: Page, english: Page | undefined): string {
  if (english === undefined) return body
  const before = headingsOf(`# ${own.title}\n${own.body}`).slice(1)
  const model = headingsOf(`# ${english.title}\n${english.body}`).slice(1)
  const matches = before.length === model.length && before.every(({ depth }, index) => depth === model[index]?.depth)
  if (!matches) return body
  // Authors may have set the English ids themselves.
  const written = [...own.body.matchAll(/\sid="([^"]+)"/g)].map(([, id = ""]) => id)
  const taken = new Set([...before.map(({ id }) => id), ...written])
  const lines = body.split("\n")
  // From the last, so that the line numbers before it stay valid. The title's line is not part of the body.
  for (const [index, heading] of [...before.entries()].reverse()) {
    const id = model[index]?.id ?? ""
    if (id !== "" && !taken.has(id)) lines.splice(heading.line - 1, 0, `<a id="${id}"></a>`, "")
  }
  return lines.join("\n")
}

/** The body of a page in the form that the generator expects. */
export function renderBody(page: Page, english: Page | undefined, links: Links): string {
  const body = withEnglishIds(page.body, page, page.language === "en" ? undefined : english)
  const parts = splitParts(body).map((part, index) => renderPart(part, page, index))
  return mapLinks(joinParts(parts), (target) => links.resolve(page, target, "site"))
}

/** A page for readers of Markdown: unchanged, except that links lead to the other pages as Markdown. */
export function renderMarkdown(page: Page, links: Links): string {
  const text = page.markdown ?? `# ${page.title}\n\n${page.body}`
  const parts = splitParts(text).map((part): Part =>
    part.kind === "text" ? part : { ...part, info: part.info.split(/\s+/)[0] ?? "" },
  )
  const linked = mapLinks(joinParts(parts), (target) => links.resolve(page, target, "markdown"))
  return `${linked.trim()}\n`
}
