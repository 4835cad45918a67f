import { globSync, readFileSync } from "node:fs"
import { basename, join } from "node:path"
import ts from "typescript"
import { expect, test } from "vitest"
import { hovers } from "../support/hovers.ts"
import { packed } from "../support/packed.ts"

const entries = ["bigbluebutton", "conferenciaweb", "xroom", "xcall", "ethora", "omniflow", "webhooks", "sandbox"]

test("editors show source names from the built declarations", { timeout: 600_000 }, async () => {
  const all = hovers(join(await packed(), "dist"), Object.fromEntries(entries.map((name) => [name, `${name}.d.mts`])))
  expect(all.length).toBeGreaterThan(1_000)
  expect(all.filter(({ text }) => text === "")).toEqual([])
  // The bundler numbers types that have the same name.
  expect(all.filter(({ text }) => /\w\$\d/.test(text))).toEqual([])
})

/** The beginnings of comments that belong to no declaration, so that editors do not show them. */
function lostComments(file: string): string[] {
  const text = readFileSync(file, "utf8")
  const kept = new Set<number>()
  const visit = (node: ts.Node): void => {
    for (const { pos } of (node as ts.Node & { readonly jsDoc?: readonly ts.JSDoc[] }).jsDoc ?? []) kept.add(pos)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true))
  return [...text.matchAll(/\/\*\*[^]*?\*\//g)].flatMap(({ index }) =>
    kept.has(index) ? [] : [`${basename(file)}: ${text.slice(index, index + 60)}`],
  )
}

test("every comment of the built declarations belongs to a declaration", async () => {
  const files = globSync(join(await packed(), "dist/**/*.d.cts"))
  expect(files.length).toBeGreaterThan(entries.length)
  expect(files.flatMap(lostComments)).toEqual([])
})
