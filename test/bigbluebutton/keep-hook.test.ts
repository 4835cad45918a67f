import { describe, expect, test, vi } from "vitest"
import { BigBlueButton, type BigBlueButtonOptions, type KeepOptions } from "conferkit/bigbluebutton"
import { bigBlueButtonSandbox } from "conferkit/sandbox"
import { unheardRejections } from "../support/unheard.ts"

const callbackURL = "https://app.example.org/hooks/bbb"

/** Runs everything that does not depend on time. */
async function settled() {
  for (let turns = 0; turns < 20; turns++) await new Promise(setImmediate)
}

/** A service to check, and a clock that stops until `pass` is called. */
function watching() {
  const sandbox = bigBlueButtonSandbox()
  const { baseUrl, secret, fetch } = sandbox
  const looks: RequestInit[] = []
  const instead: ((init: RequestInit) => Promise<Response>)[] = []
  const client = (options: Partial<BigBlueButtonOptions> = {}) =>
    new BigBlueButton({ baseUrl, secret, maxRetries: 0, timeout: 0, ...options })
  const counting = (url: string, init: RequestInit) => {
    if (!url.includes("/hooks/list")) return fetch(url, init)
    looks.push(init)
    return (instead.shift() ?? ((given) => fetch(url, given)))(init)
  }
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
  const { hooks: own } = client({ fetch: counting, runtime: { sleep } })
  const { hooks: others } = client({ fetch })
  return {
    sandbox,
    looks,
    waits,
    pass,
    keep: (options: KeepOptions = {}) => own.keep(callbackURL, options),
    /** Uses the platform's timers. */
    keepByTimers: (options: KeepOptions) => client({ fetch: counting }).hooks.keep(callbackURL, options),
    /** What the next check gets instead of the service's response. */
    next: (work: (init: RequestInit) => Promise<Response>) => void instead.push(work),
    /** The service loses the hook. */
    lose: () => others.destroy({ hookID: sandbox.hooks[0]?.hookID ?? "" }),
    /** Someone else registers the URL with other settings. */
    usurp: async () => {
      await others.destroy({ hookID: sandbox.hooks[0]?.hookID ?? "" })
      await others.create({ callbackURL, eventID: ["user-left"] })
    },
  }
}

const away = () => Promise.resolve(new Response(null, { status: 503 }))
const tooBusy = expect.objectContaining({ name: "BigBlueButtonError", status: 503 }) as Error

describe("hooks.keep", () => {
  test("checks at once, then every minute", async () => {
    const { sandbox, looks, waits, pass, keep } = watching()
    const kept = await keep()
    expect(kept.hook).toEqual({ hookID: sandbox.hooks[0]?.hookID, outcome: "created", authToken: undefined })
    expect([looks.length, waits]).toEqual([1, [60_000]])
    await pass()
    await pass()
    expect(kept.hook).toEqual({ hookID: sandbox.hooks[0]?.hookID, outcome: "kept", authToken: undefined })
    expect([looks.length, waits]).toEqual([3, [60_000, 60_000, 60_000]])
    kept.stop()
  })

  test("passes on the events of the hook, call options and a signal at each check", async () => {
    const { sandbox, looks, waits, lose, pass, keep } = watching()
    const events = { meetingID: "a", eventID: ["user-left"], getRaw: true }
    const call = { headers: { "x-own": "1" } }
    const kept = await keep({ ...events, everyMs: 5, onError: vi.fn(), onRestored: vi.fn(), call })
    const heard = { callbackURL, meetingID: "a", events: ["user-left"], raw: true }
    expect(sandbox.hooks).toMatchObject([heard])
    await lose()
    await pass()
    expect(sandbox.hooks).toMatchObject([heard])
    expect(waits).toEqual([5, 5])
    for (const { headers, signal } of looks) {
      expect(new Headers(headers).get("x-own")).toBe("1")
      expect(signal).toBeInstanceOf(AbortSignal)
    }
    expect(looks).toHaveLength(2)
    kept.stop()
  })

  test.each([3_000_000_000, Infinity])("waits as long as a timer can for an interval of %d ms", async (everyMs) => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] })
    try {
      const { looks, keepByTimers } = watching()
      const kept = await keepByTimers({ everyMs })
      await vi.advanceTimersByTimeAsync(2_147_483_646)
      expect(looks).toHaveLength(1)
      await vi.advanceTimersByTimeAsync(1)
      await settled()
      expect(looks).toHaveLength(2)
      kept.stop()
    } finally {
      vi.useRealTimers()
    }
  })

  test.each([0, -1, NaN])("rejects an interval of %d ms before the first check", async (everyMs) => {
    const { looks, keep } = watching()
    await expect(keep({ everyMs })).rejects.toMatchObject({
      name: "ConfigError",
      message: "everyMs must be greater than 0",
      parameter: "everyMs",
    })
    expect(looks).toEqual([])
  })

  test("rejects if the first check fails, and stops", async () => {
    const { looks, waits, keep, next } = watching()
    const onError = vi.fn()
    next(away)
    await expect(keep({ onError })).rejects.toEqual(tooBusy)
    await settled()
    expect([looks.length, waits, onError.mock.calls]).toEqual([1, [], []])
  })

  test("calls onRestored once after it registered a hook again", async () => {
    const { sandbox, pass, keep, lose, usurp } = watching()
    const onRestored = vi.fn()
    const kept = await keep({ eventID: ["user-joined"], onRestored })
    // The result is that of the first check.
    expect([kept.hook.outcome, onRestored.mock.calls]).toEqual(["created", []])
    await pass()
    expect([kept.hook.outcome, onRestored.mock.calls]).toEqual(["kept", []])
    await lose()
    await pass()
    const restored = { hookID: sandbox.hooks[0]?.hookID, outcome: "created", authToken: undefined }
    expect(onRestored.mock.calls).toEqual([[restored]])
    await usurp()
    await pass()
    expect(onRestored.mock.calls).toEqual([[restored], [kept.hook]])
    expect(kept.hook).toMatchObject({ hookID: sandbox.hooks[0]?.hookID, outcome: "replaced" })
    await pass()
    expect([kept.hook.outcome, onRestored.mock.calls.length]).toEqual(["kept", 2])
    kept.stop()
  })

  test("works without callbacks", async () => {
    const { waits, pass, keep, next, lose } = watching()
    const kept = await keep()
    await lose()
    next(away)
    await pass()
    await pass()
    expect([kept.hook.outcome, waits.length]).toEqual(["created", 3])
    kept.stop()
  })
})

