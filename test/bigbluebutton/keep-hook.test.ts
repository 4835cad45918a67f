import { describe, expect, test, vi } from "vitest"
import type { CallOptions } from "../../src/core/http/options.ts"
import type { EnsuredHook, HookParams } from "../../src/bigbluebutton/ensure-hook.ts"
import { keepHook, type KeepOptions } from "../../src/bigbluebutton/ensure-hook.ts"
import { sleep } from "../../src/core/http/deadline.ts"

const found: EnsuredHook = { hookID: "h1", outcome: "kept", authToken: undefined }
const restored: EnsuredHook = { hookID: "h2", outcome: "created", authToken: undefined }

/** Lets all that can go on without time go on. */
const settled = () => new Promise(setImmediate)

/** A service to look at, and a clock that stands until `pass` is called. */
function watching() {
  const ensure = vi.fn((_params: HookParams, _options: CallOptions) => Promise.resolve(found))
  const waits: number[] = []
  let wake = () => {
    throw new Error("nobody sleeps")
  }
  const sleep = (ms: number, signal?: AbortSignal) => {
    waits.push(ms)
    return new Promise<void>((resolve, reject) => {
      wake = resolve as () => never
      const stop = () => {
        reject(new Error("stopped"))
      }
      if (signal?.aborted === true) stop()
      else signal?.addEventListener("abort", stop)
    })
  }
  const pass = async () => {
    wake()
    await settled()
  }
  return { ensure, waits, pass, keep: (options: KeepOptions = {}) => keepHook(ensure, options, { sleep }) }
}

describe("keepHook", () => {
  test("looks at once, then every minute", async () => {
    const { ensure, waits, pass, keep } = watching()
    const kept = await keep()
    expect(kept.hook).toBe(found)
    expect([ensure.mock.calls.length, waits]).toEqual([1, [60_000]])
    await pass()
    await pass()
    expect([ensure.mock.calls.length, waits]).toEqual([3, [60_000, 60_000, 60_000]])
    kept.stop()
  })

  test("asks every time for what the hook hears, with the options of calls and a signal", async () => {
    const { ensure, waits, pass, keep } = watching()
    const hears = { meetingID: "a", eventID: ["user-left"], getRaw: true }
    const call = { timeout: 7, maxRetries: 0 }
    const kept = await keep({ ...hears, everyMs: 5, onError: vi.fn(), onRestored: vi.fn(), call })
    await pass()
    expect(waits).toEqual([5, 5])
    const asked = [hears, { ...call, signal: expect.any(AbortSignal) as AbortSignal }]
    expect(ensure.mock.calls).toStrictEqual([asked, asked])
    kept.stop()
  })

  test.each([3_000_000_000, Infinity])(
    "looks no more often because every %d ms is more than a timer can",
    async (everyMs) => {
      vi.useFakeTimers()
      try {
        const { ensure } = watching()
        const kept = await keepHook(ensure, { everyMs }, { sleep })
        await vi.advanceTimersByTimeAsync(2_147_483_646)
        expect(ensure).toHaveBeenCalledOnce()
        await vi.advanceTimersByTimeAsync(1)
        expect(ensure).toHaveBeenCalledTimes(2)
        kept.stop()
      } finally {
        vi.useRealTimers()
      }
    },
  )

  test.each([0, -1, NaN])("refuses to look every %d ms, before it looks at all", async (everyMs) => {
    const { ensure, keep } = watching()
    await expect(keep({ everyMs })).rejects.toMatchObject({
      name: "ConfigError",
      message: "everyMs has to be more than 0",
      parameter: "everyMs",
    })
    expect(ensure).not.toHaveBeenCalled()
  })

  test("rejects when the first look fails, and looks no more", async () => {
    const { ensure, waits, keep } = watching()
    const error = new Error("service away")
    const onError = vi.fn()
    ensure.mockRejectedValueOnce(error)
    await expect(keep({ onError })).rejects.toBe(error)
    expect([waits, onError.mock.calls]).toEqual([[], []])
  })

  test("tells of a hook that had to be registered again, once", async () => {
    const { ensure, pass, keep } = watching()
    const onRestored = vi.fn()
    ensure.mockResolvedValueOnce(restored)
    const kept = await keep({ onRestored })
    // What the first look did is the answer.
    expect([kept.hook, onRestored.mock.calls]).toEqual([restored, []])
    await pass()
    expect([kept.hook, onRestored.mock.calls]).toEqual([found, []])
    ensure.mockResolvedValueOnce(restored).mockResolvedValueOnce({ ...restored, outcome: "replaced" })
    await pass()
    expect(onRestored.mock.calls).toEqual([[restored]])
    await pass()
    expect(onRestored.mock.calls).toEqual([[restored], [kept.hook]])
    expect(kept.hook.outcome).toBe("replaced")
    kept.stop()
  })

  test("needs nobody who listens", async () => {
    const { ensure, waits, pass, keep } = watching()
    const kept = await keep()
    ensure.mockRejectedValueOnce(new Error("service away")).mockResolvedValueOnce(restored)
    await pass()
    await pass()
    expect([kept.hook, waits.length]).toEqual([restored, 3])
    kept.stop()
  })
})

