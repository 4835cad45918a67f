import { describe, expect, test } from "vitest"
import type { Deadline } from "../../src/core/http/deadline.ts"
import { ConfigError, ConnectionError } from "../../src/core/errors.ts"
import { RedirectRefused } from "../../src/core/http/failure.ts"
import { redactor } from "../../src/core/redaction.ts"
import { ConnectionLost } from "../../src/core/http/failure.ts"
import { Route } from "../../src/core/http/url.ts"
import { endedWait, toError } from "../../src/core/http/failure.ts"

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
const { text } = redactor(["the-secret"], [])
const through = (...urls: string[]) => {
  const route = new Route(text)
  for (const url of urls) route.visit(url)
  return route
}
const errorOf = (cause: unknown, fired?: "timeout" | "aborted", route?: Route) =>
  toError(cause, { ...at, route }, watch(fired), 300, redactor(["the-secret"], []))
const lostBy = (cause: unknown) => new ConnectionLost(cause)

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
    const error = errorOf(lostBy(new Error("aborted")), "timeout")
    expect(error).toBeInstanceOf(ConnectionError)
    expect(error).toMatchObject({ ...at, code: "timeout", message: "p.call: no complete response within 300 ms" })
    expect(error.cause).toBeUndefined()
  })

  test("the caller's signal, whose reason is the cause", () => {
    const error = errorOf(signal.reason, "aborted")
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
    const coded = errorOf(lostBy(reset))
    expect(coded).toBeInstanceOf(ConnectionError)
    const network = { ...at, code: "network" }
    expect(coded).toMatchObject({ ...network, message: "p.call: the connection failed (ECONNRESET)", cause: reset })
    expect(errorOf(lostBy("odd"))).toMatchObject({ ...network, message: "p.call: the connection failed", cause: "odd" })
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
    const { cause } = errorOf(lostBy(new Error("https://x.example/?the-secret")))
    expect(cause).toMatchObject({ message: "https://x.example/?***" })
  })

  test("what is neither of the network nor ours stays what it is, unless it shows a secret", () => {
    for (const mistake of [new TypeError("no function"), "thrown", undefined, { odd: 1 }]) {
      expect(errorOf(mistake)).toBe(mistake)
      expect(errorOf(mistake, "timeout")).toBe(mistake)
    }
    expect(errorOf(new RangeError("the-secret"))).toMatchObject({ name: "RangeError", message: "***" })
  })

  test("the server, and the redirects that led there", () => {
    const lost = lostBy(new Error("x"))
    const one = through("https://one.example/?checksum=1")
    const both = through("http://[::1]:8080/", "https://one.example/", "https://two.example:81/")
    const server = { host: "two.example", port: 81 }
    const redirects = ", redirected from [::1]:8080 to two.example:81"
    expect(errorOf(lost, undefined, one)).toMatchObject({
      host: "one.example",
      port: 443,
      message: "p.call: the connection to one.example:443 failed",
    })
    expect(errorOf(lost, undefined, both)).toMatchObject({
      ...server,
      message: `p.call: the connection to two.example:81 failed${redirects}`,
    })
    expect(errorOf(lost, "timeout", both)).toMatchObject({
      ...server,
      message: `p.call: no complete response from two.example:81 within 300 ms${redirects}`,
    })
    expect(errorOf(lost, "aborted", both)).toMatchObject({
      ...server,
      message: `p.call: the caller's signal ended the call to two.example:81${redirects}`,
    })
    expect(endedWait("enough", { ...at, route: both })).toMatchObject({ ...server, code: "aborted", cause: "enough" })
    expect(errorOf(lost)).toMatchObject({ host: undefined, port: undefined })
  })

  test("redirects on one server are not told, and a host that a server chose may hold a secret", () => {
    const lost = lostBy(new Error("x"))
    const paths = through("https://one.example/a", "https://one.example/b")
    expect(errorOf(lost, undefined, paths).message).toBe("p.call: the connection to one.example:443 failed")
    const hidden = errorOf(lost, undefined, through("https://one.example/", "https://the-secret.example/"))
    expect(hidden).toMatchObject({ host: "***.example" })
    expect(hidden.message).not.toContain("the-secret")
  })
})
