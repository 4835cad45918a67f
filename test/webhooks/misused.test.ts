import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { once } from "node:events"
import { expect, test, vi } from "vitest"
import { isConfigError } from "conferkit"
import { bigBlueButtonReceiver } from "conferkit/bigbluebutton"
import { createWebhookHandler, toNodeListener } from "conferkit/webhooks"
import { xroomReceiver } from "conferkit/xroom"

const receiver = bigBlueButtonReceiver({ secret: "secret-of-bbb", callbackURL: "https://app.example/hooks" })

/** Values that JavaScript accepts. */
const any = (value: unknown) => value as never

test("a handler used as a listener responds with 500 and says how to wrap it", async () => {
  const errors: unknown[] = []
  const on = vi.fn()
  const handler = createWebhookHandler({ receiver, on, onError: (error) => errors.push(error) })
  const server = createServer(any(handler)).listen(0, "127.0.0.1")
  await once(server, "listening")
  try {
    const { port } = server.address() as AddressInfo
    const response = await fetch(`http://127.0.0.1:${port}/hooks`, { method: "POST", body: "x" })
    expect(response.status).toBe(500)
  } finally {
    server.close()
  }
  expect(errors).toEqual([
    expect.objectContaining({
      option: "request",
      message: expect.stringContaining("toNodeListener(handler)") as string,
    }),
  ])
  expect(on).not.toHaveBeenCalled()
})

test.each([undefined, null, "x", {}, { headers: {} }])(
  "%j instead of a request gets 500 and is reported",
  async (given) => {
    const errors: unknown[] = []
    const handler = createWebhookHandler({ receiver, on: {}, onError: (error) => errors.push(error) })
    expect((await handler(any(given))).status).toBe(500)
    expect(errors.map((error) => isConfigError(error) && error.option)).toEqual(["request"])
  },
)

test("a listener called without a response throws ConfigError, without an unhandled rejection", () => {
  const listener = toNodeListener(createWebhookHandler({ receiver, on: {} }))
  expect(() => {
    listener(any(new Request("https://app.example/hooks")), any(undefined))
  }).toThrow(expect.objectContaining({ name: "ConfigError", option: "response" }))
})

test("a misspelt event gets a suggestion", () => {
  expect(() => createWebhookHandler({ receiver, on: any({ "meeting-endd": () => undefined }) })).toThrow(
    'has no event "meeting-endd"; did you mean "meeting-ended"?',
  )
})

test("errors of xroomReceiver name its option", () => {
  for (const options of [undefined, { token: "short" }, { token: "" }]) {
    expect(() => xroomReceiver(any(options))).toThrow(expect.objectContaining({ name: "ConfigError", option: "token" }))
  }
})
