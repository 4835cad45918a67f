import { createHmac } from "node:crypto"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { ConfigError, DecodeError, guestUrl, hostUrl, toDate } from "conferkit/xroom"
import { answerValidation, webhookKeyOf } from "../../src/xroom/webhooks.ts"
import { authKey, checkSalt, newSalt } from "../../src/xroom/adapter.ts"
import { checked, failureIn } from "../../src/xroom/adapter.ts"
import { toTime } from "../../src/xroom/types.ts"
import { findToken, tokensAtHand, webhookUrl } from "../../src/xroom/webhooks.ts"
import { isKnownEvent, verifyWebhook, webhooks } from "../../src/xroom/webhooks.ts"
import { outcome, settled } from "../support/outcome.ts"
import { runs } from "../support/property.ts"

const token = fc
  .string({ unit: "grapheme", minLength: 16 })
  .filter((text) => text.isWellFormed() && text.trim() === text)
const rejected = (reason: string, message: string) =>
  expect.objectContaining({ name: "WebhookVerificationError", reason, message }) as Error
const misled = (parameter: string, message: string) =>
  expect.objectContaining({ name: "ConfigError", parameter, message }) as Error

describe("tokens in URLs", () => {
  test("are found in a registered URL, whatever their characters, and distinguished", () => {
    const address = fc.webUrl({ withQueryParameters: true, withFragments: true })
    fc.assert(
      fc.property(address, token, token, (url, one, other) => {
        fc.pre(one !== other && !/^\.{1,2}$/.test(one))
        const registered = webhookUrl(url, one)
        const { pathname, search, host } = new URL(registered)
        expect(host).toBe(new URL(url).host)
        for (const given of [registered, pathname + search, `${pathname}#x`, `${pathname}?a=1&b=2`]) {
          expect(findToken(given, [other, one])).toBe(1)
        }
        expect(outcome(() => findToken(registered, [other]))).toEqual(
          rejected("signature-mismatch", "the URL does not contain the token"),
        )
      }),
      runs(300),
    )
  })

  test("may be a value in the query, but nowhere else", () => {
    const secret = "0123456789abcdef"
    for (const url of [
      `/?t=${secret}`,
      `/x?a=1&${secret}`,
      `/x?a=&t=${secret}&b`,
      `/a/${secret}/b`,
      `/?a=x://&t=${secret}`,
      secret,
    ])
      expect(findToken(url, [secret])).toBe(0)
    for (const url of [`https://${secret}/x`, `/x#${secret}`, `/x#/${secret}/y`, `/x?${secret}=1`, `/${secret}x`])
      expect(outcome(() => findToken(url, [secret]))).toBeInstanceOf(Error)
    // More segments than any real URL has.
    expect(findToken(`${"/a".repeat(63)}/${secret}`, [secret])).toBe(0)
    expect(outcome(() => findToken(`${"/a".repeat(64)}/${secret}`, [secret]))).toBeInstanceOf(Error)
    expect(findToken("/%zz/%7e%7e%7e%7e%7e%7e%7e%7e%7e%7e%7e%7e%7e%7e%7e%7e", ["~".repeat(16)])).toBe(0)
    expect(findToken("/100%-of-the-token", ["100%-of-the-token"])).toBe(0)
    const missing = rejected("signature-missing", "the URL contains no token; pass url with its path and query")
    for (const url of [undefined, "", "/", "https://x.example", "//?", "/#a"])
      expect(outcome(() => findToken(url, [secret]))).toEqual(missing)
  })

  test("are never found in a random URL, which is rejected with a typed error", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (url) => {
        expect(outcome(() => findToken(url, ["token-nobody-knows"]))).toBeInstanceOf(Error)
      }),
      runs(500),
    )
  })

  test("must be long and random enough, and URLs absolute", () => {
    const short = misled("token", "token must have at least 16 characters, so that it cannot be guessed")
    expect(outcome(() => tokensAtHand(["0123456789abcdef", "short"]))).toEqual(short)
    expect(outcome(() => tokensAtHand("0123456789abcde"))).toEqual(short)
    expect(tokensAtHand("0123456789abcdef")).toEqual(["0123456789abcdef"])
    expect(outcome(() => tokensAtHand(undefined))).toEqual(misled("token", "token must not be empty"))
    const relative = misled("url", "url: the address of a webhook must be an absolute URL")
    expect(outcome(() => webhookUrl("/hook", "0123456789abcdef"))).toEqual(relative)
    expect(webhookUrl("https://x.example/a//?b=1", "0123456789 abcdef")).toBe(
      "https://x.example/a/0123456789%20abcdef?b=1",
    )
  })
})

