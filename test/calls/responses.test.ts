import { afterEach, describe, expect, test, vi } from "vitest"
import type { ApiPromise } from "conferkit"
import { failureOf } from "../support/bigbluebutton.ts"
import { bigBlueButton, ethora, omniflow, xcall, xroom } from "../support/clients.ts"
import { fetching, json } from "../support/fetching.ts"
import { unheardRejections } from "../support/unheard.ts"

type Responding = (response: Response) => ApiPromise<unknown>

const running = "<response><returncode>SUCCESS</returncode><running>true</running></response>"

/** A method of each client with its server's response, the decoded response, and the method's result. */
const methods: [name: string, call: Responding, body: string, answer: unknown, data: unknown, url: string][] = [
  [
    "isMeetingRunning of BigBlueButton",
    (response) => bigBlueButton({ fetch: fetching(response).fetch }).isMeetingRunning({ meetingID: "a" }),
    running,
    { returncode: "SUCCESS", running: true },
    true,
    "https://bbb.example/bigbluebutton/api/isMeetingRunning",
  ],
  [
    "room.list of xroom",
    (response) => xroom({ fetch: fetching(response).fetch }).room.list({ domain: "d" }),
    '{"isError":false,"errMsg":null,"data":{"a":1}}',
    { isError: false, errMsg: null, data: { a: 1 } },
    { a: 1 },
    "https://signal.zroom.app/api/room",
  ],
  [
    "getRoomInfo of xCall",
    (response) => xcall({ fetch: fetching(response).fetch }).getRoomInfo("é"),
    '{"active":true,"participants_count":2,"started_at":"é"}',
    { active: true, participants_count: 2, started_at: "é" },
    { active: true, participants_count: 2, started_at: "é" },
    "https://accounts.xcall.com.br/rooms/%C3%A9/info",
  ],
  [
    "users.list of Ethora",
    (response) => ethora({ fetch: fetching(response).fetch }).users.list({ limit: 1 }),
    '{"items":[{"_id":"u"}],"total":1}',
    { items: [{ _id: "u" }], total: 1 },
    [{ _id: "u" }],
    "https://ethora.example/v2/chats/users",
  ],
  [
    "inboxes.list of OmniFlow",
    (response) => omniflow({ fetch: fetching(response).fetch }).inboxes.list(),
    '{"data":[{"id":"i"}]}',
    [{ id: "i" }],
    [{ id: "i" }],
    "https://omniflow.example/v1/inboxes",
  ],
]

afterEach(() => {
  vi.unstubAllGlobals()
})

describe.each(methods)("%s", (_name, call, body, answer, data, url) => {
  const respond = () =>
    call(new Response(body, { status: 201, statusText: "Created", headers: { "x-request-id": "r1" } }))

  test("resolves to the response's data, and withResponse() to the whole response", async () => {
    const promise = respond()
    expect(await promise).toEqual(data)
    const all = await promise.withResponse()
    expect(all).toEqual({ data, body: answer, response: all.response, issues: [] })
    expect(all.data).toBe(await promise)
  })

  test("has the status, headers and URL, without a query that may contain a checksum", async () => {
    const { response } = await respond().withResponse()
    expect(response).toMatchObject({
      status: 201,
      statusText: "Created",
      ok: true,
      redirected: false,
      type: "default",
      body: null,
      bodyUsed: false,
      url,
    })
    expect(response.headers.get("x-request-id")).toBe("r1")
  })

  test("returns the decoded body repeatedly, also from a clone", async () => {
    const { body: whole, response } = await respond().withResponse()
    expect(await response.json()).toBe(whole)
    expect(await response.clone().json()).toBe(whole)
    expect(response.bodyUsed).toBe(false)
    const text = JSON.stringify(answer)
    const bytes = new TextEncoder().encode(text)
    expect(await response.text()).toBe(text)
    expect(await response.bytes()).toEqual(bytes)
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(bytes)
    expect(await (await response.blob()).text()).toBe(text)
  })

  test("has no form data", async () => {
    const { response } = await respond().withResponse()
    const form: () => Promise<unknown> = Reflect.get(response, "formData")
    const failure = await failureOf(form())
    expect(failure).toBeInstanceOf(TypeError)
    expect(failure).toHaveProperty("message", "a decoded response has no form data")
  })

  test("rejects once, with and without withResponse(), and leaves no unhandled rejection", async () => {
    const rejected = () => call(new Response("no", { status: 404 }))
    const unheard = await unheardRejections(async () => {
      expect(await failureOf(rejected())).toMatchObject({ status: 404 })
      expect(await failureOf(rejected().withResponse())).toMatchObject({ status: 404 })
      const promise = rejected()
      expect(await failureOf(promise.withResponse())).toBe(await failureOf(promise))
    })
    expect(unheard).toEqual([])
  })
})

test("a response without a method's data is a DecodeError, with and without withResponse()", async () => {
  const list = () => omniflow({ fetch: fetching(json({ nothing: true })).fetch }).inboxes.list()
  expect(await failureOf(list())).toMatchObject({ name: "DecodeError" })
  expect(await failureOf(list().withResponse())).toMatchObject({ name: "DecodeError" })
})

test("text is null for a response without a body", async () => {
  const { fetch } = fetching(new Response(null, { status: 204 }))
  const { body: answer, response } = await omniflow({ fetch }).webhooks.delete("w").withResponse()
  expect(answer).toBeUndefined()
  expect(await response.text()).toBe("null")
})

test("calls use the platform's current fetch, call it as a method, and start at once", async () => {
  const client = xcall()
  const fetch = vi.fn(() => Promise.resolve(json({ active: true, participants_count: 1, started_at: null })))
  vi.stubGlobal("fetch", fetch)
  const promise = client.getRoomInfo("sala")
  expect(fetch).toHaveBeenCalledExactlyOnceWith(
    "https://accounts.xcall.com.br/rooms/sala/info",
    expect.objectContaining({ method: "GET" }),
  )
  expect(await promise).toMatchObject({ active: true })
})
