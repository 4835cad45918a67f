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

/** A version's section in the changelog, without the heading. `undefined` if there is none. */
export function changelogSection(changelog: string, version: string): string | undefined {
  const [, rest] = changelog.split(`\n## ${version}\n`)
  return rest?.split(/^## /m)[0]?.trim()
}

export interface Manifest {
  readonly version?: string
  readonly repository?: unknown
}

/** Reasons why a release would fail or be misleading, with advice. */
export function findObstacles({ version = "", repository }: Manifest, changelog: string): string[] {
  const section = changelogSection(changelog, version)
  const unreleased = section?.startsWith("Not released yet") === true
  return [
    ...(repository === undefined
      ? [
          "package.json has no repository. npm compares it with the publishing repository, and rejects the provenance otherwise.",
        ]
      : []),
    ...(section === undefined ? [`CHANGELOG.md has no section "## ${version}".`] : []),
    ...(unreleased ? [`CHANGELOG.md marks ${version} as not released yet: add the date.`] : []),
  ]
}
