import { describe, expect, test, vi } from "vitest"
import { accessTokens, type Token } from "../../src/omniflow/oauth.ts"

const settled = () => new Promise(setImmediate)

/** Tokens whose requests are answered by hand, and a clock that is set by hand. */
function made(skew = 30_000) {
  const clock = { now: 1000 }
  const requests: { signal: AbortSignal; answer: (token: Token) => void; fail: (error: Error) => void }[] = []
  const fetchToken = (signal: AbortSignal) => {
    const { promise, resolve, reject } = Promise.withResolvers<Token>()
    requests.push({ signal, answer: resolve, fail: reject })
    return promise
  }
  const tokens = accessTokens({
    fetchToken,
    retryAfter: () => undefined,
    margin: { skew, share: 0.5 },
    runtime: { now: () => clock.now, random: () => 1 },
  })
  const get = async (text: string, expiresIn = 60) => {
    const token = tokens.get()
    requests.at(-1)?.answer({ text, expiresIn })
    return token
  }
  return { tokens, clock, requests, get }
}

describe("a token", () => {
  test("is kept until shortly before its end", async () => {
    const { tokens, clock, requests, get } = made()
    expect(await get("t1")).toBe("t1")
    clock.now += 29_999
    expect([await tokens.get(), requests.length]).toEqual(["t1", 1])
    clock.now += 1
    expect([await get("t2"), requests.length]).toEqual(["t2", 2])
  })

  test("counts from its arrival, not from its request", async () => {
    const { tokens, clock, requests } = made(0)
    const token = tokens.get()
    clock.now += 5000
    requests[0]?.answer({ text: "t1", expiresIn: 10 })
    await token
    clock.now += 9999
    expect([await tokens.get(), requests.length]).toEqual(["t1", 1])
  })

  test("is asked for once, whoever waits for it", async () => {
    const { tokens, requests } = made()
    const waiting = [tokens.get(), tokens.get()]
    await settled()
    waiting.push(tokens.get(new AbortController().signal))
    requests[0]?.answer({ text: "t1", expiresIn: 60 })
    expect([await Promise.all(waiting), requests.length]).toEqual([["t1", "t1", "t1"], 1])
  })

  test("that cannot be had fails all who wait for it and who come soon after, and is then asked for again", async () => {
    const { tokens, clock, requests, get } = made()
    const waiting = [tokens.get(), tokens.get()].map((each) => expect(each).rejects.toThrow("refused"))
    requests[0]?.fail(new Error("refused"))
    await Promise.all(waiting)
    clock.now += 999
    await expect(tokens.get()).rejects.toThrow("refused")
    clock.now += 1
    expect([await get("t2"), requests.length]).toEqual(["t2", 2])
  })
})

describe("whoever gives up", () => {
  test("does not end a request that another waits for", async () => {
    const { tokens, requests } = made()
    const impatient = new AbortController()
    const first = tokens.get(impatient.signal)
    first.catch(() => undefined)
    const second = tokens.get()
    impatient.abort()
    expect(requests[0]?.signal.aborted).toBe(false)
    requests[0]?.answer({ text: "t1", expiresIn: 60 })
    await expect(first).rejects.toBe(impatient.signal.reason)
    expect(await second).toBe("t1")
  })

  test("as the last one ends it, with the same reason", async () => {
    const { tokens, requests } = made()
    const [one, two] = [new AbortController(), new AbortController()]
    const waiting = [tokens.get(one.signal), tokens.get(two.signal)].map((each) =>
      expect(each).rejects.toThrow(/^too slow/),
    )
    one.abort(new Error("too slow"))
    expect(requests[0]?.signal.aborted).toBe(false)
    const reason = new Error("too slow, too")
    two.abort(reason)
    expect([requests[0]?.signal.aborted, requests[0]?.signal.reason]).toEqual([true, reason])
    requests[0]?.fail(new Error("over"))
    await Promise.all(waiting)
  })

  test("leaves the next one to ask anew, even before the old request has ended", async () => {
    const { tokens, requests } = made()
    const impatient = new AbortController()
    const first = expect(tokens.get(impatient.signal)).rejects.toThrow("aborted")
    impatient.abort()
    const second = tokens.get()
    requests[0]?.fail(new Error("over"))
    await first
    const third = tokens.get()
    expect(requests).toHaveLength(2)
    requests[1]?.answer({ text: "t2", expiresIn: 60 })
    expect([await second, await third]).toEqual(["t2", "t2"])
  })

  test("after the answer changes nothing", async () => {
    const { tokens, requests, get } = made()
    const late = new AbortController()
    const off = vi.spyOn(late.signal, "removeEventListener")
    const token = tokens.get(late.signal)
    requests[0]?.answer({ text: "t1", expiresIn: 60 })
    await token
    expect(off.mock.calls).toEqual([["abort", expect.any(Function)]])
    late.abort()
    expect(requests[0]?.signal.aborted).toBe(false)
    expect([await get("t2"), requests.length]).toEqual(["t1", 1])
  })
})

describe("a token that was refused", () => {
  test("is replaced, if it is the one in use", async () => {
    const { tokens, get } = made()
    await get("t1")
    expect(tokens.refused("t1")).toBe(true)
    expect(await get("t2")).toBe("t2")
    expect(tokens.known()).toEqual(["t2", "t1"])
  })

  test("as the replacement of one is kept for a second, so that not every call asks for another", async () => {
    const { tokens, clock, get } = made()
    await get("t1")
    tokens.refused("t1")
    await get("t2")
    clock.now += 999
    expect([tokens.refused("t2"), await tokens.get()]).toEqual([false, "t2"])
    clock.now += 1
    expect(tokens.refused("t2")).toBe(true)
    await get("t3")
    clock.now += 1_999
    expect(tokens.refused("t3")).toBe(false)
    clock.now += 60_001
    expect(tokens.refused("t3")).toBe(true)
  })

  test("some time ago leaves the newer one in use", async () => {
    const { tokens, requests, get } = made()
    await get("t1")
    tokens.refused("t1")
    await get("t2")
    expect(tokens.refused("t1")).toBe(true)
    expect([await tokens.get(), requests.length]).toEqual(["t2", 2])
  })

  test("may be none of ours", async () => {
    const { tokens, requests, get } = made()
    expect(tokens.refused("t0")).toBe(false)
    await get("t1")
    expect(tokens.refused("t0")).toBe(false)
    expect([await tokens.get(), requests.length]).toEqual(["t1", 1])
  })
})

describe("what has to be hidden", () => {
  test("is the token in use, and the one before it", async () => {
    const { tokens, clock, get } = made()
    expect(tokens.known()).toEqual([])
    await get("t1")
    expect(tokens.known()).toEqual(["t1"])
    clock.now += 60_000
    await get("t2")
    expect(tokens.known()).toEqual(["t2", "t1"])
    tokens.refused("t2")
    expect(tokens.known()).toEqual(["t2"])
    tokens.refused("t2")
    expect(tokens.known()).toEqual(["t2"])
  })
})
