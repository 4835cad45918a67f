import { channel, subscribe, unsubscribe } from "node:diagnostics_channel"
import { afterEach, describe, expect, test, vi } from "vitest"
import { isConferkitError, type Logger } from "conferkit"
import { BigBlueButton, BigBlueButtonError } from "conferkit/bigbluebutton"
import { Ethora } from "conferkit/ethora"
import { OmniFlow } from "conferkit/omniflow"
import { XCallServer } from "conferkit/xcall"
import { XRoom } from "conferkit/xroom"
import { unheardRejections } from "../support/unheard.ts"
import { type Common, type Subject, subjects } from "../support/subjects.ts"

type Answer = () => Response | Promise<Response>

/** A client whose every request gets this response, and its number of requests. */
function answering(answer: Answer) {
  const asked: string[] = []
  const common: Common = {
    baseUrl: "https://host.example",
    maxRetries: 3,
    runtime: { sleep: () => Promise.resolve() },
    fetch: (url) => {
      asked.push(url)
      return Promise.resolve().then(answer)
    },
  }
  return { asked, common }
}

const good =
  ({ again: { answer } }: Subject): Answer =>
  () =>
    new Response(answer.body, { headers: { "content-type": answer.type } })
const bad: Answer = () => new Response("no", { status: 400 })

async function failureOf(work: () => PromiseLike<unknown>): Promise<unknown> {
  try {
    await work()
  } catch (error) {
    return error
  }
  throw new Error("expected a failure")
}

const all = subjects.map((subject) => [subject.name, subject] as const)
const boom = new Error("boom")
const throws = (): never => {
  throw boom
}

afterEach(() => {
  vi.restoreAllMocks()
})

const logger = (write: () => unknown): Logger => ({ debug: write, info: write, warn: write, error: write })

const loggers: [what: string, made: Logger][] = [
  ["throws", logger(throws)],
  ["rejects", logger(() => Promise.reject(boom))],
  ["rejects later", logger(() => new Promise((_resolve, reject) => setTimeout(reject, 1, boom)))],
  ["returns a thenable that throws", logger(() => ({ then: throws }))],
  ["returns an object whose then throws", logger(() => Object.defineProperty({}, "then", { get: throws }))],
]

describe.each(all)("observers of %s calls do not change the outcome", (_name, subject) => {
  test.each(loggers)("a logger that %s", async (_what, made) => {
    const unheard = await unheardRejections(async () => {
      const success = answering(good(subject))
      const value = await subject.again.call(subject.make({ ...success.common, logger: made, logLevel: "debug" }))
      expect(value).toMatchObject(subject.again.value as object)
      expect(success.asked).toHaveLength(1)
      const failure = answering(bad)
      const client = subject.make({ ...failure.common, logger: made, logLevel: "debug" })
      expect(await failureOf(() => subject.again.call(client))).toMatchObject({ status: 400 })
      expect(failure.asked).toHaveLength(1)
      let first = true
      const healing = answering(() => {
        if (!first) return good(subject)()
        first = false
        return new Response("", { status: 503 })
      })
      await subject.again.call(subject.make({ ...healing.common, logger: made, logLevel: "debug" }))
      expect(healing.asked).toHaveLength(2)
      await new Promise((resolve) => setTimeout(resolve, 5))
    })
    expect(unheard).toEqual([])
  })

  test("a channel whose platform rethrows a subscriber's error", async () => {
    vi.spyOn(channel("conferkit:request"), "publish").mockImplementation(throws)
    const subscriber = () => undefined
    subscribe("conferkit:request", subscriber)
    try {
      const { asked, common } = answering(good(subject))
      expect(await subject.again.call(subject.make(common))).toMatchObject(subject.again.value as object)
      expect(asked).toHaveLength(1)
    } finally {
      unsubscribe("conferkit:request", subscriber)
    }
  })
})

const depth = 200_000
const deep = `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`
const deepList = `{"error":${"[".repeat(depth)}${"]".repeat(depth)},"message":"no"}`

describe.each(all)("a response of %s", (_name, subject) => {
  test.each([deep, deepList])(
    "with status 400 and deeply nested JSON is an API error, without retries",
    async (body) => {
      const { asked, common } = answering(
        () => new Response(body, { status: 400, headers: { "content-type": "application/json" } }),
      )
      const error = await failureOf(() => subject.again.call(subject.make(common)))
      expect(error).toBeInstanceOf(subject.apiError)
      expect(error).toMatchObject({ status: 400 })
      expect(() => JSON.stringify(error)).not.toThrow()
      expect(asked).toHaveLength(1)
    },
  )

  test("whose body was read before is an error of the custom fetch, without retries", async () => {
    const { asked, common } = answering(async () => {
      const response = good(subject)() as Response
      await response.text()
      return response
    })
    const error = await failureOf(() => subject.again.call(subject.make(common)))
    expect(error).toBeInstanceOf(TypeError)
    expect(error).toHaveProperty("message", expect.stringContaining("already been read") as string)
    expect(asked).toHaveLength(1)
  })
})

