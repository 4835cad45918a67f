import assert from "node:assert/strict"
import { test } from "node:test"
import { readAddress } from "../scripts/address.ts"

for (const [given, base] of [
  [undefined, "/"],
  ["", "/"],
  ["/", "/"],
  ["/docs/", "/docs/"],
  ["docs", "/docs/"],
  ["/some/place", "/some/place/"],
] as const)
  test(`SITE_BASE ${given ?? "unset"} is the path ${base}`, () => {
    assert.deepEqual(readAddress({ SITE_BASE: given }), { base, origin: undefined })
  })

test("SITE_URL is the host, with or without a slash", () => {
  for (const SITE_URL of ["https://docs.example.org", "https://docs.example.org/"])
    assert.equal(readAddress({ SITE_URL }).origin, "https://docs.example.org")
  assert.equal(readAddress({ SITE_URL: "http://localhost:8080" }).origin, "http://localhost:8080")
})

for (const [SITE_URL, message] of [
  ["docs.example.org", /set it to an address/],
  ["localhost:8080", /set it to an address/],
  ["https://docs.example.org/docs/", /set it to https:.+ and SITE_BASE to the path/],
  ["https://docs.example.org/?a", /SITE_BASE/],
] as const)
  test(`SITE_URL ${SITE_URL} is rejected before the build`, () => {
    assert.throws(() => readAddress({ SITE_URL }), { message })
  })
