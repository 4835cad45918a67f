import { XMLParser } from "fast-xml-parser"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { ApiError } from "conferkit"
import type { WireResponse } from "../../src/core/http/adapter.ts"
import { jsonAdapter } from "../../src/core/http/json-adapter.ts"
import type { Operation } from "../../src/core/http/operation.ts"
import { redactor } from "../../src/core/redaction.ts"
import { readXml, XmlError } from "../../src/core/xml/index.ts"
import type { XmlDocument } from "../../src/core/xml/shape.ts"
import { leafValue } from "../../src/core/xml/values.ts"
import { writeXml } from "../../src/core/xml/writer.ts"
import { outcome } from "../support/outcome.ts"
import { runs } from "../support/property.ts"

const operation = (id: string, path: string): Operation => ({
  id,
  method: "GET",
  path,
  idempotent: true,
  security: ["key"],
  response: "json",
  params: {},
})
const secret = "the-secret-of-all"
const dialect = jsonAdapter({
  name: "p",
  baseUrl: "https://x.example/api",
  normalizeBaseUrl: (given) => given,
  operations: { list: operation("list", "/a/list"), one: operation("one", "/a/{id}"), part: operation("part", "/b#c") },
  redactor: redactor([secret], ["password"]),
  sign: () => ({ "x-key": "k" }),
  failure: (body, status) => (status < 300 ? undefined : { message: typeof body === "string" ? body : undefined }),
  error: (facts) => new ApiError(facts),
})
const list = operation("list", "/a/list")

describe("JSON responses", () => {
  const raw = (text: string, status: number): WireResponse => ({
    status,
    headers: new Headers({ "x-told": secret }),
    contentType: "application/json",
    location: undefined,
    text,
    json: () => JSON.parse(text) as unknown,
    requestId: undefined,
    retryAfter: undefined,
  })

  test("of any content and status are decoded, or a typed error without the secret", () => {
    const piece = fc.oneof(fc.json(), fc.string(), fc.constantFrom(secret, '{"password":"hidden-word"}', "<html>"))
    const text = fc.array(piece, { maxLength: 3 }).map((pieces) => pieces.join(" "))
    fc.assert(
      fc.property(text, fc.constantFrom(200, 204, 302, 404, 500), (given, status) => {
        const found = outcome(() => dialect.decode(raw(given, status), list))
        if (!(found instanceof Error)) {
          expect(status).toBeLessThan(300)
          expect(found).toEqual(JSON.parse(given))
          return
        }
        expect(found.name).toBe(status < 300 ? "DecodeError" : "ApiError")
        const shown = `${found.message}${JSON.stringify(found)}`
        for (const hidden of [secret, "hidden-word"]) expect(shown).not.toContain(hidden)
      }),
      runs(500),
    )
  })

  test("are matched to the most specific call; unknown paths are a call of their own", () => {
    expect(dialect.operation("GET", "/a/list").id).toBe("list")
    expect(dialect.operation("GET", "/a/other").id).toBe("one")
    expect(dialect.operation("POST", "/a/list")).toMatchObject({ id: "/a/list", idempotent: false, security: ["key"] })
    fc.assert(
      fc.property(fc.string(), (path) => {
        expect(dialect.operation("GET", `/z/${path}`)).toMatchObject({ id: `/z/${path}`, idempotent: true })
      }),
      runs(100),
    )
  })

  test("are requested at a URL that keeps path and query unchanged", async () => {
    const draft = { operation: list, path: "/b", query: "", headers: { "x-key": "own" }, body: undefined }
    expect(await dialect.sign(draft, new AbortController().signal)).toEqual({
      url: "https://x.example/api/b",
      method: "GET",
      headers: { accept: "application/json", "x-key": "k" },
      body: undefined,
    })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.string(), fc.string()), { minLength: 1 }), async (pairs) => {
        const query = dialect.encodeQuery(pairs)
        const { url } = await dialect.sign({ ...draft, query }, new AbortController().signal)
        expect([...new URL(url).searchParams]).toEqual(pairs)
      }),
      runs(200),
    )
    const at = (url: string) => new URL(url)
    expect(dialect.redirect(at("https://x.example/a"), at("https://x.example/b"), draft)).toBe("follow")
    expect(dialect.redirect(at("https://x.example/a"), at("http://x.example/a"), draft)).toHaveProperty("rejected")
  })
})

