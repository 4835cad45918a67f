import { XMLParser } from "fast-xml-parser"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { XmlDocument } from "../../src/core/xml-shape.ts"
import { writeXml } from "../../src/core/xml-write.ts"
import { readXml } from "../../src/core/xml.ts"
import { runs } from "../support/property.ts"

const file = {
  kind: "object",
  fields: {
    url: { shape: "string", attribute: true },
    name: { name: "filename", shape: "string", attribute: true },
    isCurrent: { name: "current", shape: "boolean", attribute: true },
    base64: { shape: "string", text: true },
  },
} as const

const modules: XmlDocument = {
  root: "modules",
  shape: {
    kind: "object",
    fields: {
      modules: {
        shape: {
          kind: "object",
          fields: {
            name: { shape: "string", attribute: true },
            content: { shape: "string", text: true },
            documents: { shape: file, list: { wrapped: false, item: "document" } },
          },
        },
        list: { wrapped: false, item: "module" },
      },
      tags: { shape: "string", list: { wrapped: true, item: "tag" } },
      count: { shape: "integer" },
      meta: { shape: { kind: "map" } },
    },
  },
}

const start = '<?xml version="1.0" encoding="UTF-8"?>'

describe("writeXml", () => {
  test("writes attributes, repeated elements, texts, lists and maps in the order of the shape", async () => {
    const value = {
      meta: { "a-b": "1", c: 2, d: undefined },
      count: 0,
      tags: ["x", ""],
      modules: [
        {
          name: "presentation",
          documents: [
            { name: "a.pdf", base64: "QQ==" },
            { url: "https://x/?a=1&b=2", isCurrent: true },
          ],
        },
        { content: '{"a":"<b>"}', name: "clientSettingsOverride" },
      ],
    }
    expect(await writeXml(modules, value)).toBe(
      `${start}<modules><module name="presentation"><document filename="a.pdf">QQ==</document>` +
        '<document url="https://x/?a=1&amp;b=2" current="true"></document></module>' +
        '<module name="clientSettingsOverride">{"a":"&lt;b&gt;"}</module>' +
        "<tags><tag>x</tag><tag></tag></tags><count>0</count><meta><a-b>1</a-b><c>2</c></meta></modules>",
    )
    expect(await writeXml(modules, {})).toBe(`${start}<modules></modules>`)
  })

  test("what it writes is read as it was, by our reader and by fast-xml-parser", async () => {
    const hostile = fc.constantFrom(
      "]]>",
      "&amp;",
      "<![CDATA[",
      "-->",
      "&#10;",
      "true",
      " ",
      "\r\n",
      "\t",
      "🎓",
      '"',
      "'",
      "<",
      "&",
      "</module>",
      "%",
    )
    const text = fc.oneof(
      fc.array(hostile, { maxLength: 6 }).map((parts) => parts.join("")),
      fc.string(),
    )
    const legal = text.map((each) => each.replace(/[^\t\n\r -\u{d7ff}\u{e000}-\u{fffd}]/gu, "x"))
    const parser = new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: "",
      parseTagValue: false,
      trimValues: false,
      htmlEntities: true,
    })
    await fc.assert(
      fc.asyncProperty(legal, legal, async (name, content) => {
        const value = { modules: [{ name, content }], tags: [content], meta: { k: content } }
        const xml = await writeXml(modules, value)
        expect(readXml(modules, xml)).toEqual(value)
        expect(parser.parse(xml)).toMatchObject({ modules: { module: { name }, tags: { tag: content } } })
      }),
      runs(1_000),
    )
  })

  test("refuses characters that XML does not have", async () => {
    for (const [wrong, code] of [
      ["\u0000", "U+0000"],
      ["\u001b", "U+001B"],
      ["\ud83d", "U+D83D"],
      ["\udc00x", "U+DC00"],
      ["\u{ffff}", "U+FFFF"],
    ] as const) {
      await expect(writeXml(modules, { modules: [{ name: `a${wrong}` }] })).rejects.toThrow(
        `modules.modules[0].name holds ${code}, which cannot stand in XML`,
      )
      await expect(writeXml(modules, { tags: [wrong] })).rejects.toThrow("modules.tags[0] holds")
      await expect(writeXml(modules, { meta: { k: wrong } })).rejects.toThrow("modules.meta.k holds")
    }
  })

  test("refuses values that do not fit the shape", async () => {
    const cases = [
      [{ module: [] }, 'modules has no property "module"'],
      [{ modules: {} }, "modules.modules has to be an array"],
      [{ modules: ["x"] }, "modules.modules[0] has to be an object"],
      [{ count: Number.NaN }, "modules.count has to be a integer"],
      [{ tags: [{}] }, "modules.tags[0] has to be a string"],
      [{ meta: { "1a": "x" } }, 'modules.meta: "1a" cannot be the name of an XML element'],
      [{ meta: { "a b": "x" } }, "cannot be the name"],
      [undefined, "modules has to be an object"],
    ] as const
    for (const [value, message] of cases) await expect(writeXml(modules, value)).rejects.toThrow(message)
  })
})
