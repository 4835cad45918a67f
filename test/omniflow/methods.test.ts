import { describe, expect, test } from "vitest"
import { isConfigError, OmniFlow } from "conferkit/omniflow"
import { operations } from "../../generated/omniflow/operations.ts"
import { failureOf } from "../support/bigbluebutton.ts"
import { apiKey, calls, fitting, json, message, page, scripted, text } from "../support/omniflow.ts"

describe("every method", () => {
  test.each(calls)("%s sends %s %s", async (name, method, target, body, call) => {
    const { client, sent } = scripted(fitting(name))
    await call(client)
    expect(sent).toHaveLength(1)
    expect(sent[0]).toMatchObject({ method, target, url: `https://omniflow.example${target}` })
    expect(sent[0]?.body === undefined ? undefined : JSON.parse(sent[0].body)).toEqual(body)
    expect(sent[0]?.headers.get("authorization")).toBe(`Bearer ${apiKey}`)
    expect(sent[0]?.headers.get("accept")).toBe("application/json")
    expect(sent[0]?.headers.get("content-type")).toBe(body === undefined ? null : "application/json")
  })

  test("calls one documented operation; only the token call has no method", () => {
    const reached = calls.map(([name]) => name.replace("listAll", "list").replace(".", ""))
    const named = Object.keys(operations).filter((id) => id !== "oauthToken")
    expect(new Set(reached.map((name) => name.toLowerCase()))).toEqual(new Set(named.map((name) => name.toLowerCase())))
  })

  test.each(calls)("%s accepts its own headers and a signal", async (name, _method, _target, _body, call) => {
    const { client, sent } = scripted(fitting(name))
    await call(client, { headers: { "x-trace": "t1" } })
    expect(sent[0]?.headers.get("x-trace")).toBe("t1")
    const error = await failureOf(call(client, { signal: AbortSignal.abort() }))
    expect(error).toMatchObject({ name: "ConnectionError", code: "aborted" })
  })
})

describe("responses", () => {
  test.each([200, 201, 202])("a message with status %d is returned with unknown fields and values", async (status) => {
    const sentBack = { ...message, status: "floating", channel: "pigeon", extra: { deep: [1] } }
    const { client } = scripted(json(sentBack, status))
    await expect(client.messages.send(text)).resolves.toEqual(sentBack)
  })

  test("withResponse() returns status and headers, too", async () => {
    const { client } = scripted(json(message, 202, { "x-request-id": "req_1" }))
    const { data, body, response } = await client.messages.send(text).withResponse()
    expect([data, body]).toEqual([message, message])
    expect([response.status, response.headers.get("x-request-id")]).toEqual([202, "req_1"])
  })

  test("actions resolve to the conversation, or to undefined without a body", async () => {
    const conversation = { id: "cnv_01", status: "resolved" }
    await expect(scripted(json(conversation)).client.conversations.resolve("cnv_01")).resolves.toEqual(conversation)
    for (const nothing of [new Response(null, { status: 204 }), new Response(""), json(null)]) {
      const { conversations } = scripted(nothing).client
      await expect(conversations.resolve("cnv_01")).resolves.toBeUndefined()
      await expect(conversations.assign("cnv_01", { agentId: "a" })).resolves.toBeUndefined()
      await expect(conversations.reopen("cnv_01")).resolves.toBeUndefined()
    }
  })

  test.each([new Response(null, { status: 204 }), json({ deleted: true })])(
    "webhooks.delete resolves to undefined, whatever the response",
    async (answer) => {
      await expect(scripted(answer).client.webhooks.delete("whk_01")).resolves.toBeUndefined()
    },
  )

  test("empty lists are returned as such", async () => {
    const { inboxes, templates, webhooks } = scripted(json([])).client
    await expect(Promise.all([inboxes.list(), templates.list(), webhooks.list()])).resolves.toEqual([[], [], []])
    const paged = scripted(page([])).client
    await expect(paged.conversations.list()).resolves.toEqual({ data: [], nextCursor: null })
    await expect(paged.messages.list("cnv_01")).resolves.toEqual({ data: [], nextCursor: null })
    await expect(paged.webhooks.listDeliveries("whk_01")).resolves.toEqual({ data: [], nextCursor: null })
  })
})

