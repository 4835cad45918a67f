import { globSync, readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { pages, root } from "../docs/blocks.ts"

const { scripts } = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as {
  scripts: Readonly<Record<string, string>>
}

const texts = [
  ...pages,
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "specs/README.md",
  ".ci/run",
  ...globSync([".github/**/*.{yml,md}", ".changeset/*.md"], { cwd: root }),
]

const npm = /\bnpm (run (?:-s |--silent )?)?([\w:-]+)/g
/** Commands of npm itself, not scripts. */
const own = new Set(["audit", "ci", "install", "pack", "publish"])

const named = texts.flatMap((text) =>
  [...readFileSync(root + text, "utf8").matchAll(npm)].flatMap(({ 1: run, 2: name = "" }) =>
    run === undefined && (own.has(name) || !["start", "test"].includes(name)) ? [] : [[text, name] as const],
  ),
)

test.each([...new Map(named.map((each) => [each.join(), each])).values()])(
  "%s names npm run %s, which exists",
  (_, name) => {
    expect(Object.keys(scripts)).toContain(name)
  },
)

test.each(Object.entries(scripts))("%s runs existing files: %s", (_, command) => {
  for (const [, path = ""] of command.matchAll(/(?:^|\s)((?:scripts|bench|test)\/[\w./-]+\.ts)/g))
    expect(readFileSync(root + path, "utf8")).not.toBe("")
})
