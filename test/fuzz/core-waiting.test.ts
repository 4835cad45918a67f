import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { ConfigError } from "conferkit"
import { classifyFetchError } from "../../src/core/http/failure.ts"
import { pages } from "../../src/omniflow/pagination.ts"
import { redactor } from "../../src/core/redaction.ts"
import { retryAfter } from "../../src/core/http/retry.ts"
import { longestWait, type RetryFacts, retryDelay } from "../../src/core/http/retry.ts"
import { safeCause } from "../../src/core/redaction.ts"
import { all, failureOf } from "../support/bigbluebutton.ts"
import { runs } from "../support/property.ts"

describe("retries", () => {
  const facts: fc.Arbitrary<RetryFacts> = fc.record({
    idempotent: fc.boolean(),
    sent: fc.boolean(),
    status: fc.option(fc.integer({ min: 200, max: 599 }), { nil: undefined }),
    permanent: fc.option(fc.boolean(), { nil: undefined }),
    retryAfter: fc.option(fc.integer({ min: 0, max: 70_000 }), { nil: undefined }),
    attempt: fc.integer({ min: 1, max: 12 }),
    maxRetries: fc.integer({ min: 0, max: 12 }),
    random: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }).map((chance) => () => chance),
  })

  test("never repeat a call that may have taken effect, unless it is idempotent; waits have limits", () => {
    fc.assert(
      fc.property(facts, (given) => {
        const wait = retryDelay(given)
        const passing = given.status === undefined || given.status >= 500 || [408, 425, 429].includes(given.status)
        const allowed =
          given.attempt <= given.maxRetries && given.permanent !== true && (!given.sent || given.idempotent) && passing
        const wish = given.retryAfter
        const ceiling = Math.min(8_000, 500 * 2 ** (given.attempt - 1))
        if (!allowed || (wish !== undefined && wish > longestWait)) expect(wait).toBeUndefined()
        else if (wish === undefined) expect(wait).toBe(given.random() * ceiling)
        else {
          expect(wait).toBeGreaterThanOrEqual(wish)
          expect(wait).toBeLessThanOrEqual(wish + Math.min(8_000, wish / 4))
        }
      }),
      runs(2_000),
    )
  })

  test("use a Retry-After date relative to now, never negative, or seconds", () => {
    const now = Date.UTC(2026, 0, 1)
    fc.assert(
      fc.property(fc.integer({ min: -1e6, max: 1e6 }), fc.nat(1e9), fc.string(), (ahead, seconds, other) => {
        const date = new Date(now + ahead * 1000).toUTCString()
        expect(retryAfter(` ${date} `, now)).toBe(Math.max(0, ahead * 1000))
        expect(retryAfter(String(seconds), now)).toBe(seconds * 1000)
        expect(retryAfter(`-${seconds}`, now)).toBeUndefined()
        expect(retryAfter(`${date}x`, now)).toBeUndefined()
        const found = retryAfter(other, now)
        if (!/^\s*[\d.]+\s*$/.test(other)) expect(found).toBeUndefined()
        else expect(found === undefined || found >= 0).toBe(true)
      }),
      runs(500),
    )
    expect(retryAfter(null, now)).toBeUndefined()
    expect(retryAfter("Mon, 99 Xyz 2026 00:00:00 GMT", now)).toBeUndefined()
  })

  test("classify any rejection of fetch, however its causes are nested", () => {
    const code = fc.constantFrom("ECONNREFUSED", "ECONNRESET", "CERT_HAS_EXPIRED", "ENOTFOUND", "x")
    const { error } = fc.letrec((tie) => ({
      error: fc.oneof(
        { maxDepth: 4 },
        fc.anything(),
        fc.record({ code: fc.oneof(code, fc.anything()), cause: tie("error") }, { requiredKeys: [] }),
        fc.array(tie("error"), { maxLength: 3 }).map((errors) => new AggregateError(errors)),
      ),
    }))
    fc.assert(
      fc.property(error, (given) => {
        const found = classifyFetchError(given)
        expect([typeof found.sent, typeof found.permanent]).toEqual(["boolean", "boolean"])
        // A request that failed because of a certificate was not sent.
        if (found.permanent) expect(found.sent).toBe(false)
      }),
      runs(500),
    )
    const circle: { cause?: unknown; code: string } = { code: "ECONNRESET" }
    circle.cause = circle
    expect(classifyFetchError(circle)).toEqual({ sent: true, permanent: false, code: "ECONNRESET" })
  })
})