describe("a failure", () => {
  const error = new Error("no")
  const throwing = () => {
    throw error
  }

  test("of a look is told, and the next one comes", async () => {
    const { ensure, waits, pass, keep } = watching()
    const onError = vi.fn()
    const kept = await keep({ onError })
    ensure.mockRejectedValueOnce(error)
    await pass()
    expect([onError.mock.calls, kept.hook, waits.length]).toEqual([[[error]], found, 2])
    await pass()
    expect([onError.mock.calls.length, ensure.mock.calls.length]).toEqual([1, 3])
    kept.stop()
  })

  test.each([
    ["throws", throwing],
    ["rejects", () => Promise.reject(error)],
  ])("of onRestored, which %s, is told in the same way", async (_how, onRestored) => {
    const { ensure, waits, pass, keep } = watching()
    const onError = vi.fn()
    const kept = await keep({ onRestored, onError })
    ensure.mockResolvedValueOnce(restored)
    await pass()
    expect([onError.mock.calls, kept.hook, waits.length]).toEqual([[[error]], restored, 2])
    kept.stop()
  })

  test.each([
    ["throws", throwing],
    ["rejects", () => Promise.reject(error)],
  ])("of onError itself, which %s, ends nothing and is no unhandled rejection", async (_how, fails) => {
    const unheard = vi.fn()
    process.on("unhandledRejection", unheard)
    const { ensure, waits, pass, keep } = watching()
    const onError = vi.fn(fails)
    const kept = await keep({ onError })
    ensure.mockRejectedValueOnce(error).mockRejectedValueOnce(error).mockResolvedValueOnce(restored)
    await pass()
    await pass()
    await pass()
    expect([onError.mock.calls.length, kept.hook, waits.length]).toEqual([2, restored, 4])
    kept.stop()
    await settled()
    process.off("unhandledRejection", unheard)
    expect(unheard).not.toHaveBeenCalled()
  })
})

describe("the end", () => {
  test.each(["stop()", "the signal"])("comes with %s, during a wait, without a word", async (by) => {
    const { ensure, waits, keep } = watching()
    const aborting = new AbortController()
    const onError = vi.fn()
    const kept = await keep({ onError, call: { signal: aborting.signal } })
    if (by === "stop()") kept.stop()
    else aborting.abort()
    await settled()
    expect([ensure.mock.calls.length, waits.length, onError.mock.calls]).toEqual([1, 1, []])
    expect(kept.hook).toBe(found)
  })

  test.each(["stop()", "the signal"])("comes with %s, during a look, whose end is then no failure", async (by) => {
    const { ensure, waits, pass, keep } = watching()
    const aborting = new AbortController()
    const onError = vi.fn()
    const kept = await keep({ onError, call: { signal: aborting.signal } })
    ensure.mockImplementationOnce((_params, { signal }) => {
      if (by === "stop()") kept.stop()
      else aborting.abort()
      expect(signal?.aborted).toBe(true)
      return Promise.reject(new Error("aborted"))
    })
    await pass()
    expect([ensure.mock.calls.length, waits.length, onError.mock.calls]).toEqual([2, 1, []])
  })

  test("may be called for by whoever is told: then nothing waits any more", async () => {
    const { ensure, waits, pass, keep } = watching()
    const kept = await keep({
      onError: () => {
        kept.stop()
      },
    })
    ensure.mockRejectedValueOnce(new Error("no"))
    await pass()
    expect([ensure.mock.calls.length, waits.length]).toEqual([2, 1])
  })
})
