import { describe, expect, test } from "vitest"
import type { XmlDocument } from "../../../src/core/xml/shape.ts"
import { writeXml } from "../../../src/core/xml/writer.ts"
import { readXml } from "../../../src/core/xml/index.ts"

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
      title: { shape: "trimmed" },
      meta: { shape: { kind: "map" } },
    },
  },
}

const start = '<?xml version="1.0" encoding="UTF-8"?>'

/** The error that it throws. */
function failure(work: () => unknown): unknown {
  try {
    return work()
  } catch (error) {
    return error
  }
}

describe("writeXml", () => {
  test("writes attributes, repeated elements, strings, lists and maps in the order of the shape", () => {
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
    expect(writeXml(modules, value)).toBe(
      `${start}<modules><module name="presentation"><document filename="a.pdf">QQ==</document>` +
        '<document url="https://x/?a=1&amp;b=2" current="true"></document></module>' +
        '<module name="clientSettingsOverride">{"a":"&lt;b&gt;"}</module>' +
        "<tags><tag>x</tag><tag></tag></tags><count>0</count><meta><a-b>1</a-b><c>2</c></meta></modules>",
    )
    expect(writeXml(modules, {})).toBe(`${start}<modules></modules>`)
  })

  test("omits undefined, null and inherited values", () => {
    const value = Object.assign(Object.create({ count: 7 }) as object, { tags: undefined, modules: null })
    expect(writeXml(modules, value)).toBe(`${start}<modules></modules>`)
    expect(writeXml(modules, { absent: undefined })).toBe(`${start}<modules></modules>`)
    expect(writeXml(modules, { meta: { a: null, b: undefined, c: "" } })).toBe(
      `${start}<modules><meta><c></c></meta></modules>`,
    )
    expect(writeXml(modules, { tags: [] })).toBe(`${start}<modules><tags></tags></modules>`)
  })

  test("writes false, zero and an empty string", () => {
    const documents = [{ isCurrent: false, name: "", base64: "" }]
    expect(writeXml(modules, { modules: [{ documents }], count: 0, tags: [false, 0.5, -1] })).toBe(
      `${start}<modules><module><document filename="" current="false"></document></module>` +
        "<tags><tag>false</tag><tag>0.5</tag><tag>-1</tag></tags><count>0</count></modules>",
    )
  })

  test("escapes special characters in text and attributes", () => {
    const every = "&<>\"'\t\n\r"
    expect(writeXml(modules, { modules: [{ name: every, content: every }], tags: [every], meta: { k: every } })).toBe(
      `${start}<modules><module name="&amp;&lt;&gt;&quot;&apos;&#9;&#10;&#13;">&amp;&lt;&gt;"'\t\n&#13;</module>` +
        `<tags><tag>&amp;&lt;&gt;"'\t\n&#13;</tag></tags><meta><k>&amp;&lt;&gt;"'\t\n&#13;</k></meta></modules>`,
    )
  })

  test.each(["a", "A", "_a", "é", "数", "a1", "a-b", "a.b", "a_b", "e\u0301", "a\u0663"])(
    "accepts %j as an element name",
    (name) => {
      expect(writeXml(modules, { meta: { [name]: "x" } })).toContain(`<${name}>x</${name}>`)
    },
  )

  test.each(["", "1a", "-a", ".a", "\u0301e", "a b", "a:b", "a&", "a/", " a", "a\n", "<a", "!a"])(
    "rejects %j as an element name",
    (name) => {
      expect(failure(() => writeXml(modules, { meta: { [name]: "x" } }))).toMatchObject({
        name: "TypeError",
        message: `modules.meta: "${name}" is not a valid XML element name`,
      })
    },
  )

  test.each(["\t", "\n", "\r", " ", "\ud7ff", "\ue000", "\ufffd", "\u{10000}", "\u{10ffff}"])(
    "accepts the character %j",
    (character) => {
      expect(readXml(modules, writeXml(modules, { tags: [character] }))).toEqual({ tags: [character] })
    },
  )

  test("rejects characters that XML does not allow", () => {
    for (const [wrong, code] of [
      ["\u0000", "U+0000"],
      ["\u001b", "U+001B"],
      ["\ud83d", "U+D83D"],
      ["\udc00x", "U+DC00"],
      ["\u{ffff}", "U+FFFF"],
    ] as const) {
      const rejected = (at: string) => ({
        name: "TypeError",
        message: `${at} contains ${code}, which XML does not allow`,
      })
      const named = () => writeXml(modules, { modules: [{ name: `a${wrong}` }] })
      expect(failure(named)).toMatchObject(rejected("modules.modules[0].name"))
      expect(failure(() => writeXml(modules, { tags: [wrong] }))).toMatchObject(rejected("modules.tags[0]"))
      expect(failure(() => writeXml(modules, { meta: { k: wrong } }))).toMatchObject(rejected("modules.meta.k"))
    }
  })

  test("rejects values that do not fit the shape", () => {
    const cases = [
      [{ module: [] }, 'modules: unknown property "module"'],
      [{ toString: "x" }, 'modules: unknown property "toString"'],
      [{ modules: {} }, "modules.modules must be an array"],
      [{ tags: "x" }, "modules.tags must be an array"],
      [{ modules: ["x"] }, "modules.modules[0] must be an object"],
      [{ modules: [{}, null] }, "modules.modules[1] must be an object"],
      [{ modules: [{ documents: [{ id: 1 }] }] }, 'modules.modules[0].documents[0]: unknown property "id"'],
      [
        { modules: [{ documents: [{ isCurrent: [] }] }] },
        "modules.modules[0].documents[0].isCurrent must be a boolean",
      ],
      [{ modules: [{ content: {} }] }, "modules.modules[0].content must be a string"],
      [{ count: Number.NaN }, "modules.count must be a integer"],
      [{ count: Number.POSITIVE_INFINITY }, "modules.count must be a integer"],
      [{ title: 7n }, "modules.title must be a string"],
      [{ tags: [{}] }, "modules.tags[0] must be a string"],
      [{ tags: [null] }, "modules.tags[0] must be a string"],
      [{ meta: [] }, "modules.meta must be an object"],
      [{ meta: { k: {} } }, "modules.meta.k must be a string"],
      [undefined, "modules must be an object"],
      [null, "modules must be an object"],
      ["x", "modules must be an object"],
      [[], "modules must be an object"],
    ] as const
    for (const [value, message] of cases) {
      expect(failure(() => writeXml(modules, value))).toMatchObject({ name: "TypeError", message })
    }
  })

  test("rejects a shape that cannot be written as an attribute or text", () => {
    const map = { kind: "map" } as const
    for (const field of [
      { shape: map, attribute: true },
      { shape: map, text: true },
    ] as const) {
      const shape = { kind: "object", fields: { meta: field } } as const
      expect(failure(() => writeXml({ root: "r", shape }, { meta: {} }))).toMatchObject({
        name: "TypeError",
        message: "r.meta cannot be written as an attribute or text",
      })
    }
  })
})
