// Claim ownership: only the handler that made a claim completes or releases it.
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { bigBlueButtonReceiver } from "conferkit/bigbluebutton"
import {
  type Claim,
  createWebhookHandler,
  memoryStore,
  type NodeRedisClient,
  type OnceStore,
  redisStore,
} from "conferkit/webhooks"
import { callbackURL, delivery, secret } from "./signed.ts"

const receiver = bigBlueButtonReceiver({ secret, callbackURL })
const quiet = () => undefined
const day = 86_400_000

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance", "Date"] })
})
afterEach(() => {
  vi.useRealTimers()
})

/** A fake Redis: every client sees the same data, and replies can be lost. */
function redis() {
  const data = new Map<string, { value: string; end: number }>()
  const held = (key: string) => {
    const found = data.get(key)
    return found !== undefined && found.end > performance.now() ? found.value : null
  }
  const put = (key: string, value: string, ms: number) => data.set(key, { value, end: performance.now() + ms })
  /** The fault for the next commands: the reply is lost, or the command does not arrive. */
  const faults: ("reply" | "command")[] = []
  const command = <T>(run: () => T): Promise<T> => {
    const fault = faults.shift()
    if (fault === "command") return Promise.reject(new Error("connection refused"))
    const value = run()
    return fault === "reply" ? Promise.reject(new Error("connection reset")) : Promise.resolve(value)
  }
  const client: NodeRedisClient = {
    eval: (script, { keys: [key = ""], arguments: [token = "", ms] }) =>
      command(() => {
        const own = held(key) === token
        if (script.includes("claimed")) {
          if (held(key) === null) put(key, token, Number(ms))
          const now = held(key)
          return `${token} ${now === token ? "claimed" : now === "done" ? "done" : "busy"}`
        }
        if (script.includes("completed")) {
          if (own || held(key) === null) put(key, "done", Number(ms))
          return `${token} completed`
        }
        if (own) data.delete(key)
        return `${token} released`
      }),
  }
  return { client, faults }
}

/** Custom stores as written for 0.1.0, without tokens. */
function oldStore() {
  const states = new Map<string, "busy" | "done">()
  const calls: string[] = []
  const store = {
    claim(id: string, _ttl: number): Promise<Claim> {
      calls.push("claim")
      const state = states.get(id)
      if (state === undefined) states.set(id, "busy")
      return Promise.resolve(state ?? "claimed")
    },
    complete(id: string): Promise<void> {
      calls.push("complete")
      states.set(id, "done")
      return Promise.resolve()
    },
    release(id: string): Promise<void> {
      calls.push("release")
      if (states.get(id) === "busy") states.delete(id)
      return Promise.resolve()
    },
  }
  return { store: store satisfies OnceStore, calls, states }
}

const stores: Record<string, () => OnceStore> = {
  memoryStore: () => memoryStore(),
  redisStore: () => redisStore(redis().client),
}

/** Handlers that share a store, like processes; each of their calls waits for a signal. */
function processes(once: OnceStore) {
  const make = () => {
    const work = Promise.withResolvers<undefined>()
    const see = vi.fn(() => work.promise)
    const handle = createWebhookHandler({ receiver, on: see, once, onError: quiet, claimMs: 60_000 })
    return { work, see, handle, send: () => statusOf(handle(delivery("meeting-ended"))) }
  }
  return { a: make(), b: make(), c: make() }
}

/** The status, once available; the fake clock advances until then. */
async function statusOf(response: Promise<Response>): Promise<number> {
  let status: number | undefined
  void response.then((each) => (status = each.status))
  while (status === undefined) {
    for (let turn = 0; turn < 4; turn++) await new Promise(setImmediate)
    await vi.advanceTimersByTimeAsync(10)
  }
  return status
}

