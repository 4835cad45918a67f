import fc from "fast-check"
import { expect, test } from "vitest"
import { examineXml } from "../../../src/core/xml/index.ts"
import type { XmlDocument } from "../../../src/core/xml/shape.ts"
import { runs } from "../../support/property.ts"

const document: XmlDocument = {
  root: "r",
  shape: {
    kind: "object",
    fields: {
      name: { shape: "string" },
      size: { shape: "integer", required: true },
      on: { shape: "boolean" },
      tags: { shape: "string", list: { wrapped: false, item: "tag" } },
      names: { shape: "trimmed", list: { wrapped: true, item: "name" } },
      map: { shape: { kind: "map" } },
    },
  },
}

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")
const numbered = (text: string) => Array.from(text, (each) => `&#${each.codePointAt(0) ?? 0};`).join("")

/** Ways to write the same element; the first one is parsed in one step, the others in parts. */
const forms: readonly ((name: string, text: string) => string)[] = [
  (name, text) => `<${name}>${escaped(text)}</${name}>`,
  (name, text) => `<${name}>${escaped(text)}</${name} >`,
  (name, text) => `<${name}><!-- > -->${escaped(text)}</${name}>`,
  (name, text) => `<${name}><![CDATA[${text}]]></${name}>`,
  (name, text) => `<${name}><?p > ?>${numbered(text)}</${name}>`,
  (name, text) => (text === "" ? `<${name}/>` : `<${name}>${escaped(text)}</${name}\n>`),
]

/** The same without what a map treats as part of the name. */
const name = fc.constantFrom("name", "size", "on", "tag", "other", "x-y")
const text = fc.oneof(
  fc
    .string({ unit: fc.constantFrom(...Array.from("a1 .,\n&<é🎓]>")), maxLength: 4 })
    .filter((each) => !each.includes("]]>")),
  fc.constantFrom("", "7", "1,000", "true", "null", "a text that is longer than twelve characters"),
)
const form = fc.constantFrom(...forms)

test("an element reads the same in any form, known or not, in an object, a list or a map", () => {
  const elements = fc.array(fc.tuple(name, text, form), { maxLength: 6 })
  fc.assert(
    fc.property(elements, fc.constantFrom("r", "names", "map", "other"), (list, where) => {
      const write = (plain: boolean) => {
        const inner = list.map(([name, text, form]) => (plain ? forms[0] : form)?.(name, text)).join("")
        return where === "r" ? `<r>${inner}</r>` : `<r><${where}>${inner}</${where}></r>`
      }
      const read = (plain: boolean) => {
        const { value, issues } = examineXml(document, write(plain))
        return { value, left: issues.left, fatal: issues.fatal }
      }
      expect(read(false)).toEqual(read(true))
    }),
    runs(2_000),
  )
})
