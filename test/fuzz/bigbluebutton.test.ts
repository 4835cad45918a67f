import { createHash } from "node:crypto"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  ConfigError,
  endCallbackUrl,
  verifyEndCallback,
  type VerifyOptions,
  verifyWebhook,
} from "conferkit/bigbluebutton"
import { operations } from "../../generated/bigbluebutton/operations.ts"
import { redactor } from "../../src/core/redaction.ts"
import { baseUrl } from "../../src/bigbluebutton/adapter.ts"
import { checkAlgorithm, checksum, signedQuery } from "../../src/bigbluebutton/checksum.ts"
import { decode } from "../../src/bigbluebutton/decode.ts"
import type { Document } from "conferkit/bigbluebutton"
import { modules } from "../../src/bigbluebutton/encode.ts"
import { encodeQuery } from "../../src/bigbluebutton/checksum.ts"
import { explainChecksum } from "../../src/bigbluebutton/adapter.ts"
import { outcome, settled } from "../support/outcome.ts"
import { runs } from "../support/property.ts"

const algorithm = fc.constantFrom("sha1", "sha256", "sha384", "sha512")
const text = fc.string({ unit: "binary" })
/** No secret is empty. */
const issued = fc.string({ unit: "binary", minLength: 1 })
const sha = (name: string, ...pieces: (string | Uint8Array)[]) => {
  const digest = createHash(name)
  for (const piece of pieces) digest.update(piece)
  return digest.digest("hex")
}

describe("queries", () => {
  test("contain only characters that every server hashes alike, and decode to the input", () => {
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
      fc.property(text, text, issued, algorithm, (call, query, secret, name) => {
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
      message: "opt must be one of sha1, sha256, sha384, sha512",
    })
  })
})

test("explainChecksum shows exactly what is signed, without the secret", () => {
  const name = fc.string({ unit: "grapheme-ascii", minLength: 1 })
  const values = fc.record({ meetingID: name, name, record: fc.boolean() }, { requiredKeys: [] })
  fc.assert(
    fc.property(values, algorithm, algorithm, fc.stringMatching(/^[\da-f]{16}$/), (given, usual, hooks, secret) => {
      const address = {
        provider: "p",
        baseUrl: "https://x.example/api",
        secret,
        algorithm: usual,
        hooksAlgorithm: hooks,
      } as const
      const told = outcome(() => explainChecksum(address, "create", { ...given, documents: [{ url: "x" }] }))
      if (told instanceof Error) {
        expect(told).toBeInstanceOf(ConfigError)
        return
      }
      expect(told).toMatchObject({ call: "create", algorithm: usual })
      expect(told.signed).toBe(`create${told.query}[secret]`)
      const signed = signedQuery("create", told.query, secret, usual)
      expect(signed.endsWith(`checksum=${sha(usual, told.signed.replace("[secret]", secret))}`)).toBe(true)
      const said = Object.entries(given).filter(([, value]) => value !== "")
      expect([...new URLSearchParams(told.query)]).toEqual(said.map(([key, value]) => [key, String(value)]))
      expect(explainChecksum(address, "hooks/create", {})).toEqual(explainChecksum(address, "hooksCreate", {}))
      expect(explainChecksum(address, "hooks/create", {}).algorithm).toBe(hooks)
    }),
    runs(100),
  )
})

describe("documents", () => {
  const attributes = fc.record(
    { current: fc.boolean(), downloadable: fc.boolean(), removable: fc.boolean() },
    { requiredKeys: [] },
  )
  const usual = { current: false, downloadable: false, removable: true }

  test("are sent with their bytes or URL, always with all three attributes", async () => {
    const bytes = fc.uint8Array({ minLength: 1 })
    const content = fc.oneof(
      bytes.map((each) => ({ each, as: each })),
      bytes.map((each) => ({ each, as: Uint8Array.from(each).buffer })),
      bytes.map((each) => ({ each, as: new Blob([Uint8Array.from(each)]) })),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(attributes, content, fc.webUrl())), async (given) => {
        const documents = given.flatMap(([said, { as }, url], at): Document[] => [
          { ...said, name: `${at}.pdf`, content: as },
          { ...said, url, filename: "a.pdf" },
        ])
        const made = await modules(documents)
        if (given.length === 0) {
          expect(made).toBeUndefined()
          return
        }
        expect(made).toEqual({
          module: [
            {
              name: "presentation",
              document: given.flatMap(([said, { each }, url], at) => [
                { ...usual, ...said, name: `${at}.pdf`, content: Buffer.from(each).toString("base64") },
                { ...usual, ...said, url, filename: "a.pdf" },
              ]),
            },
          ],
        })
      }),
      runs(50),
    )
  })

  test("with any name and URL are accepted or a ConfigError", async () => {
    await fc.assert(
      fc.asyncProperty(text, async (any) => {
        const named = await settled(modules([{ name: any, content: new Uint8Array() }]))
        expect(named instanceof ConfigError).toBe(!/\.\w+$/.test(any))
        const linked = await settled(modules([{ url: any }]))
        expect(linked instanceof ConfigError).toBe(!URL.canParse(any))
      }),
      runs(200),
    )
  })

  test("come before strings and modules in the body; objects become JSON, and nothing is added", async () => {
    const value = fc.oneof(text, fc.dictionary(text, fc.jsonValue()), fc.constant(undefined))
    await fc.assert(
      fc.asyncProperty(fc.record({ clientSettingsOverride: value }), fc.boolean(), async (texts, present) => {
        const made = await modules(present ? [{ url: "https://x.example/a.pdf" }] : [], texts)
        const { clientSettingsOverride: given } = texts
        const written = given === undefined ? [] : [typeof given === "string" ? given : JSON.stringify(given)]
        const found = (made?.module ?? []).map((each) => ("content" in each ? each.content : each.name))
        expect(found).toEqual([...(present ? ["presentation"] : []), ...written])
      }),
      runs(100),
    )
  })
})

