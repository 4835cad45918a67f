import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { ConfigError } from "conferkit"
import { baseUrlOf, checkPath, fillPath, replacePath } from "../../src/core/http/url.ts"
import { encodeDeclaredBody, excerptOf, formData } from "../../src/core/http/json-adapter.ts"
import { headerFacts, mergeHeaders } from "../../src/core/http/headers.ts"
import { matchesPath, type Operation } from "../../src/core/http/operation.ts"
import { params } from "../../src/core/http/query.ts"
import { redactor } from "../../src/core/redaction.ts"
import { outcome } from "../support/outcome.ts"
import { runs } from "../support/property.ts"

const operation: Operation = {
  id: "op",
  method: "GET",
  path: "/rooms/{room}/users/{user}",
  idempotent: true,
  security: [],
  response: "json",
  params: {
    room: { in: "path", kind: "text", required: true },
    user: { in: "path", kind: "text", required: true },
    phone: { in: "query", kind: "text" },
    list: { in: "query", kind: "list" },
    data: { in: "query", kind: "json" },
    meta: { in: "query", kind: "family", prefix: "meta_", names: "^[a-z][a-z-]*$" },
  },
}
const anything = fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true, withMap: true })
const scalar = fc.oneof(fc.string({ unit: "binary" }), fc.double(), fc.boolean(), fc.bigInt())

describe("parameters", () => {
  test("any value becomes a string or a ConfigError that names the parameter", () => {
    const name = fc.constantFrom("phone", "list", "data", "meta", "other")
    fc.assert(
      fc.property(fc.dictionary(name, anything), (values) => {
        const before = Object.entries(values)
        const found = outcome(() => params(operation, values))
        expect(Object.entries(values)).toEqual(before)
        if (found instanceof Error) {
          expect(found).toBeInstanceOf(ConfigError)
          expect(found.message).toMatch(/^op: /)
        } else for (const [, text] of found) expect(typeof text).toBe("string")
      }),
      runs(500),
    )
  })

  test("absent values are omitted, and the others keep their order", () => {
    const values = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.option(fc.string(), { nil: undefined }))
    fc.assert(
      fc.property(values, (given) => {
        const present = Object.entries(given).filter((entry): entry is [string, string] => entry[1] !== undefined)
        expect(params({ id: "op", params: {} }, given)).toEqual(present)
      }),
      runs(300),
    )
  })

  test("prefixed names get their prefix, or are rejected with a suggestion that works", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), scalar, { maxKeys: 3 }), (meta) => {
        const found = outcome(() => params(operation, { meta }))
        const fits = Object.keys(meta).every((name) => /^[a-z][a-z-]*$/.test(name))
        if (found instanceof Error) return
        expect(fits).toBe(true)
        expect(found.map(([name]) => name)).toEqual(Object.keys(meta).map((name) => `meta_${name}`))
      }),
      runs(300),
    )
  })
})

describe("paths", () => {
  test("a filled path has as many segments as its template, and decodes to the input", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (room, user) => {
        const path = outcome(() => fillPath(operation.path, { room, user }, "op"))
        if (path instanceof Error) {
          const rejected = (text: string) => [".", ".."].includes(text) || text.trim() === "" || !text.isWellFormed()
          expect(rejected(room) || rejected(user)).toBe(true)
          return
        }
        const [, first, second = "", third, fourth = ""] = path.split("/")
        expect([first, decodeURIComponent(second), third, decodeURIComponent(fourth)]).toEqual([
          "rooms",
          room,
          "users",
          user,
        ])
        expect(new URL(path, "https://x.example").pathname).toBe(path)
        expect(matchesPath(operation.path, path)).toBe(true)
      }),
      runs(500),
    )
  })

  test("a template does not match paths of another length or with other fixed segments", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("rooms", "users", "x", "")), (segments) => {
        const fits = segments.length === 5 && segments[0] === "" && segments[1] === "rooms" && segments[3] === "users"
        expect(matchesPath(operation.path, segments.join("/"))).toBe(fits && segments[2] !== "" && segments[4] !== "")
      }),
      runs(500),
    )
  })

  test("a replaced path contains the same values, wherever they were", () => {
    const id = fc
      .string({ unit: "binary", minLength: 1 })
      .filter((text) => text.isWellFormed() && text.trim() !== "" && !/^\.{1,2}$/.test(text))
    fc.assert(
      fc.property(id, id, id, (room, user, phone) => {
        const query = new URLSearchParams({ phone, page: "2" }).toString()
        const draft = { operation, path: fillPath(operation.path, { room, user }), query, headers: {}, body: undefined }
        const moved = replacePath(draft, { op: "/u/{user}/{phone}/r/{room}" })
        expect(moved.path.split("/").map(decodeURIComponent)).toEqual(["", "u", user, phone, "r", room])
        expect(moved.query).toBe("page=2")
        expect(replacePath(draft, { toString: "/x" })).toBe(draft)
      }),
      runs(300),
    )
  })

  test("replacing any raw path and query succeeds or is a ConfigError", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (path, query) => {
        const draft = { operation, path: `/rooms/${path}`, query, headers: {}, body: undefined }
        const found = outcome(() => replacePath(draft, { op: "/u/{user}/r/{room}/{phone}" }))
        if (found instanceof Error) expect(found).toBeInstanceOf(ConfigError)
      }),
      runs(500),
    )
  })

  test("a template that passes validation can be filled; any other is a ConfigError with the option's name", () => {
    const part = fc.constantFrom("/", "{room}", "{user}", "{phone}", "{other}", "a", "?", "#", " ", "\\")
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const template = parts.join("")
        const found = outcome(() => checkPath(operation, template, "paths.op"))
        if (found instanceof Error) expect(found).toMatchObject({ name: "ConfigError", parameter: "paths.op" })
        else expect(fillPath(found, { room: "r", user: "u", phone: "p" })).toMatch(/^\/[a-z/]*$/)
      }),
      runs(500),
    )
  })
})

