import { appendFile, mkdir, readFile, rm, writeFile } from "node:fs/promises"
import { basename, join } from "node:path"
import { isPublished, pack } from "./npm.ts"
import { changelogSection } from "./changelog.ts"

/**
 * The last step of `npm run release`: builds, and writes the tarball to publish and its notes to release/. Another job,
 * or a person, publishes them, and needs nothing else. Does nothing if npm already has the version.
 */
const root = join(import.meta.dirname, "../..")
const folder = join(root, "release")

/** Passed to the next steps of the workflow. */
async function output(values: Readonly<Record<string, string>>): Promise<void> {
  const file = process.env["GITHUB_OUTPUT"]
  const lines = Object.entries(values).map(([name, value]) => `${name}=${value}\n`)
  if (file !== undefined) await appendFile(file, lines.join(""))
}

const { name, version } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as {
  name: string
  version: string
}
await rm(folder, { recursive: true, force: true })
if (await isPublished(name, version)) {
  console.log(`${name} ${version} is published already.`)
  await output({ version, tarball: "" })
} else {
  await mkdir(folder)
  const tarball = await pack(root, folder)
  const changelog = await readFile(join(root, "CHANGELOG.md"), "utf8")
  await writeFile(join(folder, "notes.md"), `${changelogSection(changelog, version) ?? ""}\n`)
  await output({ version, tarball: basename(tarball) })
  console.log(`To publish: npm publish ./release/${basename(tarball)}`)
}
