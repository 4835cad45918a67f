import { expect, test } from "vitest"
import { shortenComment } from "../../scripts/generate/shorten-comment.ts"

/** As openapi-typescript writes them: one line, or lines between two of their own. */
const comment = (...lines: string[]) => `*\n${lines.map((line) => ` * ${line}\n`).join("")} `

test("a description stays, without its tag", () => {
  expect(shortenComment("* @description Text for people. ")).toBe("* Text for people. ")
})

test("what it is called, what it does, and facts about its values become sentences in this order", () => {
  const long = comment(
    "Create a meeting",
    "Format: uri",
    "@description May be repeated",
    "@default 5",
    "@example aula-1",
  )
  expect(shortenComment(long)).toBe(
    "* Create a meeting. May be repeated. Format: `uri`. Default: `5`. Example: `aula-1`. ",
  )
})

test("remarks of a line each become one paragraph", () => {
  expect(shortenComment(comment("@description A name", "    Since 2.4.", "    Removed in 3.0."))).toBe(
    "* A name. Since 2.4. Removed in 3.0. ",
  )
})

test("lists keep their lines", () => {
  expect(shortenComment(comment("@description One of:", "    - a", "    - b"))).toBe(comment("One of:", "- a", "- b"))
})

test("an example of several lines becomes one, and keeps its back-ticks to itself", () => {
  expect(shortenComment(comment("@example {", '      "a": 1', "    }"))).toBe('* Example: `{ "a": 1 }`. ')
  expect(shortenComment(comment("@example a`b"))).toBe("* Example: a`b. ")
})

test("a deprecation stays a tag, which editors strike through", () => {
  expect(shortenComment(comment("Format: uri", "@deprecated", "@description Older name."))).toBe(
    comment("@deprecated", "@description Older name. Format: `uri`"),
  )
  expect(shortenComment("* @deprecated ")).toBe("* @deprecated ")
})

test("what the type says is left out", () => {
  expect(shortenComment(comment("@description The event.", "@constant", "@enum {string}"))).toBe("* The event. ")
  expect(shortenComment("* @constant ")).toBeUndefined()
})
