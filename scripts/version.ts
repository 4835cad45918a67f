import { readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { format, resolveConfig } from "prettier"

/** The sections of a release, in reading order. */
export const parts = ["Breaking", "Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"] as const
type Part = (typeof parts)[number]

/** A changelog line that does not name its section. */
export class ChangelogError extends Error {
  override readonly name = "ChangelogError"
}

/** The entries of a section as changesets writes them, each with its continuation lines. */
const entriesOf = (section: string): string[] => section.split(/^(?=- )/m).filter((each) => each.startsWith("- "))

function placed(entry: string): { part: Part; text: string } {
  // `- 1a2b3c4: Fixed: …`: the commit is present only if git knows it.
  const [, word = "", text = ""] =
    /^- (?:[0-9a-f]{7,40}: )?(\w+): ([^]*)$/.exec(entry.replace(/\n+### [^]*$/, "").trim()) ?? []
  const part = parts.find((each) => each === word)
  if (!part) throw new ChangelogError(`start this line with one of ${parts.join(", ")} and a colon: ${entry.trim()}`)
  return { part, text: text.trim() }
}

/**
 * Rewrites the newest release, as changesets has just written it, in the form of the others: with a date, and with
 * lines grouped by area instead of by semver level. Everything else is kept. The heading remains the version only, by
 * which the release workflow finds the section.
 * @param date ISO 8601, without a time
 */
export function tidyChangelog(changelog: string, version: string, date: string): string {
  const heading = `## ${version}\n`
  const begin = changelog.indexOf(heading)
  if (begin < 0) throw new ChangelogError(`there is no "${heading.trim()}": nothing to tidy`)
  const rest = changelog.slice(begin + heading.length)
  const length = rest.search(/^## /m)
  const section = length < 0 ? rest : rest.slice(0, length)
  const entries = entriesOf(section).map(placed)
  const body = parts.flatMap((part) => {
    const lines = entries.filter((each) => each.part === part).map(({ text }) => `- ${text}`)
    return lines.length === 0 ? [] : [`### ${part}\n\n${lines.join("\n")}\n`]
  })
  const tidy = `${heading}\n${date}\n\n${body.join("\n")}`
  return changelog.slice(0, begin) + tidy + (length < 0 ? "" : `\n${rest.slice(length)}`)
}

/** The last step of `npm run version`: writes the new version to the sources, and tidies the changelog. */
async function main(root: string): Promise<void> {
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { version: string }
  const source = join(root, "src/core/runtime.ts")
  await writeFile(source, (await readFile(source, "utf8")).replace(/"\d[^"]*"/, JSON.stringify(version)))
  const path = join(root, "CHANGELOG.md")
  const tidy = tidyChangelog(await readFile(path, "utf8"), version, new Date().toISOString().slice(0, 10))
  await writeFile(path, await format(tidy, { ...(await resolveConfig(path)), parser: "markdown" }))
}

if (import.meta.main) await main(process.cwd())
