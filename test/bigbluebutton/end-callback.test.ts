import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { endCallbackUrl, verifyEndCallback } from "conferkit/bigbluebutton"
import { serve } from "../support/http-server.ts"
import { runs } from "../support/property.ts"

const nonce = "0123456789abcdef"
const pair = `conferkit-nonce=${nonce}`

const rejection = (reason: string, message: string) =>
  expect.objectContaining({ name: "WebhookVerificationError", reason, message }) as Error
const mistake = (message: string, parameter: string) =>
  expect.objectContaining({ name: "ConfigError", message, parameter }) as Error

/** Bytes that a query may contain, including invalid percent sequences and server placeholders. */
const queryText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "%20",
        "+",
        "~",
        "%7E",
        "%%MEETINGID%%",
        "%%CONFNAME%%",
        "%e4",
        "%",
        "%zz",
        "&",
        "=",
        "?",
        "/",
        "a",
      ),
      fc.string({
        unit: fc.constantFrom("!", "$", "(", ")", "*", ",", ";", ":", "@", "[", "{", "|", "^", "`", "\\"),
        minLength: 1,
        maxLength: 2,
      }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""))

/** Any string, including characters with a meaning in URLs. */
const anyNonce = fc
  .oneof(
    fc.string({ unit: "binary", minLength: 16 }),
    fc.string({ unit: fc.constantFrom("%", "&", "=", "?", "#", "+", " ", "/", "ä", "~", "'"), minLength: 16 }),
  )
  .filter((text) => text.length >= 16 && text.isWellFormed())

describe("endCallbackUrl", () => {
  test.each([
    ["https://app.example.org/end", "https://app.example.org/end?", ""],
    ["https://app.example.org/end?", "https://app.example.org/end?", ""],
    ["https://app.example.org/end?a=1", "https://app.example.org/end?a=1&", ""],
    ["https://app.example.org/end?a=1&", "https://app.example.org/end?a=1&", ""],
    ["https://app.example.org/end?a=1&&", "https://app.example.org/end?a=1&&", ""],
    ["https://app.example.org/end#part?x", "https://app.example.org/end?", "#part?x"],
    ["https://app.example.org/end?a=1#part", "https://app.example.org/end?a=1&", "#part"],
    ["https://app.example.org", "https://app.example.org?", ""],
    ["https://app.example.org/end?n=Aula%201&t=~&b=a+b", "https://app.example.org/end?n=Aula%201&t=~&b=a+b&", ""],
    ["https://a.example/e?m=%%MEETINGID%%&n=%%CONFNAME%%", "https://a.example/e?m=%%MEETINGID%%&n=%%CONFNAME%%&", ""],
    ["https://a.example/e?latin1=%e4", "https://a.example/e?latin1=%e4&", ""],
    [
      "HTTPS://Us%65r:pa~ss@BÜCHER.example:443/A/../b%2f/./",
      "HTTPS://Us%65r:pa~ss@BÜCHER.example:443/A/../b%2f/./?",
      "",
    ],
  ])("appends the nonce to %s and changes nothing else", (url, before, after) => {
    expect(endCallbackUrl(url, nonce)).toBe(before + pair + after)
  })

  test("replaces an existing nonce, and only that pair", () => {
    const url = "https://a.example/e?x=%20&conferkit-nonce=another-nonce-of-16&y=~#z"
    expect(endCallbackUrl(url, nonce)).toBe(`https://a.example/e?x=%20&${pair}&y=~#z`)
    expect(endCallbackUrl("https://a.example/e??conferkit-nonce=x", nonce)).toBe(
      `https://a.example/e??conferkit-nonce=x&${pair}`,
    )
    const once = endCallbackUrl("https://a.example/e", nonce)
    expect(endCallbackUrl(once, nonce)).toBe(once)
    expect(verifyEndCallback({ url: endCallbackUrl(`${once}&conferkit%2Dnonce=x`, nonce) }, nonce)).toEqual({})
  })

  test("keeps the bytes of every query, path and fragment", () => {
    const origin = fc.constantFrom("https://app.example.org", "http://User:p%40ss@BÜCHER.example:8080")
    const path = fc.constantFrom("", "/", "/ended/aula%201", "/a/../b/%2e/~x", "//end")
    fc.assert(
      fc.property(origin, path, queryText, fc.constantFrom("", "#", "#part?a=1&b"), (base, at, query, fragment) => {
        const url = `${base}${at}?${query}`
        const made = endCallbackUrl(url + fragment, nonce)
        expect(made.startsWith(url)).toBe(true)
        expect([`${pair}${fragment}`, `&${pair}${fragment}`]).toContain(made.slice(url.length))
      }),
      runs(500),
    )
  })

  test.each([
    "/end",
    "app.example.org/end",
    "localhost:3000/end",
    "mailto:end@app.example.org",
    "https://",
    " https://app.example.org",
  ])("rejects %j, which is not an absolute URL", (url) => {
    expect(() => endCallbackUrl(url, nonce)).toThrow(
      mistake("url: the address of a callback must be an absolute URL", "url"),
    )
  })

  test.each([
    "https://a.example/e ",
    "https://a.example/e\n",
    "https://a.example/\te?x",
    "https://a.example/?x=\u{d800}",
  ])("rejects %j, which no HTTP client would request as written", (url) => {
    expect(() => endCallbackUrl(url, nonce)).toThrow(
      mistake("url: the address of a callback must not contain control characters or end with a space", "url"),
    )
  })
})

