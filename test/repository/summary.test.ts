import { execFile } from "node:child_process"
import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, onTestFinished, test } from "vitest"
import { root } from "../docs/blocks.ts"

/** Runs test files in a separate project, with our reporter. */
async function summaryOf(files: Readonly<Record<string, string>>): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), "conferkit-summary-"))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  await symlink(join(root, "node_modules"), join(folder, "node_modules"), "junction")
  for (const [name, text] of Object.entries(files))
    await writeFile(join(folder, name), `import { describe, test } from "vitest"\n${text}`)
  const reporter = join(root, "test/support/summary-reporter.ts")
  const args = [join(root, "node_modules/vitest/vitest.mjs"), "run", "--root", folder, `--reporter=${reporter}`]
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: folder }, (_, stdout) => {
      resolve(stdout.split("\n").filter((line) => /^(?:skipped|tests): /.test(line)))
    })
  })
}

test("the test summary lists skipped tests with their reasons", { timeout: 60_000 }, async () => {
  const lines = await summaryOf({
    "server.test.ts": `console.warn("SKIPPED: no server here")
      test("one", () => {})
      describe.skip("others", () => { test("two", () => {}); test("three", () => {}) })`,
    "silent.test.ts": `test.skip("one", () => {}); test("two", (context) => { context.skip() })`,
    "missing.test.ts": `console.warn("SKIPPED: no client, so nothing is called"); test("one", () => {})`,
    "whole.test.ts": `test("one", () => {})`,
  })
  expect(lines.slice(0, -1).sort()).toEqual([
    "skipped: 0 in missing.test.ts: no client, so nothing is called",
    "skipped: 2 in server.test.ts: no server here",
    "skipped: 2 in silent.test.ts: no reason given",
  ])
  expect(lines.at(-1)).toBe("tests: 3 passed, 0 failed, 4 skipped")
})