describe("a failure", () => {
  const error = new Error("no")
  const throwing = () => {
    throw error
  }

  test("of a check is reported, and checks continue", async () => {
    const { looks, waits, pass, keep, next } = watching()
    const onError = vi.fn()
    const kept = await keep({ onError })
    const { hook } = kept
    next(away)
    await pass()
    expect([onError.mock.calls, waits.length]).toEqual([[[tooBusy]], 2])
    expect(kept.hook).toBe(hook)
    await pass()
    expect([onError.mock.calls.length, looks.length]).toEqual([1, 3])
    kept.stop()
  })

  test.each([
    ["throws", throwing],
    ["rejects", () => Promise.reject(error)],
  ])("of onRestored, which %s, is reported in the same way", async (_how, onRestored) => {
    const { waits, pass, keep, lose } = watching()
    const onError = vi.fn()
    const kept = await keep({ onRestored, onError })
    await lose()
    await pass()
    expect([onError.mock.calls, kept.hook.outcome, waits.length]).toEqual([[[error]], "created", 2])
    kept.stop()
  })

  test.each([
    ["throws", throwing],
    ["rejects", () => Promise.reject(error)],
  ])("of onError, which %s, stops nothing and causes no unhandled rejection", async (_how, fails) => {
    const { waits, pass, keep, lose, next } = watching()
    const onError = vi.fn(fails)
    const unheard = await unheardRejections(async () => {
      const kept = await keep({ onError })
      await lose()
      next(away)
      next(away)
      await pass()
      await pass()
      await pass()
      expect([onError.mock.calls.length, kept.hook.outcome, waits.length]).toEqual([2, "created", 4])
      kept.stop()
      await settled()
    })
    expect(unheard).toEqual([])
  })
})

describe("stopping", () => {
  test.each(["stop()", "the signal"])("with %s, during a wait, is silent", async (by) => {
    const { looks, waits, keep } = watching()
    const aborting = new AbortController()
    const onError = vi.fn()
    const kept = await keep({ onError, call: { signal: aborting.signal } })
    if (by === "stop()") kept.stop()
    else aborting.abort()
    await settled()
    expect([looks.length, waits.length, onError.mock.calls]).toEqual([1, 1, []])
    expect(kept.hook.outcome).toBe("created")
  })

  test.each(["stop()", "the signal"])("with %s, during a check, does not report a failure", async (by) => {
    const { looks, waits, pass, keep, next } = watching()
    const aborting = new AbortController()
    const onError = vi.fn()
    const kept = await keep({ onError, call: { signal: aborting.signal } })
    next(({ signal }) => {
      if (by === "stop()") kept.stop()
      else aborting.abort()
      expect(signal?.aborted).toBe(true)
      return Promise.reject(new Error("aborted"))
    })
    await pass()
    expect([looks.length, waits.length, onError.mock.calls]).toEqual([2, 1, []])
  })

  test("from within a callback leaves no timer behind", async () => {
    const { looks, waits, pass, keep, next } = watching()
    const kept = await keep({
      onError: () => {
        kept.stop()
      },
    })
    next(away)
    await pass()
    expect([looks.length, waits.length]).toEqual([2, 1])
  })
})
