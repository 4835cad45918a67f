// Vectors made with independent tools for the secret "s3cret".
import { describe, expect, test } from "vitest"
import { verifyAnalytics, verifyRecordingReady, verifyWebhook } from "conferkit/bigbluebutton"

const secret = "s3cret"

describe("recording-ready", () => {
  const token =
    "eyJhbGciOiJIUzI1NiJ9.eyJtZWV0aW5nX2lkIjoicm9vbS0xIiwicmVjb3JkX2lkIjoiYWJjLTE3MDAwMDAwMDAwMDAifQ.0zTcRwbWLQ7OUZh3OhFfGnMk8WmZDwWzwqk9AQuHEHM"
  const input = { headers: {}, body: `signed_parameters=${token}` }

  test("verifies", async () => {
    expect(await verifyRecordingReady(input, { secret })).toEqual({
      meeting_id: "room-1",
      record_id: "abc-1700000000000",
    })
  })
  test("is rejected with another secret", async () => {
    await expect(verifyRecordingReady(input, { secret: "S3cret" })).rejects.toMatchObject({
      reason: "signature-mismatch",
    })
  })
})

describe("analytics", () => {
  const token =
    "eyJhbGciOiJIUzUxMiIsInR5cCI6IkpXVCJ9.eyJleHAiOjE3MDAwODY0MDB9.iDFjnNPUIAlNboe1kGKQ3swzjR1KcVWLOczigKH9ZTfw0hfVEr9oE0zfPeUjvaHUkW4996wkN-5wAANpDVTWPg"
  const input = { headers: { authorization: `Bearer ${token}` }, body: '{"meeting_id":"room-1"}' }

  test("verifies until its day has passed", async () => {
    const at = (now: number) => verifyAnalytics(input, { secret, now: () => now })
    expect(await at(1_700_086_399_000)).toEqual({ meeting_id: "room-1" })
    await expect(at(1_700_086_400_000)).rejects.toMatchObject({ reason: "expired" })
  })
})

describe("bbb-webhooks", () => {
  const callbackURL = "https://app.example.org/cb"
  const body =
    "domain=bbb.example.org&event=%5B%7B%22data%22%3A%7B%22type%22%3A%22event%22%2C%22id%22%3A%22meeting-ended%22%2C%22attributes%22%3A%7B%22meeting%22%3A%7B%22internal-meeting-id%22%3A%22i-1%22%2C%22external-meeting-id%22%3A%22room+%C3%A9+1%22%7D%7D%2C%22event%22%3A%7B%22ts%22%3A1700000000000%7D%7D%7D%5D&timestamp=1700000000123"
  const verify = (checksum: string, options: object = {}) =>
    verifyWebhook({ headers: {}, body, url: `${callbackURL}?checksum=${checksum}` }, { secret, ...options })

  test.each([
    ["3.4", "2dc6d8288daefb5658ce2195f7c8768fccacc950"],
    ["3.4", "678ac3116345403640145e2f4508a03fe52ec88944e1de5cc7e29064cc0bc9bd"],
    ["2.x", "e9c5298c85840170541b3035ddabeedb6bd1233a"],
  ])("form %s, checksum %s", async (form, checksum) => {
    const delivery = await verify(checksum)
    expect(delivery).toMatchObject({
      form,
      secret: 0,
      domain: "bbb.example.org",
      timestamp: 1_700_000_000_123,
      raw: [],
      issues: [],
    })
    expect(delivery.events).toEqual([
      {
        type: "event",
        id: "meeting-ended",
        attributes: { meeting: { "internal-meeting-id": "i-1", "external-meeting-id": "room é 1" } },
        event: { ts: 1_700_000_000_000 },
      },
    ])
  })

  test("form 3.0 to 3.3.1, which does not cover the body, only on request", async () => {
    const checksum = "7c163a3f9b5480cf8aa822a3fc3f67aee2c40c8b"
    await expect(verify(checksum)).rejects.toThrow("does not cover the body")
    expect(await verify(checksum, { acceptUncoveredBody: true })).toMatchObject({ form: "3.0" })
  })
})
