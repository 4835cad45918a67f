import { createHash, createHmac } from "node:crypto"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { ConfigError, isWebhookVerificationError, WebhookVerificationError } from "conferkit"
import { checkTime } from "../../src/core/webhooks/timestamp.ts"
import { credential } from "../../src/core/check-options.ts"
import { headerName } from "../../src/core/http/headers.ts"
import { equal, equalText, fromHex, hash, hashOf, hmac, key, randomHex, toBase64 } from "../../src/core/crypto.ts"
import { type Claims, signJwt, verifyJwt } from "../../src/core/crypto.ts"
import { secretsOf } from "../../src/core/webhooks/secrets.ts"
import { verifyHmac } from "../../src/core/webhooks/hmac.ts"
import { bearer, delivery, type HeaderBag, readDelivery, bodyText } from "../../src/core/webhooks/delivery.ts"
import { outcome, settled } from "../support/outcome.ts"
import { runs } from "../support/property.ts"

const text = fc.string({ unit: "binary" })
const secret = fc.string({ minLength: 1, unit: "grapheme" })
const algorithm = fc.constantFrom("sha1", "sha256", "sha384", "sha512")
const bytes = fc.uint8Array({ maxLength: 80 })
const failing = (reason: string) => expect.objectContaining({ name: "WebhookVerificationError", reason }) as Error

describe("hashes", () => {
  test("match node:crypto", () => {
    fc.assert(
      fc.property(algorithm, text, bytes, secret, (name, first, second, password) => {
        expect(hash(name, first)).toBe(createHash(name).update(first, "utf8").digest("hex"))
        const both = createHash(name).update(first).update(second).digest()
        expect(hashOf(name, first, second)).toEqual(both)
        expect(hmac(name, key(password), second)).toEqual(createHmac(name, password).update(second).digest())
      }),
      runs(200),
    )
  })

  test("are compared by content, as bytes or strings", () => {
    fc.assert(
      fc.property(bytes, bytes, (one, other) => {
        expect(equal(one, Uint8Array.from(one))).toBe(true)
        expect(equal(one, other)).toBe(Buffer.compare(one, other) === 0)
        expect(equalText(toBase64(one), toBase64(other))).toBe(Buffer.compare(one, other) === 0)
      }),
      runs(200),
    )
  })

  test("round-trip as hex and base64, and nothing else is hex", () => {
    fc.assert(
      fc.property(bytes, text, (given, other) => {
        const hex = Buffer.from(given).toString("hex")
        expect(fromHex(hex)).toEqual(given.length === 0 ? undefined : Buffer.from(given))
        expect(fromHex(hex.toUpperCase())).toEqual(fromHex(hex))
        expect(Buffer.from(toBase64(given), "base64")).toEqual(Buffer.from(given))
        expect(toBase64(new Uint8Array([7, ...given]).subarray(1))).toBe(toBase64(given))
        if (!/^(?:[\da-f]{2})+$/i.test(other)) expect(fromHex(other)).toBeUndefined()
        expect(fromHex(`${hex}0`)).toBeUndefined()
      }),
      runs(300),
    )
    expect(randomHex(8)).toMatch(/^[\da-f]{16}$/)
    expect(randomHex(8)).not.toBe(randomHex(8))
  })
})

describe("JWTs", () => {
  const claims = fc.dictionary(
    fc.string().filter((name) => !["exp", "nbf", "__proto__"].includes(name)),
    fc.jsonValue(),
  )
  const form = fc.constantFrom("HS256", "HS512")
  const now = 1_760_000_000_000

  test("round-trip with the right secret, and match an independent HMAC", () => {
    fc.assert(
      fc.property(claims, secret, secret, form, (given, one, other, alg) => {
        fc.pre(one !== other)
        const before = JSON.stringify(given)
        const token = signJwt(given, key(one), alg)
        expect(JSON.stringify(given)).toBe(before)
        const [head = "", body = "", mac] = token.split(".")
        const hashName = alg === "HS256" ? "sha256" : "sha512"
        expect(mac).toBe(createHmac(hashName, one).update(`${head}.${body}`).digest("base64url"))
        expect(JSON.parse(Buffer.from(head, "base64url").toString())).toEqual({ alg, typ: "JWT" })
        const found = verifyJwt(token, [key(other), key(one)], { algorithms: [alg], now })
        expect(found).toEqual({ claims: JSON.parse(before) as Claims, secret: 1 })
        expect(outcome(() => verifyJwt(token, [key(other)], { algorithms: [alg], now }))).toEqual(
          failing("signature-mismatch"),
        )
        const others = alg === "HS256" ? (["HS512"] as const) : (["HS256"] as const)
        expect(outcome(() => verifyJwt(token, [key(one)], { algorithms: others, now }))).toEqual(
          failing("algorithm-refused"),
        )
      }),
      runs(200),
    )
  })

  test("reject any other string with a typed error, and any modification", () => {
    const token = signJwt({ a: 1 }, key("s"), "HS256")
    const verify = (given: string) => outcome(() => verifyJwt(given, [key("s")], { algorithms: ["HS256"], now }))
    fc.assert(
      fc.property(fc.nat(token.length), fc.string({ maxLength: 3 }), text, (at, piece, other) => {
        const changed = token.slice(0, at) + piece + token.slice(at + 1)
        if (changed !== token) expect(isWebhookVerificationError(verify(changed))).toBe(true)
        expect(isWebhookVerificationError(verify(other))).toBe(true)
        expect(isWebhookVerificationError(verify(`${other}.${other}.${other}`))).toBe(true)
      }),
      runs(300),
    )
  })

  test("have times that hold to the second, with leeway on either side", () => {
    const second = fc.integer({ min: -5_000, max: 5_000 })
    fc.assert(
      fc.property(second, second, fc.nat(4_000), (exp, nbf, leeway) => {
        const at = now / 1000
        const token = signJwt({ exp: at + exp, nbf: at + nbf }, key("s"), "HS256")
        const found = outcome(() => verifyJwt(token, [key("s")], { algorithms: ["HS256"], now, leeway: leeway * 1000 }))
        const expired = 0 >= exp + leeway
        const early = 0 < nbf - leeway
        if (expired) expect(found).toEqual(failing("expired"))
        else if (early) expect(found).toEqual(failing("not-yet-valid"))
        else expect(found).not.toBeInstanceOf(Error)
      }),
      runs(300),
    )
  })
})

