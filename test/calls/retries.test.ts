import { getEventListeners } from "node:events"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { ConfigError, ConnectionError } from "conferkit"
import { failureOf, noWaiting } from "../support/bigbluebutton.ts"
import { bigBlueButton, omniflow, xroom } from "../support/clients.ts"
import { fetching, json } from "../support/fetching.ts"
import { lost, present, scripted, silent, stalled, type Step } from "../support/scripted.ts"
import { until } from "../support/until.ts"
import { subjects, withOAuth } from "../support/subjects.ts"

const busy = (status: number, headers: Record<string, string> = {}) => new Response("", { status, headers })
const coded = (code: unknown, cause?: unknown) => Object.assign(new Error("of the platform", { cause }), { code })

/** An error with nested causes, the last of which has the code. */
const nested = (depth: number): Error =>
  depth === 0 ? coded("ENOTFOUND") : new Error("of the platform", { cause: nested(depth - 1) })
const several = (depth: number): Error =>
  depth === 0 ? coded("ENOTFOUND") : new AggregateError([several(depth - 1)], "of several addresses")
const circle = coded("ECONNRESET")
circle.cause = circle

describe.each(subjects.map((subject) => [subject.name, subject] as const))("%s", (name, subject) => {
  const isOmniFlow = name === "OmniFlow"
  const twice = { maxRetries: 2 }

  test("an idempotent call recovers after a network failure and a 503, with increasing waits", async () => {
    const { again, asked, waits } = scripted(subject, [lost("ECONNRESET"), busy(503), "value"], twice)
    expect(await again()).toMatchObject(subject.again.value as object)
    expect(waits).toEqual(isOmniFlow ? [1000, 2000] : [500, 1000])
    expect(asked).toHaveLength(3)
  })

  test.each<[string, Step]>([
    ["a lost connection", lost("ECONNRESET")],
    ["a closed socket", lost("UND_ERR_SOCKET")],
    ["a code similar to a certificate error", lost("NO_CERT_")],
    ["another code similar to a certificate error", lost("MY_PATH_LENGTH")],
    ["an error without details", new Error("x")],
    ["an error whose code is not a string", coded(20)],
    ["a code too deep in the causes", nested(6)],
    ["a code too deep in an AggregateError", several(6)],
    ["circular causes", circle],
    ["a 503", busy(503)],
    ["a 429", busy(429)],
  ])("a call that is not idempotent is sent once if it may have arrived: %s", async (_what, step) => {
    const { once, asked } = scripted(subject, [step, "value"], twice)
    // The raw client returns an API error.
    await once().catch(() => undefined)
    expect(asked).toHaveLength(1)
    // Only the risk of a second effect prevents a retry.
    const idempotent = scripted(subject, [step, "value"], twice)
    await idempotent.again()
    expect(idempotent.asked).toHaveLength(2)
  })

  test.each<[string, Error]>([
    ["ECONNREFUSED", lost("ECONNREFUSED")],
    ["ENOTFOUND", lost("ENOTFOUND")],
    ["EAI_AGAIN", lost("EAI_AGAIN")],
    ["EAI_FAIL", lost("EAI_FAIL")],
    ["EHOSTUNREACH", lost("EHOSTUNREACH")],
    ["ENETUNREACH", lost("ENETUNREACH")],
    ["EHOSTDOWN", lost("EHOSTDOWN")],
    ["UND_ERR_CONNECT_TIMEOUT", lost("UND_ERR_CONNECT_TIMEOUT")],
    ["ConnectionRefused", coded("ConnectionRefused")],
    ["FailedToOpenSocket", coded("FailedToOpenSocket")],
    ["a code after another", coded("OUTER", coded("ECONNREFUSED"))],
    ["a code after one that is not a string", coded(20, coded("EAI_FAIL"))],
    ["a code of one of several addresses", new AggregateError([new Error("x"), coded("ECONNREFUSED")])],
    ["a code five causes deep", nested(5)],
    ["a code five errors deep", several(5)],
  ])("a call that is not idempotent is retried if nothing was sent: %s", async (_what, step) => {
    const { once, asked } = scripted(subject, [step, "value"], twice)
    // A valid response to another call may be invalid here.
    await once().catch(() => undefined)
    expect(asked).toHaveLength(2)
  })

  test.each([
    "CERT_HAS_EXPIRED",
    "ERR_TLS_CERT_ALTNAME_INVALID",
    "ERR_SSL_WRONG_VERSION_NUMBER",
    "DEPTH_ZERO_SELF_SIGNED_CERT",
    "SELF_SIGNED_CERT_IN_CHAIN",
    "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
    "HOSTNAME_MISMATCH",
    "INVALID_CA",
    "INVALID_PURPOSE",
    "PATH_LENGTH_EXCEEDED",
  ])("an untrusted certificate (%s) fails at once", async (code) => {
    for (const error of [lost(code), coded(code)]) {
      const { again, asked } = scripted(subject, [error, "value"], twice)
      expect(await failureOf(again())).toMatchObject({
        name: "ConnectionError",
        code: "network",
        message: expect.stringContaining(`failed (${code})`) as string,
      })
      expect(asked).toHaveLength(1)
    }
    const behind = scripted(subject, [coded("OUTER", coded(code)), "value"], twice)
    expect(await failureOf(behind.again())).toHaveProperty("message", expect.stringContaining("failed (OUTER)"))
    expect(behind.asked).toHaveLength(1)
  })

  test("the error has the outermost code that is a string", async () => {
    const causes: [Error, string | RegExp][] = [
      [coded("OUTER", coded("ECONNRESET")), "the connection to one.example:443 failed (OUTER)"],
      [coded(20, coded("EAI_FAIL")), "the connection to one.example:443 failed (EAI_FAIL)"],
      [new AggregateError([new Error("x"), coded("ENETUNREACH"), coded("ECONNREFUSED")]), "failed (ENETUNREACH)"],
      [new Error("x"), /the connection to one.example:443 failed$/],
    ]
    for (const [cause, says] of causes) {
      const error = (await failureOf(scripted(subject, [cause], { maxRetries: 0 }).again())) as ConnectionError
      expect(error.message).toMatch(says)
    }
  })

  test.each<[string, () => Promise<Response>]>([
    ["before the headers", silent],
    ["during the body", () => stalled("po")],
  ])("a request that timed out %s may have arrived: only an idempotent call is retried", async (_when, step) => {
    vi.useFakeTimers()
    try {
      const settled = async (call: Promise<unknown>) => {
        const failure = failureOf(call)
        await vi.advanceTimersByTimeAsync(1000)
        return failure
      }
      const options = { ...twice, timeout: 100 }
      const { once } = scripted(subject, [step], options)
      expect(await settled(once())).toMatchObject({ code: "timeout", attempts: 1 })
      const { again } = scripted(subject, [step], options)
      expect(await settled(again())).toMatchObject({ code: "timeout", attempts: 3 })
    } finally {
      vi.useRealTimers()
    }
  })

  test("Retry-After is honoured, in seconds or as a date by the client's clock, plus jitter", async () => {
    for (const value of ["7", "Fri, 07 Mar 2025 10:00:07 GMT"]) {
      const { again, waits } = scripted(subject, [busy(429, { "retry-after": value }), "value"], twice)
      await again()
      expect(waits).toEqual([8750])
    }
  })

  test("a Retry-After of three days is not waited for", async () => {
    const { again, waits } = scripted(subject, [busy(429, { "retry-after": "259200" })], twice)
    expect(await failureOf(again())).toMatchObject({ status: 429, retryAfter: 259_200_000 })
    // OmniFlow's own README truncates such a wait.
    expect(waits).toEqual(isOmniFlow ? [60_000, 60_000] : [])
  })

  test("an error of this package thrown by fetch is kept and not retried", async () => {
    const own = { provider: "other", operation: "call", code: "network", attempts: 3, message: "lost" } as const
    for (const error of [new ConfigError("no"), new ConnectionError(own)]) {
      const { again, asked } = scripted(subject, [error], { ...twice, timeout: 0 })
      const failure = await failureOf(again())
      if (error instanceof ConfigError) expect(asked).toHaveLength(1)
      expect(failure).toBe(error)
    }
  })

  test("maxRetries can be set per client and per call; 0 disables retries; the default is the provider's", async () => {
    const attempts = async (client: object, call?: object) => {
      const { again } = scripted(subject, [lost("ECONNRESET")], client)
      return ((await failureOf(again(call))) as ConnectionError).attempts
    }
    expect(await attempts({ maxRetries: 4 })).toBe(5)
    expect(await attempts({ maxRetries: 0 })).toBe(1)
    expect(await attempts({ maxRetries: 4 }, { maxRetries: 0 })).toBe(1)
    expect(await attempts({ maxRetries: 0 }, { maxRetries: 4 })).toBe(5)
    expect(await attempts({ maxRetries: 4 }, { maxRetries: undefined })).toBe(5)
    const defaults: Record<string, number> = { xCall: 1, OmniFlow: 4 }
    expect(await attempts({})).toBe(defaults[name] ?? 3)
  })

  describe("without a custom runtime", () => {
    beforeEach(() => {
      vi.useFakeTimers({ now: Date.parse("2026-01-01T00:00:00Z") })
      vi.spyOn(Math, "random").mockReturnValue(0.5)
    })

    afterEach(() => {
      vi.useRealTimers()
      vi.restoreAllMocks()
    })

    /** The delay before the second request, in ms. */
    async function wait(first: Response | Error, options: object): Promise<number> {
      const times: number[] = []
      const noting = () => {
        times.push(Date.now())
        return first instanceof Response ? Promise.resolve(first.clone()) : Promise.reject(first)
      }
      const failure = failureOf(scripted(subject, [noting], { maxRetries: 1, ...options }).again())
      await vi.runAllTimersAsync()
      await failure
      expect(times).toHaveLength(2)
      return Number(times[1]) - Number(times[0])
    }

    test.each<[string, object]>([
      ["none at all", { runtime: undefined }],
      ["one without its parts", { runtime: { now: undefined, random: undefined, sleep: undefined } }],
    ])("the platform's clock, random source and timers are used: %s", async (_what, options) => {
      expect(await wait(lost("ECONNRESET"), options)).toBe(isOmniFlow ? 500 : 250)
      const date = busy(429, { "retry-after": "Thu, 01 Jan 2026 00:01:00 GMT" })
      // The first wait advanced the clock.
      vi.setSystemTime(Date.parse("2026-01-01T00:00:52Z"))
      expect(await wait(date, options)).toBe(9000)
    })

    test("each part can be replaced separately", async () => {
      expect(await wait(lost("ECONNRESET"), { runtime: { random: () => 1 } })).toBe(isOmniFlow ? 1000 : 500)
      const now = () => Date.parse("2026-01-01T00:00:52Z")
      const date = busy(429, { "retry-after": "Thu, 01 Jan 2026 00:01:00 GMT" })
      expect(await wait(date, { runtime: { now } })).toBe(9000)
      const sleep = vi.fn(() => Promise.resolve())
      expect(await wait(lost("ECONNRESET"), { runtime: { sleep } })).toBe(0)
      expect(sleep).toHaveBeenCalledExactlyOnceWith(isOmniFlow ? 500 : 250, undefined)
    })
  })
})

