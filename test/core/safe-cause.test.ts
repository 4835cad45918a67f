import { inspect } from "node:util"
import { describe, expect, test } from "vitest"
import { redactor } from "../../src/core/redact.ts"
import { safeCause } from "../../src/core/safe-cause.ts"

const secret = "the-secret"
const mask = redactor([secret], [])
const safe = (cause: unknown) => safeCause(cause, mask)
const nested = (depth: number): Error => new Error(secret, depth === 0 ? {} : { cause: nested(depth - 1) })
const within = (depth: number): unknown => (depth === 0 ? secret : { member: within(depth - 1) })

describe("safeCause", () => {
  test.each([
    [new Error("x", { cause: new Error("y") })],
    [{ a: 1 }],
    [undefined],
    [null],
    [7],
    [7n],
    ["text"],
    [() => 1],
  ])("%o holds no secret and is handed on as it is", (cause) => {
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

  test("keeps a cause that holds no secret itself", () => {
    const inner = new Error("x")
    expect(safe(new Error(secret, { cause: inner }))).toMatchObject({ cause: inner })
    expect((safe(new Error(secret, { cause: inner })) as Error).cause).toBe(inner)
  })

  test("an error without a stack has an empty one", () => {
    const error = new Error(secret)
    Reflect.deleteProperty(error, "stack")
    expect((safe(error) as Error).stack).toBe("")
  })

  test("anything else with a secret becomes a text without it", () => {
    expect(safe({ url: secret })).toBe("{ url: '***' }")
  })

  test.each([Symbol(secret), Object.assign(() => 1, { url: secret })])("a secret in %o is no exception", (cause) => {
    expect(safe(cause)).toBeTypeOf("string")
    expect(safe(cause)).not.toContain(secret)
  })

  test.each<[string, unknown]>([
    ["ten members deep", within(10)],
    ["in a hidden member", Object.defineProperty({}, "url", { value: secret })],
    ["at the end of a long list", [...Array<number>(1000).fill(0), secret]],
    ["at the end of a long text", { text: "x".repeat(20_000) + secret }],
  ])("finds a secret %s", (_name, cause) => {
    const found = safe(cause)
    expect(found).toBeTypeOf("string")
    expect(found).toContain("***")
    expect(found).not.toContain(secret)
  })

  test("follows causes five deep", () => {
    const chain = (error: unknown): number => (error instanceof Error ? 1 + chain(error.cause) : 0)
    expect(chain(safe(nested(5)))).toBe(6)
    expect(chain(safe(nested(7)))).toBe(6)
  })
})
