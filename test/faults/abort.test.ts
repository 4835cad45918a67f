import { setImmediate as turn } from "node:timers/promises"
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest"
import { type ClientOptions, isConnectionError } from "conferkit"
import { BigBlueButton } from "conferkit/bigbluebutton"
import { type Lab, openLab, type Planned } from "./lab.ts"
import type { Script } from "./server/protocol.ts"
import { type Subject, subjects, withOAuth } from "../support/subjects.ts"

let lab: Lab
beforeAll(async () => {
  lab = await openLab()
})
afterAll(() => lab[Symbol.asyncDispose]())

const reason = new Error("enough")

/** The state of a promise, without waiting for it. */
function watched(promise: PromiseLike<unknown>): { outcome?: unknown } {
  const state: { outcome?: unknown } = {}
  const settle = (outcome: unknown) => void (state.outcome = outcome)
  promise.then(settle, settle)
  return state
}

const pending = Symbol("pending")

/**
 * Fires the signal and returns the outcome of the call before the event loop's next turn. This is faster than any
 * number of milliseconds, also on a slow machine.
 */
async function aborted(controller: AbortController, running: PromiseLike<unknown>): Promise<unknown> {
  const state = watched(running)
  await turn()
  expect(state).toEqual({})
  controller.abort(reason)
  await turn()
  return "outcome" in state ? state.outcome : pending
}

async function begin(subject: Subject, script: Omit<Script, "answer">, options: ClientOptions = {}) {
  const planned = await lab.plan({ ...script, answer: subject.again.answer })
  const controller = new AbortController()
  const client = subject.make({ baseUrl: planned.baseUrl, maxRetries: 2, timeout: 0, ...options })
  const start = () => Promise.resolve(subject.again.call(client, { signal: controller.signal }))
  return { planned, controller, start }
}

async function expectAborted(outcome: unknown, planned: Planned, attempts: number, requests = attempts) {
  expect(outcome).toMatchObject({ name: "ConnectionError", code: "aborted", cause: reason, attempts })
  expect(await planned.told()).toMatchObject({ unfinished: 0, requests: { length: requests } })
}

describe.each([...subjects, withOAuth].map((subject) => [subject.name, subject] as const))("%s", (_name, subject) => {
  test("before anything is sent, sends nothing", async () => {
    const fetch = vi.fn(globalThis.fetch)
    const { planned, controller, start } = await begin(subject, { play: "answer" }, { fetch })
    controller.abort(reason)
    await expectAborted(await start().catch((error: unknown) => error), planned, 1, 0)
    expect(fetch).not.toHaveBeenCalled()
  })

  test("while the server is processing", async () => {
    const { planned, controller, start } = await begin(subject, { play: "stall before the headers" })
    const running = start()
    await planned.reached("asked")
    await expectAborted(await aborted(controller, running), planned, 1)
  })

  test("in the middle of a short or endless response", async () => {
    for (const play of ["stall in the body", "5 GB body in chunks"]) {
      const { planned, controller, start } = await begin(subject, { play })
      const running = start()
      await planned.reached("begun")
      await expectAborted(await aborted(controller, running), planned, 1)
    }
  })

  test.each([
    ["with jitter", {}],
    ["requested by the server", { "Retry-After": "59" }],
  ])("in the wait %s before another attempt", async (_name, headers: Record<string, string>) => {
    let waits: () => void = () => undefined
    const waiting = new Promise<void>((resolve) => (waits = resolve))
    const write = (line: string) => {
      if (line.includes("retrying in")) waits()
    }
    const logger = { debug: () => undefined, info: write, warn: write, error: write }
    const { planned, controller, start } = await begin(
      subject,
      { play: "status", status: 429, headers },
      { logger, runtime: { random: () => 0.999 } },
    )
    const running = start()
    await waiting
    await expectAborted(await aborted(controller, running), planned, 1)
  })

  test("at any turn of the event loop", async () => {
    let settled = 0
    for (let turns = 0; turns < 30; turns++) {
      const { planned, controller, start } = await begin(subject, { play: "status", status: 503, times: 1 }, {})
      const state = watched(start())
      for (let nth = 0; nth < turns; nth++) await turn()
      const early = "outcome" in state
      controller.abort(reason)
      await turn()
      expect(state).toHaveProperty("outcome")
      if (early) settled++
      else expect(isConnectionError(state.outcome) && state.outcome.code).toBe("aborted")
      expect(await planned.told()).toMatchObject({ unfinished: 0 })
    }
    expect(settled).toBeLessThan(30)
  })
})

describe("a list being iterated", () => {
  const list: Script = {
    play: "5 GB list",
    answer: {
      type: "text/xml;charset=utf-8",
      body: "<response><returncode>SUCCESS</returncode><recordings>|<recording><recordID>r#</recordID></recording>",
    },
  }

  test("ends with the signal, also while the loop body runs", async () => {
    const planned = await lab.plan(list)
    const controller = new AbortController()
    const bbb = new BigBlueButton({ baseUrl: planned.baseUrl, secret: "s" })
    const walk = bbb.recordings({}, { signal: controller.signal })
    await walk.next()
    controller.abort(reason)
    const rest = async () => {
      for await (const { recordID } of walk) expect(recordID).toMatch(/^r\d+$/)
    }
    const error: unknown = await rest().catch((caught: unknown) => caught)
    expect(error).toMatchObject({ name: "ConnectionError", code: "aborted", cause: reason })
    expect(await planned.told()).toMatchObject({ unfinished: 0, requests: { length: 1 } })
  })
})
