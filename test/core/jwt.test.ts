import { createHmac } from "node:crypto"
import { describe, expect, test } from "vitest"
import { key } from "../../src/core/crypto.ts"
import { signJwt, verifyJwt } from "../../src/core/crypto.ts"

const secret = key("s3cret")
const now = 1_700_000_000_000
const options = { algorithms: ["HS256", "HS512"] as const, now }

const encode = (text: string) => Buffer.from(text).toString("base64url")
const json = (value: unknown) => encode(JSON.stringify(value))
const signed = (text: string, algorithm = "sha256") =>
  `${text}.${createHmac(algorithm, "s3cret").update(text).digest("base64url")}`

const rejection = (reason: string, message: string) =>
  expect.objectContaining({ name: "WebhookVerificationError", reason, message }) as Error
const malformed = rejection("signature-malformed", "the token is not a JWT")
const wrongAlgorithm = rejection("algorithm-refused", "the token's alg is not HS256 or HS512")
const mismatch = rejection("signature-mismatch", "the token's signature does not match: check the secret")

describe("signJwt", () => {
  test("writes header, claims and signature", () => {
    expect(signJwt({ é: 1 }, secret, "HS256")).toBe(signed(`${json({ alg: "HS256", typ: "JWT" })}.${json({ é: 1 })}`))
    const text = `${json({ alg: "HS512" })}.${json({})}`
    expect(signJwt({}, "s3cret", "HS512", {})).toBe(signed(text, "sha512"))
    expect(signJwt({}, secret, "HS256", { kid: "k" })).toBe(signed(`${json({ alg: "HS256", kid: "k" })}.${json({})}`))
  })
})

describe("verifyJwt", () => {
  test("reads what signJwt writes, with either hash, and returns the matching secret", () => {
    for (const algorithm of ["HS256", "HS512"] as const) {
      const token = signJwt({ a: 1 }, secret, algorithm)
      expect(verifyJwt(token, [key("other"), secret], options)).toEqual({ claims: { a: 1 }, secret: 1 })
    }
    expect(verifyJwt(signed(`${json({ alg: "HS512" })}.${json({})}`, "sha512"), ["s3cret"], options)).toMatchObject({
      secret: 0,
    })
  })

  test("accepts only the requested algorithms, whatever the header says", () => {
    const token = signJwt({ a: 1 }, secret, "HS256")
    expect(() => verifyJwt(token, [secret], { algorithms: ["HS512"], now })).toThrow(
      rejection("algorithm-refused", "the token's alg is not HS512"),
    )
    for (const head of [json({ alg: "none" }), json({}), json(null), json("HS256"), json(["HS256"]), encode("{"), ""]) {
      expect(() => verifyJwt(signed(`${head}.${json({ a: 1 })}`), [secret], options), head).toThrow(wrongAlgorithm)
    }
  })

  test("accepts only a signature of the algorithm in the header", () => {
    const text = `${json({ alg: "HS512" })}.${json({})}`
    expect(() => verifyJwt(signed(text, "sha256"), [secret], options)).toThrow(mismatch)
  })

  test.each(["", "a.b", "a.b.c.d", "....", "x".repeat(20_000)])("rejects %j, which is not a JWT", (token) => {
    expect(() => verifyJwt(token, [secret], options)).toThrow(malformed)
  })

  test.each(["..", "a.b.c", "e30.e30.e30", "💥.💥.💥"])("rejects %j, which has no algorithm", (token) => {
    expect(() => verifyJwt(token, [secret], options)).toThrow(wrongAlgorithm)
  })

  test("accepts at most 16,384 characters", () => {
    const signature = 43
    const room = 16_384 - signature - 2
    const head = json({ alg: "HS256" })
    const claims = JSON.stringify({ a: "" })
    const payload = (length: number) => encode(`${claims}${" ".repeat(Math.floor((length * 3) / 4) - claims.length)}`)
    const longest = signed(`${head}.${payload(room - head.length)}`)
    expect(longest).toHaveLength(16_384)
    expect(verifyJwt(longest, [secret], options).claims).toEqual({ a: "" })
    const longer = signed(`${head}.${payload(room - head.length + 2)}`)
    expect(() => verifyJwt(longer, [secret], options)).toThrow(malformed)
  })

  test("rejects any changed character", () => {
    const token = signJwt({ exp: 1_800_000_000, meeting: "room" }, secret, "HS256")
    for (let at = 0; at < token.length; at++) {
      const other = token[at] === "A" ? "B" : "A"
      const changed = token.slice(0, at) + other + token.slice(at + 1)
      expect(() => verifyJwt(changed, [secret], options), String(at)).toThrow(/^the token/)
    }
  })

  test("rejects a signature in another encoding, or without a secret", () => {
    const token = signJwt({}, secret, "HS256")
    for (const other of [`${token}=`, `${token} `, `${token}!`]) {
      expect(() => verifyJwt(other, [secret], options)).toThrow(mismatch)
    }
    expect(() => verifyJwt(token, [], options)).toThrow(mismatch)
    expect(() => verifyJwt(token, [key("other")], options)).toThrow(mismatch)
    expect(() => verifyJwt(token.replace(/[^.]*$/, ""), [secret], options)).toThrow(mismatch)
  })

  test.each([json([1]), json(null), json("text"), json(7), encode("{"), ""])(
    "rejects a signed payload that is not an object: %s",
    (payload) => {
      expect(() => verifyJwt(signed(`${json({ alg: "HS256" })}.${payload}`), [secret], options)).toThrow(
        rejection("body-malformed", "the token's payload is not a JSON object"),
      )
    },
  )

  test("does not parse an unsigned payload", () => {
    const token = `${json({ alg: "HS256" })}.${encode("{")}.${"A".repeat(43)}`
    expect(() => verifyJwt(token, [secret], options)).toThrow(mismatch)
  })
})