describe("signatures", () => {
  test("in hex of either case or base64, with or without prefix, return the matching secret", () => {
    const encoding = fc.constantFrom("hex", "base64")
    fc.assert(
      fc.property(
        algorithm,
        bytes,
        secret,
        secret,
        encoding,
        fc.boolean(),
        (name, body, one, other, written, upper) => {
          fc.pre(one !== other)
          const digest = createHmac(name, one).update(body).digest(written)
          const given = written === "hex" && upper ? digest.toUpperCase() : digest
          const form = { algorithm: name, prefix: "v=" }
          const secrets = [key(other), key(one)]
          for (const each of [given, `v=${given}`, ` v=${given} `, `v=AAAA,${given}`])
            for (const accepted of [written, "auto"] as const)
              expect(verifyHmac(each, body, secrets, { ...form, encoding: accepted })).toBe(1)
          const wrong = written === "hex" ? "base64" : "hex"
          expect(outcome(() => verifyHmac(given, body, secrets, { ...form, encoding: wrong }))).toEqual(
            failing("signature-malformed"),
          )
          expect(outcome(() => verifyHmac(given, body, [key(other)], { ...form, encoding: written }))).toEqual(
            failing("signature-mismatch"),
          )
          expect(outcome(() => verifyHmac(` `, body, secrets, form))).toEqual(failing("signature-missing"))
        },
      ),
      runs(150),
    )
  })

  test("beyond the 32nd are ignored", () => {
    const good = createHmac("sha256", "s").update("b").digest("hex")
    const bad = "00".repeat(32)
    const after = (count: number) => [...Array<string>(count).fill(bad), good].join(",")
    expect(verifyHmac(after(31), "b", [key("s")])).toBe(0)
    expect(outcome(() => verifyHmac(after(32), "b", [key("s")]))).toEqual(failing("signature-mismatch"))
  })

  test("of any content throw only typed errors", () => {
    fc.assert(
      fc.property(fc.option(text, { nil: undefined }), algorithm, (given, name) => {
        const found = outcome(() => verifyHmac(given, "body", [key("s")], { algorithm: name, encoding: "auto" }))
        expect(found).toBeInstanceOf(WebhookVerificationError)
      }),
      runs(300),
    )
  })
})

