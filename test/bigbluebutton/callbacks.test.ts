import { describe, expect, test } from "vitest"
import type { WebhookFailure } from "conferkit"
import { analyticsReceiver, BigBlueButton, verifyAnalytics, verifyRecordingReady } from "conferkit/bigbluebutton"
import { jwt as signed } from "../support/jwt.ts"

const secret = "s3cret"
const nonce = "0123456789abcdef"
const present = 1_700_000_000_000
const now = () => present
const seconds = present / 1000

const rejection = (reason: WebhookFailure, message: string) => ({ name: "WebhookVerificationError", reason, message })
const mistake = (message: string, parameter: string) =>
  expect.objectContaining({ name: "ConfigError", message, parameter }) as Error
const noSecret = mistake("secret must not be empty", "secret")

type Algorithm = "HS256" | "HS512"
const jwt = (claims: object, algorithm: Algorithm = "HS512", by = secret) => signed(claims, by, algorithm)

describe("verifyRecordingReady", () => {
  const claims = { meeting_id: "room 1", record_id: "r-1", format: "video" }
  const sent = (token: string) => ({ headers: {}, body: `signed_parameters=${token}` })
  const ready = (token: string, options: object = {}) => verifyRecordingReady(sent(token), { secret, now, ...options })

  test.each(["HS256", "HS512"] as const)("returns the token's claims, with %s", async (algorithm) => {
    expect(await ready(jwt(claims, algorithm))).toEqual(claims)
  })

  test("tries every secret, including those looked up per delivery", async () => {
    const token = jwt(claims, "HS256", "old")
    expect(await ready(token, { secret: [secret, "old"] })).toEqual(claims)
    const find = ({ bytes }: { bytes: Uint8Array }) => (bytes.byteLength > 9 ? "old" : undefined)
    expect(await ready(token, { secret: find })).toEqual(claims)
    await expect(ready(token, { secret: () => undefined })).rejects.toMatchObject(
      rejection("signature-mismatch", "no secret was found for this delivery"),
    )
  })

  test("compares the token's times with the given clock", async () => {
    const later = jwt({ ...claims, nbf: seconds + 5 })
    await expect(ready(later)).rejects.toMatchObject({ reason: "not-yet-valid" })
    expect(await ready(later, { leeway: 5000 })).toMatchObject(claims)
    await expect(ready(later, { leeway: 4999 })).rejects.toMatchObject({ reason: "not-yet-valid" })
    await expect(ready(jwt({ ...claims, exp: seconds }))).rejects.toMatchObject({ reason: "expired" })
    expect(await ready(jwt({ ...claims, exp: seconds }), { now: undefined, leeway: 1e15 })).toMatchObject(claims)
  })

  test("uses the system clock by default", async () => {
    const token = jwt({ ...claims, exp: Date.now() / 1000 + 3600 })
    expect(await verifyRecordingReady(sent(token), { secret })).toMatchObject(claims)
    const over = jwt({ ...claims, exp: Date.now() / 1000 - 3600 })
    await expect(verifyRecordingReady(sent(over), { secret })).rejects.toMatchObject({ reason: "expired" })
  })

  test.each([
    ["no meeting", { record_id: "r" }],
    ["no recording", { meeting_id: "m" }],
    ["null as meeting", { meeting_id: null, record_id: "r" }],
    ["a list as recording", { meeting_id: "m", record_id: ["r"] }],
  ])("rejects a token with %s", async (_name, some) => {
    await expect(ready(jwt(some))).rejects.toMatchObject(
      rejection("body-malformed", "the token lacks meeting_id or record_id"),
    )
  })

  test("rejects a body without a token", async () => {
    await expect(verifyRecordingReady({ headers: {}, body: "a=b" }, { secret })).rejects.toMatchObject(
      rejection("signature-missing", "the body has no field signed_parameters"),
    )
  })

  test.each([
    ["another secret", jwt(claims, "HS256", "other"), "signature-mismatch"],
    ["no signature", "eyJhbGciOiJub25lIn0.eyJtZWV0aW5nX2lkIjoibSJ9.", "algorithm-refused"],
    ["no token", "abc", "signature-malformed"],
  ])("rejects a token with %s", async (_name, token, reason) => {
    await expect(ready(token)).rejects.toMatchObject({ reason })
  })

  test("reads at most its limit, 1 MiB by default", async () => {
    const long = (length: number) => ({ headers: {}, body: "a".repeat(length) })
    await expect(verifyRecordingReady(long(11), { secret, limit: 10 })).rejects.toMatchObject(
      rejection("body-too-long", "the body is longer than 10 bytes"),
    )
    await expect(verifyRecordingReady(long(10), { secret, limit: 10 })).rejects.toMatchObject({
      reason: "signature-missing",
    })
    await expect(verifyRecordingReady(long(1_048_577), { secret })).rejects.toMatchObject({ reason: "body-too-long" })
  })

  test.each([undefined, "", []])("throws a ConfigError for the secret %j before it reads anything", async (none) => {
    const unread = new Request("https://app.example.org", { method: "POST", body: "a=b" })
    await expect(verifyRecordingReady(unread, { secret: none })).rejects.toThrow(noSecret)
    expect(unread.bodyUsed).toBe(false)
  })
})

