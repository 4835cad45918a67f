import { ESLint, Linter } from "eslint"
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { describe, expect, test } from "vitest"
import { keeps, limits, measureHouse } from "../../scripts/house.ts"

const root = join(import.meta.dirname, "../..")

describe("the size and dependency limits", () => {
  const { figures, circles } = measureHouse(root)

  test("no import cycles", () => {
    expect(circles).toEqual([])
  })

  test.each(Object.keys(limits) as (keyof typeof limits)[])("%s stays within its limit", (name) => {
    expect([name, figures[name], keeps(name, figures[name])]).toEqual([name, figures[name], true])
  })

  test("cycles are found, including types, but not lazy imports", async () => {
    const folder = await mkdtemp(join(tmpdir(), "house-"))
    const files = {
      "src/a.ts": 'import type { B } from "./deep/b.ts"\nexport type A = B\n',
      "src/deep/b.ts": 'export type { C as B } from "../c.ts"\n',
      "src/c.ts": 'import { A } from "./a.ts"\nexport type C = A\n',
      "src/d.ts": 'export const load = () => import("./e.ts")\n',
      "src/e.ts": 'import { load } from "./d.ts"\nexport const again = load\n',
      "test/a.test.ts": 'import "../src/a.ts"\n',
      "test/b.test.ts": 'import "conferkit"\n',
    }
    try {
      for (const [file, text] of Object.entries(files)) {
        await mkdir(dirname(join(folder, file)), { recursive: true })
        await writeFile(join(folder, file), text)
      }
      const house = measureHouse(folder)
      expect(house.circles).toEqual([["src/a.ts", "src/c.ts", "src/deep/b.ts"]])
      expect(house.figures).toEqual({
        files: 5,
        entryFiles: 0,
        checkFiles: 0,
        median: 2,
        longest: 2,
        flat: 4,
        circles: 1,
        scripts: 0,
        testsOfInternals: 1,
      })
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})

/** The linter's messages about an import in one of our files. */
async function complaints(file: string, specifier: string): Promise<string[]> {
  const { rules } = (await new ESLint({ cwd: root }).calculateConfigForFile(join(root, file))) as {
    rules: Readonly<Record<string, Linter.RuleEntry>>
  }
  const rule = rules["no-restricted-imports"] ?? "off"
  const found = new Linter().verify(`import ${JSON.stringify(specifier)}`, { rules: { "no-restricted-imports": rule } })
  return found.map(({ message }) => message)
}

describe("import boundaries between folders", () => {
  test.each([
    ["src/core/http/transport.ts", "../webhooks/delivery.ts"],
    ["src/core/webhooks/delivery.ts", "../xml/index.ts"],
    ["src/core/xml/reader.ts", "../http/url.ts"],
    ["src/core/http/transport.ts", "../check/inspection.ts"],
    ["src/core/check/inspection.ts", "../webhooks/delivery.ts"],
    ["src/core/errors.ts", "./http/url.ts"],
    ["src/core/http/transport.ts", "../../xroom/adapter.ts"],
    ["src/core/crypto.ts", "../sandbox/runtime.ts"],
    ["src/webhooks/handler.ts", "../core/http/url.ts"],
    ["src/webhooks/handler.ts", "../xcall/webhooks.ts"],
    ["src/xroom/adapter.ts", "../xcall/adapter.ts"],
    ["src/ethora/client.ts", "../sandbox/runtime.ts"],
    ["src/sandbox/xroom/wire.ts", "../../xroom/adapter.ts"],
    ["src/sandbox/xroom/handlers.ts", "../../core/crypto.ts"],
    ["src/sandbox/server.ts", "../core/errors.ts"],
  ])("%s may not import %s", async (file, specifier) => {
    expect(await complaints(file, specifier)).not.toEqual([])
  })

  test.each([
    ["src/core/http/transport.ts", "../redaction.ts"],
    ["src/core/webhooks/receiver.ts", "../crypto.ts"],
    ["src/core/crypto.ts", "./values.ts"],
    ["src/core/check/inspection.ts", "../http/transport.ts"],
    ["src/webhooks/handler.ts", "../core/webhooks/receiver.ts"],
    ["src/xroom/adapter.ts", "../core/http/json-adapter.ts"],
    ["src/sandbox/xroom/options.ts", "../../core/check-options.ts"],
  ])("%s may import %s", async (file, specifier) => {
    expect(await complaints(file, specifier)).toEqual([])
  })
})
