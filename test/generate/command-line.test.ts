import { execFile } from "node:child_process"
import { join } from "node:path"
import { expect, test } from "vitest"
import { formatResult, parseArguments, showProgress } from "../../scripts/generate/command-line.ts"

const script = join(import.meta.dirname, "../../scripts/generate.ts")

test("arguments are read, and what is unknown is said", () => {
  expect(parseArguments([])).toEqual({ check: false, help: false, only: undefined })
  expect(parseArguments(["--check", "--only", "xroom"])).toMatchObject({ check: true, only: "xroom" })
  expect(parseArguments(["--chekc"])).toContain("--chekc")
  expect(parseArguments(["bigbluebutton"])).toContain("bigbluebutton")
})

test("an unknown option or provider ends with the usage and 2", async () => {
  for (const args of [["--chekc"], ["--only", "nobody"]]) {
    const [code, text] = await new Promise<[unknown, string]>((resolve) => {
      execFile(process.execPath, [script, ...args], (error, _, stderr) => {
        resolve([error?.code, stderr])
      })
    })
    expect(code).toBe(2)
    expect(text).toContain("Usage: npm run generate")
  }
})

test("the table has a line for each document, in columns", () => {
  const document = { changes: [], problems: [], webhooks: 0 }
  const result = {
    documents: [
      { ...document, provider: "bigbluebutton", operations: 26, webhooks: 47, milliseconds: 812 },
      { ...document, provider: "xcall", operations: 1, milliseconds: 1040 },
    ],
    leftovers: [],
    sound: true,
  }
  expect(formatResult(result, false).split("\n")).toEqual([
    "bigbluebutton  26 operations  47 webhooks   812 ms  up to date",
    "xcall           1 operation    0 webhooks  1040 ms  up to date",
  ])
})

const written = (isTTY: boolean): string => {
  const texts: string[] = []
  const line = showProgress({ isTTY, write: (text) => texts.push(text) })
  line.update({ provider: "a", step: "paths.ts" })
  line.update({ provider: "a", step: "xml.ts" })
  line.update({ provider: "b", step: "paths.ts" })
  line.end()
  return texts.join("")
}

test("progress is one living line on a terminal and a plain line for each document elsewhere", () => {
  expect(written(true)).not.toContain("\n")
  expect(written(true)).toContain("a  xml.ts")
  expect(written(true).endsWith("\r\u001b[2K")).toBe(true)
  expect(written(false)).toBe("a …\nb …\n")
})
