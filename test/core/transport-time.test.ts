import { getEventListeners } from "node:events"
import { describe, expect, test, vi } from "vitest"
import { createTransport } from "../../src/core/http/transport.ts"
import { dialect, lost, ok, read, scripted, stalled } from "../support/transport.ts"

describe("time limit and abort", () => {
  const never = () => new Promise<Response>(() => undefined)
  test.each([
    ["before the headers", never],
    ["in the body", () => stalled("po")],
  ])("the limit holds %s, also for a fetch that ignores its signal", async (_name, step) => {
    vi.useFakeTimers()
    try {
      const { transport } = scripted([step], { timeout: 300, maxRetries: 0 })
      const outcome = transport.call(read, {}).catch((error: unknown) => error)
      await vi.advanceTimersByTimeAsync(299)
      await vi.advanceTimersByTimeAsync(1)
      expect(await outcome).toMatchObject({
        name: "ConnectionError",
        code: "timeout",
        message: "test.ping: no complete response from one.example:443 within 300 ms",
      })
      expect(vi.getTimerCount()).toBe(0)
    } finally {
      vi.useRealTimers()
    }
  })

  test.each<[string, object, object, number]>([
    ["is a minute", {}, {}, 60_000],
    ["is that of the client", { timeout: 300 }, {}, 300],
    ["is that of the call", { timeout: 300 }, { timeout: 200 }, 200],
    ["is no longer than a timer can count", { timeout: 1e15 }, {}, 2_147_483_647],
  ])("the limit %s", async (_name, client, call, ms) => {
    vi.useFakeTimers()
    try {
      const { transport } = scripted([never], { maxRetries: 0, ...client })
      const outcome = vi.fn()
      void transport.call(read, {}, call).catch(outcome)
      await vi.advanceTimersByTimeAsync(ms - 1)
      expect(outcome).not.toHaveBeenCalled()
      await vi.advanceTimersByTimeAsync(1)
      expect(outcome).toHaveBeenCalledWith(
        expect.objectContaining({ message: `test.ping: no complete response from one.example:443 within ${ms} ms` }),
      )
    } finally {
      vi.useRealTimers()
    }
  })

  test("a limit of 0 is none", async () => {
    vi.useFakeTimers()
    try {
      void scripted([never], { timeout: 300 }).transport.call(read, {}, { timeout: 0 })
      await vi.advanceTimersByTimeAsync(0)
      expect(vi.getTimerCount()).toBe(0)
    } finally {
      vi.useRealTimers()
    }
  })

  test("a failed call leaves no timer and no listener either", async () => {
    vi.useFakeTimers()
    try {
      const { signal } = new AbortController()
      const refused = () => Promise.resolve(new Response("", { status: 404 }))
      for (const step of [lost("ECONNRESET"), refused]) {
        await scripted([step], { maxRetries: 1 })
          .transport.call(read, {}, { signal })
          .catch(() => undefined)
      }
      expect(vi.getTimerCount()).toBe(0)
      expect(getEventListeners(signal, "abort")).toEqual([])
    } finally {
      vi.useRealTimers()
    }
  })

  test("a finished call leaves no timer and no listener", async () => {
    vi.useFakeTimers()
    try {
      const { transport } = scripted([ok()])
      const { signal } = new AbortController()
      const removed = vi.spyOn(signal, "removeEventListener")
      const added = vi.spyOn(signal, "addEventListener")
      await transport.call(read, {}, { signal })
      expect(vi.getTimerCount()).toBe(0)
      expect(removed.mock.calls.length).toBe(added.mock.calls.length)
    } finally {
      vi.useRealTimers()
    }
  })

  test("abort settles at once: before, during and between attempts", async () => {
    const reason = new Error("enough")
    const before = scripted([ok()])
    await expect(before.transport.call(read, {}, { signal: AbortSignal.abort(reason) })).rejects.toMatchObject({
      code: "aborted",
      cause: reason,
    })
    expect(before.calls).toHaveLength(0)

    const controller = new AbortController()
    const during = scripted([never])
    const pending = during.transport.call(read, {}, { signal: controller.signal })
    controller.abort(reason)
    await expect(pending).rejects.toMatchObject({ code: "aborted", cause: reason })

    const between = new AbortController()
    const waiting = createTransport(dialect, {
      fetch: () => Promise.reject(lost("ECONNRESET")),
      runtime: {
        sleep: (_ms, signal) =>
          new Promise((_resolve, reject) => {
            signal?.addEventListener("abort", () => {
              reject(signal.reason as Error)
            })
            queueMicrotask(() => {
              between.abort(reason)
            })
          }),
      },
    })
    await expect(waiting.call(read, {}, { signal: between.signal })).rejects.toMatchObject({
      name: "ConnectionError",
      provider: "test",
      operation: "ping",
      code: "aborted",
      message: "test.ping: the caller's signal ended the wait for the next attempt to one.example:443",
      cause: reason,
      attempts: 1,
    })
  })
})
