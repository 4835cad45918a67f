/** The parts of a release, in the order in which they are read. */
export const parts = ["Breaking", "Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"] as const
type Part = (typeof parts)[number]

/** A line of the change log that does not say which part it belongs to. */
export class ChangelogError extends Error {
  override readonly name = "ChangelogError"
}

/** The entries of a section as changesets writes it, each with its lines behind the first. */
const entriesOf = (section: string): string[] => section.split(/^(?=- )/m).filter((each) => each.startsWith("- "))

function placed(entry: string): { part: Part; text: string } {
  // `- 1a2b3c4: Fixed: …`: the commit is there only when git knows it.
  const [, word = "", text = ""] =
    /^- (?:[0-9a-f]{7,40}: )?(\w+): ([^]*)$/.exec(entry.replace(/\n+### [^]*$/, "").trim()) ?? []
  const part = parts.find((each) => each === word)
  if (!part) throw new ChangelogError(`begin this line with one of ${parts.join(", ")} and a colon: ${entry.trim()}`)
  return { part, text: text.trim() }
}

/**
 * Puts the newest release, as changesets has just written it, into the form of the others: a date, and lines by what they are about
 * instead of by how much they raise the version. Everything else stays as it is.
 * The heading stays the bare version, by which the release workflow finds the section.
 * @param date ISO 8601, the day alone
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

/** What a change log says of one version, without the heading. `undefined` if it says nothing. */
export function changelogSection(changelog: string, version: string): string | undefined {
  const [, rest] = changelog.split(`\n## ${version}\n`)
  return rest?.split(/^## /m)[0]?.trim()
}

export interface Manifest {
  readonly version?: string
  readonly repository?: unknown
}

/** Why a release would fail, or mislead, with what to do about it. */
export function findObstacles({ version = "", repository }: Manifest, changelog: string): string[] {
  const section = changelogSection(changelog, version)
  const unreleased = section?.startsWith("Not released yet") === true
  return [
    ...(repository === undefined
      ? [
          "package.json has no repository. npm compares it with the one that publishes, and refuses the provenance otherwise.",
        ]
      : []),
    ...(section === undefined ? [`CHANGELOG.md has no section "## ${version}".`] : []),
    ...(unreleased ? [`CHANGELOG.md says that ${version} is not released yet: put the date there.`] : []),
  ]
}
