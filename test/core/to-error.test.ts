import { describe, expect, test } from "vitest"
import type { Deadline } from "../../src/core/deadline.ts"
import { ConfigError, ConnectionError } from "../../src/core/errors.ts"
import { RedirectRefused } from "../../src/core/exchange.ts"
import { redactor } from "../../src/core/redact.ts"
import { toError } from "../../src/core/to-error.ts"

const at = { provider: "p", operation: "call", attempts: 2 }
const signal = AbortSignal.abort(new Error("enough"))
const unused = () => undefined
const watch = (fired?: "timeout" | "aborted"): Deadline => ({
  signal,
  guard: (promise) => promise,
  fired: () => fired,
  pause: unused,
  restart: unused,
  stop: unused,
})
const errorOf = (cause: unknown, fired?: "timeout" | "aborted") =>
  toError(cause, at, watch(fired), 300, redactor(["the-secret"], []))

describe("toError", () => {
  test.each([undefined, "timeout", "aborted"] as const)("our own errors stay what they are (%s)", (fired) => {
    const own = new ConfigError("p.call: no")
    expect(errorOf(own, fired)).toBe(own)
    const lost = new ConnectionError({ ...at, code: "network", message: "lost" })
    expect(errorOf(lost, fired)).toBe(lost)
  })

  test("a call for a token that was lost counts the attempts of the call it was for", () => {
    const cause = new Error("x")
    const facts = { provider: "p", operation: "token", code: "timeout", message: "too late", cause } as const
    const error = errorOf(new ConnectionError({ ...facts, attempts: 1 }), "aborted")
    expect(error).toBeInstanceOf(ConnectionError)
    expect(error).toMatchObject({ ...facts, attempts: 2, message: "p.token: too late" })
  })

  test("the time limit", () => {
    const error = errorOf(new Error("aborted"), "timeout")
    expect(error).toBeInstanceOf(ConnectionError)
    expect(error).toMatchObject({ ...at, code: "timeout", message: "p.call: no complete answer within 300 ms" })
    expect(error.cause).toBeUndefined()
  })

  test("the caller's signal, whose reason is the cause", () => {
    const error = errorOf(new Error("aborted"), "aborted")
    expect(error).toBeInstanceOf(ConnectionError)
    expect(error).toMatchObject({
      ...at,
      code: "aborted",
      message: "p.call: the caller's signal ended the call",
      cause: signal.reason as Error,
    })
  })

  test("a lost connection, with the platform's code where there is one", () => {
    const reset = Object.assign(new Error("x"), { code: "ECONNRESET" })
    const coded = errorOf(reset)
    expect(coded).toBeInstanceOf(ConnectionError)
    const network = { ...at, code: "network" }
    expect(coded).toMatchObject({ ...network, message: "p.call: the connection failed (ECONNRESET)", cause: reset })
    expect(errorOf("odd")).toMatchObject({ ...network, message: "p.call: the connection failed", cause: "odd" })
  })

  test("a refused redirect, in its own words", () => {
    const refused = new RedirectRefused("more than 5 redirects")
    expect(errorOf(refused)).toMatchObject({
      code: "network",
      message: "p.call: more than 5 redirects",
      cause: refused,
    })
  })

  test("its cause holds no secret", () => {
    const { cause } = errorOf(new Error("https://x.example/?the-secret"))
    expect(cause).toMatchObject({ message: "https://x.example/?***" })
  })
})
