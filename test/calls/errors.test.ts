import { describe, expect, test } from "vitest"
import {
  ApiError,
  ConfigError,
  ConferkitError,
  ConnectionError,
  DecodeError,
  isApiError,
  isConferkitError,
  isConfigError,
  isConnectionError,
  isDecodeError,
  isWebhookVerificationError,
  WebhookVerificationError,
} from "conferkit"
import { failureOf } from "../support/bigbluebutton.ts"
import { lost as reset, scripted } from "../support/scripted.ts"
import { subjects } from "../support/subjects.ts"

type ApiErrorFacts = ConstructorParameters<typeof ApiError>[0]

const cause = new Error("cause")
const facts: ApiErrorFacts = { provider: "p", operation: "call", status: 404, code: "notFound", message: "no room" }
const api = (given: Partial<ApiErrorFacts> = {}) => new ApiError({ ...facts, ...given })
const lost = { provider: "p", operation: "call", code: "timeout", attempts: 2, message: "too late" } as const
const odd = {
  provider: "p",
  operation: "call",
  status: 200,
  contentType: "text/html",
  excerpt: "<html>",
  message: "odd",
}

describe("ApiError", () => {
  test.each<[Partial<ApiErrorFacts>, string]>([
    [{}, "p.call: 404 notFound: no room"],
    [{ status: 200 }, "p.call: notFound: no room"],
    [{ code: "http_404" }, "p.call: 404 no room"],
    [{ code: "no_http_404" }, "p.call: 404 no_http_404: no room"],
    [{ status: 200, code: "http_200" }, "p.call: no room"],
    [{ hint: "make it first" }, "p.call: 404 notFound: no room (make it first)"],
  ])("%j reads %s", (given, message) => {
    expect(api(given).message).toBe(message)
  })

  test("has the response's details", () => {
    const more = { hint: "h", requestId: "r1", headers: { a: "1" }, body: { b: 2 }, retryAfter: 7 }
    const error = api({ ...more, cause })
    expect(error).toBeInstanceOf(ConferkitError)
    expect(error).toMatchObject({
      name: "ApiError",
      kind: "api",
      provider: "p",
      operation: "call",
      status: 404,
      code: "notFound",
      ...more,
      cause,
    })
  })

  test("leaves unknown details undefined, except empty headers", () => {
    const error = api()
    expect(error).toMatchObject({ hint: undefined, requestId: undefined, body: undefined, retryAfter: undefined })
    expect(error.headers).toEqual({})
    expect(error).not.toHaveProperty("cause")
  })
})

describe("ConnectionError", () => {
  test("names the host and the number of attempts", () => {
    const error = new ConnectionError({ ...lost, cause })
    expect(error).toBeInstanceOf(ConferkitError)
    expect(error).toMatchObject({
      ...lost,
      name: "ConnectionError",
      kind: "connection",
      message: "p.call: too late",
      cause,
    })
  })
})

describe("DecodeError", () => {
  test("says what was received instead", () => {
    const error = new DecodeError({ ...odd, cause })
    expect(error).toBeInstanceOf(ConferkitError)
    expect(error).toMatchObject({ ...odd, name: "DecodeError", kind: "decode", message: "p.call: odd", cause })
  })
})

describe("WebhookVerificationError", () => {
  test("gives the reason", () => {
    const error = new WebhookVerificationError("expired", "too old", { cause })
    expect(error).toBeInstanceOf(ConferkitError)
    expect(error).toMatchObject({
      name: "WebhookVerificationError",
      kind: "webhook",
      reason: "expired",
      message: "too old",
      cause,
    })
  })
})

describe("ConfigError", () => {
  test("names the invalid option", () => {
    const error = new ConfigError("no", "baseUrl", { cause })
    expect(error).toBeInstanceOf(ConferkitError)
    expect(error).toMatchObject({ name: "ConfigError", kind: "config", parameter: "baseUrl", message: "no", cause })
    expect(new ConfigError("no").parameter).toBeUndefined()
  })
})

test("the base class has its own name and a non-enumerable mark for the guards", () => {
  const error = new ConferkitError("config", "no")
  expect(error).toMatchObject({ name: "ConferkitError", kind: "config", message: "no" })
  expect(error).toBeInstanceOf(Error)
  const mark = Object.getOwnPropertyDescriptor(error, Symbol.for("conferkit.error"))
  expect(mark).toMatchObject({ value: true, enumerable: false })
})

/** Errors of another copy of the package: no class in common, but the same mark. */
const foreign = (given: object) => ({ [Symbol.for("conferkit.error")]: true, ...given })

