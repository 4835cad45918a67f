import { execFile } from "node:child_process"
import { join } from "node:path"
import { expect, test } from "vitest"
import { formatResult } from "../../scripts/generate.ts"

const script = join(import.meta.dirname, "../../scripts/generate.ts")

const run = (...args: string[]): Promise<{ code: unknown; stdout: string; stderr: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, [script, ...args], (error, stdout, stderr) => {
      resolve({ code: error?.code ?? 0, stdout, stderr })
    })
  })

test.each([[["--chekc"]], [["bigbluebutton"]], [["--only", "nobody"]]])(
  "%j is not an option or provider: the error names it, shows the usage and exits with 2",
  async (args) => {
    const { code, stderr } = await run(...args)
    expect(code).toBe(2)
    expect(stderr).toContain(args.at(-1))
    expect(stderr).toContain("Usage: npm run generate")
    expect(stderr).not.toMatch(/^ +at /m)
  },
)

test("--help shows the usage", async () => {
  const { code, stdout } = await run("--help")
  expect(code).toBe(0)
  expect(stdout).toContain("Usage: npm run generate")
})

test("each document has a line with its counts, after its problems", () => {
  const document = { changes: [], problems: [], operations: 26, webhooks: 47, milliseconds: 812 }
  const problem = { document: "specs/xcall.yaml", line: 12, column: 5, reason: "x-idempotent is missing" }
  const documents = [
    { ...document, provider: "bigbluebutton" },
    { ...document, provider: "xcall", problems: [problem] },
  ]
  expect(formatResult({ documents, leftovers: [], sound: false }, false).split("\n")).toEqual([
    "specs/xcall.yaml:12:5 x-idempotent is missing",
    "bigbluebutton: operations 26, webhooks 47, files not written 0 (812 ms)",
    "xcall: operations 26, webhooks 47, files not written 0, problems 1 (812 ms)",
    "Nothing was written.",
  ])
})
