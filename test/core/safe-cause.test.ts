import { inspect } from "node:util"
import { describe, expect, test } from "vitest"
import { redactor } from "../../src/core/redaction.ts"
import { safeCause } from "../../src/core/redaction.ts"

const secret = "the-secret"
const mask = redactor([secret], [])
const safe = (cause: unknown) => safeCause(cause, mask)
const nested = (depth: number): Error => new Error(secret, depth === 0 ? {} : { cause: nested(depth - 1) })

describe("safeCause", () => {
  class OfTheCaller extends TypeError {
    readonly facts = [{ a: 1 }]
  }

  test.each([
    [new OfTheCaller("x", { cause: new Error("y") })],
    [{ a: [1, { b: "c" }] }],
    [undefined],
    [null],
    [7],
    [7n],
    ["text"],
  ])("%o is plain and holds no secret, so it is handed on as it is", (cause) => {
    expect(safe(cause)).toBe(cause)
  })

  test("masks text", () => {
    expect(safe(`at ${secret}`)).toBe("at ***")
  })

  test("copies an error without its secrets, with name, code and causes", () => {
    const socket = Object.assign(new RangeError(`socket ${secret}`), { code: "ECONNRESET" })
    const error = new TypeError(`fetch ${secret}`, { cause: socket })
    const copy = safe(error)
    expect(copy).not.toBe(error)
    expect(copy).toBeInstanceOf(Error)
    expect(copy).toMatchObject({
      name: "TypeError",
      message: "fetch ***",
      stack: error.stack?.replaceAll(secret, "***"),
      cause: { name: "RangeError", message: "socket ***", code: "ECONNRESET" },
    })
    expect(copy).not.toHaveProperty("code")
    expect(inspect(copy, { depth: 9, showHidden: true })).not.toContain(secret)
    expect(error.message).toBe(`fetch ${secret}`)
  })

  test("copies the several errors of one, and what the platform says of a connection", () => {
    const refused = Object.assign(new Error("refused"), {
      code: "ECONNREFUSED",
      errno: -111,
      syscall: "connect",
      address: "::1",
      port: 443,
      request: { secret },
    })
    const copy = safe(new AggregateError([refused, secret], "all")) as AggregateError
    expect(copy).toBeInstanceOf(AggregateError)
    const facts = { code: "ECONNREFUSED", errno: -111, syscall: "connect", address: "::1", port: 443 }
    expect(copy.errors).toEqual([expect.objectContaining({ message: "refused", ...facts }), "***"])
    expect(copy.errors[0]).not.toHaveProperty("request")
  })

  test("an error without a stack has an empty one", () => {
    const error = new Error(secret)
    Reflect.deleteProperty(error, "stack")
    expect((safe(error) as Error).stack).toBe("")
  })

  test("anything else loses its secret", () => {
    expect(safe({ url: secret })).toEqual({ url: "***" })
  })

  test.each([Symbol(secret), Object.assign(() => 1, { url: secret })])("a secret in %o is no exception", (cause) => {
    expect(safe(cause)).toBeTypeOf("string")
    expect(safe(cause)).not.toContain(secret)
  })

  test("follows causes five deep", () => {
    const chain = (error: unknown): number => (error instanceof Error ? 1 + chain(error.cause) : 0)
    expect(chain(safe(nested(5)))).toBe(6)
    expect(chain(safe(nested(7)))).toBe(6)
  })
})
