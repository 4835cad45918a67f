import { changelogSection } from "./changelog-section.ts"

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