describe("pages", () => {
  test("yield every item once and in order, and end", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(fc.integer(), { maxLength: 4 }), { minLength: 1 }), async (list) => {
        const asked: (string | undefined)[] = []
        const fetchPage = (cursor: string | undefined) => {
          asked.push(cursor)
          const at = Number(cursor ?? 0)
          const end = [undefined, null, ""][list.length % 3]
          return Promise.resolve({ data: list[at] ?? [], nextCursor: at + 1 < list.length ? String(at + 1) : end })
        }
        expect(await all(pages(fetchPage, () => new ConfigError("again")))).toEqual(list.flat())
        expect(asked).toHaveLength(list.length)
      }),
      runs(200),
    )
  })

  test("reject with their own error if a cursor repeats", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom("a", "b", "c"), { minLength: 4, maxLength: 9 }), async (cursors) => {
        let at = 0
        const fetchPage = () => Promise.resolve({ data: [1], nextCursor: cursors[at++] })
        const error = await failureOf(all(pages(fetchPage, (code) => new ConfigError(code))))
        expect(error).toMatchObject({ message: "cursor_repeated" })
        expect(at).toBe(cursors.findIndex((each, nth) => cursors.indexOf(each) < nth) + 1)
      }),
      runs(200),
    )
  })
})

describe("masking", () => {
  const secret = "s3cret.$0(?)[key]"
  const hide = redactor([secret, ""], ["password", "x-key"])
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom(
      secret,
      "&password=",
      '"password":"',
      "<password>",
      "</password>",
      "&",
      "x-key%3D",
      '\\"',
      "eyJhbGci.x.y",
    ),
  )
  const texts = fc.array(piece).map((pieces) => pieces.join(""))

  test("removes a known secret from any string, is idempotent, and keeps other text", () => {
    fc.assert(
      fc.property(texts, fc.stringMatching(/^[a-z 0-9]*$/), (given, plain) => {
        const masked = hide.text(given)
        expect(masked).not.toContain(secret)
        expect(hide.text(masked)).toBe(masked)
        expect(hide.text(plain)).toBe(plain)
      }),
      runs(1_000),
    )
  })

  test("removes the value of a sensitive name from any string", () => {
    const value = fc.stringMatching(/^[\w.~+-]{6,20}$/)
    fc.assert(
      fc.property(value, fc.constantFrom("password", "PASSWORD", "x-key"), (given, name) => {
        const forms = [
          `a?${name}=${given}&b=1`,
          `${name}%3D${given}`,
          `${name}%253D${given}`,
          `<${name} a="b">${given}</${name}>`,
          `<${name}><![CDATA[${given}]]></${name}>`,
          JSON.stringify({ [name]: given, b: [] }),
          JSON.stringify(JSON.stringify({ [name]: given })),
          `{'${name}' : '${given}'}`,
          `{&quot;${name}&quot;:&quot;${given}&quot;}`,
        ]
        for (const form of forms) expect(hide.text(form)).not.toContain(given)
      }),
      runs(300),
    )
  })

  test("keeps the shape of a decoded response, without secrets and values of sensitive names", () => {
    const leaf = fc.oneof(texts, fc.integer(), fc.boolean(), fc.constant(null))
    const name = fc.constantFrom("a", "b", "password", "X-KEY")
    const { node } = fc.letrec((tie) => ({
      node: fc.oneof({ maxDepth: 3 }, leaf, fc.array(tie("node")), fc.dictionary(name, tie("node"))),
    }))
    fc.assert(
      fc.property(node, (given) => {
        const before = JSON.stringify(given)
        const masked = hide.value(given)
        expect(JSON.stringify(given)).toBe(before)
        expect(JSON.stringify(masked)).not.toContain(secret)
        const telling = /"(?:password|x-key)":(?!"\*\*\*"|"")/i
        expect(JSON.stringify(masked)).not.toMatch(telling)
        expect(Array.isArray(masked)).toBe(Array.isArray(given))
      }),
      runs(500),
    )
  })

  test("copies a cause that quotes a secret without it, and keeps any other", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z ]*$/), fc.boolean(), (words, quotes) => {
        const message = quotes ? `${words}${secret}` : words
        const inner = Object.assign(new Error(message), { code: "ECONNRESET" })
        const outer = new TypeError("fetch failed", { cause: inner })
        const found = safeCause(outer, hide) as Error & { cause: Error & { code: string } }
        if (!quotes) expect(found).toBe(outer)
        else {
          expect(found.name).toBe("TypeError")
          expect(found.cause.message).toBe(`${words}***`)
          expect(found.cause.code).toBe("ECONNRESET")
          expect(`${found.stack ?? ""}${found.cause.stack ?? ""}`).not.toContain(secret)
        }
        expect(safeCause(message, hide)).toBe(quotes ? `${words}***` : words)
        expect(safeCause({ message }, hide)).toEqual(quotes ? expect.not.stringContaining(secret) : { message })
      }),
      runs(100),
    )
  })
})
