import { createHmac } from "node:crypto"
import { describe, expect, test } from "vitest"
import { bigBlueButtonReceiver, verifyAnalytics, verifyRecordingReady, verifyWebhook } from "conferkit/bigbluebutton"
import { omniFlowReceiver } from "conferkit/omniflow"
import { type HeaderBag, signatureReceiver, signStandardWebhook, standardWebhooksReceiver } from "conferkit/webhooks"
import { xcallReceiver } from "conferkit/xcall"
import { secret } from "./signed.ts"

const now = () => 1_700_000_000_000
const form = new URLSearchParams({ domain: "d", event: "[]", timestamp: "1" }).toString()

describe("a bearer token", () => {
  const receive = (authorization: string | readonly string[] | undefined, token = secret, body = form) =>
    bigBlueButtonReceiver({ secret: token }).receive({ headers: { authorization }, body })
  const rejected = { name: "WebhookVerificationError" }

  test.each([
    "Bearer %",
    "bearer %",
    "BEARER %",
    "Bearer   %",
    "Bearer\t%",
    "Bearer \t %",
    "Bearer % ",
    "Bearer %\t ",
    " Bearer %",
    "\tBearer %\t",
  ])("is accepted with any surrounding whitespace and scheme case: %j", async (header) => {
    for (const token of [secret, "a,b", "a,", ",", "a,,b=", "é,ü"])
      expect(await receive(header.replace("%", token), token)).toMatchObject({ form: "bearer", secret: 0 })
  })

  test.each([
    ["repeated in one value", "Bearer a, Bearer a"],
    ["repeated in one value without a space", "Bearer a,Bearer a"],
    ["as a list", ["Bearer a", "Bearer a"]],
    ["as a list whose second value has no scheme", ["Bearer a", "b"]],
    ["with two schemes", "Bearer a, Basic b"],
    ["in the other order", "Basic b, Bearer a"],
    ["empty", "Bearer"],
    ["with a space inside", "Bearer a b"],
    ["without a space", "Bearera"],
  ])("that is repeated or malformed is rejected: %s", async (_name, header) => {
    const joined = typeof header === "string" ? header : header.join(", ")
    for (const token of ["a", "b", "a, b", "a,b", joined, joined.slice("Bearer ".length) || "x"])
      await expect(receive(header, token)).rejects.toMatchObject(rejected)
  })

  test("that is in headers of two spellings, or twice in Headers, is rejected", async () => {
    const twice = new Headers()
    twice.append("authorization", "Bearer a")
    twice.append("authorization", "Bearer b")
    const bags: HeaderBag[] = [{ Authorization: "Bearer a", authorization: "Bearer b" }, twice]
    for (const headers of bags)
      for (const token of ["a", "b", "a, Bearer b"])
        await expect(bigBlueButtonReceiver({ secret: token }).receive({ headers, body: form })).rejects.toMatchObject(
          rejected,
        )
  })

  test.each(['{"meeting_id":"m"}', ' \n[{"data":{}}]', "[]"])("with the JSON %j describes the body", async (json) => {
    const reason = { right: "body-malformed", wrong: "signature-mismatch", none: "signature-missing" }
    for (const [kind, authorization] of [
      ["right", `Bearer ${secret}`],
      ["wrong", "Bearer eyJhbGciOiJIUzUxMiJ9.e30.x"],
      ["none", undefined],
    ] as const)
      await expect(receive(authorization, secret, json)).rejects.toMatchObject({
        ...rejected,
        reason: reason[kind],
        message: expect.stringMatching(/the body is JSON.*analyticsReceiver/) as string,
      })
    const checksum = `https://app.example.org/?checksum=${"0".repeat(64)}`
    await expect(verifyWebhook({ url: checksum, headers: {}, body: json }, { secret })).rejects.toMatchObject({
      message: expect.stringContaining("the body is JSON") as string,
    })
  })

  test("of ConferênciaWeb with a JSON body describes it, too", async () => {
    const receiver = bigBlueButtonReceiver({ secret, authToken: "of-the-hook" })
    const headers = { authorization: "Bearer of-the-hook" }
    await expect(receiver.receive({ headers, body: '{"event":"[]"}' })).rejects.toMatchObject({
      reason: "body-malformed",
      message: expect.stringContaining("the body is JSON") as string,
    })
  })
})