describe("times", () => {
  const seconds = now / 1000
  const verify = (
    claims: Record<string, unknown>,
    more: { leeway?: number; requireExp?: boolean; now?: number } = {},
  ) => verifyJwt(signJwt(claims, secret, "HS256"), [secret], { ...options, ...more }).claims
  const expired = (message: string) => rejection("expired", message)
  const unsaid = expired("the token has no exp")
  const early = rejection("not-yet-valid", "the token is not valid yet (nbf)")

  test("an expired token is rejected from the second of its expiry", () => {
    expect(verify({ exp: seconds + 1 })).toEqual({ exp: seconds + 1 })
    expect(verify({ exp: seconds }, { now: now - 1 })).toEqual({ exp: seconds })
    expect(() => verify({ exp: seconds })).toThrow(expired("the token expired 0 s ago"))
    expect(() => verify({ exp: seconds - 10 }, { now: now + 600 })).toThrow(expired("the token expired 11 s ago"))
  })

  test("leeway extends both ends", () => {
    const leeway = 20_000
    expect(verify({ exp: seconds - 19 }, { leeway })).toEqual({ exp: seconds - 19 })
    expect(() => verify({ exp: seconds - 20 }, { leeway })).toThrow(expired("the token expired 20 s ago"))
    expect(verify({ nbf: seconds + 20 }, { leeway })).toEqual({ nbf: seconds + 20 })
    expect(() => verify({ nbf: seconds + 21 }, { leeway })).toThrow(early)
  })

  test("a token is rejected before its nbf", () => {
    expect(verify({ nbf: seconds })).toEqual({ nbf: seconds })
    expect(() => verify({ nbf: seconds + 1 })).toThrow(early)
  })

  test.each(["later", String(seconds + 9), null, true, {}])("the exp %j is invalid", (exp) => {
    expect(() => verify({ exp })).toThrow(unsaid)
    expect(() => verify({ exp }, { requireExp: true })).toThrow(unsaid)
  })

  test.each(["soon", String(seconds - 9), null, true, {}])("the nbf %j is invalid", (nbf) => {
    expect(() => verify({ nbf })).toThrow(early)
  })

  test("exp is required only on request", () => {
    expect(verify({})).toEqual({})
    expect(verify({}, { requireExp: false })).toEqual({})
    expect(() => verify({}, { requireExp: true })).toThrow(unsaid)
    expect(verify({ exp: seconds + 1 }, { requireExp: true })).toEqual({ exp: seconds + 1 })
  })
})
