import { appendFile, readFile, rm, writeFile } from "node:fs/promises"
import { basename, join } from "node:path"
import { isPublished, pack } from "./npm.ts"

/** A version's section in the changelog, without the heading. `undefined` if there is none. */
export function changelogSection(changelog: string, version: string): string | undefined {
  const [, rest] = changelog.split(`\n## ${version}\n`)
  return rest?.split(/^## /m)[0]?.trim()
}

interface Manifest {
  readonly name?: string
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

/** Passed to the next steps of the workflow. */
async function output(values: Readonly<Record<string, string>>): Promise<void> {
  const file = process.env["GITHUB_OUTPUT"]
  const lines = Object.entries(values).map(([name, value]) => `${name}=${value}\n`)
  if (file !== undefined) await appendFile(file, lines.join(""))
}

/**
 * Builds, and writes the tarball to publish and its notes to release/. Another job, or a person, publishes them, and
 * needs nothing else. Does nothing if npm already has the version.
 */
async function main(root: string): Promise<number> {
  const manifest = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as Manifest
  const changelog = await readFile(join(root, "CHANGELOG.md"), "utf8")
  const obstacles = findObstacles(manifest, changelog)
  if (obstacles.length > 0) {
    console.error(obstacles.join("\n"))
    return 1
  }
  const { name = "", version = "" } = manifest
  const folder = join(root, "release")
  await rm(folder, { recursive: true, force: true })
  if (await isPublished(name, version)) {
    console.log(`${name} ${version} is published already.`)
    await output({ version, tarball: "" })
    return 0
  }
  const tarball = basename(await pack(root, folder))
  await writeFile(join(folder, "notes.md"), `${changelogSection(changelog, version) ?? ""}\n`)
  await output({ version, tarball })
  console.log(`To publish: npm publish ./release/${tarball}`)
  return 0
}

if (import.meta.main) process.exitCode = await main(process.cwd())