describe("secrets and credentials", () => {
  const isSecret = (value: unknown) =>
    typeof value === "string" && value !== "" && !/^\s|\s$|[\0-\x1f\x7f-\x9f]/.test(value)

  test("are a list of strings as issued, at most 32, or a ConfigError with the option's name", () => {
    const list = fc.array(fc.oneof(fc.string({ maxLength: 2 }), fc.constant(undefined)), { maxLength: 40 })
    fc.assert(
      fc.property(fc.oneof(list, fc.string({ maxLength: 2 }), fc.constant(undefined)), (given) => {
        const found = outcome(() => secretsOf(given as string[], "opt"))
        const values: readonly unknown[] = typeof given === "string" ? [given] : (given ?? [])
        const good = values.length > 0 && values.length <= 32 && values.every(isSecret)
        if (good) expect(found).toEqual(values)
        else expect(found).toMatchObject({ name: "ConfigError", parameter: "opt" })
      }),
      runs(500),
    )
    expect(() => secretsOf([], "opt")).toThrow("opt must not be empty")
    expect(() => secretsOf(Array<string>(33).fill("x"), "opt")).toThrow("opt has more than 32 values")
    expect(secretsOf(Array<string>(32).fill("x"), "opt")).toHaveLength(32)
  })

  test("are sent unchanged in a header, or rejected without being quoted", () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string(), fc.constantFrom("", " a", "a ", "a b", "a")), (given) => {
        const found = outcome(() => credential(given, "apiKey"))
        if (typeof found === "string") {
          expect(new Headers({ x: found }).get("x")).toBe(given)
          return
        }
        expect(found).toMatchObject({ name: "ConfigError", parameter: "apiKey" })
        expect(/^[!-~](?:[ -~]*[!-~])?$/.test(given)).toBe(false)
        expect(found.message).toMatch(
          /^apiKey (?:must not be empty|has leading or trailing whitespace|has non-ASCII characters)/,
        )
      }),
      runs(500),
    )
    expect(() => credential(undefined, "apiKey")).toThrow("apiKey must not be empty")
  })

  test("have header names that the platform accepts, in lower case", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom("X-Key", "a!", "ü", "", "a b")), (given) => {
        const found = outcome(() => headerName(given, "opt"))
        if (typeof found === "string") expect(new Headers([[given, "1"]]).get(found)).toBe("1")
        else {
          expect(found).toBeInstanceOf(ConfigError)
          expect(found.message).toBe("opt is not a valid header name")
          expect(() => new Headers([[given, "1"]])).toThrow()
        }
        if (typeof found === "string") expect(found).toBe(given.toLowerCase())
      }),
      runs(500),
    )
  })
})

test("are accepted if their time is within the tolerance on either side, inclusive", () => {
  fc.assert(
    fc.property(fc.integer({ min: -9_000, max: 9_000 }), fc.nat(9_000), (age, tolerance) => {
      const found = outcome(() => {
        checkTime(1e12 - age, 1e12, tolerance)
        return "good"
      })
      const seconds = Math.round(Math.abs(age) / 1000)
      if (age > tolerance)
        expect(found).toMatchObject({ reason: "expired", message: `the delivery is ${seconds} s old` })
      else if (-age > tolerance) expect(found).toMatchObject({ reason: "not-yet-valid" })
      else expect(found).toBe("good")
    }),
    runs(500),
  )
  const check = (timestamp: number) => () => {
    checkTime(timestamp, 0, 0)
  }
  expect(check(Number.NaN)).toThrow("the delivery is NaN s old")
  expect(check(3_000)).toThrow("the delivery's timestamp is 3 s in the future: check both clocks")
})

describe("deliveries", () => {
  test("have the same bytes and headers in any input form", async () => {
    const name = fc.constantFrom("x-a", "X-B", "authorization")
    const value = fc.stringMatching(/^[!-~]{1,10}$/)
    await fc.assert(
      fc.asyncProperty(bytes, fc.dictionary(name, value, { noNullPrototype: true }), async (body, headers) => {
        const request = new Request("https://x.example/?a=1", { method: "POST", body, headers })
        const bags: HeaderBag[] = [headers, new Headers(headers)]
        const forms = bags.flatMap((bag) => [
          delivery({ headers: bag, body, url: request.url }),
          delivery({ headers: bag, body: body.slice().buffer, url: request.url }),
        ])
        for (const each of [...forms, await readDelivery(request)]) {
          expect(Buffer.from(each.bytes)).toEqual(Buffer.from(body))
          expect(each.url).toBe("https://x.example/?a=1")
          for (const wanted of ["x-a", "X-A", "x-b"])
            expect(each.header(wanted)).toBe(new Headers(headers).get(wanted) ?? undefined)
        }
      }),
      runs(100),
    )
  })

  test("are strings if valid UTF-8, and rejected with a reason if invalid, too long or parsed", async () => {
    const body = fc.oneof(bytes, text, fc.object(), fc.constantFrom(null, undefined, 1))
    await fc.assert(
      fc.asyncProperty(body, async (given) => {
        const input = { headers: {}, body: given as Uint8Array }
        const found = await settled((async () => bodyText(await readDelivery(input, { limit: 20 })))())
        if (typeof found === "string") {
          expect(Buffer.byteLength(found)).toBeLessThanOrEqual(23)
          const same = typeof given === "string" ? given.toWellFormed() : given
          if (typeof same === "string") expect(found).toBe(same.replace(/^\ufeff/, ""))
        } else expect(found).toBeInstanceOf(WebhookVerificationError)
      }),
      runs(300),
    )
  })

  test("have a bearer token only if the header has exactly one", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[!-+\--~]{1,20}$/), (token) => {
        const of = (authorization: string) => bearer(delivery({ headers: { authorization }, body: "" }))
        expect([of(`Bearer ${token}`), of(`bearer   ${token}`)]).toEqual([token, token])
        for (const other of [`Basic ${token}`, `Bearer${token}`, `Bearer ${token} x`, `xBearer ${token}`, ""])
          expect(of(other)).toBeUndefined()
      }),
      runs(100),
    )
  })
})
