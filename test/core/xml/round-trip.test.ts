import { XMLParser } from "fast-xml-parser"
import fc from "fast-check"
import { expect, test } from "vitest"
import type { XmlDocument } from "../../../src/core/xml/shape.ts"
import { writeXml } from "../../../src/core/xml/writer.ts"
import { readXml } from "../../../src/core/xml/index.ts"
import { runs } from "../../support/property.ts"

const modules: XmlDocument = {
  root: "modules",
  shape: {
    kind: "object",
    fields: {
      modules: {
        shape: {
          kind: "object",
          fields: { name: { shape: "string", attribute: true }, content: { shape: "string", text: true } },
        },
        list: { wrapped: false, item: "module" },
      },
      tags: { shape: "string", list: { wrapped: true, item: "tag" } },
      meta: { shape: { kind: "map" } },
    },
  },
}

test("our reader and fast-xml-parser read written XML back unchanged", () => {
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
  fc.assert(
    fc.property(legal, legal, (name, content) => {
      const value = { modules: [{ name, content }], tags: [content], meta: { k: content } }
      const xml = writeXml(modules, value)
      expect(readXml(modules, xml)).toEqual(value)
      expect(parser.parse(xml)).toMatchObject({ modules: { module: { name }, tags: { tag: content } } })
    }),
    runs(1_000),
  )
})