describe("an API error of the provider is final, whatever its status", () => {
  const failed = "<response><returncode>FAILED</returncode><messageKey>internalError</messageKey></response>"

  test("BigBlueButton's FAILED, but not a proxy's page", async () => {
    for (const [body, requests] of [
      [failed, 1],
      ["<html>", 3],
    ] as const) {
      const { fetch, asked } = fetching(new Response(body, { status: 500, headers: { "content-type": "text/xml" } }))
      const bbb = bigBlueButton({ ...noWaiting, fetch })
      expect(await failureOf(bbb.getMeetings())).toMatchObject({ status: 500 })
      expect(asked).toHaveLength(requests)
    }
  })

  test("xroom's envelope, but not a proxy's page", async () => {
    const page = new Response("<html>", { status: 500 })
    for (const [answer, requests] of [
      [json({ isError: true, errMsg: "no", errCode: "odd" }, 500), 1],
      [page, 3],
    ] as const) {
      const { fetch, asked } = fetching(answer)
      const { room } = xroom({ ...noWaiting, fetch })
      expect(await failureOf(room.list({ domain: "d.example" }))).toMatchObject({ status: 500 })
      expect(asked).toHaveLength(requests)
    }
  })
})

test.each([
  ["with a signal", { signal: new AbortController().signal }],
  ["without one", {}],
])("a wait is at most as long as timers allow, %s", async (_name, call) => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] })
  try {
    const { fetch, asked } = fetching(busy(429, { "retry-after": "9999999" }), json({ data: [] }))
    const client = omniflow({ fetch, timeout: 0, retryAfterMaxMs: Infinity })
    const done = client.inboxes.list(call)
    await until(() => vi.getTimerCount() === 1)
    await vi.advanceTimersByTimeAsync(2_147_483_646)
    expect(asked).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1)
    await done
    expect(asked).toHaveLength(2)
    if ("signal" in call) expect(getEventListeners(call.signal, "abort")).toEqual([])
  } finally {
    vi.useRealTimers()
  }
})

