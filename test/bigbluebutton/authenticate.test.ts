import { createHash } from "node:crypto"
import { describe, expect, test } from "vitest"
import type { WebhookFailure } from "../../src/core/errors.ts"
import type { HeaderBag } from "../../src/core/webhook.ts"
import { delivery } from "../../src/core/webhook.ts"
import { authenticate, type VerifyOptions } from "../../src/bigbluebutton/authenticate.ts"

const registered = "https://app.example.org/hooks"
const secret = "s3cret"
const event = '[{"data":{"id":"é"}}]'
const body = new URLSearchParams({ event, timestamp: "1700000000000", domain: "bbb.example.org" }).toString()

/** What bbb-webhooks 2.x hashes in place of the body. */
const legacyBody = JSON.stringify({ event, timestamp: 1_700_000_000_000, domain: "bbb.example.org" })

const checksum = (covered: string, { url = registered, algorithm = "sha256", key = secret } = {}) =>
  createHash(algorithm)
    .update(url + covered + key)
    .digest("hex")

interface Sent {
  readonly url?: string | undefined
  readonly headers?: HeaderBag
}

/** What becomes of a delivery with this body. */
const take = ({ url, headers = {} }: Sent, options: Partial<VerifyOptions> = {}) =>
  authenticate(delivery({ url, headers, body }), new URLSearchParams(body), { secret, ...options })

const signed = (hex: string, url = registered): Sent => ({
  url: `${url}${url.includes("?") ? "&" : "?"}checksum=${hex}`,
})
const token = (value: string, url?: string): Sent => ({ url, headers: { authorization: `Bearer ${value}` } })

const refusal = (reason: WebhookFailure, message: string) =>
  expect.objectContaining({ name: "WebhookVerificationError", reason, message }) as Error

const another = refusal(
  "signature-mismatch",
  "the checksum is another: check the secret, and give callbackURL exactly as it was registered",
)
const uncovered = refusal(
  "signature-mismatch",
  "the checksum does not cover the body (bbb-webhooks 3.0 to 3.3.1); update the service, or set acceptUncoveredBody knowing that bodies can be forged",
)
const noHash = refusal("signature-malformed", "the checksum is not one of sha1, sha256, sha384 or sha512 in hex")

describe("a checksum", () => {
  test.each(["sha1", "sha256", "sha384", "sha512"] as const)(
    "of URL, body and secret with %s is genuine",
    (algorithm) => {
      expect(take(signed(checksum(body, { algorithm })))).toEqual({ form: "3.4", secret: 0 })
    },
  )

  test("tells which of the secrets made it", () => {
    const old = signed(checksum(body, { key: "old" }))
    expect(take(old, { secret: [secret, "old"] })).toEqual({ form: "3.4", secret: 1 })
    expect(() => take(old)).toThrow(another)
  })

  test.each([
    ["behind other parameters", `${registered}?a=1&b=2`],
    ["behind nothing", "https://app.example.org/"],
  ])("covers the URL without the checksum: %s", (_name, url) => {
    expect(take(signed(checksum(body, { url }), url))).toEqual({ form: "3.4", secret: 0 })
  })

  test("ends where another parameter or a fragment begins", () => {
    const hex = checksum(body, { url: `${registered}&a=1#part` })
    expect(take({ url: `${registered}?checksum=${hex}&a=1#part` })).toEqual({ form: "3.4", secret: 0 })
    const end = checksum(body, { url: `${registered}#part` })
    expect(take({ url: `${registered}?checksum=${end}#part` })).toEqual({ form: "3.4", secret: 0 })
  })

  test("of another URL, body or secret is refused", () => {
    expect(() => take(signed(checksum(body, { url: "https://app.example.org/other" })))).toThrow(another)
    expect(() => take(signed(checksum(`${body}&a=1`)))).toThrow(another)
    expect(() => take(signed(checksum(body, { key: "other" })))).toThrow(another)
  })

  test.each([
    ["nothing", ""],
    ["no hex", "zz".repeat(32)],
    ["upper case, which the service never writes", checksum(body).toUpperCase()],
    ["half a byte", checksum(body).slice(1)],
    ["a length that no hash has", checksum(body, { algorithm: "md5" })],
  ])("that is none is refused: %s", (_name, hex) => {
    expect(() => take(signed(hex))).toThrow(noHash)
  })

  test("that comes twice is refused, even if both are right", () => {
    const hex = checksum(body)
    const twice = refusal("signature-malformed", "the URL holds more than one checksum")
    expect(() => take({ url: `${registered}?checksum=${hex}&checksum=${hex}` })).toThrow(twice)
    expect(() => take({ url: `${registered}?checksum=${hex}&a=1&checksum=` })).toThrow(twice)
  })

  test("is that of a parameter, not of one whose name ends alike", () => {
    const { url } = signed(checksum(body))
    expect(() => take({ url: url?.replace("checksum", "my-checksum") })).toThrow(
      refusal("signature-missing", "there is neither a checksum in the URL nor a bearer token"),
    )
  })
})

