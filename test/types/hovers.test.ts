import { join } from "node:path"
import { expect, test } from "vitest"
import { hovers } from "../support/hovers.ts"

const entries = {
  bigbluebutton: "bigbluebutton/index.ts",
  conferenciaweb: "bigbluebutton/conferenciaweb.ts",
  ...Object.fromEntries(
    ["xroom", "xcall", "ethora", "omniflow", "webhooks", "sandbox"].map((name) => [name, `${name}/index.ts`]),
  ),
}
const longest = 400

test("editors show named types, not all their members", { timeout: 300_000 }, () => {
  const all = hovers(join(import.meta.dirname, "../../src"), entries)
  expect(all.length).toBeGreaterThan(1_000)
  expect(all.filter(({ text }) => text === "")).toEqual([])
  expect(all.filter(({ text }) => text.length > longest)).toEqual([])
  expect(all.filter(({ text }) => text.includes('components["schemas"]'))).toEqual([])
})