describe("base URLs", () => {
  test("are normalized, idempotently, or are a ConfigError", () => {
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
  const deliver = async (
    url: string | undefined,
    body: string,
    options: Partial<VerifyOptions> = {},
    authorization?: string,
  ) => {
    const headers = authorization === undefined ? {} : { authorization }
    const found = await settled(verifyWebhook({ headers, url, body }, { secret: ["x", "s"], ...options }))
    return found instanceof Error ? found : { form: found.form, secret: found.secret }
  }
  const formOf = (event: unknown) =>
    new URLSearchParams({ domain: "d", event: JSON.stringify(event), timestamp: "5" }).toString()

  test("verify with every hash, wherever the checksum is, and not after a change", async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue()), algorithm, async (event, name) => {
        const body = formOf(event)
        const hex = sha(name, callbackURL, body, "s")
        const good = { form: "3.4", secret: 1 }
        expect(await deliver(`${callbackURL}&checksum=${hex}`, body)).toEqual(good)
        expect(await deliver(`/elsewhere?checksum=${hex}&b=2`, body, { callbackURL })).toEqual(good)
        const mismatch = {
          reason: "signature-mismatch",
          message: expect.stringMatching(/^the checksum does not match/) as string,
        }
        expect(await deliver(`${callbackURL}&checksum=${hex}`, `${body}1`)).toMatchObject(mismatch)
        expect(await deliver(`${callbackURL}&b=2&checksum=${hex}`, body)).toMatchObject(mismatch)
        expect(await deliver(`${callbackURL}&checksum=${hex}`, body, { secret: "t" })).toMatchObject(mismatch)
        const malformed = "the checksum is not lower-case hex of sha1, sha256, sha384 or sha512"
        for (const wrong of [hex.toUpperCase().replace(/^\d+$/, "A"), hex.slice(2), `${hex}00`, "", "zz"])
          expect(await deliver(`${callbackURL}&checksum=${wrong}`, body)).toMatchObject({
            reason: "signature-malformed",
            message: malformed,
          })
      }),
      runs(150),
    )
  })

  test("in older forms are recognized, and accepted only on request if the body is not covered", async () => {
    const body = new URLSearchParams({ event: "[]", timestamp: "5", domain: "d" }).toString()
    const legacy = JSON.stringify({ event: "[]", timestamp: 5, domain: "d" })
    const of = (name: string, covered: string) => `${callbackURL}&checksum=${sha(name, callbackURL, covered, "s")}`
    expect(await deliver(of("sha1", legacy), body)).toEqual({ form: "2.x", secret: 1 })
    expect(await deliver(of("sha256", legacy), body)).toBeInstanceOf(Error)
    const uncovered = await deliver(of("sha256", "{}"), body)
    expect(uncovered).toMatchObject({
      reason: "signature-mismatch",
      message: expect.stringMatching(
        /^the checksum does not cover the body .* acceptUncoveredBody if you accept/,
      ) as string,
    })
    expect(await deliver(of("sha256", "{}"), body, { acceptUncoveredBody: true })).toEqual({ form: "3.0", secret: 1 })
  })

  test("without a checksum need a bearer token", async () => {
    const byToken = (authorization: string | undefined, options: object = {}, url: string | undefined = callbackURL) =>
      deliver(url, formOf([]), options, authorization)
    expect(await byToken("Bearer s")).toEqual({ form: "bearer", secret: 1 })
    expect(await byToken("Bearer t", { authToken: ["u", "v", "t"] })).toEqual({ form: "bearer", secret: 2 })
    const another = { reason: "signature-mismatch", message: "the bearer token does not match" }
    expect(await byToken("Bearer s", { authToken: "t" })).toMatchObject(another)
    const neither = "the request has neither a checksum in its URL nor a bearer token"
    expect(await byToken(undefined)).toMatchObject({ reason: "signature-missing", message: neither })
    expect(await deliver(undefined, formOf([]))).toMatchObject({
      message: "there is no bearer token, and no url was passed that could contain a checksum",
    })
    expect(await byToken("Bearer s", {}, `${callbackURL}&checksum=1&checksum=2`)).toMatchObject({
      reason: "signature-malformed",
      message: "the URL contains more than one checksum",
    })
    const hex = sha("sha256", "s")
    expect(await byToken(undefined, {}, `/hook?checksum=${hex}`)).toMatchObject({
      name: "ConfigError",
      parameter: "callbackURL",
      message: expect.stringMatching(/^url is only a path/) as string,
    })
  })

  test("with any signed body are events or a typed error", async () => {
    const body = fc.oneof(
      fc.string(),
      fc.jsonValue().map((event) => `event=${encodeURIComponent(JSON.stringify(event))}`),
      fc.jsonValue().map(formOf),
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

test("only its own nonce matches the URL for the end of a meeting", () => {
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

describe("responses", () => {
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
  test("of any content are decoded or a typed error", async () => {
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
          const json = () => JSON.parse(given) as unknown
          await settled(decode({ ...raw, text: given, json }, context(operation)))
        },
      ),
      runs(500),
    )
  })
})
