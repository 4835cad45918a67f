import { createHash } from "node:crypto"
import { describe, expect, test } from "vitest"
import { type VerifyOptions, verifyWebhook, type WebhookVerificationError } from "conferkit/bigbluebutton"

const registered = "https://app.example.org/hooks"
const secret = "s3cret"
const event = '[{"data":{"id":"é"}}]'
const body = new URLSearchParams({ event, timestamp: "1700000000000", domain: "bbb.example.org" }).toString()

/** The string that bbb-webhooks 2.x hashes instead of the body. */
const legacyBody = JSON.stringify({ event, timestamp: 1_700_000_000_000, domain: "bbb.example.org" })

const checksum = (covered: string, { url = registered, algorithm = "sha256", key = secret } = {}) =>
  createHash(algorithm)
    .update(url + covered + key)
    .digest("hex")

interface Sent {
  readonly url?: string | undefined
  readonly headers?: Readonly<Record<string, string>>
}

/** The outcome of a delivery with this body. */
const take = async ({ url, headers = {} }: Sent, options: Partial<VerifyOptions> = {}) => {
  const { form, secret: at } = await verifyWebhook({ url, headers, body }, { secret, ...options })
  return { form, secret: at }
}

const signed = (hex: string, url = registered): Sent => ({
  url: `${url}${url.includes("?") ? "&" : "?"}checksum=${hex}`,
})
const token = (value: string, url?: string): Sent => ({ url, headers: { authorization: `Bearer ${value}` } })

const rejection = (reason: WebhookVerificationError["reason"], message: string) =>
  expect.objectContaining({ name: "WebhookVerificationError", reason, message }) as Error

const another = rejection(
  "signature-mismatch",
  "the checksum does not match: check the secret, and pass callbackURL exactly as it was registered",
)
const uncovered = rejection(
  "signature-mismatch",
  "the checksum does not cover the body (bbb-webhooks 3.0 to 3.3.1); update bbb-webhooks, or set acceptUncoveredBody if you accept that bodies can be forged",
)
const noHash = rejection("signature-malformed", "the checksum is not lower-case hex of sha1, sha256, sha384 or sha512")

describe("a checksum", () => {
  test.each(["sha1", "sha256", "sha384", "sha512"] as const)(
    "over URL, body and secret with %s is genuine",
    async (algorithm) => {
      expect(await take(signed(checksum(body, { algorithm })))).toEqual({ form: "3.4", secret: 0 })
    },
  )

  test("reports which secret signed it", async () => {
    const old = signed(checksum(body, { key: "old" }))
    expect(await take(old, { secret: [secret, "old"] })).toEqual({ form: "3.4", secret: 1 })
    await expect(take(old)).rejects.toThrow(another)
  })

  test.each([
    ["after other parameters", `${registered}?a=1&b=2`],
    ["as the only parameter", "https://app.example.org/"],
  ])("covers the URL without the checksum parameter: %s", async (_name, url) => {
    expect(await take(signed(checksum(body, { url }), url))).toEqual({ form: "3.4", secret: 0 })
  })

  test("is the last parameter, unless callbackURL shows where it was registered", async () => {
    const misplaced = rejection(
      "signature-malformed",
      "the checksum is not at the end of the URL: pass callbackURL exactly as it was registered",
    )
    const url = `${registered}?a=1&b=2`
    const hex = checksum(body, { url })
    for (const other of [
      `${registered}?checksum=${hex}&a=1&b=2`,
      `${registered}?a=1&checksum=${hex}&b=2`,
      `${url}?checksum=${hex}`,
      `${url}&checksum=${hex}#part`,
    ]) {
      await expect(take({ url: other }), other).rejects.toThrow(misplaced)
      expect(await take({ url: other }, { callbackURL: url })).toEqual({ form: "3.4", secret: 0 })
    }
  })

  test("for another URL, body or secret is rejected", async () => {
    await expect(take(signed(checksum(body, { url: "https://app.example.org/other" })))).rejects.toThrow(another)
    await expect(take(signed(checksum(`${body}&a=1`)))).rejects.toThrow(another)
    await expect(take(signed(checksum(body, { key: "other" })))).rejects.toThrow(another)
  })

  test.each([
    ["nothing", ""],
    ["invalid hex", "zz".repeat(32)],
    ["upper case, which the service never sends", checksum(body).toUpperCase()],
    ["an odd number of digits", checksum(body).slice(1)],
    ["a length that no hash has", checksum(body, { algorithm: "md5" })],
  ])("is rejected if malformed: %s", async (_name, hex) => {
    await expect(take(signed(hex))).rejects.toThrow(noHash)
  })

  test("is rejected if present twice, even if both are right", async () => {
    const hex = checksum(body)
    const twice = rejection("signature-malformed", "the URL contains more than one checksum")
    await expect(take({ url: `${registered}?checksum=${hex}&checksum=${hex}` })).rejects.toThrow(twice)
    await expect(take({ url: `${registered}?checksum=${hex}&a=1&checksum=` })).rejects.toThrow(twice)
  })

  test("is read from the parameter with exactly that name", async () => {
    const { url } = signed(checksum(body))
    await expect(take({ url: url?.replace("checksum", "my-checksum") })).rejects.toThrow(
      rejection("signature-missing", "the request has neither a checksum in its URL nor a bearer token"),
    )
  })
})

