// The tables of the pages about migration name every function of the package that is replaced. bigbluebutton-js and bbb-promise are
// installed by `npm run test:specs` only, which compares their tables: scripts/specs/clients.ts.
import { createRequire } from "node:module"
import { expect, test } from "vitest"
import { textOf } from "./blocks.ts"
import { functionsIn, oldNames } from "./migration-table.ts"

test("@ethora/sdk-backend: every export and every public method of its service", () => {
  const theirs = createRequire(import.meta.filename)("@ethora/sdk-backend") as {
    EthoraSDKService: { prototype: object }
  }
  // Private in TypeScript, so absent from its declarations.
  const internal = [
    "constructor",
    "getHeaders",
    "createScopedChatName",
    "createScopedMembers",
    "buildQueryString",
    "makeRequest",
  ]
  const methods = Object.getOwnPropertyNames(theirs.EthoraSDKService.prototype).filter(
    (name) => !internal.includes(name),
  )
  const names = oldNames("docs/migration/ethora-sdk-backend.md")
  expect([...names].toSorted()).toEqual([...Object.keys(theirs), ...methods].toSorted())
})

test.each([
  ["xcall-server", "xcall", /\bxcall\.(\w+(?:\.\w+)?)\(/g],
  ["omniflow-sdk", "omniflow", /\b(?:omniflow|client)\.(\w+(?:\.\w+)?)\(/g],
])("%s: every call in the README that the page was made from", (page, seed, call) => {
  const called = [...textOf(`test/seeds/${seed}/readme.md.txt`).matchAll(call)].map(([, name = ""]) => name)
  expect(called.length).toBeGreaterThan(4)
  const names = oldNames(`docs/migration/${page}.md`)
  expect(called.filter((name) => !names.has(name))).toEqual([])
})

test("functions of nested objects have a path, and code of a first column its name", () => {
  expect(functionsIn({ a: () => 1, b: { c: () => 1, d: "no" } })).toEqual(["a", "b.c"])
  expect(oldNames("docs/migration/bigbluebutton-js.md")).toContain("api.hooks.list")
})
