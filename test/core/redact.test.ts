import { inspect } from "node:util"
import { describe, expect, test } from "vitest"
import { redactor } from "../../src/core/redaction.ts"

const { text, value } = redactor(["s3cret+/="], ["checksum", "password", "sessionToken"])

describe("redactor", () => {
  test("masks the secret at any position", () => {
    expect(text("before s3cret+/= after s3cret+/=")).toBe("before *** after ***")
  })

  test("treats special characters in a secret literally", () => {
    const odd = "a.b*c+d?e^f$g{h}i(j)k|l[m]n\\o.p"
    expect(redactor([odd], []).text(`x ${odd} y ${odd}`)).toBe("x *** y ***")
    expect(redactor(["a.b.c"], []).text("a.b.c axb.c a.bxc")).toBe("*** axb.c a.bxc")
    expect(redactor(["first", "other"], []).text("first other")).toBe("*** ***")
  })

  test("finds a base64-encoded secret at any offset of a longer text", () => {
    const secret = "s3cret/Ünd?more>"
    const { text } = redactor([secret], [])
    for (const before of ["", "a", "ab", "abc", "key:", "client-id:"]) {
      for (const after of ["", "x", "xy", "\n", ":more"]) {
        for (const encoding of ["base64", "base64url"] as const) {
          const encoded = Buffer.from(before + secret + after).toString(encoding)
          for (const given of [encoded, encoded.replace(/=+$/, ""), encodeURIComponent(encoded)]) {
            const [start = "", end = "", ...others] = text(`Basic ${given} refused`).split("***")
            expect(others, given).toEqual([])
            // At most the characters that share bits with the surrounding text.
            expect(start.length, given).toBeLessThanOrEqual("Basic ".length + Math.ceil((before.length * 8) / 6))
            expect(end, given).toMatch(/^[\w+/%-]{0,16}={0,2} refused$/)
          }
        }
      }
    }
  })

  test("an empty secret masks nothing", () => {
    expect(redactor([""], []).text("text")).toBe("text")
  })

  test.each([
    ["GET /x?a=1&checksum=abc&b=2", "GET /x?a=1&checksum=***&b=2"],
    ['href="?CHECKSUM=abc"', 'href="?CHECKSUM=***"'],
    ["(checksum=abc)", "(checksum=***)"],
    ["[checksum=abc]", "[checksum=***]"],
    ["checksum=a,checksum=b checksum=c", "checksum=*** checksum=***"],
    ["u=%3Fpassword%3Dabc%26b", "u=%3Fpassword%3D***"],
    ["u=%253Fpassword%253Dabc", "u=%253Fpassword%253D***"],
    ["?password%3dabc", "?password%3d***"],
    ["password&#61;abc", "password&#61;***"],
    ["password&#x3D;abc", "password&#x3D;***"],
    ["password&equals;abc", "password&equals;***"],
    ["<password>abc</password>", "<password>***</password>"],
    ["<Password a='1'>a b\nc</Password>", "<Password a='1'>***</Password>"],
    ["<password><![CDATA[a<b]]></password>", "<password>***</password>"],
    ["<passwords>abc</passwords>", "<passwords>abc</passwords>"],
    ['{"password":"abc","a":"b"}', '{"password":"***","a":"b"}'],
    [`{'Password' : 'a\\'b"c'}`, "{'Password' : '***'}"],
    ['{\\"password\\":\\"abc\\",\\"a\\":1}', '{\\"password\\":\\"***\\",\\"a\\":1}'],
    ["{&quot;PASSWORD&quot;: &quot;abc&quot;}", "{&quot;PASSWORD&quot;: &quot;***&quot;}"],
    ["{&#34;password&#34;:&#34;a\nb&#34;}", "{&#34;password&#34;:&#34;***&#34;}"],
  ])("masks values after a sensitive name: %s", (given, masked) => {
    expect(text(given)).toBe(masked)
    expect(text(`${given} ${given}`)).toBe(`${masked} ${masked}`)
  })

  test.each([
    ["cf-access-client-secret: abc", "cf-access-client-secret: ***"],
    ["X-Auth-Token: abc\r\nx-b: c", "X-Auth-Token: ***\r\nx-b: c"],
    ["{ 'x-api-key': 'abc', 'x-b': 'c' }", "{ 'x-api-key': '***', 'x-b': 'c' }"],
    ['{"x-gateway-token":"abc","x-b":"c"}', '{"x-gateway-token":"***","x-b":"c"}'],
    ['{\\"x-proxy-password\\":\\"abc\\"}', '{\\"x-proxy-password\\":\\"***\\"}'],
    ["x-own-secret=abc&b=c", "x-own-secret=***&b=c"],
    [
      "idempotency-key: abc, x-token-type: jwt, 'token-secrets': 'd'",
      "idempotency-key: abc, x-token-type: jwt, 'token-secrets': 'd'",
    ],
  ])("masks the caller's headers with sensitive names: %s", (given, masked) => {
    expect(text(given)).toBe(masked)
  })

  test("masks body members with the names of such headers", () => {
    const headers = { "X-Auth-Token": "abc", "cf-access-client-secret": "abc", "x-request-id": "r" }
    expect(value({ headers })).toEqual({
      headers: { "X-Auth-Token": "***", "cf-access-client-secret": "***", "x-request-id": "r" },
    })
  })

  test("masks an incomplete section to the end", () => {
    expect(text("a <password><![CDATA[a<b c</password>")).toBe("a <password>***")
  })

  test("treats special characters in a name literally", () => {
    const { text } = redactor([], ["a.b"])
    expect(text("a.b=1 axb=1")).toBe("a.b=*** axb=1")
  })

  test.each([
    ["Bearer eyJhbGciOiJIUzI1NiJ9.eyJhIjoxfQ.c2lnbmF0dXJl.", "Bearer ***."],
    ["eyJhbGciOiJub25lIn0.eyJhIjoxfQ. and eyJhb-_.eyJ-_.a-_ !", "*** and *** !"],
    ["eyJa.eyJhIjoxfQ.x", "eyJa.eyJhIjoxfQ.x"],
    ["eyJhbGciOiJub25lIn0.x.y", "eyJhbGciOiJub25lIn0.x.y"],
  ])("masks JWTs and similar strings: %s", (given, masked) => {
    expect(text(given)).toBe(masked)
  })

  test("masks a secret that is split between strings", () => {
    expect(text("&checksum=")).toBe("&checksum=***")
  })

  test("masks values in decoded bodies and keeps the rest", () => {
    const masked = value({ message: "s3cret+/= used", sessionToken: "t", list: [{ password: "p", empty: "" }], n: 1 })
    expect(masked).toEqual({ message: "*** used", sessionToken: "***", list: [{ password: "***", empty: "" }], n: 1 })
    expect(inspect(masked)).not.toContain("s3cret")
  })

  test("keeps harmless values in decoded bodies: partial names, numbers, nulls and any member names", () => {
    const given = JSON.parse('{"__proto__":"x","myPassword":"s3cret+/=","passwords":[1,null,true]}') as unknown
    expect(JSON.stringify(value(given))).toBe('{"__proto__":"x","myPassword":"***","passwords":[1,null,true]}')
    expect(value({ PASSWORD: 7, Checksum: null })).toEqual({ PASSWORD: "***", Checksum: "***" })
    expect(value({ password: "" })).toEqual({ password: "" })
    expect(value(null)).toBeNull()
    expect(value(undefined)).toBeUndefined()
    expect(value("checksum=abc")).toBe("checksum=***")
  })

  test.each(["authorization", "proxy-authorization", "cookie", "set-cookie"])(
    "masks %s, which the caller may have set",
    (name) => {
      const { text, value } = redactor([], [])
      expect(text(`${name}: Custom a=b, c\nx-id: 1`)).toBe(`${name}: ***\nx-id: 1`)
      expect(text(`${name}=abc`)).toBe(`${name}=***`)
      expect(value({ [name]: "abc", other: "abc" })).toEqual({ [name]: "***", other: "abc" })
    },
  )

  test("masks headers in logged text, by name if the caller's own are secret", () => {
    const { text } = redactor([], ["password", "x-auth-key"])
    expect(text("x-auth-key: abc\nx-id: 1")).toBe("x-auth-key: ***\nx-id: 1")
    expect(text("Cookie: a=b; c=d x-id: 1 Authorization: Custom e f")).toBe("Cookie: *** x-id: 1 Authorization: ***")
    expect(text("{ cookie: 'a=b', 'x-auth-key': 'c' }")).toBe("{ cookie: '***', 'x-auth-key': '***' }")
    expect(text(JSON.stringify({ cookie: "a=b", told: JSON.stringify("x\ncookie: c=d") }))).not.toMatch(/a=b|c=d/)
    expect(text("password: too short")).toBe("password: too short")
  })

  test("changes nothing without secrets and names", () => {
    expect(redactor([], []).text("a=1")).toBe("a=1")
  })

  test.each(["", "a", "ab", "abc"])("masks a secret as short as %j only after its name", (secret) => {
    const { text, value } = redactor([secret], ["password"])
    expect(text("abc in a cab")).toBe("abc in a cab")
    expect(text(`abc?password=${secret}&a=b`)).toBe("abc?password=***&a=b")
    expect(value({ password: "abc", a: "abc" })).toEqual({ password: "***", a: "abc" })
  })

  test("leaves no part of overlapping secrets", () => {
    const { text } = redactor(["abcd", "abcdefgh", "ghijkl"], [])
    expect(text("abcdefgh abcdefghijkl abcdabcd")).toBe("*** *** ***")
  })

  test("secrets may be added and removed", () => {
    const secrets = ["first"]
    const { text } = redactor(() => secrets, [])
    expect(text("first second")).toBe("*** second")
    secrets[0] = "second"
    expect(text("first second")).toBe("first ***")
  })

  test("truncates a string at a limit, not within a character", () => {
    expect(text("abcdef", 6)).toBe("abcdef")
    expect(text("abcdef", 4)).toBe("abcd…")
    expect(text("abc\u{1F600}def", 4)).toBe("abc…")
  })
})

