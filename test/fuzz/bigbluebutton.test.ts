import { createHash } from "node:crypto"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { ConfigError, endCallbackUrl, verifyEndCallback } from "conferkit/bigbluebutton"
import { operations } from "../../generated/bigbluebutton/operations.ts"
import { redactor } from "../../src/core/redact.ts"
import { authenticate } from "../../src/bigbluebutton/authenticate.ts"
import { baseUrl } from "../../src/bigbluebutton/base-url.ts"
import { checkAlgorithm, checksum, signedQuery } from "../../src/bigbluebutton/checksum.ts"
import { decode } from "../../src/bigbluebutton/decode.ts"
import { encodeQuery } from "../../src/bigbluebutton/encode-query.ts"
import { nextOffset } from "../../src/bigbluebutton/next-offset.ts"
import { verifyWebhook } from "../../src/bigbluebutton/webhooks.ts"
import { outcome, settled } from "../support/outcome.ts"
import { runs } from "../support/property.ts"

const algorithm = fc.constantFrom("sha1", "sha256", "sha384", "sha512")
const text = fc.string({ unit: "binary" })
const sha = (name: string, ...pieces: (string | Uint8Array)[]) => {
  const digest = createHash(name)
  for (const piece of pieces) digest.update(piece)
  return digest.digest("hex")
}

describe("queries", () => {
  test("hold only letters that every server hashes alike, and decode to what was given", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text, fc.boolean())), (pairs) => {
        const before = structuredClone(pairs)
        const query = outcome(() => encodeQuery(pairs))
        expect(pairs).toEqual(before)
        const kept = pairs.filter(([, value, family]) => value !== "" || family)
        if (query instanceof Error) {
          expect(query).toBeInstanceOf(ConfigError)
          expect(kept.every(([name, value]) => name.isWellFormed() && value.isWellFormed())).toBe(false)
          return
        }
        expect(query).toMatch(/^(?:[\w.+&=-]|%[\dA-F]{2})*$/)
        expect([...new URLSearchParams(query)]).toEqual(kept.map(([name, value]) => [name, value]))
        expect(new URL(`https://x.example/?${query}`).search.slice(1)).toBe(query)
      }),
      runs(500),
    )
  })

  test("are signed over name, query and secret, once and at the end", () => {
    fc.assert(
      fc.property(text, text, text, algorithm, (call, query, secret, name) => {
        const expected = sha(name, call + query + secret)
        expect(checksum(call, query, secret, name)).toBe(expected)
        expect(signedQuery(call, query, secret, name)).toBe(`${query === "" ? "" : `${query}&`}checksum=${expected}`)
      }),
      runs(200),
    )
    const check = (name: string) =>
      outcome(() => {
        checkAlgorithm(name, "opt")
        return name
      })
    for (const name of ["sha1", "sha256", "sha384", "sha512"]) expect(check(name)).toBe(name)
    expect(check("md5")).toMatchObject({
      parameter: "opt",
      message: "opt has to be one of sha1, sha256, sha384, sha512",
    })
  })
})

describe("addresses", () => {
  test("are brought to one form, which stays as it is, or are a ConfigError", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true }), fc.domain()), (given) => {
        const found = outcome(() => baseUrl(given))
        if (found instanceof Error) expect(found).toMatchObject({ name: "ConfigError", parameter: "baseUrl" })
        else {
          expect(found).toMatch(/^https?:\/\/[^/?#]+\/(?:[^/?#]+\/)+api$/)
          for (const same of [found, `${found}/`, found.replace(/\/api$/, "")]) expect(baseUrl(same)).toBe(found)
        }
      }),
      runs(500),
    )
  })
})

