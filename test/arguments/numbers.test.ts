import { describe, expect, test } from "vitest"
import { BigBlueButton } from "conferkit/bigbluebutton"
import { ConferenciaWeb } from "conferkit/conferenciaweb"
import { Ethora } from "conferkit/ethora"
import { OmniFlow } from "conferkit/omniflow"
import { XCallServer } from "conferkit/xcall"
import { XRoom } from "conferkit/xroom"
import type { CallOptions } from "conferkit"
import { all } from "../support/all.ts"
import { failureOf } from "../support/bigbluebutton.ts"

const secret = "a-long-secret-of-tests"
const appId = "0123456789abcdef01234567"

interface Options {
  readonly fetch: (url: string) => Promise<Response>
  readonly timeout?: number
  readonly maxRetries?: number
  readonly maxResponseBytes?: number
}
type Make = (options: Options) => readonly ((call: CallOptions) => PromiseLike<unknown>)[]

const providers: [name: string, make: Make][] = [
  [
    "BigBlueButton",
    (options) => {
      const client = new BigBlueButton({ baseUrl: "https://bbb.example", secret, ...options })
      return [
        (call) => client.getMeetings(call),
        (call) => client.api.GET("/getMeetings", call),
        (call) => all(client.recordings({}, call)),
      ]
    },
  ],
  [
    "ConferenciaWeb",
    (options) => {
      const client = new ConferenciaWeb({ baseUrl: "https://bbb.example", secret, ...options })
      return [(call) => client.getMeetings(call), (call) => client.api.GET("/getMeetings", call)]
    },
  ],
  [
    "XRoom",
    (options) => {
      const client = new XRoom({ authId: "a", secret, ...options })
      const body = { method: "list" as const, data: {} }
      return [(call) => client.room.list({}, call), (call) => client.api.POST("/room", { body, ...(call as object) })]
    },
  ],
  [
    "XCallServer",
    (options) => {
      const client = new XCallServer({ apiKey: "k", apiSecret: secret, ...options })
      const params = { path: { roomId: "r" } }
      return [
        (call) => client.getRoomInfo("r", call),
        (call) => client.api.GET("/rooms/{roomId}/info", { params, ...(call as object) }),
      ]
    },
  ],
  [
    "Ethora",
    (options) => {
      const client = new Ethora({ baseUrl: "https://e.example", appId, appSecret: secret, ...options })
      return [(call) => client.users.list({}, call), (call) => client.api.GET("/v2/chats/users", call)]
    },
  ],
  [
    "OmniFlow",
    (options) => {
      const client = new OmniFlow({ apiKey: "k", ...options })
      return [(call) => client.inboxes.list(call), (call) => client.api.GET("/v1/inboxes", call)]
    },
  ],
]

describe.each(providers)("%s", (_name, make) => {
  // The result of Number() for a missing environment variable.
  const bad = [NaN, -1, -Infinity]

  test.each(["timeout", "maxRetries", "maxResponseBytes"] as const)(
    "the client option %s must be a valid number",
    (option) => {
      const fetch = () => expect.unreachable("nothing is sent")
      for (const value of bad) {
        expect(() => make({ fetch, [option]: value })).toThrow(
          expect.objectContaining({
            name: "ConfigError",
            option,
            message: expect.stringContaining(`not ${String(value)}`) as string,
          }),
        )
      }
      for (const value of [0, 0.5, Infinity]) make({ fetch, [option]: value })
    },
  )

  test.each(["timeout", "maxRetries"] as const)("the call option %s too, before anything is sent", async (option) => {
    let sent = 0
    const fetch = () => {
      sent++
      return Promise.resolve(new Response("no", { status: 418 }))
    }
    for (const call of make({ fetch })) {
      for (const value of [...bad, "5" as unknown as number]) {
        expect(await failureOf(call({ [option]: value }))).toMatchObject({ name: "ConfigError", option })
      }
      expect(sent).toBe(0)
    }
  })
})