describe("guards", () => {
  const errors = {
    api: api(),
    connection: new ConnectionError(lost),
    decode: new DecodeError(odd),
    webhook: new WebhookVerificationError("expired", "no"),
    config: new ConfigError("no"),
  }

  test.each([
    ["api", isApiError],
    ["connection", isConnectionError],
    ["decode", isDecodeError],
    ["webhook", isWebhookVerificationError],
    ["config", isConfigError],
  ] as const)("%s: accepts its own errors and those of other copies only", (kind, guard) => {
    const all = Object.entries(errors)
    expect(all.filter(([, error]) => guard(error)).map(([name]) => name)).toEqual([kind])
    expect(guard(foreign({ kind }))).toBe(true)
    expect(guard(foreign({ kind: "other" }))).toBe(false)
    expect(guard(foreign({}))).toBe(false)
    expect(guard({ kind })).toBe(false)
  })

  test("every error of this package passes isConferkitError", () => {
    for (const error of Object.values(errors)) expect(isConferkitError(error)).toBe(true)
    expect(isConferkitError(foreign({}))).toBe(true)
  })

  test.each([new Error("x"), {}, null, undefined, "text", 7, () => 1])("%o is not a conferkit error", (value) => {
    expect(isConferkitError(value)).toBe(false)
    expect(isApiError(value)).toBe(false)
  })
})

describe.each(subjects.map((subject) => [subject.name, subject] as const))(
  "an error of a call of %s",
  (name, subject) => {
    const provider = name.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase()
    const call = { provider, operation: subject.again.operation.id }
    const [secret = ""] = subject.hidden
    const failing = (response: Response) => failureOf(scripted(subject, [response], { maxRetries: 0 }).again())

    test("has the response's status and headers", async () => {
      const headers = { "x-request-id": "r1", "retry-after": "Fri, 07 Mar 2025 10:00:30 GMT" }
      const error = await failing(new Response("", { status: 503, headers }))
      expect(error).toBeInstanceOf(subject.apiError)
      expect(error).toMatchObject({ ...call, status: 503, code: "http_503", requestId: "r1", retryAfter: 30_000 })
      const silent = await failing(new Response(null, { status: 503 }))
      expect(silent).toMatchObject({ ...call, requestId: undefined, retryAfter: undefined, headers: {} })
    })

    test("names the call if the connection was lost, and keeps its cause", async () => {
      const cause = reset("ECONNRESET")
      const error = await failureOf(scripted(subject, [cause], { maxRetries: 0 }).again())
      expect(error).toBeInstanceOf(ConnectionError)
      const message = `${provider}.${call.operation}: the connection to one.example:443 failed (ECONNRESET)`
      expect(error).toMatchObject({ ...call, attempts: 1, message })
      expect((error as Error).cause).toBe(cause)
    })

    describe("that quotes a body", () => {
      const quoted = async (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) => {
        const error = await failing(new Response(body, { headers }))
        expect(error).toBeInstanceOf(DecodeError)
        return error as DecodeError
      }

      test("names the response's Content-Type, if any", async () => {
        expect(await quoted("odd", { "content-type": "text/odd" })).toMatchObject({
          ...call,
          status: 200,
          contentType: "text/odd",
        })
        expect(await quoted(new TextEncoder().encode("odd"))).toMatchObject({ contentType: undefined, excerpt: "odd" })
      })

      test("quotes one line from its start, trimmed", async () => {
        expect((await quoted("\n a\r\n\t b  c ")).excerpt).toBe("a b c")
        expect((await quoted("")).excerpt).toBe("")
      })

      test("quotes at most 300 characters", async () => {
        expect((await quoted("x".repeat(300))).excerpt).toBe("x".repeat(300))
        expect((await quoted("x".repeat(301))).excerpt).toBe("x".repeat(300))
      })

      test("masks secrets", async () => {
        expect((await quoted(`before ${secret} after`)).excerpt).toBe("before *** after")
      })

      test("reads 2000 characters, and fully masks a secret that crosses this limit", async () => {
        const filled = (length: number, end: string) => "x".padEnd(length - end.length) + end
        const [half, rest] = [secret.slice(0, -3), secret.slice(-3)]
        expect((await quoted(filled(2000, secret))).excerpt).toBe("x ***")
        expect((await quoted(filled(2000, half) + rest)).excerpt).toBe("x ***…")
        expect((await quoted(`${filled(2000, "word ")}more and more`)).excerpt).toBe("x word …")
      })
    })
  },
)