describe("deliveries", () => {
  const callbackURL = "https://app.example/hook?a=1"
  const deliver = (url: string, body: Uint8Array, options: object = {}) => {
    const fields = new URLSearchParams(Buffer.from(body).toString())
    const delivery = { bytes: body, url, header: () => undefined }
    return outcome(() => authenticate(delivery, fields, { secret: ["x", "s"], ...options }))
  }

  test("are genuine under every hash, wherever the checksum stands, and no changed one is", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), algorithm, (body, name) => {
        const hex = sha(name, callbackURL, body, "s")
        const good = { form: "3.4", secret: 1 }
        expect(deliver(`${callbackURL}&checksum=${hex}`, body)).toEqual(good)
        expect(deliver(`/elsewhere?checksum=${hex}`, body, { callbackURL })).toEqual(good)
        const mismatch = {
          reason: "signature-mismatch",
          message: expect.stringMatching(/^the checksum is another/) as string,
        }
        expect(deliver(`${callbackURL}&checksum=${hex}`, Uint8Array.of(...body, 1))).toMatchObject(mismatch)
        expect(deliver(`${callbackURL}&b=2&checksum=${hex}`, body)).toMatchObject(mismatch)
        expect(deliver(`${callbackURL}&checksum=${hex}`, body, { secret: "t" })).toMatchObject(mismatch)
        const malformed = "the checksum is not one of sha1, sha256, sha384 or sha512 in hex"
        for (const wrong of [hex.toUpperCase().replace(/^\d+$/, "A"), hex.slice(2), `${hex}00`, "", "zz"])
          expect(deliver(`${callbackURL}&checksum=${wrong}`, body)).toMatchObject({
            reason: "signature-malformed",
            message: malformed,
          })
      }),
      runs(150),
    )
  })

  test("in older forms are taken as such, those without their body only on request", () => {
    const body = new URLSearchParams({ event: "[]", timestamp: "5", domain: "d" }).toString()
    const legacy = JSON.stringify({ event: "[]", timestamp: 5, domain: "d" })
    const of = (name: string, covered: string) => `${callbackURL}&checksum=${sha(name, callbackURL, covered, "s")}`
    const bytes = Buffer.from(body)
    expect(deliver(of("sha1", legacy), bytes)).toEqual({ form: "2.x", secret: 1 })
    expect(deliver(of("sha256", legacy), bytes)).toBeInstanceOf(Error)
    const uncovered = deliver(of("sha256", "{}"), bytes)
    expect(uncovered).toMatchObject({
      reason: "signature-mismatch",
      message: expect.stringMatching(/^the checksum does not cover the body .* acceptUncoveredBody knowing/) as string,
    })
    expect(deliver(of("sha256", "{}"), bytes, { acceptUncoveredBody: true })).toEqual({ form: "3.0", secret: 1 })
  })

  test("without a checksum need a bearer token", () => {
    const byToken = (
      authorization: string | undefined,
      options: object = {},
      url: string | undefined = callbackURL,
    ) => {
      const delivery = { bytes: new Uint8Array(), url, header: () => authorization }
      return outcome(() => authenticate(delivery, new URLSearchParams(), { secret: ["x", "s"], ...options }))
    }
    expect(byToken("Bearer s")).toEqual({ form: "bearer", secret: 1 })
    expect(byToken("Bearer t", { authToken: ["u", "v", "t"] })).toEqual({ form: "bearer", secret: 2 })
    const another = { reason: "signature-mismatch", message: "the bearer token is another" }
    expect(byToken("Bearer s", { authToken: "t" })).toMatchObject(another)
    const neither = "there is neither a checksum in the URL nor a bearer token"
    expect(byToken(undefined)).toMatchObject({ reason: "signature-missing", message: neither })
    expect(
      outcome(() =>
        authenticate({ bytes: new Uint8Array(), url: undefined, header: () => undefined }, new URLSearchParams(), {
          secret: "s",
        }),
      ),
    ).toMatchObject({
      message: "there is no bearer token, and no url was given whose query could hold a checksum",
    })
    expect(byToken("Bearer s", {}, `${callbackURL}&checksum=1&checksum=2`)).toMatchObject({
      reason: "signature-malformed",
      message: "the URL holds more than one checksum",
    })
    const hex = sha("sha256", "s")
    expect(byToken(undefined, {}, `/hook?checksum=${hex}`)).toMatchObject({
      name: "ConfigError",
      parameter: "callbackURL",
      message: expect.stringMatching(/^the url given is only a path/) as string,
    })
  })

  test("of any body, signed, are events or a typed error", async () => {
    const body = fc.oneof(
      fc.string(),
      fc.jsonValue().map((event) => `event=${encodeURIComponent(JSON.stringify(event))}`),
    )
    await fc.assert(
      fc.asyncProperty(body, async (given) => {
        const url = `${callbackURL}&checksum=${sha("sha256", callbackURL, given, "s")}`
        const found = await settled(verifyWebhook({ headers: {}, url, body: given }, { secret: "s" }))
        if (found instanceof Error) expect(found).toMatchObject({ reason: "body-malformed" })
        else expect(found.form).toBe("3.4")
      }),
      runs(200),
    )
  })
})