describe("contacts.findByPhone", () => {
  const contact = { id: "cnt_01", phoneNumber: "+5511999999999" }

  test.each([
    ["null", json(null)],
    ["an empty list", json([])],
    ["an empty list inside data", json({ data: [] })],
    ["null inside data", json({ data: null })],
    ["404", json({ error: { code: "not_found" } }, 404)],
    ["404 without a body", new Response(null, { status: 404 })],
  ])("returns null for %s", async (_name, answer) => {
    const { client, sent } = scripted(answer)
    await expect(client.contacts.findByPhone("+5511999999999")).resolves.toBeNull()
    expect(sent).toHaveLength(1)
    const { data, response } = await client.contacts.findByPhone("+5511999999999").withResponse()
    expect([data, response.status]).toEqual([null, answer.status])
  })

  test.each([
    ["an object", json(contact)],
    ["a list", json([contact, { id: "cnt_02" }])],
    ["an object inside data", json({ data: contact })],
    ["a list inside data", json({ data: [contact] })],
  ])("returns the contact for %s", async (_name, answer) => {
    await expect(scripted(answer).client.contacts.findByPhone("+5511999999999")).resolves.toEqual(contact)
  })

  test("does not treat another server's 404 page, or another API error, as a missing contact", async () => {
    const html = new Response("<html>nginx", { status: 404, headers: { "content-type": "text/html" } })
    await expect(scripted(html).client.contacts.findByPhone("+55")).rejects.toMatchObject({ code: "http_404" })
    const noRoute = json({ message: "no Route matched with those values" }, 404)
    await expect(scripted(noRoute).client.contacts.findByPhone("+55")).rejects.toMatchObject({ status: 404 })
    await expect(scripted(json({}, 403)).client.contacts.findByPhone("+55")).rejects.toMatchObject({ status: 403 })
    await expect(scripted(new Response(null, { status: 204 })).client.contacts.findByPhone("+55")).rejects.toThrow(
      "is empty",
    )
  })

  test("encodes its input", async () => {
    const { client, sent } = scripted(json(null))
    await client.contacts.findByPhone("+55 11 & 🙂/..")
    expect(new URL(sent[0]?.url ?? "").searchParams.get("phoneNumber")).toBe("+55 11 & 🙂/..")
    expect(isConfigError(await failureOf(client.contacts.findByPhone("")))).toBe(true)
  })
})

describe("ids", () => {
  test.each([
    ["a/b", "a%2Fb"],
    ["../../v1/webhooks", "..%2F..%2Fv1%2Fwebhooks"],
    ["a b", "a%20b"],
    ["ação 🙂", "a%C3%A7%C3%A3o%20%F0%9F%99%82"],
    ["a?b#c", "a%3Fb%23c"],
  ])("%s stays one path segment", async (id, encoded) => {
    const { client, sent } = scripted([json({ id }), page([]), json({ id }), new Response(null, { status: 204 })])
    await client.conversations.get(id)
    await client.messages.list(id)
    await client.contacts.get(id)
    await client.webhooks.delete(id)
    expect(sent.map(({ target }) => target)).toEqual([
      `/v1/conversations/${encoded}`,
      `/v1/conversations/${encoded}/messages`,
      `/v1/contacts/${encoded}`,
      `/v1/webhooks/${encoded}`,
    ])
  })

  test.each(["", ".", "..", "\ud800"])("%j is rejected before anything is sent", async (id) => {
    const { client, sent } = scripted(json({}))
    for (const call of [
      client.conversations.get(id),
      client.conversations.assign(id, { agentId: "a" }),
      client.messages.list(id),
      client.webhooks.delete(id),
    ]) {
      expect(isConfigError(await failureOf(call))).toBe(true)
    }
    expect(sent).toHaveLength(0)
  })
})

test("undefined is omitted, and 0 is sent", async () => {
  const { client, sent } = scripted([page([]), page([]), json({ id: "cnt_01" })])
  await client.conversations.list({ status: undefined, limit: undefined })
  await client.conversations.list({ status: "open", limit: 0 })
  await client.contacts.create({ phoneNumber: "+55", name: undefined })
  expect(sent.map(({ target, body }) => [target, body])).toEqual([
    ["/v1/conversations", undefined],
    ["/v1/conversations?status=open&limit=0", undefined],
    ["/v1/contacts", '{"phoneNumber":"+55"}'],
  ])
})

test("baseUrl defaults to the service's URL, and accepts any common form", async () => {
  const urls: string[] = []
  const fetch = (url: string) => {
    urls.push(url)
    return Promise.resolve(json([]))
  }
  await new OmniFlow({ apiKey, fetch }).inboxes.list()
  await new OmniFlow({ apiKey, fetch, baseUrl: "https://api.sua-instancia.com/omni//" }).inboxes.list()
  expect(urls).toEqual(["https://api.omniflow.com.br/v1/inboxes", "https://api.sua-instancia.com/omni/v1/inboxes"])
})

test.each<[name: string, body: object]>([
  ["messages.send", { ok: true }],
  ["messages.send", { id: "msg_01" }],
  ["messages.send", { data: { id: "", conversationId: "cnv_01" } }],
  ["templates.send", { conversationId: "cnv_01" }],
  ["conversations.get", { data: { status: "open" } }],
  ["webhooks.create", { id: null }],
])("%s is a DecodeError for %o, which lacks its return value", async (name, body) => {
  const call = calls.find(([each]) => each === name)?.[4]
  expect(await failureOf(call?.(scripted(json(body)).client) ?? Promise.resolve())).toMatchObject({
    name: "DecodeError",
  })
})

test.each(["resolve", "assign", "reopen"])(
  "conversations.%s is undefined if the service only confirms it",
  async (name) => {
    const call = calls.find(([each]) => each === `conversations.${name}`)?.[4]
    expect(await call?.(scripted(json({ ok: true })).client)).toBeUndefined()
  },
)
