import { expect, test } from "vitest"
import { headingId, headingIds } from "../../src/cli/headings.ts"

// As github-slugger 2.0.0 gives them, which has them from github.com.
test.each([
  ["What it does", "what-it-does"],
  ["I ♥ unicode", "i--unicode"],
  ["`create(params)`, and `end`", "createparams-and-end"],
  ["Gravações de reuniões", "gravações-de-reuniões"],
  ["meta_x-y", "meta_x-y"],
  ["Node.js 20.19 or newer", "nodejs-2019-or-newer"],
  ["½ of it²", "-of-it"],
  ["Привет", "привет"],
  ["See [the *guide*](guide.md#a)", "see-the-guide"],
])("%s has the id %s", (heading, id) => {
  expect(headingId(heading)).toBe(id)
})

test("a heading that is there before gets a number", () => {
  const idOf = headingIds()
  expect(["Errors", "Errors", "Errors 1", "Errors", "Errors 1"].map(idOf)).toEqual([
    "errors",
    "errors-1",
    "errors-1-1",
    "errors-2",
    "errors-1-2",
  ])
})