describe("callbackURL", () => {
  test("stands in for the URL of the request", () => {
    const sent: Sent = { url: `/rewritten?checksum=${checksum(body)}` }
    expect(take(sent, { callbackURL: registered })).toEqual({ form: "3.4", secret: 0 })
    expect(() => take(signed(checksum(body)), { callbackURL: `${registered}/` })).toThrow(another)
  })

  test("is missed where the request has only a path", () => {
    expect(() => take({ url: `/hooks?checksum=${checksum(body)}` })).toThrow(
      expect.objectContaining({
        name: "ConfigError",
        message:
          "the url given is only a path, and the checksum covers the whole URL: give callbackURL as it was registered",
        parameter: "callbackURL",
      }) as Error,
    )
  })
})

describe("bbb-webhooks 2.x", () => {
  const sha1 = (covered: string) => signed(checksum(covered, { algorithm: "sha1" }))

  test("covers the fields, event, timestamp and domain in this order", () => {
    expect(take(sha1(legacyBody))).toEqual({ form: "2.x", secret: 0 })
    expect(take(sha1(legacyBody), { secret: ["new", secret] })).toEqual({ form: "2.x", secret: 1 })
    expect(() => take(sha1(legacyBody.replace("é", "e")))).toThrow(another)
  })

  test("knows sha1 only", () => {
    expect(() => take(signed(checksum(legacyBody)))).toThrow(another)
  })

  test("writes null for a field that is missing", () => {
    const input = delivery({ ...sha1('{"event":null,"timestamp":0,"domain":null}'), headers: {}, body: "" })
    expect(authenticate(input, new URLSearchParams(), { secret })).toEqual({ form: "2.x", secret: 0 })
  })
})

describe("bbb-webhooks 3.0 to 3.3.1, whose checksum does not cover the body,", () => {
  test.each(["sha1", "sha256"] as const)("is refused with the reason, and taken only on request: %s", (algorithm) => {
    const sent = signed(checksum("{}", { algorithm }))
    expect(() => take(sent)).toThrow(uncovered)
    expect(() => take(sent, { acceptUncoveredBody: false })).toThrow(uncovered)
    expect(() => take(sent, { secret: ["new", secret] })).toThrow(uncovered)
    expect(take(sent, { acceptUncoveredBody: true })).toEqual({ form: "3.0", secret: 0 })
    expect(() => take(sent, { acceptUncoveredBody: true, secret: "other" })).toThrow(another)
  })

  test("counts for less than a checksum that covers it", () => {
    expect(take(signed(checksum(body)), { acceptUncoveredBody: true })).toEqual({ form: "3.4", secret: 0 })
  })
})

describe("a bearer token", () => {
  test("is the secret, or one of several", () => {
    expect(take(token(secret))).toEqual({ form: "bearer", secret: 0 })
    expect(take(token(secret, registered), { secret: ["new", secret] })).toEqual({ form: "bearer", secret: 1 })
  })

  test("is the hook's own where one is given, and then no longer the secret", () => {
    expect(take(token("t0ken"), { authToken: "t0ken" })).toEqual({ form: "bearer", secret: 0 })
    expect(take(token("t0ken"), { authToken: ["other", "t0ken"] })).toEqual({ form: "bearer", secret: 1 })
    expect(() => take(token(secret), { authToken: "t0ken" })).toThrow(
      refusal("signature-mismatch", "the bearer token is another"),
    )
  })

  test("that is another is refused", () => {
    expect(() => take(token(`${secret}x`))).toThrow(refusal("signature-mismatch", "the bearer token is another"))
  })

  test("does not help a delivery whose checksum is wrong", () => {
    const { url } = signed(checksum("forged"))
    expect(() => take({ ...token(secret), url })).toThrow(another)
  })

  test("that is missing is told, and whether there was a URL to look into", () => {
    expect(() => take({ url: registered })).toThrow(
      refusal("signature-missing", "there is neither a checksum in the URL nor a bearer token"),
    )
    expect(() => take({})).toThrow(
      refusal("signature-missing", "there is no bearer token, and no url was given whose query could hold a checksum"),
    )
  })
})

describe("a missing secret", () => {
  test.each([
    ["secret", { secret: "" }],
    ["secret", { secret: [] }],
    ["authToken", { authToken: "" }],
  ])("lets nobody in: %s %j", (parameter, options) => {
    expect(() => take(token(""), options)).toThrow(
      expect.objectContaining({ name: "ConfigError", message: `${parameter} must not be empty`, parameter }) as Error,
    )
  })
})
