import { getEventListeners } from "node:events"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { sleep } from "../../src/core/http/deadline.ts"

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

describe("sleep", () => {
  test.each([["with a signal", new AbortController().signal] as const, ["without one", undefined] as const])(
    "waits as long as it is told, %s",
    async (_name, signal) => {
      const woken = vi.fn()
      void sleep(1000, signal).then(woken)
      await vi.advanceTimersByTimeAsync(999)
      expect(woken).not.toHaveBeenCalled()
      await vi.advanceTimersByTimeAsync(1)
      expect(woken).toHaveBeenCalledOnce()
      if (signal !== undefined) expect(getEventListeners(signal, "abort")).toEqual([])
    },
  )

  test.each([2_147_483_647, 2_147_483_648, Infinity])("waits %d ms as long as a timer can", async (ms) => {
    const woken = vi.fn()
    void sleep(ms).then(woken)
    await vi.advanceTimersByTimeAsync(2_147_483_646)
    expect(woken).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(woken).toHaveBeenCalledOnce()
  })

  test("ends at once with the signal's reason, and leaves neither timer nor listener", async () => {
    const controller = new AbortController()
    const reason = new Error("enough")
    const wait = sleep(1000, controller.signal)
    expect(getEventListeners(controller.signal, "abort")).toHaveLength(1)
    controller.abort(reason)
    await expect(wait).rejects.toBe(reason)
    expect(vi.getTimerCount()).toBe(0)
    expect(getEventListeners(controller.signal, "abort")).toEqual([])
  })

  test("does not begin where the signal has fired before", async () => {
    const reason = new Error("before")
    const signal = AbortSignal.abort(reason)
    await expect(sleep(1000, signal)).rejects.toBe(reason)
    expect(vi.getTimerCount()).toBe(0)
    expect(getEventListeners(signal, "abort")).toEqual([])
  })
})
