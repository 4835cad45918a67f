import { describe, expect, test } from "vitest"
import { DecodeError } from "conferkit"
import { failureOf } from "../support/bigbluebutton.ts"
import { ethora, omniflow, xcall, xroom } from "../support/clients.ts"
import { fetching, json } from "../support/fetching.ts"
import { scripted } from "../support/scripted.ts"
import type { Api } from "../support/raw-clients.ts"
import { subjects } from "../support/subjects.ts"

const front = "check baseUrl and any proxy in front of the server"
const providers = subjects.filter(({ again }) => again.answer.type.includes("json"))

describe.each(providers.map((subject) => [subject.name, subject] as const))("%s", (name, subject) => {
  const line = `${name.toLowerCase()}.${subject.again.operation.id}`
  const [secret = ""] = subject.hidden
  const failing = (body: string | null, init: ResponseInit = {}) =>
    failureOf(scripted(subject, [new Response(body, init)], { maxRetries: 0 }).again())
  const typed = (type: string, status = 200) => ({ status, headers: { "content-type": type } })

  test("treats any 2xx as success", async () => {
    const { again } = scripted(subject, [new Response(subject.again.answer.body, { status: 299 })])
    expect(await again()).toMatchObject(subject.again.value as object)
  })

  test("sends JSON and accepts JSON", async () => {
    const { once, asked } = scripted(subject, ["value"])
    // A valid response to another call may be invalid here.
    await once().catch(() => undefined)
    expect(asked[0]?.init.headers).toMatchObject({ accept: "application/json", "content-type": "application/json" })
    expect(JSON.parse(asked[0]?.init.body as string)).toBeTypeOf("object")
  })

  test("rejects a body that is not JSON with a DecodeError that quotes its start, without secrets", async () => {
    const error = await failing(`<html>\n ${secret}`, typed("text/html"))
    expect(error).toBeInstanceOf(DecodeError)
    expect(error).toMatchObject({
      status: 200,
      contentType: "text/html",
      excerpt: "<html> ***",
      message: `${line}: the response (HTTP 200, text/html) is not JSON; ${front}: <html> ***`,
    })
  })

  test("quotes at most 120 characters in the message", async () => {
    const error = await failing("x".repeat(200), typed("text/odd"))
    const message = `${line}: the response (HTTP 200, text/odd) is not JSON; ${front}: ${"x".repeat(120)}`
    expect(error).toMatchObject({ message, excerpt: "x".repeat(200) })
  })

  test("reports a response without a Content-Type", async () => {
    const untyped = () => Promise.resolve(new Response(new TextEncoder().encode("x")))
    const { again } = scripted(subject, [untyped])
    const message = `${line}: the response (HTTP 200, no content type) is not JSON; ${front}: x`
    expect(await failureOf(again())).toMatchObject({ name: "DecodeError", contentType: undefined, message })
  })

  test("rejects an empty response if the document defines a body", async () => {
    const error = await failing("", typed("application/json"))
    const advice = "check the server and the proxies in front of it"
    const message = `${line}: the response (HTTP 200, application/json) is empty; ${advice}`
    expect(error).toMatchObject({ name: "DecodeError", excerpt: "", message })
  })

  test("treats every status of 300 or more as an API error, whatever the body", async () => {
    const rejected = { status: 300, code: "http_300" }
    const message = expect.stringContaining("HTTP 300") as string
    expect(await failing('{"a":1}', { status: 300 })).toMatchObject({ ...rejected, body: { a: 1 } })
    expect(await failing("", { status: 300 })).toMatchObject({ ...rejected, body: undefined, message })
    expect(await failing("", { status: 300 })).toBeInstanceOf(subject.apiError)
  })

  test("quotes the start of a text error, but only the status of an HTML page", async () => {
    const text = `not ${secret}\n now`
    for (const type of ["text/plain", "text/odd"]) {
      expect(await failing(text, typed(type, 400))).toMatchObject({
        code: "http_400",
        message: expect.stringMatching(/not \*\*\*\s+now/) as string,
        body: "not *** now",
      })
    }
    expect(await failing(`<p>${text}`, typed("text/html; charset=utf-8", 400))).toMatchObject({
      message: expect.stringContaining("HTTP 400") as string,
      body: "<p>not *** now",
    })
  })

  test("masks secrets in the body of an API error", async () => {
    const body = JSON.stringify({ message: "no", other: [`a ${secret}`] })
    expect(await failing(body, typed("application/json", 400))).toMatchObject({
      body: { message: "no", other: ["a ***"] },
    })
  })
})

test("an empty response is undefined if the document allows it", async () => {
  expect(await ethora({ fetch: fetching(new Response(null, { status: 204 })).fetch }).server.ping()).toEqual({
    ok: true,
  })
  const { fetch } = fetching(new Response(null, { status: 204 }))
  const { webhooks } = omniflow({ fetch })
  expect(await webhooks.delete("w").withResponse()).toMatchObject({ data: undefined, body: undefined })
})

test("the raw client returns any JSON value as data", async () => {
  for (const [text, data] of [
    ['{"a":[1]}', { a: [1] }],
    ["null", null],
    ["0", 0],
  ] as const) {
    const { api } = omniflow({ envelope: "none", fetch: fetching(json(text)).fetch })
    const { data: found } = await api.GET("/v1/new" as never)
    expect(found).toEqual(data)
  }
})

describe("a provider that reports errors with status 200", () => {
  const responding = (answer: Response) => xroom({ fetch: fetching(answer).fetch })

  test("has its own message in the error, without secrets", async () => {
    const headers = { "x-request-id": "r1", "retry-after": "7", "x-a": "1" }
    const answer = json({ isError: true, errMsg: "no secret-of-xroom", data: { password: "x" } }, 200, headers)
    expect(await failureOf(responding(answer).room.list({}))).toMatchObject({
      name: "XRoomError",
      provider: "xroom",
      operation: "roomList",
      status: 200,
      code: "refused",
      message: "xroom.roomList: refused: no ***",
      requestId: "r1",
      retryAfter: 7000,
      headers: { "x-a": "1" },
      body: { isError: true, errMsg: "no ***", data: { password: "***" } },
    })
  })

  test("is decoded from its envelope, and anything else is a DecodeError that says what is missing", async () => {
    expect(await responding(json({ isError: false, data: { a: 1 } })).call("room", "new")).toEqual({ a: 1 })
    expect(await failureOf(responding(json("7")).room.list({}))).toMatchObject({
      name: "DecodeError",
      message: `xroom.roomList: the response (HTTP 200, application/json) is not an xroom envelope (isError is missing); ${front}: 7`,
    })
  })
})

test("an undocumented call is signed as usual, and retried only if it reads", async () => {
  const runtime = { sleep: () => Promise.resolve() }
  for (const [method, requests] of [
    ["GET", 2],
    ["PUT", 1],
  ] as const) {
    const { fetch, asked } = fetching(json({}, 503))
    const api = xcall({ fetch, runtime, maxRetries: 1 }).api as unknown as Api
    await api[method]("/new")
    expect(asked).toHaveLength(requests)
    expect(asked[0]).toMatchObject({ method, headers: { "x-api-key": "key-of-xcall" } })
  }
})
