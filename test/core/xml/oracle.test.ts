import { XMLParser } from "fast-xml-parser"
import fc from "fast-check"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { readXml } from "../../../src/core/xml/index.ts"
import { runs } from "../../support/property.ts"

const oracle = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "",
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  htmlEntities: true,
})

/** Text between elements is layout where it is blank. */
function withoutLayout(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutLayout)
  if (typeof value !== "object" || value === null) return value
  const entries = Object.entries(value).filter(([name, each]) => name !== "#text" || String(each).trim() !== "")
  return Object.fromEntries(entries.map(([name, each]) => [name, withoutLayout(each)]))
}

const parse = (xml: string): unknown => withoutLayout(Object.values(oracle.parse(xml) as object).at(-1))

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
const numbered = (text: string) => Array.from(text, (character) => `&#${character.codePointAt(0) ?? 0};`).join("")
const word = fc.string({ unit: fc.constantFrom(...Array.from("ab 0.,<>&'\"é数\n🎓")), maxLength: 8 })
const text = fc.oneof(
  { weight: 4, arbitrary: word.map(escaped) },
  word.map(numbered),
  word.map((each) => `<![CDATA[${each}]]>`),
  fc.constant("<!-- <c> & -->"),
)
const attribute = word.map((each) => escaped(each).replaceAll('"', "&quot;").replaceAll("\n", " "))

interface Tree {
  name: string
  attributes: [string, string][]
  content: (string | Tree)[]
}

const { tree } = fc.letrec<{ tree: Tree; content: (string | Tree)[] }>((tie) => ({
  tree: fc.record({
    name: fc.constantFrom("a", "b", "c", "d-e", "f.g", "_h"),
    attributes: fc.uniqueArray(fc.tuple(fc.constantFrom("x", "y", "z"), attribute), {
      selector: ([name]) => name,
      maxLength: 2,
    }),
    content: tie("content"),
  }),
  content: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.array(text, { maxLength: 3 }),
    fc.array(tie("tree"), { maxLength: 4 }),
    fc.array(fc.oneof(text, tie("tree")), { maxLength: 4 }),
  ),
}))

const print = ({ name, attributes, content }: Tree): string => {
  const inner = content.map((each) => (typeof each === "string" ? each : print(each))).join("")
  const start = `<${name}${attributes.map(([key, value]) => ` ${key}="${value}"`).join("")}`
  return inner === "" ? `${start}/>` : `${start}>${inner}</${name}>`
}

test("without a shape, fast-xml-parser reads the same", () => {
  fc.assert(
    fc.property(tree, (root) => {
      const xml = print(root)
      expect(withoutLayout(readXml(undefined, xml))).toEqual(parse(xml))
    }),
    runs(2_000),
  )
})

const captures = join(import.meta.dirname, "../../../../shared/captures")
const recorded = ["bbb-web-3.0.json", "bbb-webhooks-3.5.0-calls.json"].filter((name) =>
  existsSync(join(captures, name)),
)

test.skipIf(recorded.length === 0)("what real servers answered, fast-xml-parser reads the same", () => {
  const bodies = new Set<string>()
  const visit = (value: unknown): void => {
    if (typeof value === "string" && /^\s*<(?:\?xml|response)/.test(value)) bodies.add(value)
    else if (typeof value === "object" && value !== null) Object.values(value).forEach(visit)
  }
  for (const name of recorded) visit(JSON.parse(readFileSync(join(captures, name), "utf8")))
  expect(bodies.size).toBeGreaterThan(30)
  for (const body of bodies) expect(withoutLayout(readXml(undefined, body))).toEqual(parse(body))
})