describe("a decoded body", () => {
  const circle: Record<string, unknown> = { a: "s3cret+/=" }
  circle["self"] = [circle, circle]

  test.each<[string, unknown]>([
    ["a circular reference", circle],
    [
      "a getter that throws",
      Object.defineProperty({}, "a", { enumerable: true, get: () => expect.unreachable("s3cret+/=") }),
    ],
    ["100,000 levels", Array.from({ length: 100_000 }).reduce<unknown>((inner) => [inner], "s3cret+/=")],
    ["long members", { a: "x".repeat(400_000), b: "s3cret+/=", ["s3cret+/="]: 1 }],
    ["many members", Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`a${at}`, at]))],
    ["bytes", { a: Buffer.from("s3cret+/=") }],
  ])("with %s is kept as far as possible, and marked", (_what, given) => {
    const shown = JSON.stringify(value(given))
    expect(shown).toContain("…")
    expect(shown).not.toContain("s3cret+/=")
    expect(shown.length).toBeLessThan(600_000)
  })

  test("keeps the start of a long value under its name", () => {
    const { a, b, ...rest } = value({ a: "x".repeat(400_000), b: "y", c: "z" }) as Record<string, string>
    expect([a?.length, a?.at(-1), b, rest]).toEqual([expect.closeTo(250_000, -1), "…", undefined, { "…": "…" }])
  })

  test("may contain maps and sets", () => {
    expect(
      value(
        new Map<string, unknown>([
          ["password", "abc"],
          ["a", new Set(["s3cret+/="])],
        ]),
      ),
    ).toEqual({
      password: "***",
      a: ["***"],
    })
  })

  test("consists of ordinary objects", () => {
    expect(Object.getPrototypeOf(value({ a: 1 }))).toBe(Object.prototype)
    expect(structuredClone(value({ a: [{ b: 1 }] }))).toEqual({ a: [{ b: 1 }] })
  })
})
