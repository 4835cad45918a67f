import { getEventListeners } from "node:events"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { failureOf } from "../support/bigbluebutton.ts"
import { lost, scripted, silent, stalled, type Step } from "../support/scripted.ts"
import { subjects } from "../support/subjects.ts"

describe.each(subjects.map((subject) => [subject.name, subject] as const))("the timeout of %s", (name, subject) => {
  beforeEach(async () => {
    // Lazy loading takes real time.
    await scripted(subject, ["value"]).again()
    await failureOf(scripted(subject, [new Response("", { status: 400 })]).again())
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] })
  })

  afterEach(() => {
    vi.useRealTimers()
  })

  const once = { maxRetries: 0 }
  const long = 1_000_000_000

  /** The outcome of a call, and whether it is available yet. */
  function watched(call: Promise<unknown>) {
    const state = { settled: false, failure: failureOf(call) }
    void state.failure.then(() => (state.settled = true))
    return state
  }

  test.each<[string, Step]>([
    ["before the headers", silent],
    ["during the body", () => stalled("po")],
  ])("ends a call %s, even if fetch ignores its signal", async (_when, step) => {
    const { again } = scripted(subject, [step], { ...once, timeout: 300 })
    const state = watched(again())
    await vi.advanceTimersByTimeAsync(299)
    expect(state.settled).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(state.settled).toBe(true)
    const error = await state.failure
    const { id: operation } = subject.again.operation
    expect(error).toMatchObject({
      name: "ConnectionError",
      code: "timeout",
      operation,
      attempts: 1,
      host: "one.example",
      port: 443,
    })
    expect(error).toHaveProperty(
      "message",
      expect.stringMatching(`\\.${operation}: no complete response from one\\.example:443 within 300 ms$`),
    )
    expect((error as Error).cause).toBeUndefined()
    expect(vi.getTimerCount()).toBe(0)
  })

  test.each<[string, object, object, number]>([
    ["is the provider's default", {}, {}, name === "xCall" || name === "OmniFlow" ? 30_000 : 60_000],
    ["is the client's", { timeout: 300 }, {}, 300],
    ["is the call's", { timeout: 300 }, { timeout: 200 }, 200],
    ["is the client's if the call's is undefined", { timeout: 300 }, { timeout: undefined }, 300],
    ["is limited to the longest timer", { timeout: 1e15 }, {}, 2_147_483_647],
  ])("%s", async (_name, client, call, ms) => {
    const state = watched(scripted(subject, [silent], { ...once, ...client }).again(call))
    await vi.advanceTimersByTimeAsync(ms - 1)
    expect(state.settled).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(await state.failure).toHaveProperty("message", expect.stringContaining(`within ${ms} ms`))
  })

  test("applies to each attempt", async () => {
    const late = () => new Promise<Response>((resolve) => setTimeout(resolve, 99, new Response("", { status: 503 })))
    const { again, asked } = scripted(subject, [late, late, "value"], { maxRetries: 2, timeout: 100 })
    const done = again()
    await vi.advanceTimersByTimeAsync(198)
    expect(await done).toMatchObject(subject.again.value as object)
    expect(asked).toHaveLength(3)
  })

  test("of 0 means no timeout", async () => {
    const state = watched(scripted(subject, [silent], { timeout: 300 }).again({ timeout: 0 }))
    await vi.advanceTimersByTimeAsync(long)
    expect(state.settled).toBe(false)
    expect(vi.getTimerCount()).toBe(0)
  })

  test("aborts the signal passed to fetch, and not earlier", async () => {
    const { again, asked } = scripted(subject, [silent], { ...once, timeout: 100 })
    const { failure } = watched(again())
    await vi.advanceTimersByTimeAsync(99)
    const signal = asked[0]?.init.signal
    expect(signal?.aborted).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(signal?.aborted).toBe(true)
    await failure
  })

  test("and the caller's signal: the error names the first to fire", async () => {
    const late = new AbortController()
    const abortLate = (_url: string, { signal }: RequestInit) => {
      signal?.addEventListener("abort", () => {
        late.abort(new Error("late"))
      })
      return silent()
    }
    const slow = watched(scripted(subject, [abortLate], { ...once, timeout: 100 }).again({ signal: late.signal }))
    await vi.advanceTimersByTimeAsync(100)
    expect(await slow.failure).toMatchObject({ code: "timeout", cause: undefined })

    const early = new AbortController()
    const quick = watched(scripted(subject, [silent], { ...once, timeout: 100 }).again({ signal: early.signal }))
    await vi.advanceTimersByTimeAsync(99)
    early.abort(new Error("early"))
    vi.advanceTimersByTime(1)
    expect(await quick.failure).toMatchObject({ code: "aborted", cause: early.signal.reason as Error })
  })

  test("does not start if the caller has already aborted", async () => {
    const signal = AbortSignal.abort(new Error("before"))
    const { again, asked } = scripted(subject, ["value"], { timeout: 100 })
    // Restoring a spy of a fake timer later, as vi.restoreAllMocks() in another file does, would bring the fake back.
    vi.useRealTimers()
    const timers = vi.spyOn(globalThis, "setTimeout")
    expect(await failureOf(again({ signal }))).toMatchObject({ code: "aborted", cause: signal.reason as Error })
    expect(asked).toEqual([])
    expect(timers).not.toHaveBeenCalled()
    timers.mockRestore()
    expect(getEventListeners(signal, "abort")).toEqual([])
  })

  test.each<[string, Step]>([
    ["succeeds", "value"],
    ["is rejected by the server", new Response("", { status: 400 })],
    ["loses its connection", lost("ECONNRESET")],
  ])("leaves neither a timer nor a listener behind after a call that %s", async (_how, step) => {
    const { signal } = new AbortController()
    const { again } = scripted(subject, [step], { maxRetries: 1 })
    await again({ signal }).catch(() => undefined)
    expect(vi.getTimerCount()).toBe(0)
    expect(getEventListeners(signal, "abort")).toEqual([])
  })
})
