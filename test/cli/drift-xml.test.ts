import { SaxesParser } from "saxes"
import { describe, expect, test } from "vitest"
import { type Element, readXml } from "../../src/cli/drift/xml.ts"
import { captured, describeCaptures } from "../support/captures.ts"

interface Tree {
  name: string
  attributes: Record<string, string>
  children: Tree[]
  text: string
}

/** What another parser reads. */
function oracle(text: string): Tree | undefined {
  const parser = new SaxesParser()
  const open: Tree[] = []
  let root: Tree | undefined
  const add = (part: string) => {
    const last = open.at(-1)
    if (last !== undefined) last.text += part
  }
  parser.on("text", add)
  parser.on("cdata", add)
  parser.on("opentag", ({ name, attributes }) =>
    open.push({ name, attributes: { ...attributes }, children: [], text: "" }),
  )
  parser.on("closetag", () => {
    const element = open.pop()
    if (element === undefined) return
    const parent = open.at(-1)
    if (parent === undefined) root = element
    else parent.children.push(element)
  })
  parser.write(text).close()
  return root
}

const asTree = ({ name, attributes, children, text }: Element): Tree => ({
  name,
  attributes: Object.fromEntries(attributes),
  children: children.map(asTree),
  text,
})

const read = (text: string): Tree | undefined => {
  const root = readXml(text)
  return root && asTree(root)
}

describe("the drift reader parses XML as a reference parser does", () => {
  test.each([
    '<?xml version="1.0"?><response><returncode>SUCCESS</returncode></response>',
    "<a><!-- <b> --><b c='1' d=\"x > y\">t</b><b/><b /></a>",
    "<a>x &amp; y &lt;z&gt; &#65;&#x42; &apos;&quot;</a>",
    "<a><![CDATA[<b>&amp;</b>]]> and <![CDATA[more]]></a>",
    "<!DOCTYPE a><a>\n  <b>\n</b>\n</a>\n<!-- behind -->",
    '<a b="&amp;&lt;&#xe9;"/>',
    "<meta_é-x>João 🎓</meta_é-x>",
  ])("%s", (text) => {
    expect(read(text)).toEqual(oracle(text))
    expect(read(text)).toBeDefined()
  })

  test.each([
    "",
    "text",
    "<a>",
    "<a><b></a></b>",
    "<a",
    "<a b='",
    "<a><!-- </a>",
    "<a><![CDATA[ </a>",
    "</a>",
    "< a></ a>",
  ])("%j is rejected", (text) => {
    expect(readXml(text)).toBeUndefined()
  })

  test("accepts names that XML does not allow, and keeps unknown references", () => {
    expect(read("<m><1st>&eacute;&#x110000;</1st></m>")?.children).toEqual([
      { name: "1st", attributes: {}, children: [], text: "&eacute;&#x110000;" },
    ])
  })

  test("reads deep and long documents", () => {
    expect(readXml("<a>".repeat(100_000))).toBeUndefined()
    expect(readXml(`<a>${"<b c='".repeat(50_000)}`)).toBeUndefined()
    expect(readXml(`<a ${"b".repeat(500_000)}/>`)?.attributes.size).toBe(0)
    expect(readXml(`<a ${"b ".repeat(200_000)}/>`)?.attributes.size).toBe(0)
    expect(read(`<a>${"<b/>".repeat(50_000)}</a>`)?.children).toHaveLength(50_000)
  })
})

describeCaptures("recorded documents", () => {
  test("reads random documents as the reference parser does", () => {
    const files = ["bbb-web-3.0.json", "bbb-webhooks-3.5.0-calls.json"]
    const bodies = files.flatMap((file) => {
      const { calls } = JSON.parse(captured(file)) as { calls: { response: { body?: string } }[] }
      return calls.map(({ response }) => response.body ?? "").filter((body) => body.startsWith("<response"))
    })
    expect(bodies.length).toBeGreaterThan(200)
    for (const body of bodies) expect(read(body)).toEqual(oracle(body))
  })
})
