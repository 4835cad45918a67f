import { BaseResolver, createConfig, lintDocument, makeDocumentFromString } from "@redocly/openapi-core"
import { expect, test } from "vitest"
import completeness from "../../scripts/specs/completeness.ts"
import { sampleText } from "../generate/project.ts"

/** A rule's result for the sample, or for the sample with a replacement. */
async function gaps(rule: string, search = "", replacement = ""): Promise<string[]> {
  const text = await sampleText()
  if (!text.includes(search)) throw new Error(`the sample has no ${search}`)
  const document = makeDocumentFromString(text.replace(search, replacement), "sample.yaml")
  const rules = { [`completeness/${rule}`]: "error" } as const
  const { styleguide } = await createConfig({ rules, plugins: [completeness()] })
  const found = await lintDocument({ document, config: styleguide, externalRefResolver: new BaseResolver() })
  return found.map(
    ({ message, location: [place] }) => `${String(place && "pointer" in place && place.pointer)} ${message}`,
  )
}

test("a parameter needs an example, wherever it is declared", async () => {
  const meetingID = async (...replace: [string, string] | []): Promise<string[]> =>
    (await gaps("parameter-examples", ...replace)).filter((each) => each.endsWith("parameter meetingID has no example"))
  expect(await meetingID("        example: aula-1\n", "")).toHaveLength((await meetingID()).length + 1)
})

test("four in five properties have an example", async () => {
  const found = await gaps("property-examples")
  expect(found.length).toBeGreaterThan(0)
  expect(found).toContainEqual(expect.stringMatching(/^#\/.*\/properties\/.* has no example, enum, const or \$ref$/))
  const properties = (count: number, value: string): string =>
    Array.from({ length: count }, (_, index) => `        p${index}: { type: string${value} }\n`).join("")
  const more = (count: number): [string, string] => [
    "  schemas:\n",
    `  schemas:\n    More:\n      type: object\n      properties:\n${properties(count, ", example: a")}`,
  ]
  // Enough more that the hidden ones are a fifth of all.
  expect(await gaps("property-examples", ...more(found.length * 4))).toEqual([])
  expect(await gaps("property-examples", ...more(1))).toHaveLength(found.length)
})

test("an operation without documented errors is reported; a failure with a success status counts", async () => {
  const made = `          content: { text/xml: { schema: { $ref: "#/components/schemas/CreateResponse" } } }\n`
  const failing = `        default: { $ref: "#/components/responses/Failed" }\n`
  const create = "#/paths/~1create/post/responses no error response is declared"
  expect(await gaps("failure-responses")).not.toContain(create)
  expect(await gaps("failure-responses", made + failing, made)).toContain(create)
  const either = `          content: { text/xml: { schema: { oneOf: [{ $ref: "#/components/schemas/CreateResponse" }, { type: object }] } } }\n`
  expect(await gaps("failure-responses", made + failing, either)).not.toContain(create)
})