describe("verifyEndCallback", () => {
  const end = (query: string, own = nonce) => verifyEndCallback({ url: `https://a.example/end${query}` }, own)

  test("reads the parameters that the server appended after the nonce", () => {
    const query = `?meetingID=mine&recordingmarks=false&${pair}&recordingmarks=true&meetingID=cb+2%26`
    expect(end(query)).toStrictEqual({ meetingID: "cb 2&", recordingmarks: true })
  })

  test.each([
    ["", {}],
    ["&meetingID=a", { meetingID: "a" }],
    ["&recordingmarks=true", { recordingmarks: true }],
    ["?recordingmarks=true", { recordingmarks: true }],
    ["?recordingmarks=false&meetingID=a", { meetingID: "a", recordingmarks: false }],
    ["&recordingmarks=false", { recordingmarks: false }],
    ["&recordingmarks=", { recordingmarks: false }],
    ["#&meetingID=a", {}],
  ])("returns the appended parameters: %j", (more, told) => {
    expect(end(`?${pair}${more}`)).toStrictEqual(told)
  })

  test("accepts a request target as well as a URL", () => {
    expect(verifyEndCallback({ url: `/end?${pair}` }, nonce)).toStrictEqual({})
  })

  test("finds the nonce at any position, next to invalid percent sequences", () => {
    fc.assert(
      fc.property(anyNonce, queryText, queryText, (own, before, after) => {
        const [, made = ""] = endCallbackUrl("https://a.example/e", own).split("?")
        expect(verifyEndCallback({ url: `/e?${before}&${made}&${after}` }, own)).toEqual({})
      }),
      runs(500),
    )
  })

  test("accepts a nonce that was form-encoded again", () => {
    const odd = "a b+c%20d&e=f?g#ä~'(*)"
    const printed = new URLSearchParams({ "conferkit-nonce": odd }).toString()
    expect(verifyEndCallback({ url: `/end?${printed}` }, odd)).toEqual({})
  })

  test.each([undefined, "", "/end", "/end?meetingID=a", `/end?conferkit-nonc=${nonce}`, `/end#?${pair}`, `/${pair}`])(
    "rejects %j, which contains no nonce",
    (url) => {
      expect(() => verifyEndCallback({ url }, nonce)).toThrow(
        rejection("signature-missing", "the URL contains no nonce"),
      )
    },
  )

  test.each(["", "another-nonce-of-16", nonce.toUpperCase()])("rejects the nonce %j", (given) => {
    expect(() => end(`?conferkit-nonce=${given}`)).toThrow(
      rejection("signature-mismatch", "the nonce in the URL does not match"),
    )
  })

  test("rejects differing nonces, even if one is right, and accepts a repeated one", () => {
    for (const query of [`?${pair}&conferkit-nonce=x`, `?conferkit-nonce=&${pair}`, `?${pair}&conferkit%2Dnonce=x`]) {
      expect(() => end(query)).toThrow(rejection("signature-malformed", "the URL contains several different nonces"))
    }
    expect(end(`?${pair}&${pair}`)).toEqual({})
  })

  test.each(["?", "&", "%", "#", "?recordingmarks=", "conferkit-nonce=&", "?conferkit-nonce"])(
    "parses two million characters of %j in linear time",
    (piece) => {
      const url = `/e?${piece.repeat(2_000_000 / piece.length)}`
      expect(() => verifyEndCallback({ url }, nonce)).toThrow(expect.objectContaining({ kind: "webhook" }) as Error)
    },
  )
})

describe("a nonce", () => {
  test.each(["", "fifteen letters", undefined as never, ["0123456789abcdef".repeat(16)] as never])(
    "is rejected if guessable: %j",
    (bad) => {
      const weak = mistake("nonce must have at least 16 characters, so that it cannot be guessed", "nonce")
      expect(() => endCallbackUrl("https://app.example.org/end", bad)).toThrow(weak)
      expect(() => verifyEndCallback({ url: `/end?conferkit-nonce=${bad}` }, bad)).toThrow(weak)
    },
  )

  test("is rejected if it would be changed on its way", () => {
    const half = `${nonce}\u{d800}`
    const broken = mistake("nonce must be well-formed Unicode", "nonce")
    expect(() => endCallbackUrl("https://app.example.org/end", half)).toThrow(broken)
    expect(() => verifyEndCallback({ url: `/end?conferkit-nonce=${nonce}%EF%BF%BD` }, half)).toThrow(broken)
  })
})

test("over HTTP, the query arrives as written and the nonce is recognized", async () => {
  await using server = await serve((_request, response) => response.writeHead(204).end())
  await fc.assert(
    fc.asyncProperty(queryText, anyNonce, async (query, own) => {
      const target = `/ended?${query}`
      const response = await fetch(endCallbackUrl(server.origin + target, own))
      expect(response.status).toBe(204)
      const url = server.seen.at(-1)?.target
      expect(url?.startsWith(target)).toBe(true)
      expect(verifyEndCallback({ url }, own)).toEqual({})
    }),
    runs(50),
  )
})
