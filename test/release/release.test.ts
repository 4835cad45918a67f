import { execFile } from "node:child_process"
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import { afterEach, describe, expect, test } from "vitest"
import { findObstacles } from "../../scripts/release.ts"
import { ChangelogError, parts, tidyChangelog } from "../../scripts/version.ts"

const run = promisify(execFile)
const root = join(import.meta.dirname, "../..")

const fresh = (lines: string) => `# Changelog

## 0.2.0

${lines}

## 0.1.0

Not released yet. The first release.
`

describe("the newest release in the changelog", () => {
  test("gets a date, and its lines grouped by area", () => {
    const lines = `### Minor Changes

- 1a2b3c4: Added: one thing.
- Breaking: another is gone.

  A paragraph more.

### Patch Changes

- 9f8e7d6: Fixed: \`a\`: and b.
  Second line.`
    expect(tidyChangelog(fresh(lines), "0.2.0", "2026-11-22")).toBe(`# Changelog

## 0.2.0

2026-11-22

### Breaking

- another is gone.

  A paragraph more.

### Added

- one thing.

### Fixed

- \`a\`: and b.
  Second line.

## 0.1.0

Not released yet. The first release.
`)
  })

  test.each(["- a thing.", "- Misc: a thing.", "- 1a2b3c4: added: a thing."])(
    "rejects %j, which belongs to no section",
    (line) => {
      expect(() => tidyChangelog(fresh(line), "0.2.0", "2026-11-22")).toThrow(ChangelogError)
    },
  )

  test("must exist", () => {
    expect(() => tidyChangelog(fresh("- Fixed: a."), "0.3.0", "2026-11-22")).toThrow('no "## 0.3.0"')
  })
})

test.each([
  ["none", { version: "0.2.0", repository: { url: "x" } }, "# C\n\n## 0.2.0\n\n2026-11-22\n", []],
  ["no repository", { version: "0.2.0" }, "# C\n\n## 0.2.0\n\n2026-11-22\n", [/no repository/]],
  ["no section", { version: "0.3.0", repository: "x" }, "# C\n\n## 0.2.0\n", [/no section "## 0\.3\.0"/]],
  [
    "an unfinished section",
    { version: "0.1.0", repository: "x" },
    "# C\n\n## 0.1.0\n\nNot released yet.\n",
    [/add the date/],
  ],
])("obstacles to a release: %s", (_, manifest, changelog, expected) => {
  const found = findObstacles(manifest, changelog)
  expect(found).toHaveLength(expected.length)
  for (const [at, pattern] of expected.entries()) expect(found[at]).toMatch(pattern)
})

describe("change sets", () => {
  const folders: string[] = []
  afterEach(async () => {
    await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })))
  })

  test("start with a changelog section, and have one paragraph", async () => {
    const folder = join(root, ".changeset")
    const names = (await readdir(folder)).filter((name) => name.endsWith(".md") && name !== "README.md")
    const line = new RegExp(`^---\\n"conferkit": (?:major|minor|patch)\\n---\\n\\n(?:${parts.join("|")}): .+\\n$`)
    // Prose may be wrapped: a line break is a space.
    for (const name of names) {
      const text = await readFile(join(folder, name), "utf8")
      expect(text.replaceAll(/(?<=[^\n-])\n(?=[^\n-])/g, " "), name).toMatch(line)
    }
  })

  test("become a version and a changelog section, using the real tool", async () => {
    const cwd = await mkdtemp(join(tmpdir(), "conferkit-release-"))
    folders.push(cwd)
    for (const name of [".changeset/config.json", ".prettierrc.json", "CHANGELOG.md", "src/core/runtime.ts"])
      await cp(join(root, name), join(cwd, name))
    const manifest = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as object
    await writeFile(join(cwd, "package.json"), JSON.stringify({ ...manifest, version: "0.1.0" }))
    await writeFile(join(cwd, ".changeset/a.md"), '---\n"conferkit": patch\n---\n\nFixed: a field may be missing.\n')
    await writeFile(join(cwd, ".changeset/b.md"), '---\n"conferkit": minor\n---\n\nAdded: a call.\n')
    await symlink(join(root, "node_modules"), join(cwd, "node_modules"))
    await run("git", ["init", "--quiet"], { cwd })

    await run(process.execPath, [join(root, "node_modules/@changesets/cli/bin.js"), "version"], { cwd })
    await run(process.execPath, [join(root, "scripts/version.ts")], { cwd })

    expect(JSON.parse(await readFile(join(cwd, "package.json"), "utf8"))).toMatchObject({ version: "0.2.0" })
    expect(await readFile(join(cwd, "src/core/runtime.ts"), "utf8")).toContain('VERSION = "0.2.0"')
    const before = await readFile(join(root, "CHANGELOG.md"), "utf8")
    const after = await readFile(join(cwd, "CHANGELOG.md"), "utf8")
    expect(after.replace(/\d{4}-\d\d-\d\d/, "a date")).toBe(
      before.replace(
        "# Changelog\n",
        "# Changelog\n\n## 0.2.0\n\na date\n\n### Added\n\n- a call.\n\n### Fixed\n\n- a field may be missing.\n",
      ),
    )
  })
})
