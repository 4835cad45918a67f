import { describe, expect, test } from "vitest"
import { readRequest } from "../../src/webhooks/handler.ts"

const url = "https://app.example.org/hooks?a=1"
const post = (body: string) => new Request(url, { method: "POST", body, headers: { "x-own": "1" } })

describe("readRequest", () => {
  test("keeps URL and headers, and the body as bytes", async () => {
    const request = post("é")
    const read = await readRequest(request, { limit: 2 })
    expect([read.url, read.headers]).toEqual([url, request.headers])
    expect(Buffer.from(read.body as Uint8Array)).toEqual(Buffer.from("é"))
  })

  test("refuses what is longer than the limit", async () => {
    await expect(readRequest(post("123"), { limit: 2 })).rejects.toMatchObject({
      name: "WebhookVerificationError",
      reason: "body-too-long",
      message: "the body is longer than 2 bytes",
    })
  })

  test("does not look for the body of a GET", async () => {
    const request = new Request(url)
    expect(await readRequest(request, { limit: 1 })).toEqual({ headers: request.headers, url, body: "" })
  })

  test("tells whose mistake it is where somebody has read the body", async () => {
    const request = post("1")
    await request.text()
    await expect(readRequest(request, { limit: 2 })).rejects.toMatchObject({ reason: "body-parsed" })
  })
})
