import { channel, subscribe, unsubscribe } from "node:diagnostics_channel"
import { afterEach, describe, expect, test, vi } from "vitest"
import { ConfigError } from "../../src/core/errors.ts"
import { observe } from "../../src/core/http/diagnostics.ts"
import { redactor } from "../../src/core/redaction.ts"
import { dialect } from "../support/dialect.ts"
import { operation } from "../support/operation.ts"

const name = "conferkit:request"
const listeners: ((message: unknown) => void)[] = []

/** The messages from here on. */
function heard(): unknown[] {
  const messages: unknown[] = []
  const listener = (message: unknown) => void messages.push(message)
  listeners.push(listener)
  subscribe(name, listener)
  return messages
}

afterEach(() => {
  for (const listener of listeners.splice(0)) unsubscribe(name, listener)
  vi.restoreAllMocks()
  // A module that was loaded on an odd platform is for no other test.
  vi.resetModules()
})

const provider = dialect({ name: "p", redactor: redactor(["the-secret"], []) })
const room = operation({ id: "room", method: "POST", path: "/rooms/{id}#init" })
const request = { provider: "p", operation: "room", method: "POST", path: "/rooms/{id}" }
const error = new ConfigError("no")
const answering = (response = new Response(null, { status: 201 })) => {
  const asked: unknown[] = []
  const fetch = (...given: unknown[]) => {
    asked.push(given)
    return Promise.resolve(response)
  }
  return { fetch, asked, response }
}

/** An observer whose clock goes on by 10 ms each time somebody looks at it. */
function observing() {
  let time = 1000
  const now = () => (time += 10)
  const messages = heard()
  const observer = observe(provider, room, now)
  if (observer === undefined) throw new Error("nobody listens")
  return { observer, messages }
}

