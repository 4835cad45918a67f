import { getEventListeners } from "node:events"
import { afterEach, describe, expect, test, vi } from "vitest"
import { OmniFlow } from "conferkit/omniflow"
import { failureOf } from "../support/bigbluebutton.ts"
import { xroom } from "../support/clients.ts"
import { fetching, json } from "../support/fetching.ts"
import { lost, scripted, silent, stalled, type Step } from "../support/scripted.ts"
import { subjects, withOAuth } from "../support/subjects.ts"
import { unheardRejections } from "../support/unheard.ts"
import { until } from "../support/until.ts"

const reason = new Error("enough")
const aborted = { name: "ConnectionError", code: "aborted", cause: reason }

afterEach(() => {
  vi.useRealTimers()
})

describe.each(subjects.map((subject) => [subject.name, subject] as const))(
  "aborting a call of %s",
  (_name, subject) => {
    const { id } = subject.again.operation

    test("before it starts sends nothing", async () => {
      const { again, asked } = scripted(subject, ["value"])
      expect(await failureOf(again({ signal: AbortSignal.abort(reason) }))).toMatchObject({ ...aborted, attempts: 1 })
      expect(asked).toEqual([])
    })

    test.each<[string, Step]>([
      ["before the headers", silent],
      ["during the body", () => stalled("po")],
    ])("rejects at once %s, even if fetch ignores its signal", async (_when, step) => {
      const controller = new AbortController()
      const begun = Promise.withResolvers<undefined>()
      const noting = (url: string, init: RequestInit) => {
        begun.resolve(undefined)
        return (step as (url: string, init: RequestInit) => Promise<Response>)(url, init)
      }
      const { again, asked } = scripted(subject, [noting], { timeout: 0 })
      const failure = failureOf(again({ signal: controller.signal }))
      await begun.promise
      controller.abort(reason)
      const error = await failure
      expect(error).toMatchObject({ ...aborted, operation: id, attempts: 1, host: "one.example", port: 443 })
      expect(error).toHaveProperty(
        "message",
        expect.stringMatching(`\\.${id}: the call to one\\.example:443 was aborted by its signal$`),
      )
      expect(asked[0]?.init.signal).toMatchObject({ aborted: true, reason })
    })

    test("ends the wait before the next attempt", async () => {
      const controller = new AbortController()
      const sleep = (_ms: number, signal?: AbortSignal) =>
        new Promise<void>((_resolve, reject) => {
          signal?.addEventListener("abort", () => {
            reject(signal.reason as Error)
          })
          queueMicrotask(() => {
            controller.abort(reason)
          })
        })
      const { again, asked } = scripted(subject, [lost("ECONNRESET")], { maxRetries: 2, runtime: { sleep } })
      const error = await failureOf(again({ signal: controller.signal }))
      expect(error).toMatchObject({ ...aborted, operation: id, attempts: 1, host: "one.example", port: 443 })
      expect(error).toHaveProperty(
        "message",
        expect.stringMatching(`: the call to one\\.example:443 was aborted by its signal while waiting to retry$`),
      )
      expect(asked).toHaveLength(1)
    })

    test("ends a native wait, and leaves neither its timer nor a listener", async () => {
      await scripted(subject, ["value"]).again()
      vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] })
      const controller = new AbortController()
      const { signal } = controller
      const options = { maxRetries: 1, timeout: 0, runtime: { random: () => 1 } }
      const { again } = scripted(subject, [lost("ECONNRESET")], options)
      const failure = failureOf(again({ signal }))
      await until(() => vi.getTimerCount() === 1)
      expect(getEventListeners(signal, "abort")).toHaveLength(1)
      controller.abort(reason)
      expect(await failure).toMatchObject(aborted)
      expect(vi.getTimerCount()).toBe(0)
      expect(getEventListeners(signal, "abort")).toEqual([])
    })

    test("during a failing attempt starts no wait", async () => {
      vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] })
      const controller = new AbortController()
      const random = () => {
        controller.abort(reason)
        return 1
      }
      const { again, asked } = scripted(subject, [lost("ECONNRESET")], { maxRetries: 1, runtime: { random } })
      expect(await failureOf(again({ signal: controller.signal }))).toMatchObject(aborted)
      expect(asked).toHaveLength(1)
      expect(vi.getTimerCount()).toBe(0)
      expect(getEventListeners(controller.signal, "abort")).toEqual([])
    })

    test("after it finished changes nothing", async () => {
      const controller = new AbortController()
      const { again } = scripted(subject, ["value"])
      const value = again({ signal: controller.signal })
      expect(await value).toMatchObject(subject.again.value as object)
      controller.abort(reason)
      expect(await value).toMatchObject(subject.again.value as object)
    })

    test("leaves no unhandled rejection, whatever the fetch does", async () => {
      const unheard = await unheardRejections(async () => {
        const controller = new AbortController()
        const late = Promise.withResolvers<Response>()
        const { again, asked } = scripted(subject, [() => late.promise])
        const failure = failureOf(again({ signal: controller.signal }))
        await until(() => asked.length === 1)
        controller.abort(reason)
        expect(await failure).toMatchObject(aborted)
        late.reject(new Error("late"))
      })
      expect(unheard).toEqual([])
    })
  },
)

describe("aborting a call while it is being signed", () => {
  test("aborts its token request", async () => {
    const controller = new AbortController()
    const giveUp = () => {
      queueMicrotask(() => {
        controller.abort(reason)
      })
      return silent()
    }
    const { again, asked } = scripted(withOAuth, [giveUp])
    expect(await failureOf(again({ signal: controller.signal }))).toMatchObject({ code: "aborted", attempts: 1 })
    expect(asked).toHaveLength(1)
  })

  test("sends nothing more", async () => {
    const controller = new AbortController()
    const { fetch, asked } = fetching(json({}))
    const saltFactory = () => {
      controller.abort(reason)
      return "0123456789abcdef0123456789abcdef"
    }
    const { room } = xroom({ fetch, saltFactory })
    expect(await failureOf(room.list({}, { signal: controller.signal }))).toMatchObject(aborted)
    expect(asked).toEqual([])
  })

  test("before signing starts skips the signing", async () => {
    const { fetch, asked } = fetching(json({}))
    const saltFactory = vi.fn(() => "0123456789abcdef0123456789abcdef")
    const { room } = xroom({ fetch, saltFactory })
    expect(await failureOf(room.list({}, { signal: AbortSignal.abort(reason) }))).toMatchObject(aborted)
    expect(saltFactory).not.toHaveBeenCalled()
    const omniflow = new OmniFlow({ oauth: { clientId: "c", clientSecret: "s-of-client" }, fetch })
    expect(await failureOf(omniflow.inboxes.list({ signal: AbortSignal.abort(reason) }))).toMatchObject(aborted)
    expect(asked).toEqual([])
  })
})
