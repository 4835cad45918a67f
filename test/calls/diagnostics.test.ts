import { channel, subscribe, unsubscribe } from "node:diagnostics_channel"
import { inspect } from "node:util"
import { afterEach, describe, expect, test, vi } from "vitest"
import type { CallOptions, RequestMessage } from "conferkit"
import { BigBlueButton, ConnectionError } from "conferkit/bigbluebutton"
import { bigBlueButtonSandbox } from "conferkit/sandbox"
import { XRoom, XRoomError } from "conferkit/xroom"
import { failureOf } from "../support/bigbluebutton.ts"
import { fetching, html, json } from "../support/fetching.ts"

const name = "conferkit:request"
const listeners: ((message: unknown) => void)[] = []

function listen(listener: (message: unknown) => void): void {
  listeners.push(listener)
  subscribe(name, listener)
}

/** The messages published from now on. */
function heard(): RequestMessage[] {
  const messages: RequestMessage[] = []
  listen((message) => messages.push(message as RequestMessage))
  return messages
}

afterEach(() => {
  for (const listener of listeners.splice(0)) unsubscribe(name, listener)
  vi.restoreAllMocks()
  // A module loaded on a modified platform must not affect other tests.
  vi.resetModules()
})

const secret = "secret-of-the-account"
const lost = Object.assign(new TypeError("fetch failed"), {
  cause: Object.assign(new Error("x"), { code: "ECONNRESET" }),
})

/** A client whose clock advances by 30 ms with every fetch, and by the duration of each wait. */
function xroom(...answers: (Response | Error)[]) {
  let time = 0
  const { fetch } = fetching(...answers)
  return new XRoom({
    authId: "a",
    secret,
    baseUrl: "https://signal.example.org:8443",
    fetch: (url, init) => {
      time += 30
      return fetch(url, init)
    },
    runtime: {
      now: () => time,
      random: () => 1,
      sleep: (ms) => {
        time += ms
        return Promise.resolve()
      },
    },
  })
}

const request = { provider: "xroom", operation: "roomList", method: "POST", path: "/room" }
const target = {
  url: "https://signal.example.org:8443/api/room",
  serverAddress: "signal.example.org",
  serverPort: 8443,
}
const rooms = json({ isError: false, data: {} })

const list = (client: XRoom, options?: CallOptions) => client.room.list({ domain: "chat.example" }, options)

