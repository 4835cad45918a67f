import { existsSync, globSync, readFileSync } from "node:fs"
import { basename, dirname, extname, join } from "node:path/posix"
import type { Page } from "./page.ts"
import { root } from "./paths.ts"

const languageOf: Readonly<Record<string, string>> = {
  ".ts": "ts",
  ".js": "js",
  ".json": "json",
  ".yaml": "yaml",
  ".yml": "yaml",
  ".sh": "sh",
}

/** The URL of a source file's page. */
export const sourceSlug = (file: string): string =>
  file.startsWith("examples/")
    ? file.replace(/\.ts$/, "")
    : `source/${file
        .replaceAll(/[^\w/]+/g, "-")
        .replaceAll(/^-|-$|(?<=\/)-/g, "")
        .toLowerCase()}`

/** A file of the repository as a page. */
export function sourcePage(file: string): Page {
  const code = readFileSync(join(root, file), "utf8").trimEnd()
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = "`".repeat(longest + 1)
  return {
    slug: sourceSlug(file),
    language: "en",
    title: file,
    label: basename(file),
    description: `Source of ${file}.`,
    body: `${fence}${languageOf[extname(file)] ?? "txt"}\n${code}\n${fence}`,
  }
}

/** A file's description of itself: its first comment. */
function purposeOf(file: string): string {
  const text = readFileSync(join(root, file), "utf8")
  const [, block = ""] = /^\/\*\*?([^]*?)\*\//m.exec(text) ?? []
  const [, lines = ""] = /^((?:\/\/ .*\n)+)/m.exec(text) ?? []
  const comment = (block || lines.replaceAll(/^\/\/ /gm, "")).replaceAll(/^\s*\* ?/gm, "")
  return (/^[^]*?[.:](?=\s|$)/.exec(comment.trim())?.[0] ?? "").replaceAll(/\s+/g, " ").replace(/:$/, ".")
}

/** The examples, with a page that lists them. */
export function examplePages(): Page[] {
  const files = globSync("examples/**/*.ts", { cwd: root })
    .map((file) => file.replaceAll("\\", "/"))
    .sort((one, other) => dirname(one).localeCompare(dirname(other)) || one.localeCompare(other))
  const rows = files.map((file) => `| [${file}](${file}) | ${purposeOf(file).replaceAll("|", "\\|")} |`)
  const intro =
    "Programs that run against a sandbox of each service, without a server: `npm start` in a checkout runs them."
  return [
    {
      slug: "examples",
      language: "en",
      title: "Examples",
      description: intro.replaceAll("`", ""),
      source: "package.json",
      body: [`${intro}\n`, "| file | what it shows |", "| --- | --- |", ...rows].join("\n"),
    },
    ...files.map(sourcePage),
  ]
}

export function licencePage(): Page {
  const text = readFileSync(join(root, "LICENSE"), "utf8").trim()
  return { slug: "license", language: "en", title: "Licence", description: "conferkit is MIT licensed.", body: text }
}

/** Returns whether a link leads to a file of the repository. */
export const isFile = (path: string): boolean => existsSync(join(root, path))