describe("whitespace around a header is ignored", () => {
  const hmac = (text: string) => createHmac("sha256", secret).update(text).digest("hex")
  const around = (headers: Record<string, string>) =>
    Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, ` \t${value}\t `]))

  test("in signatures and times", async () => {
    const body = '{"type":"x","event":"x"}'
    const accepted = await Promise.all([
      omniFlowReceiver({ secret }).receive({ headers: around({ "x-omniflow-signature-256": hmac(body) }), body }),
      xcallReceiver({ secret }).receive({ headers: around({ "x-xcall-signature": `sha256=${hmac(body)}` }), body }),
      signatureReceiver({ provider: "shop", header: "x-sig", timestampHeader: "x-time", secret, now }).receive({
        headers: around({ "x-sig": hmac(`1700000000.${body}`), "x-time": "1700000000" }),
        body,
      }),
      standardWebhooksReceiver({ secret: "c2VjcmV0", now }).receive({
        headers: around(signStandardWebhook({ id: "m", timestamp: now(), body, secret: "c2VjcmV0" })),
        body,
      }),
    ])
    expect(accepted.map(({ events }) => events.length)).toEqual([1, 1, 1, 1])
    expect(accepted[3].messageId).toBe("m")
  })
})

describe("numeric ids", () => {
  const part = (json: string) => Buffer.from(json).toString("base64url")
  const jwt = (claims: string) => {
    const content = `${part('{"alg":"HS512"}')}.${part(claims)}`
    return `${content}.${createHmac("sha512", secret).update(content).digest("base64url")}`
  }
  const ready = (claims: string) =>
    verifyRecordingReady({ headers: {}, body: `signed_parameters=${jwt(claims)}` }, { secret, now })
  const analytics = (body: string) =>
    verifyAnalytics({ headers: { authorization: `Bearer ${jwt('{"exp":1700000060}')}` }, body }, { secret, now })

  test("become strings in a recording-ready callback", async () => {
    expect(await ready('{"meeting_id":7,"record_id":1700000000000}')).toEqual({
      meeting_id: "7",
      record_id: "1700000000000",
    })
    expect(await ready('{"meeting_id":"007","record_id":9007199254740991}')).toEqual({
      meeting_id: "007",
      record_id: "9007199254740991",
    })
  })

  test("become strings in an analytics callback, and everything else is kept", async () => {
    expect(await analytics('{"meeting_id":7,"internal_meeting_id":8,"version":"1.0","data":{"a":1}}')).toEqual({
      meeting_id: "7",
      internal_meeting_id: "8",
      version: "1.0",
      data: { a: 1 },
    })
    expect(await analytics('{"meeting_id":"m"}')).toStrictEqual({ meeting_id: "m" })
  })

  test.each(["9007199254740993", "12345678901234567890", "1.5", "1e400"])(
    "%s is rejected, because its digits are lost",
    async (id) => {
      const lost = {
        reason: "body-malformed",
        message: expect.stringMatching(/_id is a number too large to be read exactly$/) as string,
      }
      await expect(ready(`{"meeting_id":${id},"record_id":"r"}`)).rejects.toMatchObject(lost)
      await expect(ready(`{"meeting_id":"m","record_id":${id}}`)).rejects.toMatchObject(lost)
      await expect(analytics(`{"meeting_id":${id}}`)).rejects.toMatchObject(lost)
      await expect(analytics(`{"meeting_id":"m","internal_meeting_id":${id}}`)).rejects.toMatchObject(lost)
    },
  )

  test.each(["null", "true", "{}", "[7]"])("%s is not an id", async (id) => {
    await expect(ready(`{"meeting_id":${id},"record_id":"r"}`)).rejects.toMatchObject({ reason: "body-malformed" })
    await expect(analytics(`{"meeting_id":${id}}`)).rejects.toMatchObject({ reason: "body-malformed" })
  })
})

describe("the time of an event", () => {
  const hmac = (text: string) => createHmac("sha256", secret).update(text).digest("hex")
  const receive = async (timestamp: string) => {
    const body = `{"type":"x","event":"x","timestamp":${timestamp}}`
    const options = { secret, now, toleranceMs: 1000 }
    const results = await Promise.allSettled([
      omniFlowReceiver(options).receive({ headers: { "x-omniflow-signature-256": hmac(body) }, body }),
      xcallReceiver(options).receive({ headers: { "x-xcall-signature": hmac(body) }, body }),
    ])
    return results.map(({ status }) => status)
  }

  test.each([
    "1700000000",
    '"1700000000"',
    "1700000000000",
    '"1700000000000"',
    '"2023-11-14T22:13:20Z"',
    "1700000000.25",
  ])("may be %s", async (timestamp) => {
    expect(await receive(timestamp)).toEqual(["fulfilled", "fulfilled"])
  })

  test.each(['"2023-11-14T22:13:20"', '"2023-11-14T22:13:20Z (x)"', "1700000002", "null", '"soon"'])(
    "must not be %s",
    async (timestamp) => {
      expect(await receive(timestamp)).toEqual(["rejected", "rejected"])
    },
  )
})
