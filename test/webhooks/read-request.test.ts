import { describe, expect, test } from "vitest"
import { createWebhookHandler, type WebhookInput } from "conferkit/webhooks"
import { plainReceiver } from "./plain.ts"

const url = "https://app.example.org/hooks?a=1"
const post = (body: string) => new Request(url, { method: "POST", body, headers: { "x-own": "1" } })

/** What a receiver gets of a request, the response status, and the error. */
async function received(
  request: Request,
  { limit = 2, method = "POST" }: { limit?: number; method?: "GET" | "POST" } = {},
) {
  const inputs: WebhookInput[] = []
  const errors: unknown[] = []
  const handler = createWebhookHandler({
    receiver: {
      ...plainReceiver,
      method,
      receive: (input) => {
        inputs.push(input)
        return Promise.resolve({ events: [], id: undefined })
      },
    },
    limit,
    on: () => undefined,
    onError: (error) => void errors.push(error),
  })
  const { status } = await handler(request)
  return { input: inputs[0], status, error: errors[0] }
}

describe("a handler", () => {
  test("passes URL, headers and the body's bytes to its receiver", async () => {
    const request = post("é")
    const { input, status } = await received(request)
    expect([input?.url, input?.headers, status]).toEqual([url, request.headers, 200])
    expect(Buffer.from(input?.body as Uint8Array)).toEqual(Buffer.from("é"))
  })

  test("rejects a body beyond the limit", async () => {
    const { input, status, error } = await received(post("123"))
    expect([input, status]).toEqual([undefined, 413])
    expect(error).toMatchObject({
      name: "WebhookVerificationError",
      reason: "body-too-long",
      message: "the body is longer than 2 bytes",
    })
  })

  test("does not read the body of a GET", async () => {
    const request = new Request(url)
    const { input } = await received(request, { limit: 1, method: "GET" })
    expect(input).toEqual({ headers: request.headers, url, body: "" })
  })

  test("reports an already read body as a configuration error", async () => {
    const request = post("1")
    await request.text()
    const { status, error } = await received(request)
    expect([status, error]).toMatchObject([500, { reason: "body-parsed" }])
  })
})
