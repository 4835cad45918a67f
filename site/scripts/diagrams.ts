import { renderMermaidSVG } from "beautiful-mermaid"

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;")

interface Diagram {
  readonly code: string
  readonly title: string | undefined
  readonly description: string | undefined
}

/** `accTitle` and `accDescr`, mermaid's own way to name a diagram, are read here: the renderer does not know them. */
function readDiagram(source: string): Diagram {
  const [, title] = /^\s*accTitle: *(.+)$/m.exec(source) ?? []
  const [, line, block] = /^\s*accDescr(?:: *(.+)$| *\{([^}]*)\})/m.exec(source) ?? []
  const code = source
    .replace(/^\s*accTitle:.*\n?/m, "")
    .replace(/^\s*accDescr(?:: *.*$| *\{[^}]*\})\n?/m, "")
    .trim()
  return { code, title: title?.trim(), description: (line ?? block)?.replaceAll(/\s+/g, " ").trim() }
}

/** The words of a diagram in order, for readers who cannot see it, if the author gave no description. */
function wordsOf({ code }: Diagram): string {
  const names = new Map<string, string>()
  for (const [, id = "", name = ""] of code.matchAll(/(?:participant|actor) +(\w+) +as +(.+)$/gm))
    names.set(id, name.trim())
  for (const [, id = "", name = ""] of code.matchAll(/\b(\w+)[[({]+"?([^\])}"]+)"?[\])}]+/g)) names.set(id, name.trim())
  const nameOf = (id: string) => names.get(id) ?? id
  const steps = code.split("\n").flatMap((line) => {
    const bare = line.replaceAll(/[[({]+"?[^\])}"]+"?[\])}]+/g, "").trim()
    const message = /^(\w+) *(?:-?->>?|--?[>x)]+)[+-]? *(\w+) *: *(.+)$/.exec(bare)
    if (message) return [`${nameOf(message[1] ?? "")} → ${nameOf(message[2] ?? "")}: ${message[3] ?? ""}`]
    const edge = /^(\w+) *(?:-->|---|-\.->|==>)(?:\|([^|]*)\|)? *(\w+)/.exec(bare)
    if (edge)
      return [
        `${nameOf(edge[1] ?? "")} → ${nameOf(edge[3] ?? "")}${edge[2] ? ` (${edge[2].replaceAll('"', "")})` : ""}`,
      ]
    const note = /^Note .*?: *(.+)$/.exec(bare)
    return note ? [note[1] ?? ""] : []
  })
  return steps.join(". ").replaceAll(/<br\s*\/?>/g, " ")
}

/**
 * A diagram as SVG with the colours of the page's theme, rendered without a browser. The renderer's style would load a
 * font from another host and apply to the whole page, so the site's own style replaces it.
 */
export function renderDiagram(source: string, id: string, name: string): string {
  const diagram = readDiagram(source)
  const title = diagram.title ?? name
  const description = diagram.description ?? wordsOf(diagram)
  const svg = renderMermaidSVG(diagram.code, {
    bg: "var(--diagram-bg)",
    fg: "var(--diagram-fg)",
    transparent: true,
    padding: 8,
  })
  const inner = svg
    .replace(/<style>[^]*?<\/style>/, "")
    .replaceAll(/\bid="([^"]+)"/g, `id="${id}-$1"`)
    .replaceAll(/url\(#([^)]+)\)/g, `url(#${id}-$1)`)
    .replaceAll(/\s*\n\s*/g, "")
  const label = `<title id="${id}-title">${escape(title)}</title><desc id="${id}-desc">${escape(description)}</desc>`
  const opened = inner.replace(/^<svg([^>]*)>/, (_, attributes: string) => {
    return `<svg${attributes} role="img" aria-labelledby="${id}-title ${id}-desc">${label}`
  })
  return `<div class="diagram" role="group" tabindex="0" aria-label="${escape(title)}">${opened}</div>`
}
