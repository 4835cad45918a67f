/** What a change log says of one version, without the heading. `undefined` if it says nothing. */
export function changelogSection(changelog: string, version: string): string | undefined {
  const [, rest] = changelog.split(`\n## ${version}\n`)
  return rest?.split(/^## /m)[0]?.trim()
}
