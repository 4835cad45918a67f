import { describe, expect, test } from "vitest"
import { caller } from "../../src/core/http/call.ts"
import { ConfigError } from "../../src/core/errors.ts"
import type { Operation } from "../../src/core/http/operation.ts"
import type { Transport } from "../../src/core/http/transport.ts"
import { operation } from "../support/operation.ts"

interface Operations {
  ping: { responses: { 200: { content: { json: { id: string } } } } }
}

const ping = { ...operation(), id: "ping" } as const satisfies Operation
const response = new Response()
const unused = () => Promise.reject(new Error("not this one"))

function calling() {
  const calls: unknown[][] = []
  const transport: Transport = {
    call: (...given) => {
      calls.push(given)
      return Promise.resolve({ body: { id: "7" }, response, issues: [] })
    },
    send: unused,
    stream: unused,
    nothingFor: unused,
  }
  return { call: caller<Operations>(transport), calls }
}

describe("caller", () => {
  test("makes the call with its input and options, at once", async () => {
    const { call, calls } = calling()
    const input = { query: { a: 1 } }
    const options = { timeout: 7 }
    const promise = call(ping, input, options)
    expect(calls).toEqual([[ping, input, options]])
    expect(await promise).toEqual({ id: "7" })
    expect(await promise.withResponse()).toEqual({ data: { id: "7" }, body: { id: "7" }, response, issues: [] })
  })

  test("picks what is useful", async () => {
    const { call } = calling()
    expect(await call(ping, {}, undefined, ({ id }, at) => [id, at === response])).toEqual(["7", true])
  })

  test.each([
    ["now", () => ({ path: { id: "7" } })],
    ["later", () => Promise.resolve({ path: { id: "7" } })],
  ])("asks a function for its input, which answers %s", async (_name, input) => {
    const { call, calls } = calling()
    const options = { maxRetries: 0 }
    expect(await call(ping, input, options, ({ id }) => id)).toBe("7")
    expect(calls).toEqual([[ping, { path: { id: "7" } }, options]])
  })

  test("rejects with what that function throws, and sends nothing", async () => {
    const { call, calls } = calling()
    const refused = new ConfigError("no")
    const input = () => {
      throw refused
    }
    await expect(call(ping, input)).rejects.toBe(refused)
    expect(calls).toEqual([])
  })
})