describe("the channel conferkit:request", () => {
  test("publishes start and end of a call and of its attempt, by the client's clock", async () => {
    const messages = heard()
    await list(xroom(rooms))
    expect(messages).toEqual([
      { type: "request:start", request },
      { type: "attempt:start", request, attempt: 1 },
      { type: "attempt:end", request, attempt: 1, duration: 30, ...target, status: 200 },
      { type: "request:end", request, attempts: 1, duration: 30, ...target, status: 200 },
    ])
    expect(new Set(messages.map((message) => message.request)).size).toBe(1)
  })

  test("publishes each attempt with its error and the wait before the next", async () => {
    const messages = heard()
    await list(xroom(lost, html(503), rooms))
    const ends = messages.filter(({ type }) => type === "attempt:end")
    expect(ends).toMatchObject([
      { attempt: 1, duration: 30, wait: 500, error: { code: "network" }, ...target },
      { attempt: 2, wait: 1000, error: { code: "http_503" }, status: 503, ...target },
      { attempt: 3, duration: 30, status: 200, ...target },
    ])
    expect(ends[0]).not.toHaveProperty("status")
    expect(ends[2]).not.toHaveProperty("error")
    expect(ends[2]).not.toHaveProperty("wait")
    expect(messages.at(-1)).toMatchObject({ type: "request:end", attempts: 3, duration: 1590, status: 200 })
  })

  test("publishes the same error object that the call rejects with", async () => {
    const messages = heard()
    const error = await failureOf(list(xroom(json({ isError: true, errMsg: "no" }))))
    expect(error).toBeInstanceOf(XRoomError)
    expect(messages.slice(2)).toMatchObject([{ type: "attempt:end" }, { type: "request:end" }])
    for (const message of messages.slice(2)) expect("error" in message && message.error).toBe(error)
  })

  test("publishes an attempt that was never sent, without a target", async () => {
    const messages = heard()
    const client = new XRoom({ authId: "a", secret, fetch: fetching(rooms).fetch, saltFactory: () => "short" })
    const error = await failureOf(list(client, { maxRetries: 0 }))
    expect(messages.slice(2)).toEqual([
      { type: "attempt:end", request, attempt: 1, duration: expect.any(Number) as number, error },
      { type: "request:end", request, attempts: 1, duration: expect.any(Number) as number, error },
    ])
  })

  test("publishes a call that was aborted while waiting", async () => {
    const messages = heard()
    const controller = new AbortController()
    const { fetch } = fetching(lost)
    const sleep = (_ms: number, signal?: AbortSignal) => {
      controller.abort()
      return Promise.reject(signal?.reason as Error)
    }
    const error = await failureOf(
      list(new XRoom({ authId: "a", secret, fetch, runtime: { sleep } }), { signal: controller.signal }),
    )
    expect(error).toBeInstanceOf(ConnectionError)
    expect(messages.map(({ type }) => type)).toEqual(["request:start", "attempt:start", "attempt:end", "request:end"])
    expect(messages.at(-1)).toMatchObject({ attempts: 1, error: { code: "aborted" } })
  })

  test("names the redirect target's host, and the default port of its scheme", async () => {
    const messages = heard()
    const moved = new Response(null, { status: 307, headers: { location: "/elsewhere?token=hidden" } })
    const { fetch } = fetching(moved, rooms)
    await list(new XRoom({ authId: "a", secret, fetch, baseUrl: "http://signal.example.org" }))
    expect(messages.at(-1)).toMatchObject({ url: "http://signal.example.org/elsewhere", serverPort: 80 })
    await list(new XRoom({ authId: "a", secret, fetch: fetching(rooms).fetch, baseUrl: "https://signal.example.org" }))
    expect(messages.at(-1)).toMatchObject({ serverAddress: "signal.example.org", serverPort: 443 })
  })

  test("keeps a late response of an earlier attempt apart from the current one", async () => {
    const messages = heard()
    let answer: (response: Response) => void = () => undefined
    const late = new Promise<Response>((resolve) => {
      answer = resolve
    })
    const { fetch } = fetching(lost)
    let calls = 0
    const client = new XRoom({
      authId: "a",
      secret,
      timeout: 1,
      fetch: (url, init) => (calls++ === 0 ? late : fetch(url, init)),
      runtime: {
        sleep: async () => {
          answer(html(500))
          await late
        },
      },
    })
    await failureOf(list(client, { maxRetries: 1 }))
    expect(messages.at(-1)).toMatchObject({ attempts: 2, error: { code: "network" } })
    expect(messages.at(-1)).not.toHaveProperty("status")
  })

  test("contains no secret, query or checksum", async () => {
    const messages = heard()
    const server = bigBlueButtonSandbox()
    const bbb = new BigBlueButton({ baseUrl: server.baseUrl, secret: server.secret, fetch: server.fetch })
    await bbb.create({ meetingID: "aula-1", name: "name", moderatorPW: "pw-of-moderators", attendeePW: "pw-of-others" })
    await failureOf(bbb.getMeetingInfo({ meetingID: "nowhere" }))
    await bbb.api.GET("/getMeetingInfo", { params: { query: { meetingID: "nowhere" } } })
    await bbb.recordings().next()
    expect(messages.filter(({ type }) => type === "request:end")).toHaveLength(4)
    const shown = inspect(messages, { depth: 12, showHidden: true }) + JSON.stringify(messages)
    for (const hidden of [server.secret, "pw-of", "?", "checksum"]) expect(shown).not.toContain(hidden)
  })

  test.each([
    ["https://[::1]", { url: "https://[::1]/api/room", serverAddress: "[::1]", serverPort: 443 }],
    ["http://[::1]:81", { url: "http://[::1]:81/api/room", serverAddress: "[::1]", serverPort: 81 }],
  ])("names the host of %s", async (baseUrl, server) => {
    const messages = heard()
    await list(new XRoom({ authId: "a", secret, fetch: fetching(rooms).fetch, baseUrl }))
    expect(messages.at(-1)).toMatchObject(server)
  })

  test("counts the attempts of a call that ends before its first one is signed", async () => {
    const messages = heard()
    await failureOf(list(xroom(rooms), { signal: AbortSignal.abort() }))
    expect(messages.map(({ type }) => type)).toEqual(["request:start", "attempt:start", "attempt:end", "request:end"])
    expect(messages.at(-1)).toMatchObject({ attempts: 1, duration: 0, error: { code: "aborted" } })
    expect(messages.at(-1)).not.toHaveProperty("url")
    expect(messages.at(-1)).not.toHaveProperty("status")
  })

  test("masks a known secret in the path of an undocumented call", async () => {
    const messages = heard()
    await xroom(rooms).api.POST(`/new/${secret}` as never, { body: {} } as never)
    expect(messages.at(-1)).toMatchObject({ request: { operation: "/new/***", path: "/new/***" } })
    expect(inspect(messages, { depth: 9 })).not.toContain(secret)
  })

  test("masks secrets in a path", async () => {
    const messages = heard()
    const { fetch } = fetching(rooms)
    const client = new XRoom({ authId: "a", secret, fetch, baseUrl: `https://proxy.example/${secret}` })
    await list(client)
    expect(messages.at(-1)).toMatchObject({ url: "https://proxy.example/***/api/room" })
    expect(inspect(messages, { depth: 9 })).not.toContain(secret)
  })
})