describe("hashes", () => {
  test("match node:crypto, for requests and validations", () => {
    const text = fc.string({ unit: "binary", minLength: 1 })
    fc.assert(
      fc.property(text, text, (secret, salt) => {
        // As secrets are issued: without control characters or surrounding whitespace.
        const trimmed = `k${secret.replace(/\p{Cc}/gu, "")}k`
        const answer = createHmac("sha256", trimmed).update(salt).digest("hex")
        expect(authKey(trimmed, salt)).toBe(answer)
        expect(answerValidation({ signThis: salt }, trimmed)).toBe(answer)
        expect(answerValidation({ signThis: salt }, trimmed, "json")).toBe(`"${answer}"`)
      }),
      runs(200),
    )
    expect(newSalt()).toMatch(/^[\da-f]{64}$/)
  })

  test("require a key and something to sign", () => {
    const answer = (signThis: string, key: string) => outcome(() => answerValidation({ signThis }, key))
    expect(answer("x", "")).toEqual(misled("webhookKeys", "webhookKeys must not be empty"))
    expect(answer("", "k")).toEqual(rejected("body-malformed", "the event has no signThis"))
    const nothing: { signThis: string } = JSON.parse('{"signThis":null}') as { signThis: string }
    expect(outcome(() => answerValidation(nothing, "k"))).toEqual(
      rejected("body-malformed", "the event has no signThis"),
    )
    expect(outcome(() => answerValidation({ signThis: "x" }, JSON.parse("null") as string))).toBeInstanceOf(ConfigError)
  })

  test("accept only salts that are printable and long enough", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 28, maxLength: 36 }), (salt) => {
        const good = salt.length >= 32 && !/[^!-~]/.test(salt)
        const why = "saltFactory must return at least 32 printable ASCII characters"
        expect(outcome(() => checkSalt(salt))).toEqual(good ? salt : misled("saltFactory", why))
      }),
      runs(300),
    )
    expect(outcome(() => checkSalt("é".repeat(40)))).toBeInstanceOf(ConfigError)
    const list = JSON.stringify(["0".repeat(32)])
    for (const given of ["1", list])
      expect(outcome(() => checkSalt(JSON.parse(given) as string))).toBeInstanceOf(ConfigError)
  })
})

test("the key of a domain is found regardless of case, or is the only one", () => {
  const keys = { "A.example": "1", "b.example": "2", "c.example": undefined }
  expect(webhookKeyOf(keys, "a.EXAMPLE")).toBe("1")
  expect(webhookKeyOf({ a: "1", b: undefined }, undefined)).toBe("1")
  const several = "webhookKeys has several keys: pass the option domain"
  expect(outcome(() => webhookKeyOf(keys, undefined))).toEqual(misled("domain", several))
  expect(outcome(() => webhookKeyOf({}, undefined))).toEqual(misled("webhookKeys", "webhookKeys has no key"))
  const none = misled("webhookKeys", "webhookKeys has no key for c.example")
  expect(outcome(() => webhookKeyOf(keys, "c.example"))).toEqual(none)
})