describe("base URLs", () => {
  const address = fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.domain())
  test("are normalized, idempotently, or are a ConfigError", () => {
    fc.assert(
      fc.property(address, (given) => {
        const found = outcome(() => baseUrlOf(given, "https://x.example"))
        if (found instanceof Error) {
          expect(found).toMatchObject({ name: "ConfigError", parameter: "baseUrl" })
          return
        }
        expect(found).toMatch(/^https?:\/\/[^/?#]+(?:\/[^/?#]+)*$/)
        expect(baseUrlOf(found, "")).toBe(found)
        expect(baseUrlOf(` ${found}// `, "")).toBe(found)
      }),
      runs(500),
    )
  })
})

describe("headers", () => {
  const name = fc.constantFrom("A", "a", "B", "b", "X-Y", "x-y", "constructor")
  const layer = fc.dictionary(name, fc.option(fc.option(fc.string(), { nil: undefined }), { nil: null }))
  test("later layers win, null removes, names are lower-cased, and layers are not modified", () => {
    fc.assert(
      fc.property(fc.array(layer), (layers) => {
        const before = structuredClone(layers)
        const expected = new Map<string, string>()
        for (const [key, value] of layers.flatMap((each) => Object.entries(each))) {
          if (value === null) expected.delete(key.toLowerCase())
          else if (value !== undefined) expected.set(key.toLowerCase(), value)
        }
        const merged = mergeHeaders(undefined, ...layers)
        expect(merged).toEqual(Object.fromEntries(expected))
        expect(mergeHeaders(merged)).toEqual(merged)
        expect(layers).toEqual(before)
      }),
      runs(300),
    )
  })

  test("in error details omit cookies and credentials", () => {
    const said = { "x-request-id": "1", "content-type": "text/html" }
    const unsaid = ["set-cookie", "set-cookie2", "authorization", "proxy-authorization", "www-authenticate"]
    const all = new Headers(said)
    for (const each of unsaid) all.set(each, "secret")
    expect(headerFacts(all)).toEqual(said)
  })
})

describe("bodies", () => {
  test("of JSON round-trip, and a value without JSON is a ConfigError", () => {
    fc.assert(
      fc.property(anything, (value) => {
        fc.pre(value !== undefined && typeof value !== "string" && !(value instanceof Uint8Array))
        const found = outcome(() => encodeDeclaredBody({ ...operation, body: "json" }, value))
        if (found instanceof Error) expect(found).toBeInstanceOf(ConfigError)
        else expect(JSON.parse(found.body as string)).toEqual(JSON.parse(JSON.stringify(value)))
      }),
      runs(500),
    )
  })

  test("of forms match URLSearchParams, and omit absent values", () => {
    const field = fc.option(fc.option(scalar, { nil: undefined }), { nil: null })
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: "binary" }), field), (values) => {
        const pairs = Object.entries(values).flatMap(([key, value]) =>
          value === null || value === undefined ? [] : [[key, String(value)] as [string, string]],
        )
        expect(encodeDeclaredBody({ ...operation, body: "form" }, values)).toEqual({
          body: new URLSearchParams(pairs).toString(),
          contentType: "application/x-www-form-urlencoded",
        })
      }),
      runs(300),
    )
  })

  test("of parts contain every value: lists repeated, blobs as files", () => {
    const file = new File(["x"], "a.txt")
    const form = formData({ a: [1, "b", null], b: undefined, c: file, d: false })
    expect([...form].map(([key, value]) => [key, value instanceof File ? value.name : value])).toEqual([
      ["a", "1"],
      ["a", "b"],
      ["c", "a.txt"],
      ["d", "false"],
    ])
    for (const body of [form, new Blob(["x"]), Uint8Array.of(1)]) {
      expect(encodeDeclaredBody({ ...operation, body: "multipart" }, body)).toEqual({ body })
    }
    expect(encodeDeclaredBody({ ...operation, body: "multipart" }, { a: 1 }).body).toBeInstanceOf(FormData)
    expect(encodeDeclaredBody(operation, "text")).toEqual({ body: "text", contentType: "application/json" })
  })
})

describe("the excerpt of a response", () => {
  const secret = "s3cret-0123456789"
  const context = { provider: "p", operation, redactor: redactor([secret], []) }
  test("is one line of at most 300 characters, without a recognizable part of the secret", () => {
    const piece = fc.oneof(fc.constantFrom(secret, " ".repeat(1990), "\n"), fc.string())
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const raw = { status: 200, headers: new Headers(), contentType: "", location: "", requestId: "", retryAfter: 0 }
        const found = excerptOf({ ...raw, text: pieces.join(""), json: () => undefined }, context)
        expect(found.length).toBeLessThanOrEqual(300)
        expect(found).not.toMatch(/[\r\n\t]/)
        expect(found).not.toContain(secret.slice(0, 8))
      }),
      runs(500),
    )
  })
})
