import { mkdir, readdir, stat } from "node:fs/promises"
import { join } from "node:path"
import { expect, test } from "vitest"
import { formatResult, generate, succeeded } from "../../scripts/generate.ts"
import { project, sampleText } from "./project.ts"

const files = [
  "calls.json",
  "event-schemas.ts",
  "events.ts",
  "inputs.ts",
  "json-schemas.json",
  "operation-id.ts",
  "operations.ts",
  "paths.ts",
  "schemas.ts",
  "secret-names.ts",
  "xml.ts",
]

test("adding a provider needs only a document", async () => {
  const { cwd, read } = await project({ sixth: await sampleText() })
  const result = await generate({ cwd })
  expect(result).toMatchObject({
    sound: true,
    documents: [{ provider: "sixth", operations: 5, webhooks: 5, problems: [] }],
  })
  expect((await readdir(join(cwd, "generated/sixth"))).sort()).toEqual(files)
  for (const file of files) {
    const text = await read(`generated/sixth/${file}`)
    if (file.endsWith(".json")) continue
    expect(text.startsWith("// Generated from specs/sixth.yaml by `npm run generate`. Do not edit.\n")).toBe(true)
    expect(text.split("\n")[1]).toBe("/* eslint-disable */")
    expect(text).not.toContain("\r")
    expect(text).not.toContain(cwd)
  }
})

test("a document without webhooks and XML gets no files for them", async () => {
  const text = `openapi: 3.1.0
info: { title: Tiny, version: "1" }
paths:
  /ping:
    get:
      operationId: ping
      x-idempotent: true
      x-effect: write
      responses: { "200": { description: Pong., content: { text/plain: { schema: { type: string } } } } }
`
  const { cwd } = await project({ tiny: text })
  expect((await generate({ cwd })).sound).toBe(true)
  expect((await readdir(join(cwd, "generated/tiny"))).sort()).toEqual([
    "calls.json",
    "inputs.ts",
    "json-schemas.json",
    "operation-id.ts",
    "operations.ts",
    "paths.ts",
    "schemas.ts",
    "secret-names.ts",
  ])
})

test("a second run changes nothing, and the output is reproducible", async () => {
  const one = await project()
  const two = await project()
  await generate({ cwd: one.cwd })
  await generate({ cwd: two.cwd })
  const path = join(one.cwd, "generated/sample/paths.ts")
  const before = (await stat(path)).mtimeMs
  expect((await generate({ cwd: one.cwd })).documents[0]?.changes).toEqual([])
  expect((await stat(path)).mtimeMs).toBe(before)
  for (const file of files)
    expect(await one.read(`generated/sample/${file}`)).toBe(await two.read(`generated/sample/${file}`))
})

test("--check lists missing, outdated and extra files, and writes nothing", async () => {
  const { cwd, read, write } = await project()
  const missing = await generate({ cwd, check: true })
  expect(missing.documents[0]?.changes.map(({ change }) => change)).toEqual(files.map(() => "missing"))
  expect(succeeded(missing, true)).toBe(false)
  await expect(readdir(join(cwd, "generated"))).rejects.toThrow()

  await generate({ cwd })
  expect(succeeded(await generate({ cwd, check: true }), true)).toBe(true)

  await write("generated/sample/operations.ts", "mine")
  await write("generated/sample/extra.ts", "mine")
  const stale = await generate({ cwd, check: true })
  expect(stale.documents[0]?.changes).toEqual([
    { path: "generated/sample/operations.ts", change: "stale" },
    { path: "generated/sample/extra.ts", change: "superfluous" },
  ])
  expect(formatResult(stale, true)).toContain("generated/sample/operations.ts is stale")
  expect(succeeded(stale, true)).toBe(false)
  expect(await read("generated/sample/operations.ts")).toBe("mine")

  expect((await generate({ cwd })).documents[0]?.changes).toHaveLength(2)
  expect((await readdir(join(cwd, "generated/sample"))).sort()).toEqual(files)
})

test("the folder of a removed document is reported as outdated, and deleted", async () => {
  const { cwd, write } = await project()
  await generate({ cwd })
  await mkdir(join(cwd, "generated/gone"))
  await write("generated/gone/paths.ts", "old")
  const checked = await generate({ cwd, check: true })
  expect(checked.leftovers).toEqual([{ path: "generated/gone/paths.ts", change: "superfluous" }])
  expect(succeeded(checked, true)).toBe(false)
  await generate({ cwd, only: "sample" })
  expect(await readdir(join(cwd, "generated"))).toContain("gone")
  await generate({ cwd })
  expect(await readdir(join(cwd, "generated"))).toEqual(["sample"])
})

test("an invalid document prevents any output; problems have file, line and column", async () => {
  const good = await sampleText()
  const { cwd, read, write } = await project({ bad: good, good })
  await generate({ cwd })
  const before = await read("generated/good/operations.ts")
  await write("specs/good.yaml", good.replace("operationId: upload", "operationId: send"))
  await write("specs/bad.yaml", good.replaceAll("x-idempotent: false", "deprecated: false"))

  const result = await generate({ cwd })
  expect(result.sound).toBe(false)
  expect(succeeded(result, false)).toBe(false)
  const [first, second] = formatResult(result, false).split("\n")
  expect(first).toMatch(/^specs\/bad\.yaml:\d+:\d+ x-idempotent is missing/)
  expect(second).toMatch(/^specs\/bad\.yaml:\d+:\d+ x-idempotent is missing/)
  expect(formatResult(result, false)).toContain("Nothing was written.")
  expect(await read("generated/good/operations.ts")).toBe(before)

  await generate({ cwd, only: "good" })
  expect(await read("generated/good/operations.ts")).toContain(`id: "send"`)
})

test("an unknown provider is rejected by name", async () => {
  const { cwd } = await project()
  await expect(generate({ cwd, only: "nobody" })).rejects.toThrow(RangeError)
  await expect(generate({ cwd, only: "nobody" })).rejects.toThrow("known: sample")
})
