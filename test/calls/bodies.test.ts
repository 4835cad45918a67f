import { describe, expect, test, vi } from "vitest"
import type { Fetch } from "conferkit"
import { failureOf } from "../support/bigbluebutton.ts"
import { bigBlueButton, ethora, omniflow, xcall, xroom } from "../support/clients.ts"
import { configError } from "../support/config-error.ts"
import { json } from "../support/fetching.ts"

/** A fetch that returns unusable responses, and the body of its first request. */
function noting() {
  const fetch = vi.fn<Fetch>(() => Promise.resolve(json({})))
  return {
    fetch,
    body: () => fetch.mock.calls[0]?.[1].body,
    headers: () => fetch.mock.calls[0]?.[1].headers as Record<string, string> | undefined,
  }
}
const parts = (form: unknown) => (form instanceof FormData ? [...form.entries()] : undefined)

test.each<[string, (fetch: Fetch) => PromiseLike<unknown>]>([
  ["BigBlueButton", (fetch) => bigBlueButton({ fetch }).getMeetings()],
  ["xCall", (fetch) => xcall({ fetch }).getRoomInfo("sala")],
  ["Ethora", (fetch) => ethora({ fetch }).users.list()],
  ["OmniFlow", (fetch) => omniflow({ fetch }).inboxes.list()],
  ["OmniFlow, with POST", (fetch) => omniflow({ fetch }).conversations.resolve("c")],
])("%s passes no body and no Content-Type to fetch if the request has none", async (_name, call) => {
  const { fetch, body, headers } = noting()
  await Promise.resolve(call(fetch)).catch(() => undefined)
  expect(body()).toBeNull()
  expect(headers()).not.toHaveProperty("content-type")
})

describe("a JSON body", () => {
  test("is serialized as JSON, with a Date as a string", async () => {
    const { fetch, body, headers } = noting()
    await failureOf(xroom({ fetch }).call("room", "new", { a: [1, "x", null], at: new Date(0) }))
    expect(body()).toBe('{"method":"new","data":{"a":[1,"x",null],"at":"1970-01-01T00:00:00.000Z"}}')
    expect(headers()).toHaveProperty("content-type", "application/json")
  })

  test("has the Content-Type that the caller sets", async () => {
    const { fetch, headers } = noting()
    await failureOf(
      xroom({ fetch }).call("room", "new", {}, { headers: { "Content-Type": "application/vnd.xroom+json" } }),
    )
    expect(headers()).toHaveProperty("content-type", "application/vnd.xroom+json")
  })

  test("that is already a string is sent unchanged", async () => {
    const { fetch, body, headers } = noting()
    await omniflow({ fetch }).api.POST("/v1/contacts", { body: '{"phoneNumber": "+55"}' as never })
    expect(body()).toBe('{"phoneNumber": "+55"}')
    expect(headers()).toHaveProperty("content-type", "application/json")
  })

  const circle: Record<string, unknown> = {}
  circle["again"] = circle

  test.each<[string, object]>([
    ["a bigint", { a: 1n }],
    ["a circular object", circle],
  ])("with %s is a ConfigError with the cause, and nothing is sent", async (_what, data) => {
    const { fetch } = noting()
    const error = await failureOf(xroom({ fetch }).call("room", "new", data))
    expect(error).toEqual(configError("/room#new: the body cannot be written as JSON", "body"))
    expect((error as Error).cause).toBeInstanceOf(TypeError)
    expect(fetch).not.toHaveBeenCalled()
  })
})

test("a form omits absent values and sets its Content-Type", async () => {
  const { fetch, body, headers } = noting()
  const form = { a: "x y", b: undefined, c: null, d: 0, e: false, f: "" }
  await failureOf(omniflow({ fetch }).api.POST("/v1/oauth/token", { body: form as never }))
  expect(body()).toBe("a=x+y&d=0&e=false&f=")
  expect(headers()).toHaveProperty("content-type", "application/x-www-form-urlencoded")
})

describe("a multipart body", () => {
  test("leaves the Content-Type to the platform, which sets the boundary, and keeps files unchanged", async () => {
    const { fetch, body, headers } = noting()
    const file = new File(["text"], "a.txt", { type: "text/plain" })
    await failureOf(ethora({ fetch }).files.upload("user-token", [file, { name: "b.txt", content: "more" }]))
    expect(parts(body())).toEqual([
      ["files", expect.objectContaining({ name: "a.txt", size: 4, type: "text/plain" })],
      ["files", expect.objectContaining({ name: "b.txt", size: 4 })],
    ])
    expect(headers()).not.toHaveProperty("content-type")
  })

  test("repeats a part for each list item, and omits absent values", async () => {
    const { fetch, body, headers } = noting()
    const given = { a: ["x", 1, undefined, null], b: undefined, c: null, d: false, files: [new Blob(["text"])] }
    await ethora({ fetch }).api.POST("/v2/files", { body: given as never })
    // The raw client has already serialized it, so that each attempt sends the same bytes.
    const text = await new Response(body()).text()
    const part = /name="(\w+)"(; filename="\w*")?\r\n(?:Content-Type: [^\r]*\r\n)?\r\n([^\r]*)\r\n/g
    expect([...text.matchAll(part)].map(([, name, file, value]) => [name, value, file !== undefined])).toEqual([
      ["a", "x", false],
      ["a", "1", false],
      ["d", "false", false],
      ["files", "text", true],
    ])
    expect(headers()?.["content-type"]).toContain(text.slice(2, text.indexOf("\r\n")))
  })
})