describe("observe", () => {
  test("there is no observer as long as nobody listens, and one as soon as somebody does", () => {
    const now = vi.fn(() => 0)
    expect(observe(provider, room, now)).toBeUndefined()
    expect(now).not.toHaveBeenCalled()
    heard()
    expect(observe(provider, room, now)).toBeDefined()
  })

  test("tells of a call that is answered at the first attempt", async () => {
    const { observer, messages } = observing()
    const { fetch, asked, response } = answering()
    const init = { method: "POST" }
    expect(await observer.attempt(1, fetch)("https://one.example:8443/a?b=1", init)).toBe(response)
    observer.answered()
    expect(asked).toEqual([["https://one.example:8443/a?b=1", init]])
    const target = { url: "https://one.example:8443/a", serverAddress: "one.example", serverPort: 8443, status: 201 }
    expect(messages).toEqual([
      { type: "request:start", request },
      { type: "attempt:start", request, attempt: 1 },
      { type: "attempt:end", request, attempt: 1, duration: 10, ...target },
      { type: "request:end", request, attempts: 1, duration: 30, ...target },
    ])
  })

  test("tells of attempts that fail, and of the last that ends the call", async () => {
    const { observer, messages } = observing()
    const lost = new Error("lost")
    const losing = () => Promise.reject(lost)
    await expect(observer.attempt(1, losing)("http://one.example/", {})).rejects.toBe(lost)
    observer.failed(error, 0)
    observer.attempt(2, losing)
    observer.failed(error, undefined)
    expect(messages).toEqual([
      { type: "request:start", request },
      { type: "attempt:start", request, attempt: 1 },
      {
        type: "attempt:end",
        request,
        attempt: 1,
        duration: 10,
        url: "http://one.example/",
        serverAddress: "one.example",
        serverPort: 80,
        error,
        wait: 0,
      },
      { type: "attempt:start", request, attempt: 2 },
      { type: "attempt:end", request, attempt: 2, duration: 10, error },
      { type: "request:end", request, attempts: 2, duration: 50, error },
    ])
    expect(messages.at(-1)).not.toHaveProperty("status")
    expect(messages.at(-2)).not.toHaveProperty("wait")
  })

  test("tells of a wait that was ended", () => {
    const { observer, messages } = observing()
    observer.attempt(1, answering().fetch)
    observer.failed(error, 500)
    observer.ended(error)
    expect(messages.slice(2)).toEqual([
      { type: "attempt:end", request, attempt: 1, duration: 10, error, wait: 500 },
      { type: "request:end", request, attempts: 1, duration: 30, error },
    ])
  })

  test("a call that ends before its first attempt had none", () => {
    const { observer, messages } = observing()
    observer.failed(error, undefined)
    expect(messages.slice(1)).toEqual([
      { type: "attempt:end", request, attempt: 0, duration: 10, error },
      { type: "request:end", request, attempts: 0, duration: 20, error },
    ])
  })

  test("all messages of a call hold the same request", () => {
    const { observer, messages } = observing()
    observer.attempt(1, answering().fetch)
    observer.answered()
    const requests = messages.map((message) => (message as { request: unknown }).request)
    expect(requests).toHaveLength(4)
    expect(new Set(requests).size).toBe(1)
  })

  test("an answer to an earlier attempt that comes late is none of the next", async () => {
    const { observer, messages } = observing()
    const early = observer.attempt(1, answering().fetch)
    observer.failed(error, 1)
    observer.attempt(2, answering().fetch)
    await early("https://one.example/", {})
    observer.failed(error, undefined)
    expect(messages.at(-1)).toEqual({ type: "request:end", request, attempts: 2, duration: 50, error })
  })

  test.each([
    ["https://one.example/a", { url: "https://one.example/a", serverAddress: "one.example", serverPort: 443 }],
    ["http://[::1]/", { url: "http://[::1]/", serverAddress: "[::1]", serverPort: 80 }],
    ["ws://one.example:81/", { url: "ws://one.example:81/", serverAddress: "one.example", serverPort: 81 }],
  ])("names the server of %s", async (url, target) => {
    const { observer, messages } = observing()
    await observer.attempt(1, answering().fetch)(url, {})
    observer.answered()
    expect(messages.at(-1)).toMatchObject(target)
  })

  test("names no port where none is usual", async () => {
    const { observer, messages } = observing()
    await observer.attempt(1, answering().fetch)("other://one.example/", {})
    observer.answered()
    expect(messages.at(-1)).toMatchObject({ serverAddress: "one.example" })
    expect(messages.at(-1)).not.toHaveProperty("serverPort")
  })

  test("masks secrets: in the URL, and where a path that was asked for by name holds one", async () => {
    const messages = heard()
    const unknown = operation({ id: "/the-secret", path: "/the-secret" })
    const observer = observe(provider, unknown, () => 0)
    await observer?.attempt(1, answering().fetch)("https://one.example/the-secret", {})
    observer?.answered()
    expect(messages.at(-1)).toMatchObject({
      request: { operation: "/***", path: "/***" },
      url: "https://one.example/***",
    })
    expect(JSON.stringify(messages)).not.toContain("the-secret")
  })

  test("a subscriber whose error the platform hands on breaks no call", () => {
    const { observer } = observing()
    const publish = vi.spyOn(channel(name), "publish").mockImplementation(() => {
      throw new Error("of the subscriber")
    })
    expect(() => {
      observer.answered()
    }).not.toThrow()
    expect(publish).toHaveBeenCalledTimes(2)
  })

  test("looks for the channel at the first call, and only then", async () => {
    vi.resetModules()
    const builtin = vi.spyOn(process, "getBuiltinModule")
    const fresh = await import("../../src/core/http/diagnostics.ts")
    heard()
    builtin.mockClear()
    expect(fresh.observe(provider, room, () => 0)).toBeDefined()
    expect(fresh.observe(provider, room, () => 0)).toBeDefined()
    expect(builtin).toHaveBeenCalledExactlyOnceWith("node:diagnostics_channel")
  })

  test.each<[string, () => object | undefined]>([
    ["no such module", () => undefined],
    [
      "no modules at all",
      () => {
        throw new Error("not here")
      },
    ],
  ])("there is none on a platform with %s, which is asked once", async (_name, load) => {
    vi.resetModules()
    const builtin = vi.spyOn(process, "getBuiltinModule").mockImplementation(load)
    const fresh = await import("../../src/core/http/diagnostics.ts")
    heard()
    expect(fresh.observe(provider, room, () => 0)).toBeUndefined()
    expect(fresh.observe(provider, room, () => 0)).toBeUndefined()
    expect(builtin).toHaveBeenCalledExactlyOnceWith("node:diagnostics_channel")
  })
})