describe.each(Object.entries(stores))("with %s", (_name, make) => {
  test.each([
    [
      "fails",
      (work: PromiseWithResolvers<undefined>) => {
        work.reject(new Error("late"))
      },
    ],
    [
      "succeeds",
      (work: PromiseWithResolvers<undefined>) => {
        work.resolve(undefined)
      },
    ],
  ])("a claim that expired and was taken over is not affected when the old owner %s late", async (_how, end) => {
    const { a, b, c } = processes(make())
    expect(await a.send()).toBe(503)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(await b.send()).toBe(503)
    end(a.work)
    await a.handle.settled()
    // B is still running.
    expect(await c.send()).toBe(503)
    expect(c.see).not.toHaveBeenCalled()
    b.work.resolve(undefined)
    await b.handle.settled()
    expect(await c.send()).toBe(200)
    expect([a.see, b.see, c.see].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 0])
  })

  test("late completion is remembered if nobody else has claimed the delivery", async () => {
    const { a, b } = processes(make())
    expect(await a.send()).toBe(503)
    await vi.advanceTimersByTimeAsync(60_000)
    a.work.resolve(undefined)
    await a.handle.settled()
    expect(await b.send()).toBe(200)
    expect(b.see).not.toHaveBeenCalled()
  })
})

describe("a lost store reply", () => {
  const made = () => {
    const server = redis()
    const see = vi.fn()
    const once = redisStore(server.client)
    const handle = createWebhookHandler({ receiver, on: see, once, onError: quiet })
    return { ...server, once, see, send: () => statusOf(handle(delivery("meeting-ended"))), handle }
  }

  test("to a claim does not block the next attempt for two minutes", async () => {
    const { faults, send, see } = made()
    faults.push("reply")
    expect(await send()).toBe(503)
    expect(see).not.toHaveBeenCalled()
    expect(await send()).toBe(200)
    expect(see).toHaveBeenCalledTimes(1)
  })

  test("to a claim, with a store that stays down: the claim is released when it is back", async () => {
    const { faults, send, see } = made()
    faults.push("reply", "command", "command")
    expect(await send()).toBe(503)
    // The store is back, and the claim still exists.
    faults.length = 0
    expect(await send()).toBe(503)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(await send()).toBe(200)
    expect(see).toHaveBeenCalledTimes(1)
  })

  test("to complete: the delivery is remembered as done", async () => {
    const { once, see } = made()
    const complete = vi
      .fn(once.complete.bind(once))
      .mockRejectedValueOnce(new Error("no"))
      .mockRejectedValueOnce(new Error("no"))
    const handle = createWebhookHandler({ receiver, on: see, once: { ...once, complete }, onError: quiet })
    expect(await statusOf(handle(delivery("meeting-ended")))).toBe(200)
    expect(await statusOf(handle(delivery("meeting-ended")))).toBe(503)
    await vi.advanceTimersByTimeAsync(6_000)
    expect(await statusOf(handle(delivery("meeting-ended")))).toBe(200)
    expect([see.mock.calls.length, complete.mock.calls.length]).toEqual([1, 3])
  })

  test("to release: the next attempt is handled", async () => {
    const { once } = made()
    const release = vi
      .fn((id: string, token?: string) => once.release(id, token))
      .mockRejectedValueOnce(new Error("no"))
    const see = vi.fn().mockRejectedValueOnce(new Error("database away"))
    const wrapped = { ...once, release: (id: string, token?: string) => release(id, token) }
    const handle = createWebhookHandler({ receiver, on: see, once: wrapped, onError: quiet })
    expect(await statusOf(handle(delivery("meeting-ended")))).toBe(500)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(await statusOf(handle(delivery("meeting-ended")))).toBe(200)
  })

  test("is not waited for longer than the claim lasts", async () => {
    const once = { ...memoryStore(), complete: vi.fn(() => Promise.reject(new Error("no"))) }
    const handle = createWebhookHandler({ receiver, on: {}, once, onError: quiet, claimMs: 10_000 })
    expect(await statusOf(handle(delivery("meeting-ended")))).toBe(200)
    await vi.advanceTimersByTimeAsync(day)
    expect(once.complete).toHaveBeenCalledTimes(3)
    expect(vi.getTimerCount()).toBe(0)
  })

  test("of a claim that was made too late is released", async () => {
    const claiming = Promise.withResolvers<Claim>()
    const memory = memoryStore()
    const once = {
      ...memory,
      async claim(id: string, ttl: number, token?: string) {
        const made = await claiming.promise
        return made === "claimed" ? memory.claim(id, ttl, token) : made
      },
    }
    const see = vi.fn()
    const handle = createWebhookHandler({ receiver, on: see, once, onError: quiet })
    expect(await statusOf(handle(delivery("meeting-ended")))).toBe(503)
    claiming.resolve("claimed")
    await vi.advanceTimersByTimeAsync(100)
    expect(memory.size).toBe(0)
    expect(see).not.toHaveBeenCalled()
    expect(await statusOf(handle(delivery("meeting-ended")))).toBe(200)
  })
})

