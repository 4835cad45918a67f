import { expect, test } from "vitest"
import { loadXml } from "../../../src/bigbluebutton/decode.ts"

test("loadXml returns the same reader every time", async () => {
  const xml = await loadXml()
  expect(xml.readXml(undefined, "<r>1</r>")).toBe("1")
  expect(await loadXml()).toBe(xml)
})
