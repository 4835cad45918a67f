import { getEventListeners } from "node:events"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { deadline } from "../../src/core/http/deadline.ts"

const never = () => new Promise<never>(() => undefined)

describe("guard", () => {
  test("hands on what a promise comes to", async () => {
    const watch = deadline(0, undefined)
    await expect(watch.guard(Promise.resolve(7))).resolves.toBe(7)
    await expect(watch.guard(Promise.reject(new Error("own")))).rejects.toThrow("own")
    expect(watch.fired()).toBeUndefined()
  })

  test("ends every wait at once when the caller's signal fires", async () => {
    const caller = new AbortController()
    const watch = deadline(0, caller.signal)
    const waits = [watch.guard(never()), watch.guard(never())]
    caller.abort(new Error("enough"))
    const ends = await Promise.allSettled(waits)
    expect(ends.map((end) => end.status === "rejected" && String(end.reason))).toEqual([
      "Error: enough",
      "Error: enough",
    ])
    expect(watch.fired()).toBe("aborted")
    expect(watch.signal.aborted).toBe(true)
  })

  test("does not begin to wait after that, and lets no rejection go unheard", async () => {
    const watch = deadline(0, AbortSignal.abort(new Error("before")))
    await expect(watch.guard(Promise.reject(new Error("late")))).rejects.toThrow("before")
  })

  test("rejects with what the promise itself comes to where that is first", async () => {
    const caller = new AbortController()
    const watch = deadline(0, caller.signal)
    const done = watch.guard(Promise.resolve("done"))
    const failed = watch.guard(Promise.reject(new Error("own")))
    await expect(done).resolves.toBe("done")
    await expect(failed).rejects.toThrow("own")
    caller.abort()
    await expect(done).resolves.toBe("done")
  })

  test("keeps nothing once the watch was stopped", async () => {
    const caller = new AbortController()
    const watch = deadline(0, caller.signal)
    watch.stop()
    caller.abort(new Error("too late"))
    await expect(watch.guard(Promise.resolve(1))).resolves.toBe(1)
    expect(watch.fired()).toBeUndefined()
  })
})

describe("the time limit", () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })

  afterEach(() => {
    vi.useRealTimers()
  })

  test("fires when its time is over, and not before", async () => {
    const watch = deadline(100, undefined)
    const wait = watch.guard(never()).catch((reason: unknown) => String(reason))
    vi.advanceTimersByTime(99)
    expect(watch.fired()).toBeUndefined()
    expect(watch.signal.aborted).toBe(false)
    vi.advanceTimersByTime(1)
    expect(watch.fired()).toBe("timeout")
    expect(String(watch.signal.reason)).toBe("Error: no complete answer within 100 ms")
    expect(await wait).toBe("Error: no complete answer within 100 ms")
  })

  test.each([0, -1, Infinity, Number.NaN])("of %s is none", (ms) => {
    const watch = deadline(ms, undefined)
    watch.restart()
    expect(vi.getTimerCount()).toBe(0)
    watch.stop()
  })

  test("does not count while it is paused, and then counts anew", () => {
    const watch = deadline(100, undefined)
    vi.advanceTimersByTime(99)
    watch.pause()
    vi.advanceTimersByTime(1000)
    expect(watch.fired()).toBeUndefined()
    watch.restart()
    vi.advanceTimersByTime(99)
    expect(watch.fired()).toBeUndefined()
    vi.advanceTimersByTime(1)
    expect(watch.fired()).toBe("timeout")
  })

  test("counts once however often it is started anew", () => {
    const watch = deadline(100, undefined)
    vi.advanceTimersByTime(50)
    watch.restart()
    watch.restart()
    expect(vi.getTimerCount()).toBe(1)
    vi.advanceTimersByTime(99)
    expect(watch.fired()).toBeUndefined()
    watch.stop()
    expect(vi.getTimerCount()).toBe(0)
  })

  test("and the signal: what fires first stays the cause", () => {
    const late = new AbortController()
    const slow = deadline(100, late.signal)
    vi.advanceTimersByTime(100)
    late.abort(new Error("late"))
    expect(slow.fired()).toBe("timeout")
    expect(String(slow.signal.reason)).toBe("Error: no complete answer within 100 ms")

    const early = new AbortController()
    const quick = deadline(100, early.signal)
    early.abort(new Error("early"))
    vi.advanceTimersByTime(100)
    expect(quick.fired()).toBe("aborted")
    expect(String(quick.signal.reason)).toBe("Error: early")
  })

  test("is not even begun for a caller who has given up", () => {
    const signal = AbortSignal.abort(new Error("before"))
    const watch = deadline(100, signal)
    expect(watch.fired()).toBe("aborted")
    expect(String(watch.signal.reason)).toBe("Error: before")
    expect(vi.getTimerCount()).toBe(0)
    expect(getEventListeners(signal, "abort")).toEqual([])
  })

  test("leaves neither timer nor listener: after the end, nor after the signal", () => {
    const { signal } = new AbortController()
    const watch = deadline(100, signal)
    expect(getEventListeners(signal, "abort")).toHaveLength(1)
    watch.stop()
    expect(getEventListeners(signal, "abort")).toEqual([])
    expect(vi.getTimerCount()).toBe(0)

    const caller = new AbortController()
    deadline(0, caller.signal)
    caller.abort()
    expect(getEventListeners(caller.signal, "abort")).toEqual([])
  })
})