test("the URL for the end of a meeting is known again by its nonce, and by no other", () => {
  const nonce = fc
    .string({ unit: "grapheme", minLength: 16 })
    .filter((each) => each.length >= 16 && each.isWellFormed())
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true }), nonce, nonce, fc.boolean(), (url, one, other, marks) => {
      fc.pre(one !== other && !url.includes("meetingID"))
      const made = new URL(endCallbackUrl(url, one))
      made.searchParams.append("meetingID", "a b")
      made.searchParams.append("recordingmarks", String(marks))
      const given = { url: made.pathname + made.search }
      expect(verifyEndCallback(given, one)).toEqual({ meetingID: "a b", recordingmarks: marks })
      expect(outcome(() => verifyEndCallback(given, other))).toMatchObject({ reason: "signature-mismatch" })
      expect(outcome(() => verifyEndCallback({ url }, one))).toMatchObject({ reason: "signature-missing" })
    }),
    runs(200),
  )
})

describe("answers", () => {
  const names = Object.values(operations)
  const context = (operation: (typeof names)[number]) => ({
    provider: "bigbluebutton",
    operation,
    redactor: redactor([], []),
  })
  const piece = fc.constantFrom(
    "<response>",
    "</response>",
    "<returncode>",
    "SUCCESS",
    "FAILED",
    "</returncode>",
    "<a>",
    "</a>",
    "&amp;",
    "&",
    "<",
    '{"response":',
    "}",
    "<!DOCTYPE x>",
    "]]>",
  )
  test("of any text are decoded or a typed error", async () => {
    const body = fc.oneof(
      text,
      fc.json(),
      fc.array(fc.oneof(piece, fc.string({ maxLength: 3 }))).map((parts) => parts.join("")),
    )
    await fc.assert(
      fc.asyncProperty(
        body,
        fc.constantFrom(...names),
        fc.constantFrom(200, 302, 500),
        async (given, operation, status) => {
          const raw = {
            status,
            headers: new Headers(),
            contentType: "text/xml",
            location: undefined,
            requestId: undefined,
            retryAfter: undefined,
          }
          await settled(decode({ ...raw, text: given }, context(operation)))
        },
      ),
      runs(500),
    )
  })

  test("of a list lead to the end of it, whatever the totals say", () => {
    const page = fc.record({ received: fc.nat(3), fresh: fc.nat(3), total: fc.option(fc.nat(6), { nil: undefined }) })
    fc.assert(
      fc.property(fc.array(page, { minLength: 1 }), fc.nat(3), (answers, first) => {
        let before: Parameters<typeof nextOffset>[1]
        let offset: number | undefined = first
        for (const answer of answers) {
          if (offset === undefined) break
          const own = { offset, size: 3, ...answer, fresh: Math.min(answer.fresh, answer.received) }
          const next = nextOffset(own, before, first)
          if (next !== undefined) expect(next).toBeGreaterThanOrEqual(first)
          if (next !== undefined && own.total !== undefined) expect(next).toBeLessThan(own.total)
          // A page that holds nothing never leads on, unless the list became shorter.
          if (own.received === 0 && (before?.total ?? 0) <= (own.total ?? 0)) expect(next).toBeUndefined()
          before = own
          offset = next
        }
      }),
      runs(500),
    )
  })
})