describe("without subscribers", () => {
  test("the platform's channel is looked up once, at the first call", async () => {
    vi.resetModules()
    const { XRoom: Fresh } = await import("conferkit/xroom")
    const load = vi.spyOn(process, "getBuiltinModule")
    const looked = () => load.mock.calls.filter(([id]) => id === "node:diagnostics_channel").length
    const client = new Fresh({ authId: "a", secret, fetch: fetching(rooms).fetch })
    expect(looked()).toBe(0)
    await client.room.list({})
    await client.room.list({})
    expect(looked()).toBe(1)
  })

  test("a call does not read the clock more often", async () => {
    const seen = async () => {
      let looks = 0
      const now = () => {
        looks += 1
        return looks
      }
      await list(new XRoom({ authId: "a", secret, fetch: fetching(rooms).fetch, runtime: { now } }))
      return looks
    }
    const unheard = await seen()
    heard()
    expect(await seen()).toBeGreaterThan(unheard)
  })

  test("a call that started without subscribers stays unpublished", async () => {
    const messages: RequestMessage[] = []
    const { fetch } = fetching(rooms)
    const client = new XRoom({
      authId: "a",
      secret,
      fetch: (url, init) => {
        listen((message) => messages.push(message as RequestMessage))
        return fetch(url, init)
      },
    })
    await list(client)
    expect(messages).toEqual([])
  })

  test.each<[string, () => object | undefined]>([
    ["no such module", () => undefined],
    [
      "no modules at all",
      () => {
        throw new Error("not here")
      },
    ],
  ])("calls work on a platform with %s", async (_name, load) => {
    vi.resetModules()
    const real = process.getBuiltinModule.bind(process)
    vi.spyOn(process, "getBuiltinModule").mockImplementation((id: string): object | undefined =>
      id === "node:diagnostics_channel" ? load() : real(id),
    )
    const { XRoom: Fresh } = await import("conferkit/xroom")
    const client = new Fresh({ authId: "a", secret, fetch: fetching(rooms).fetch })
    const messages = heard()
    expect(await client.room.list({})).toEqual({})
    expect(await client.room.list({})).toEqual({})
    expect(messages).toEqual([])
  })
})

describe("a throwing subscriber", () => {
  test("does not affect the call; Node reports an uncaught exception", async () => {
    const uncaught: unknown[] = []
    const own = process.listeners("uncaughtException")
    process.removeAllListeners("uncaughtException")
    process.on("uncaughtException", (error) => {
      uncaught.push(error)
    })
    try {
      listen(() => {
        throw new Error("of the subscriber")
      })
      const messages = heard()
      expect(await list(xroom(lost, rooms))).toEqual({})
      expect(messages).toHaveLength(6)
      await new Promise(setImmediate)
      expect(uncaught).toHaveLength(6)
    } finally {
      process.removeAllListeners("uncaughtException")
      for (const each of own) process.on("uncaughtException", each)
    }
  })

  test("does not affect the call if the platform passes on the error", async () => {
    heard()
    vi.spyOn(channel(name), "publish").mockImplementation(() => {
      throw new Error("of the subscriber")
    })
    expect(await list(xroom(rooms))).toEqual({})
  })
})
