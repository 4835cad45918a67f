import { existsSync, globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { services } from "../navigation.ts"
import type { Page } from "./page.ts"
import { type Language, root } from "./paths.ts"
import { descriptionOf, headingsOf } from "./scan-markdown.ts"
import { isOutdated } from "./translated-pages.ts"

/** Pages outside docs/, by file. */
const others: Readonly<Record<string, string>> = {
  "specs/README.md": "specs",
  "CHANGELOG.md": "changelog",
  "CONTRIBUTING.md": "contributing",
  "SECURITY.md": "security",
  "CODE_OF_CONDUCT.md": "code-of-conduct",
  "AGENTS.md": "coding-agents",
  "skills/conferkit/SKILL.md": "skill",
}

/** Files whose content is on the home page. */
export const homes: ReadonlyMap<string, Language> = new Map([
  ["README.md", "en"],
  ["README.pt-BR.md", "pt-BR"],
])

const slugOf = (file: string): string => {
  const name = file.replace(/^docs\/(?:pt-BR\/)?/, "").replace(/\.md$/, "")
  return name === "README" ? "overview" : name.replace(/\/README$/, "").toLowerCase()
}

/** Splits off the front matter of a skill. */
const withoutFront = (text: string): string => text.replace(/^---\n[^]*?\n---\n/, "")

/** Site titles for pages whose own title is not clear there. */
const titles: Readonly<Record<string, string>> = {
  "skills/conferkit/SKILL.md": "Skill for coding agents",
  "SECURITY.md": "Security policy",
}

/** Adds to the page of a service, and to its quickstart, where its reference is. The files themselves cannot link to a page of the site. */
function withReference(body: string, slug: string, language: Language): string {
  const [, name = ""] = /^(?:quickstarts\/)?([^/]+)$/.exec(slug) ?? []
  const service = services[name]
  if (service === undefined) return body
  const target = `site:reference/${name}`
  const line =
    language === "en"
      ? `The [${service} reference](${target}) lists every operation, parameter and error.`
      : `A [referência: ${service}](${target}) lista todas as operações, parâmetros e erros.`
  // Before the table of contents, or else before the first section.
  const at = /\n\n(?=- \[|## )/.exec(body)?.index ?? body.length
  return `${body.slice(0, at)}\n\n${line}${body.slice(at)}`
}

function pageOf(file: string, slug: string, language: Language): Page {
  const text = withoutFront(readFileSync(join(root, file), "utf8")).replaceAll(/<!--[^]*?-->\n?/g, "")
  const [first] = headingsOf(text)
  if (first?.depth !== 1) throw new Error(`${file} does not start with a title: # …`)
  const lines = text.split("\n")
  const body = [...lines.slice(0, first.line), ...lines.slice(first.line + 1)].join("\n").trim()
  const outdated = language === "pt-BR" && isOutdated(file)
  // The sidebar group already says the rest.
  const [, label] = /^quickstarts\//.test(slug) ? (/^[^:]+: (.+)$/.exec(first.text) ?? []) : []
  return {
    slug,
    language,
    ...(label !== undefined && { label }),
    title: titles[file] ?? first.text,
    description: descriptionOf(body),
    source: file,
    body: withReference(body, slug, language),
    ...(outdated && { outdated }),
  }
}

const list = (pattern: string): string[] =>
  globSync(pattern, { cwd: root })
    .map((file) => file.replaceAll("\\", "/"))
    .sort()

/** Every page that is written as Markdown in the repository, in both languages. */
export function docsPages(): Page[] {
  const all = list("docs/**/*.md")
  return [
    ...all.map((file) => pageOf(file, slugOf(file), file.startsWith("docs/pt-BR/") ? "pt-BR" : "en")),
    ...Object.entries(others)
      .filter(([file]) => existsSync(join(root, file)))
      .map(([file, slug]) => pageOf(file, slug, "en")),
  ]
}
