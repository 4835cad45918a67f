import { join } from "node:path"
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
