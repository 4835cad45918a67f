import { describe, expect, test } from "vitest"
import type { Draft } from "../../src/core/http/adapter.ts"
import type { HeaderValues } from "../../src/core/http/headers.ts"
import type { Operation } from "../../src/core/http/operation.ts"
import type { CallInput } from "../../src/core/http/options.ts"
import type { Transport } from "../../src/core/http/transport.ts"
import { withIdempotencyKey } from "../../src/omniflow/adapter.ts"

const operation = (method: "GET" | "POST", idempotent = false): Operation => ({
  id: "send",
  method,
  path: "/v1/messages",
  tags: [],
  idempotent,
  security: [],
  answer: "json",
  params: {},
})
const key = expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/) as string

/** A transport that sends nothing and writes down what it is given. */
function written() {
  const calls: [operation: Operation, input: CallInput, options: unknown][] = []
  const drafts: [draft: Draft, options: unknown][] = []
  const nothing = () => Promise.reject(new Error("nothing is sent"))
  const transport: Transport = {
    call: (...call) => {
      calls.push([call[0], call[1], call[2]])
      return nothing()
    },
    send: (...draft) => {
      drafts.push([draft[0], draft[1]])
      return nothing()
    },
    stream: nothing,
    nothingFor: nothing,
  }
  return { transport, calls, drafts }
}

const options = { timeout: 7 }

/** The headers that a call goes on with; all else stays. */
async function called(method: "GET" | "POST", headers?: HeaderValues, header = "Idempotency-Key") {
  const { transport, calls } = written()
  await expect(
    withIdempotencyKey(transport, header).call(operation(method), { body: "b", headers }, options),
  ).rejects.toThrow()
  const given = calls[0]?.[1].headers
  expect(calls).toEqual([[operation(method), { body: "b", headers: given }, options]])
  return given
}

/** The draft that goes on. */
async function sent(draft: Draft) {
  const { transport, drafts } = written()
  const read = () => Promise.resolve()
  await expect(withIdempotencyKey(transport, "Idempotency-Key").send(draft, options, read)).rejects.toThrow()
  expect(drafts).toEqual([[expect.anything(), options]])
  return drafts[0]?.[0]
}

describe("a call", () => {
  test("that is a POST has a key of its own", async () => {
    const first = await called("POST")
    expect(first).toEqual({ "idempotency-key": key })
    expect(await called("POST")).not.toEqual(first)
  })

  test("that is no POST has none", async () => {
    expect(await called("GET")).toBeUndefined()
    expect(await called("GET", { "x-own": "1" })).toEqual({ "x-own": "1" })
  })

  test("keeps the caller's headers, also the caller's own key", async () => {
    expect(await called("POST", { "x-own": "1" })).toEqual({ "x-own": "1", "idempotency-key": key })
    expect(await called("POST", { "IDEMPOTENCY-Key": "mine" })).toEqual({ "idempotency-key": "mine" })
    expect(await called("POST", { "Idempotency-Key": null })).toEqual({})
  })

  test("has its key in the header that is wanted", async () => {
    expect(await called("POST", undefined, "X-Once")).toEqual({ "x-once": key })
  })
})

describe("a draft", () => {
  const draft = (method: "GET" | "POST", headers: Draft["headers"] = {}, idempotent = false): Draft => ({
    operation: operation(method, idempotent),
    path: "/v1/tomorrow",
    query: "",
    headers,
    body: undefined,
  })

  test("that is a POST gets a key, with which it may be repeated", async () => {
    const given = draft("POST", { "x-own": "1" })
    expect(await sent(given)).toEqual({
      ...given,
      operation: operation("POST", true),
      headers: { "x-own": "1", "idempotency-key": key },
    })
  })

  test("is not to be repeated without a key, unless the document says so", async () => {
    expect(await sent(draft("GET"))).toEqual(draft("GET"))
    const bare = draft("POST", { "Idempotency-Key": "mine" })
    expect((await sent(bare))?.operation.idempotent).toBe(true)
    expect((await sent(draft("GET", {}, true)))?.operation.idempotent).toBe(true)
  })
})

test("without a header everything stays as it is", () => {
  const { transport } = written()
  expect(withIdempotencyKey(transport, false)).toBe(transport)
})

test("what streams is passed on", async () => {
  const { transport } = written()
  await expect(withIdempotencyKey(transport, "Idempotency-Key").stream(operation("GET"), {})).rejects.toThrow(
    "nothing is sent",
  )
})