const undefinedFunction = () => (undefined as unknown as () => Response)()
const circular: { self?: unknown } = {}
circular.self = circular

/** What platforms reject with, and other values. */
const losses: [lost: Error][] = [
  [new TypeError("fetch failed")],
  [new TypeError("Failed to fetch")],
  [new TypeError("terminated")],
  [Object.assign(new Error("x"), { code: "ECONNRESET" })],
  [new Error("Network connection lost.")],
  ["lost" as unknown as Error],
  [undefined as unknown as Error],
]

const mistakes: [what: string, mistake: () => unknown][] = [
  ["calls undefined", undefinedFunction],
  ["reads of undefined", () => (undefined as unknown as { a: unknown }).a],
  ["uses what is not defined", () => eval("notDefinedAnywhere") as unknown],
  [
    "overflows the stack",
    () => {
      const again = (): unknown => again()
      return again()
    },
  ],
  ["parses what is no JSON", () => JSON.parse("{") as unknown],
  ["writes a circle", () => JSON.stringify(circular)],
  ["makes an invalid URL", () => new URL("no url")],
]

describe.each(all)("errors in user code that %s runs", (_name, subject) => {
  test.each(mistakes)("%s: is passed on unchanged, without retries", async (_what, mistake) => {
    const seen: unknown[] = []
    const noting = () => {
      try {
        return mistake() as Response
      } catch (error) {
        seen.push(error)
        throw error
      }
    }
    const { common } = answering(noting)
    const error = await failureOf(() => subject.again.call(subject.make(common)))
    expect(seen).toHaveLength(1)
    expect(error).toBe(seen[0])
    // The same, thrown synchronously.
    const atOnce = subject.make({ ...common, fetch: noting as unknown as Common["fetch"] })
    expect(await failureOf(() => subject.again.call(atOnce))).toBe(seen[1])
    expect(seen).toHaveLength(2)
  })

  test("a fetch that throws synchronously: its own error, without retries", async () => {
    const spy = vi.fn(throws)
    const error = await failureOf(() => subject.again.call(subject.make({ ...answering(bad).common, fetch: spy })))
    expect(isConferkitError(error)).toBe(false)
    expect(spy).toHaveBeenCalledTimes(1)
  })

  test.each(losses)("%s is a network failure, and is retried", async (lost) => {
    const { asked, common } = answering(() => Promise.reject(lost))
    const error = await failureOf(() => subject.again.call(subject.make(common)))
    expect(error).toMatchObject({
      name: "ConnectionError",
      code: "network",
      attempts: 4,
      host: "host.example",
      port: 443,
    })
    expect(error).toHaveProperty("cause", lost)
    expect(asked).toHaveLength(4)
  })
})

describe("errors in callbacks that return a value", () => {
  const status = 503
  const failing = () => answering(() => new Response('{"message":"no"}', { status }))

  test("parseError of xCall and OmniFlow: its own error, once, also for observers", async () => {
    const heard: unknown[] = []
    const subscriber = (message: unknown) => heard.push(message)
    subscribe("conferkit:request", subscriber)
    const calls = [
      (common: Common) =>
        new XCallServer({ ...common, apiKey: "k", apiSecret: "s-of-xcall", parseError: throws }).getRoomInfo("r"),
      (common: Common) => new OmniFlow({ ...common, apiKey: "k-of-omniflow", parseError: throws }).inboxes.list(),
    ]
    try {
      for (const call of calls) {
        const { asked, common } = failing()
        expect(await failureOf(() => call(common))).toBe(boom)
        expect(asked).toHaveLength(1)
        expect(heard.at(-1)).toMatchObject({ type: "request:end", error: boom })
      }
    } finally {
      unsubscribe("conferkit:request", subscriber)
    }
  })

  test("saltFactory of xroom: its own error, and nothing is sent", async () => {
    const { asked, common } = failing()
    const xroom = new XRoom({ ...common, authId: "a", secret: "s-of-xroom", saltFactory: throws })
    expect(await failureOf(() => xroom.room.list({ domain: "d.example" }))).toBe(boom)
    expect(asked).toEqual([])
  })

  test("getSecrets of Ethora: a ConfigError with the cause, and nothing is sent", async () => {
    for (const getSecrets of [throws, () => Promise.reject(boom)]) {
      const { asked, common } = failing()
      const { baseUrl: _baseUrl, ...options } = common
      const chat = new Ethora({ ...options, getSecrets })
      expect(await failureOf(() => chat.server.ping())).toMatchObject({ name: "ConfigError", cause: boom })
      expect(asked).toEqual([])
    }
  })

  test("a getter in a body: a ConfigError, and nothing is sent", async () => {
    const { asked, common } = failing()
    const body = Object.defineProperty({}, "rating", { get: throws, enumerable: true })
    const bbb = new BigBlueButton({ ...common, secret: "secret-of-bbb" })
    const error = await failureOf(() => bbb.feedback({ sessionToken: "t" }, body))
    expect(error).toMatchObject({ name: "ConfigError", option: "body" })
    expect(asked).toEqual([])
  })

  test("a getter among the parameters: a ConfigError with its error as cause, and nothing is sent", async () => {
    const { asked, common } = failing()
    const omniflow = new OmniFlow({ ...common, apiKey: "k-of-omniflow" })
    const params = Object.defineProperty({}, "status", { get: throws, enumerable: true })
    const error = await failureOf(() => omniflow.conversations.list(params))
    expect(error).toMatchObject({ name: "ConfigError", option: "query", cause: boom })
    expect(asked).toEqual([])
  })
})