describe("callbackURL", () => {
  test("replaces the URL of the request", async () => {
    const sent: Sent = { url: `/rewritten?checksum=${checksum(body)}` }
    expect(await take(sent, { callbackURL: registered })).toEqual({ form: "3.4", secret: 0 })
    await expect(take(signed(checksum(body)), { callbackURL: `${registered}/` })).rejects.toThrow(another)
  })

  test("is required if the request has only a path", async () => {
    await expect(take({ url: `/hooks?checksum=${checksum(body)}` })).rejects.toThrow(
      expect.objectContaining({
        name: "ConfigError",
        message:
          "url is only a path, but the checksum covers the whole URL: pass callbackURL exactly as it was registered",
        parameter: "callbackURL",
      }) as Error,
    )
  })
})

describe("bbb-webhooks 2.x", () => {
  const sha1 = (covered: string) => signed(checksum(covered, { algorithm: "sha1" }))

  test("signs the fields event, timestamp and domain, in this order", async () => {
    expect(await take(sha1(legacyBody))).toEqual({ form: "2.x", secret: 0 })
    expect(await take(sha1(legacyBody), { secret: ["new", secret] })).toEqual({ form: "2.x", secret: 1 })
    await expect(take(sha1(legacyBody.replace("é", "e")))).rejects.toThrow(another)
  })

  test("uses sha1 only", async () => {
    await expect(take(signed(checksum(legacyBody)))).rejects.toThrow(another)
  })
})

describe("bbb-webhooks 3.0 to 3.3.1, whose checksum does not cover the body", () => {
  test.each(["sha1", "sha256"] as const)(
    "is rejected with the reason, and accepted only by option: %s",
    async (algorithm) => {
      const sent = signed(checksum("{}", { algorithm }))
      await expect(take(sent)).rejects.toThrow(uncovered)
      await expect(take(sent, { acceptUncoveredBody: false })).rejects.toThrow(uncovered)
      await expect(take(sent, { secret: ["new", secret] })).rejects.toThrow(uncovered)
      expect(await take(sent, { acceptUncoveredBody: true })).toEqual({ form: "3.0", secret: 0 })
      await expect(take(sent, { acceptUncoveredBody: true, secret: "other" })).rejects.toThrow(another)
    },
  )

  test("ranks below a checksum that covers the body", async () => {
    expect(await take(signed(checksum(body)), { acceptUncoveredBody: true })).toEqual({ form: "3.4", secret: 0 })
  })
})

describe("a bearer token", () => {
  test("may be the secret, or one of several secrets", async () => {
    expect(await take(token(secret))).toEqual({ form: "bearer", secret: 0 })
    expect(await take(token(secret, registered), { secret: ["new", secret] })).toEqual({ form: "bearer", secret: 1 })
  })

  test("must be the hook's own token if one is given, and no longer the secret", async () => {
    expect(await take(token("t0ken"), { authToken: "t0ken" })).toEqual({ form: "bearer", secret: 0 })
    expect(await take(token("t0ken"), { authToken: ["other", "t0ken"] })).toEqual({ form: "bearer", secret: 1 })
    await expect(take(token(secret), { authToken: "t0ken" })).rejects.toThrow(
      rejection("signature-mismatch", "the bearer token does not match"),
    )
  })

  test("is rejected if it is another token", async () => {
    await expect(take(token(`${secret}x`))).rejects.toThrow(
      rejection("signature-mismatch", "the bearer token does not match"),
    )
  })

  test("does not make up for a wrong checksum", async () => {
    const { url } = signed(checksum("forged"))
    await expect(take({ ...token(secret), url })).rejects.toThrow(another)
  })

  test("is reported as missing, together with whether a URL was available", async () => {
    await expect(take({ url: registered })).rejects.toThrow(
      rejection("signature-missing", "the request has neither a checksum in its URL nor a bearer token"),
    )
    await expect(take({})).rejects.toThrow(
      rejection("signature-missing", "there is no bearer token, and no url was passed that could contain a checksum"),
    )
  })
})

describe("an empty or missing secret", () => {
  test.each([
    ["secret", { secret: "" }],
    ["secret", { secret: [] }],
    ["authToken", { authToken: "" }],
  ])("authenticates nobody: %s %j", async (parameter, options) => {
    await expect(take(token(""), options)).rejects.toThrow(
      expect.objectContaining({ name: "ConfigError", message: `${parameter} must not be empty`, parameter }) as Error,
    )
  })
})