describe("a store written for 0.1.0", () => {
  test("works as before: once, and released after a failure", async () => {
    const { store, calls } = oldStore()
    const see = vi.fn().mockRejectedValueOnce(new Error("no"))
    const handle = createWebhookHandler({ receiver, on: see, once: store, onError: quiet })
    const send = () => statusOf(handle(delivery("meeting-ended")))
    expect([await send(), await send(), await send()]).toEqual([500, 200, 200])
    expect(see).toHaveBeenCalledTimes(2)
    expect(calls).toEqual(["claim", "release", "claim", "complete", "claim"])
  })

  test("is not asked to release a claim that another process may own", async () => {
    const { store, calls } = oldStore()
    const handle = createWebhookHandler({
      receiver,
      on: {},
      onError: quiet,
      once: {
        ...store,
        claim: () => Promise.reject(new Error("reply lost")),
      },
    })
    expect(await statusOf(handle(delivery("meeting-ended")))).toBe(503)
    await vi.advanceTimersByTimeAsync(day)
    expect(calls).toEqual([])
  })

  test("releases a claim that it made too late", async () => {
    const { store, calls } = oldStore()
    const slow = async (id: string, ttl: number) => {
      await new Promise((resolve) => setTimeout(resolve, 3_000))
      return store.claim(id, ttl)
    }
    const handle = createWebhookHandler({ receiver, on: {}, onError: quiet, once: { ...store, claim: slow } })
    expect(await statusOf(handle(delivery("meeting-ended")))).toBe(503)
    await vi.advanceTimersByTimeAsync(3_000)
    expect(calls).toEqual(["claim", "release"])
  })

  test("that wraps ours without passing tokens works, too", async () => {
    const inner = memoryStore()
    const once: OnceStore = {
      claim: (id, ttl) => inner.claim(id, ttl),
      complete: (id) => inner.complete(id),
      release: (id) => inner.release(id),
    }
    const see = vi.fn().mockRejectedValueOnce(new Error("no"))
    const handle = createWebhookHandler({ receiver, on: see, once, onError: quiet })
    const send = () => statusOf(handle(delivery("meeting-ended")))
    expect([await send(), await send(), await send()]).toEqual([500, 200, 200])
  })

  test("may be a class, and may be synchronous", async () => {
    class Store {
      readonly done = new Set<string>()
      claim(id: string): Claim {
        return this.done.has(id) ? "done" : "claimed"
      }
      complete(id: string): void {
        this.done.add(id)
      }
      release(): void {
        throw new Error("never called")
      }
    }
    const see = vi.fn()
    const handle = createWebhookHandler({ receiver, on: see, once: new Store() })
    for (let nth = 0; nth < 2; nth++) expect(await statusOf(handle(delivery("meeting-ended")))).toBe(200)
    expect(see).toHaveBeenCalledTimes(1)
  })
})
