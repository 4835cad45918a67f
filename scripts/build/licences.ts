import { readdir, readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { bundled } from "../licences/bundled.ts"

/** Where the package keeps the licences of what is bundled. */
const file = "dist/THIRD-PARTY-LICENCES.md"

/**
 * Writes the licences of the packages of which code is in the bundles.
 * @throws Error where scripts/licences/bundled.ts names others, or one has no text
 */
export async function writeLicences(root: string, packages: readonly string[]): Promise<void> {
  const found = [...new Set(packages)].sort()
  const expected = Object.keys(bundled).sort()
  if (found.join() !== expected.join()) {
    throw new Error(`scripts/licences/bundled.ts names ${expected.join(", ")}, but bundled are ${found.join(", ")}`)
  }
  const parts = await Promise.all(found.map((name) => licenceOf(root, name)))
  const head = "# Licences of bundled packages\n\nCode of these packages is part of the files in this folder.\n"
  await writeFile(join(root, file), [head, ...parts].join("\n"))
}

async function licenceOf(root: string, name: string): Promise<string> {
  const folder = join(root, "node_modules", name)
  const { version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as Record<
    string,
    string
  >
  const named = (await readdir(folder)).find((each) => /^licen[cs]e/i.test(each))
  if (named === undefined) throw new Error(`${name} has no file with its licence`)
  const text = await readFile(join(folder, named), "utf8")
  return `## ${name} ${version ?? ""} (${license ?? ""})\n\n\`\`\`\n${text.trim()}\n\`\`\`\n`
}
