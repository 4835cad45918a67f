import { existsSync, globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import type { Page } from "./page.ts"
import { type Language, root } from "./paths.ts"
import { descriptionOf, headingsOf } from "./scan-markdown.ts"
import { isOutdated } from "./translated-pages.ts"

/** Pages outside of docs/, by file. */
const others: Readonly<Record<string, string>> = {
  "specs/README.md": "specs",
  "CHANGELOG.md": "changelog",
  "CONTRIBUTING.md": "contributing",
  "SECURITY.md": "security",
  "CODE_OF_CONDUCT.md": "code-of-conduct",
  "AGENTS.md": "coding-agents",
  "skills/conferkit/SKILL.md": "skill",
}

/** Files whose content the home page has. */
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

/** Titles for the site of pages whose own says too little there. */
const titles: Readonly<Record<string, string>> = {
  "skills/conferkit/SKILL.md": "Skill for coding agents",
  "SECURITY.md": "Security policy",
}

function pageOf(file: string, slug: string, language: Language): Page {
  const text = withoutFront(readFileSync(join(root, file), "utf8")).replaceAll(/<!--[^]*?-->\n?/g, "")
  const [first] = headingsOf(text)
  if (first?.depth !== 1) throw new Error(`${file} does not begin with a title: # …`)
  const lines = text.split("\n")
  const body = [...lines.slice(0, first.line), ...lines.slice(first.line + 1)].join("\n").trim()
  const outdated = language === "pt-BR" && isOutdated(file)
  // The group of the sidebar says the rest.
  const [, label] = /^quickstarts\//.test(slug) ? (/^[^:]+: (.+)$/.exec(first.text) ?? []) : []
  return {
    slug,
    language,
    ...(label !== undefined && { label }),
    title: titles[file] ?? first.text,
    description: descriptionOf(body),
    source: file,
    body,
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
