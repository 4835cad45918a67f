import { Readable } from "node:stream"
import { describe, expect, test } from "vitest"
import { BigBlueButton } from "conferkit/bigbluebutton"
import { Ethora } from "conferkit/ethora"
import { OmniFlow } from "conferkit/omniflow"
import { XCallServer } from "conferkit/xcall"
import { XRoom } from "conferkit/xroom"
import { failureOf } from "../support/bigbluebutton.ts"

const secret = "a-long-secret-of-tests"

/** Values that a custom fetch may return instead of a Response. */
const wrong: [what: string, fetch: () => unknown][] = [
  ["nothing at all", () => undefined],
  ["nothing", () => Promise.resolve()],
  ["a string", () => Promise.resolve("<response></response>")],
  ["a mock object", () => Promise.resolve({ ok: true, status: 200, text: () => "x" })],
  ["an axios response", () => Promise.resolve({ status: 200, headers: {}, data: "x" })],
  [
    "a response with a Node stream",
    () => Promise.resolve({ status: 200, headers: new Headers(), body: Readable.from(["x"]) }),
  ],
]

const calls: [provider: string, call: (options: object) => PromiseLike<unknown>][] = [
  ["BigBlueButton", (o) => new BigBlueButton({ baseUrl: "https://b.example", secret, ...o }).getMeetings()],
  [
    "BigBlueButton, api",
    (o) => new BigBlueButton({ baseUrl: "https://b.example", secret, ...o }).api.GET("/getMeetings"),
  ],
  ["XRoom", (o) => new XRoom({ authId: "a", secret, ...o }).room.list({})],
  ["XCallServer", (o) => new XCallServer({ apiKey: "k", apiSecret: secret, ...o }).getRoomInfo("r")],
  [
    "Ethora",
    (o) =>
      new Ethora({
        baseUrl: "https://e.example",
        appId: "0123456789abcdef01234567",
        appSecret: secret,
        ...o,
      }).server.ping(),
  ],
  ["OmniFlow", (o) => new OmniFlow({ apiKey: "k", ...o }).inboxes.list()],
  [
    "OmniFlow, its token request",
    (o) => new OmniFlow({ oauth: { clientId: "c", clientSecret: secret }, ...o }).inboxes.list(),
  ],
]

describe.each(calls)("%s", (_provider, call) => {
  test.each(wrong)("a fetch that returns %s is a ConfigError and is not retried", async (_what, give) => {
    let asked = 0
    const fetch = () => {
      asked++
      return give()
    }
    expect(await failureOf(call({ fetch }))).toMatchObject({
      name: "ConfigError",
      option: "fetch",
      message: expect.stringContaining("to a Response") as string,
    })
    expect(asked).toBe(1)
  })
})
