import { describe, expect, test } from "vitest"
import { deadline } from "../../src/core/deadline.ts"

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

  test("keeps nothing once the watch was stopped", async () => {
    const caller = new AbortController()
    const watch = deadline(0, caller.signal)
    watch.stop()
    caller.abort(new Error("too late"))
    await expect(watch.guard(Promise.resolve(1))).resolves.toBe(1)
    expect(watch.fired()).toBeUndefined()
  })
})