describe("verifyAnalytics", () => {
  const body = '{"meeting_id":"m","tomorrow":[null]}'
  const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
  const good = () => bearer(jwt({ exp: seconds + 60 }))
  const analytics = (headers: Record<string, string>, text = body, options: object = {}) =>
    verifyAnalytics({ headers, body: text }, { secret, now, ...options })

  test("returns the body as received", async () => {
    expect(await analytics(good())).toEqual({ meeting_id: "m", tomorrow: [null] })
    expect(await analytics(good(), body, { secret: ["other", secret] })).toMatchObject({ meeting_id: "m" })
    await expect(analytics(good(), body, { secret: () => undefined })).rejects.toMatchObject(
      rejection("signature-mismatch", "no secret was found for this delivery"),
    )
  })

  test("accepts a token until it expires plus the leeway, to the millisecond", async () => {
    const ends = bearer(jwt({ exp: seconds + 1 }))
    const at = (away: number, leeway?: number) => analytics(ends, body, { now: () => present + 1000 + away, leeway })
    expect(await at(-1)).toMatchObject({ meeting_id: "m" })
    await expect(at(0)).rejects.toMatchObject({ reason: "expired" })
    expect(await at(4999, 5000)).toMatchObject({ meeting_id: "m" })
    await expect(at(5000, 5000)).rejects.toMatchObject({ reason: "expired" })
  })

  test.each([
    ["no token", {}, body, rejection("signature-missing", "there is no bearer token")],
    ["a token without expiry", bearer(jwt({})), body, rejection("expired", "the token has no exp")],
    [
      "HS256",
      bearer(jwt({ exp: seconds + 60 }, "HS256")),
      body,
      rejection("algorithm-refused", "the token's alg is not HS512"),
    ],
    ["another secret", bearer(jwt({ exp: seconds + 60 }, "HS512", "other")), body, { reason: "signature-mismatch" }],
    ["no JSON", good(), "{", rejection("body-malformed", "the body is not JSON")],
    ["a list", good(), "[]", rejection("body-malformed", "the body has no meeting_id")],
    ["no meeting", good(), "{}", rejection("body-malformed", "the body has no meeting_id")],
    ["a list as meeting", good(), '{"meeting_id":["m"]}', rejection("body-malformed", "the body has no meeting_id")],
    ["nothing", good(), "null", rejection("body-malformed", "the body has no meeting_id")],
  ])("is rejected with %s", async (_name, headers, text, rejected) => {
    await expect(analytics(headers, text)).rejects.toMatchObject(rejected)
  })

  test("reads at most 16 MiB by default", async () => {
    expect(analyticsReceiver({ secret }).limit).toBe(16_777_216)
    const padded = (length: number) => body + " ".repeat(length - body.length)
    expect(await analytics(good(), padded(16_777_216))).toMatchObject({ meeting_id: "m" })
    const tooLong = (limit: number) => rejection("body-too-long", `the body is longer than ${limit} bytes`)
    await expect(analytics(good(), padded(16_777_217))).rejects.toMatchObject(tooLong(16_777_216))
    await expect(analytics(good(), padded(101), { limit: 100 })).rejects.toMatchObject(tooLong(100))
  })

  test.each([undefined, "", []])("throws a ConfigError for the secret %j before it reads anything", async (none) => {
    const unread = new Request("https://app.example.org", { method: "POST", body })
    await expect(verifyAnalytics(unread, { secret: none })).rejects.toThrow(noSecret)
    expect(unread.bodyUsed).toBe(false)
  })
})

describe("callbacks", () => {
  const { callbacks: own } = new BigBlueButton({ baseUrl: "https://bbb.example.org", secret })
  const ready = (by: string) => ({
    headers: {},
    body: `signed_parameters=${jwt({ meeting_id: "m", record_id: "r" }, "HS256", by)}`,
  })
  const analytics = (by: string) => ({
    headers: { authorization: `Bearer ${jwt({ exp: seconds + 60 }, "HS512", by)}` },
    body: '{"meeting_id":"m"}',
  })

  test("are verified with the client's secret", async () => {
    expect(await own.recordingReady(ready(secret))).toEqual({ meeting_id: "m", record_id: "r" })
    expect(await own.analytics(analytics(secret), { now })).toEqual({ meeting_id: "m" })
    await expect(own.recordingReady(ready("other"))).rejects.toMatchObject({ reason: "signature-mismatch" })
    await expect(own.analytics(analytics("other"))).rejects.toMatchObject({ reason: "signature-mismatch" })
    expect(own.end({ url: `/end?conferkit-nonce=${nonce}&meetingID=a` }, nonce)).toEqual({ meetingID: "a" })
  })

  test("accept another secret and other options per call", async () => {
    expect(await own.recordingReady(ready("other"), { secret: "other" })).toMatchObject({ meeting_id: "m" })
    expect(await own.analytics(analytics("other"), { secret: "other", now })).toEqual({ meeting_id: "m" })
    await expect(own.recordingReady(ready(secret), { limit: 1 })).rejects.toMatchObject({ reason: "body-too-long" })
    await expect(own.analytics(analytics(secret), { limit: 1 })).rejects.toMatchObject({ reason: "body-too-long" })
  })
})