describe("deliveries", () => {
  const own = "0123456789abcdef"
  const verify = (body: string) => settled(verifyWebhook({ headers: {}, url: `/${own}`, body }, { token: own }))

  test("with the token are returned as sent", async () => {
    const name = fc.oneof(fc.constantFrom("validation", "roomCreated", "roomRemoved"), fc.string())
    await fc.assert(
      fc.asyncProperty(name, fc.dictionary(fc.string(), fc.jsonValue()), async (event, more) => {
        const body = JSON.stringify({ ...more, event })
        const found = await verify(body)
        expect(found).toMatchObject({ events: [JSON.parse(body)], signed: false, secret: 0 })
        const isKnown = ["validation", "roomCreated", "roomRemoved"].includes(event)
        if (!isKnown) expect(found).toHaveProperty("issues", [])
        expect(!(found instanceof Error) && isKnownEvent(found.events[0])).toBe(isKnown)
      }),
      runs(200),
    )
    expect(await verify('{"event":"validation","signThis":1}')).toMatchObject({
      issues: [{ of: "validation", path: "signThis" }],
    })
  })

  test("without an event are rejected with a reason", async () => {
    const unnamed = rejected("body-malformed", "the body does not name its event")
    for (const body of ["null", "1", "[]", "{}", '{"event":1}', '"event"']) expect(await verify(body)).toEqual(unnamed)
    expect(await verify("{")).toEqual(rejected("body-malformed", "the body is not JSON"))
    const other = verifyWebhook({ headers: {}, url: "/x", body: "{}" }, { token: own })
    expect(await settled(other)).toMatchObject({ reason: "signature-mismatch" })
  })

  test("are verified with the client's token, or with the one given", async () => {
    const bound = webhooks("abcdef0123456789", { a: "key-of-a", b: "key-of-b" })
    const body = '{"event":"x"}'
    expect(await bound.verify({ headers: {}, url: "/abcdef0123456789", body })).toMatchObject({ secret: 0 })
    expect(await bound.verify({ headers: {}, url: `/${own}`, body }, { token: own })).toMatchObject({ secret: 0 })
    expect(await settled(webhooks(undefined, {}).verify({ headers: {}, url: "/x", body }))).toBeInstanceOf(ConfigError)
    const digest = createHmac("sha256", "key-of-b").update("x").digest("hex")
    expect(bound.answerValidation({ signThis: "x" }, { domain: "b" })).toBe(digest)
    expect(bound.answerValidation({ signThis: "x" }, { domain: "b", format: "json" })).toBe(`"${digest}"`)
    expect(outcome(() => bound.answerValidation({ signThis: "x" }))).toBeInstanceOf(ConfigError)
    expect(webhooks(undefined, { b: "key-of-b" }).answerValidation({ signThis: "x" })).toBe(digest)
  })
})

describe("responses of servers", () => {
  const undecodable = (what: string) =>
    new DecodeError({ provider: "xroom", operation: "x", status: 200, contentType: "", excerpt: "", message: what })

  test("are an envelope, an API error or a DecodeError, whatever their content", () => {
    const body = fc.oneof(
      fc.anything(),
      fc.record({ isError: fc.anything(), errMsg: fc.anything(), data: fc.anything() }),
    )
    fc.assert(
      fc.property(
        body,
        fc.constantFrom("roomList", "roomInit", "other"),
        fc.constantFrom(200, 500),
        (given, id, status) => {
          expect(outcome(() => failureIn(given, status))).not.toBeInstanceOf(Error)
          const found = outcome(() => checked(given, id, undecodable))
          if (found instanceof Error) expect(found).toBeInstanceOf(DecodeError)
          else expect(found).toBe(given)
        },
      ),
      runs(500),
    )
  })

  test("links of rooms lead to the domain of the id, or are not created", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.tuple(fc.domain(), fc.string()).map((parts) => parts.join("/")),
        ),
        (id) => {
          const link = outcome(() => guestUrl({ id }))
          if (link instanceof Error) expect(link).toMatchObject({ name: "ConfigError", parameter: "id" })
          else {
            expect(decodeURIComponent(link.slice("https://".length))).toBe(id)
            expect(hostUrl({ id, hostKey: "k&y" })).toBe(`${link}?host-key=k%26y`)
            expect(new URL(link).pathname.split("/")).toHaveLength(id.split("/").length)
          }
        },
      ),
      runs(500),
    )
  })

  test("times are sent as numbers or strings, and round-trip", () => {
    fc.assert(
      fc.property(fc.date({ noInvalidDate: true }), (date) => {
        for (const format of ["ms", "iso"] as const) expect(toDate(toTime(date, format))).toEqual(date)
        expect(toDate(String(date.getTime()))).toEqual(date)
      }),
      runs(300),
    )
    for (const wrong of [new Date(Number.NaN), Number.NaN, ""])
      expect(outcome(() => toTime(wrong, "ms"))).toMatchObject({ parameter: "validUntil" })
  })
})
