import { readFileSync } from "node:fs"
import { join } from "node:path"
import { parse } from "yaml"
import type { Page } from "./page.ts"
import { languages, site } from "./paths.ts"
import { joinParts, splitParts } from "./scan-markdown.ts"

const withoutComponents = (text: string): string =>
  text
    .replaceAll(/^import .*\n?/gm, "")
    .replaceAll(/^ *<TabItem label="([^"]+)">/gm, "### $1")
    .replaceAll(/^ *<\/?(?:Tabs|TabItem)[^>]*>\n?/gm, "")
    .replaceAll(/\n{3,}/g, "\n\n")

/** The tabs as sections, for readers of Markdown. Examples begin with imports too, so code stays as it is. */
const untabbed = (body: string): string =>
  joinParts(
    splitParts(body).map((part) => (part.kind === "code" ? part : { ...part, text: withoutComponents(part.text) })),
  ).trim()

/** site/home/en.mdx and site/home/pt-BR.mdx. Their links are relative to the root of the repository. */
export const homePages = (): Page[] =>
  languages.map((language): Page => {
    const text = readFileSync(join(site, "home", `${language}.mdx`), "utf8")
    const [, yaml = "", body = ""] = /^---\n([^]*?)\n---\n([^]*)$/.exec(text) ?? []
    const front = parse(yaml) as { title: string; description: string }
    return {
      slug: "index",
      language,
      title: front.title,
      description: front.description,
      source: language === "en" ? "README.md" : "README.pt-BR.md",
      body: body.trim(),
      markdown: `# ${front.title}\n\n${untabbed(body)}`,
      format: "mdx",
      front,
    }
  })