test("onState of a job cannot change the outcome", async () => {
  const json = (body: unknown) =>
    new Response(JSON.stringify(body), { headers: { "content-type": "application/json" } })
  const { common } = answering(() => json({ ok: true, state: "completed", jobId: "j" }))
  const chat = new Ethora({ ...common, appId: "0123456789abcdef01234567", appSecret: "s-of-ethora" })
  expect(await chat.users.waitForJob("j", { onState: throws })).toMatchObject({ state: "completed" })
})

test("a hooks.keep callback that never returns does not stop the checks", async () => {
  const xml = (body: string) => new Response(`<response><returncode>SUCCESS</returncode>${body}</response>`)
  // Registered at each check, and deleted before the next.
  const fetch = (url: string) =>
    Promise.resolve(xml(url.includes("/create") ? "<hookID>1</hookID>" : "<hooks></hooks>"))
  let pass: () => void = () => undefined
  const sleep = () => new Promise<void>((resolve) => (pass = resolve))
  const bbb = new BigBlueButton({ baseUrl: "https://host.example", secret: "secret-of-bbb", fetch, runtime: { sleep } })
  const never = () => new Promise<never>(() => undefined)
  const onRestored = vi.fn(never)
  const kept = await bbb.hooks.keep("https://app.example/hook", { onRestored, onError: never })
  for (let count = 1; count <= 3; count++) {
    pass()
    await expect.poll(() => onRestored).toHaveBeenCalledTimes(count)
  }
  kept.stop()
})

test("errors of create with documents name the method", async () => {
  const documents = [{ name: "a.txt", content: new Uint8Array(1) }]
  const params = { name: "n", meetingID: "m", documents }
  const lines: string[] = []
  const write = (line: string) => void lines.push(line)
  const answers: Answer[] = [
    () => new Response("<response><returncode>FAILED</returncode><messageKey>checksumError</messageKey></response>"),
    () => new Response("<html>", { status: 502 }),
    () => new Response("not XML"),
    () => new Response("x".repeat(100)),
    () => Promise.reject(new TypeError("fetch failed")),
  ]
  for (const answer of answers) {
    const { common } = answering(answer)
    const options = { ...common, secret: "secret-of-bbb", maxResponseBytes: 90, logger: logger(() => undefined) }
    const bbb = new BigBlueButton({
      ...options,
      logger: { ...options.logger, info: write, debug: write },
      logLevel: "debug",
    })
    const error = await failureOf(() => bbb.create(params))
    expect(error).toMatchObject({
      operation: "create",
      message: expect.stringMatching(/^bigbluebutton\.create: /) as string,
    })
    const raw = await bbb.api
      .POST("/create", { params: { query: { name: "n", meetingID: "m" } }, body: "<modules/>" as never })
      .catch((thrown: unknown) => thrown)
    if (isConferkitError(raw)) expect(raw).toMatchObject({ operation: "create" })
  }
  expect(lines.join("\n")).not.toContain("createWithModules")
  const { common } = answering(bad)
  const bbb = new BigBlueButton({ ...common, secret: "secret-of-bbb" })
  const mistakes = [
    { ...params, meetingID: "" },
    { ...params, meetingID: "a,b" },
    { ...params, meta: { "a b": "c" } },
  ]
  for (const mistake of mistakes) {
    const error = await failureOf(() => bbb.create(mistake))
    expect(error).toMatchObject({ name: "ConfigError", message: expect.stringMatching(/^create: /) as string })
  }
  expect(await failureOf(() => bbb.create(params))).toBeInstanceOf(BigBlueButtonError)
})