const shape: XmlDocument = {
  root: "r",
  shape: {
    kind: "object",
    fields: {
      text: { shape: "string" },
      count: { shape: "integer" },
      on: { shape: "boolean" },
      id: { shape: "string", attribute: true },
      items: { shape: "string", list: { wrapped: true, item: "item" } },
      map: { shape: { kind: "map" } },
    },
  },
}

describe("XML", () => {
  const piece = fc.constantFrom(
    "<r>",
    "</r>",
    "<text>",
    "</text>",
    "<items>",
    "<item/>",
    "&amp;",
    "&#0;",
    "&x;",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<?x",
    "?>",
    "<!DOCTYPE r [",
    "<r id='1'>",
    "\r",
    "\ud800",
  )
  test("of any content is parsed or an XmlError, with or without a shape", () => {
    const text = fc.array(fc.oneof(piece, fc.string({ maxLength: 4 }))).map((parts) => parts.join(""))
    fc.assert(
      fc.property(text, fc.constantFrom(shape, undefined), (given, document) => {
        try {
          readXml(document, given)
        } catch (error) {
          expect(error).toBeInstanceOf(XmlError)
        }
      }),
      runs(2_000),
    )
  })

  test("round-trips, and an independent parser reads the same", () => {
    const legal = fc.string({ unit: "grapheme" }).filter((each) => !/[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(each))
    const value = fc.record({
      text: legal,
      count: fc.maxSafeNat(),
      on: fc.boolean(),
      id: legal,
      items: fc.array(legal),
    })
    const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false, trimValues: false })
    fc.assert(
      fc.property(value, (given) => {
        const before = structuredClone(given)
        const written = writeXml(shape, given)
        expect(given).toEqual(before)
        expect(readXml(shape, written)).toEqual(given)
        const other = parser.parse(written) as { r: { text: string; "@_id": string; count: string } }
        expect([other.r.text, other.r["@_id"], other.r.count]).toEqual([given.text, given.id, String(given.count)])
      }),
      runs(300),
    )
  })

  test("resolves references once, whatever surrounds them", () => {
    const part = fc.constantFrom(
      ["&amp;", "&"],
      ["&lt;", "<"],
      ["&#65;", "A"],
      ["&#x1F600;", "😀"],
      ["&no;", "&no;"],
      ["x", "x"],
      ["&#0;", "&#0;"],
      ["\r\n", "\n"],
      ["&amp;lt;", "&lt;"],
    )
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.map(([, text]) => text).join("")
        const map = readXml(shape, `<r><map><k>${parts.map(([raw]) => raw).join("")}</k></map></r>`)
        expect(map).toEqual({ map: { k: text } })
      }),
      runs(500),
    )
  })

  test("has leaves of their declared type, or none", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double().map(String), fc.integer().map(String)), (given) => {
        expect(leafValue("string", given)).toBe(given)
        expect(leafValue("trimmed", given)).toBe(given.trim())
        for (const leaf of ["integer", "number"] as const) {
          const found = leafValue(leaf, given)
          expect(["number", "undefined"]).toContain(typeof found)
          // A number that a double cannot hold exactly has no value.
          const number = Number(given)
          const exact = !Number.isInteger(number) || Number.isSafeInteger(number)
          if (/^-?\d+(?:\.\d+)?$/.test(given) && exact) expect(found).toBe(number)
        }
        expect([true, false, undefined]).toContain(leafValue("boolean", given))
      }),
      runs(500),
    )
  })
})
