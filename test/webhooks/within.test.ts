import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { within } from "../../src/webhooks/within.ts"

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** Work that ends after so many ms. */
const after = (ms: number) => new Promise<string>((resolve) => setTimeout(resolve, ms, "outcome"))

describe("within", () => {
  test.each([0, 1, 999])("gives the outcome of work that takes %d ms of a second", async (ms) => {
    const result = within(after(ms), 1000)
    await vi.advanceTimersByTimeAsync(ms)
    expect(await result).toBe("outcome")
    expect(vi.getTimerCount()).toBe(0)
  })

  test("gives nothing once its time is over, and the work goes on", async () => {
    const work = after(1001)
    const result = within(work, 1000)
    const told = vi.fn()
    void result.then(told)
    await vi.advanceTimersByTimeAsync(999)
    expect(told).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(told).toHaveBeenCalledExactlyOnceWith(undefined)
    await vi.advanceTimersByTimeAsync(1)
    expect(await work).toBe("outcome")
  })

  test("waits as long as a timer can", async () => {
    const result = within(new Promise<string>(() => undefined), 2_147_483_647)
    await vi.advanceTimersByTimeAsync(2_147_483_647)
    expect(await result).toBeUndefined()
  })

  test.each([true, Infinity, 2_147_483_648])("waits for the end, without a timer of its own: %s", async (wait) => {
    const result = within(after(1e9), wait)
    expect(vi.getTimerCount()).toBe(1)
    await vi.advanceTimersByTimeAsync(1e9)
    expect(await result).toBe("outcome")
  })

  test.each([false, 0, -1])("does not wait at all, not even for what is there: %s", async (wait) => {
    expect(await within(Promise.resolve("outcome"), wait)).toBeUndefined()
    expect(vi.getTimerCount()).toBe(0)
  })

  test("rejects as the work does, and leaves no timer behind", async () => {
    await expect(within(Promise.reject(new Error("no")), 1000)).rejects.toThrow("no")
    expect(vi.getTimerCount()).toBe(0)
  })
})