describe("a call whose token request fails", () => {
  test("is not retried itself, and its error counts the attempts of the token request", async () => {
    for (const code of ["ENOTFOUND", "ECONNRESET"]) {
      const { once, asked } = scripted(withOAuth, [lost(code)], { maxRetries: 2 })
      expect(await failureOf(once())).toMatchObject({ name: "ConnectionError", operation: "oauthToken", attempts: 3 })
      expect(asked).toHaveLength(3)
    }
  })

  test("reports the call's own attempts if there were more", async () => {
    let time = present
    const runtime = {
      now: () => time,
      random: () => 1,
      // Until the token has expired.
      sleep: () => {
        time += 7_200_000
        return Promise.resolve()
      },
    }
    const { again } = scripted(withOAuth, ["value", busy(503), lost("CERT_HAS_EXPIRED")], { maxRetries: 2, runtime })
    const error = await failureOf(again())
    expect(error).toBeInstanceOf(ConnectionError)
    expect(error).toMatchObject({
      provider: "omniflow",
      operation: "oauthToken",
      code: "network",
      attempts: 2,
      host: "one.example",
      message: "omniflow.oauthToken: the connection to one.example:443 failed (CERT_HAS_EXPIRED)",
      cause: { cause: { code: "CERT_HAS_EXPIRED" } },
    })
  })

  test("is not retried after the caller aborts", async () => {
    const controller = new AbortController()
    const giveUp = () => {
      controller.abort(new Error("enough"))
      return silent()
    }
    const { again, asked, waits } = scripted(withOAuth, [giveUp], { maxRetries: 2 })
    expect(await failureOf(again({ signal: controller.signal }))).toMatchObject({ code: "aborted", attempts: 1 })
    expect(asked).toHaveLength(1)
    expect(waits).toEqual([])
  })
})
