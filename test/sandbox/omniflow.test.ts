import { describe, expect, test } from "vitest"
import { operations } from "../../generated/omniflow/operations.ts"
import { omniFlowSandbox } from "conferkit/sandbox"
import { at } from "./at.ts"
import { answerOf, ask, text } from "./omniflow-wire.ts"

const maria = "+5511999999999"
const now = () => Date.parse("2026-03-11T14:30:00.000Z")

describe("messages and conversations", () => {
  test("a first message creates contact and conversation, and the next one continues it", async () => {
    const sandbox = omniFlowSandbox({ now })
    const first = await ask(sandbox, "POST", "/v1/messages", { body: text(maria) })
    expect(first).toMatchObject({ status: 202, body: { id: "msg_01", conversationId: "cnv_01", status: "queued" } })
    const second = await ask(sandbox, "POST", "/v1/messages", { body: text(maria, "Tudo bem?") })
    expect(second.body).toMatchObject({ id: "msg_02", conversationId: "cnv_01", direction: "outbound" })
    expect(sandbox.contacts).toMatchObject([{ id: "cnt_01", phoneNumber: maria, name: null }])
    const list = await ask(sandbox, "GET", "/v1/conversations/cnv_01/messages")
    expect(list.body).toMatchObject({ data: [{ id: "msg_01" }, { id: "msg_02" }], nextCursor: null })
  })

  test("a conversation is resolved, reopened and assigned; repeating changes nothing", async () => {
    const sandbox = omniFlowSandbox()
    sandbox.receive({ from: maria, content: "Oi" })
    const act = (action: string, body?: unknown) => ask(sandbox, "POST", `/v1/conversations/cnv_01/${action}`, { body })
    expect((await act("assign", { agentId: "ana" })).body).toMatchObject({ assigneeId: "ana", status: "open" })
    expect((await act("resolve")).body).toMatchObject({ status: "resolved" })
    expect(await act("resolve")).toMatchObject({ status: 200, body: { status: "resolved" } })
    expect((await act("reopen")).body).toMatchObject({ status: "open", assigneeId: "ana" })
    expect(await act("reopen")).toMatchObject({ status: 200 })
    expect((await ask(sandbox, "GET", "/v1/conversations/cnv_01")).body).toEqual(sandbox.conversations[0])
  })

  test("repeated actions may be rejected, and actions may respond with 204", async () => {
    const sandbox = omniFlowSandbox({ answers: { repeatedActions: "conflict", actions: "empty" } })
    sandbox.receive({ from: maria, content: "Oi" })
    const reopened = await ask(sandbox, "POST", "/v1/conversations/cnv_01/reopen")
    expect(reopened).toMatchObject({ status: 409, body: { error: { code: "already_open" } } })
    expect(await ask(sandbox, "POST", "/v1/conversations/cnv_01/resolve")).toMatchObject({
      status: 204,
      body: undefined,
    })
  })

  test("a message after the conversation was resolved starts another", () => {
    const sandbox = omniFlowSandbox()
    expect(sandbox.receive({ from: maria, content: "Oi", name: "Maria" }).conversationId).toBe("cnv_01")
    sandbox.resolve("cnv_01")
    expect(sandbox.receive({ from: maria, content: { type: "image", url: "https://a.test/a.png" } })).toMatchObject({
      conversationId: "cnv_02",
      direction: "inbound",
      content: { type: "image" },
    })
    expect(sandbox.contacts).toHaveLength(1)
  })

  test("conversations are filtered by status and inbox", async () => {
    const sandbox = omniFlowSandbox({
      inboxes: [
        { name: "A", channel: "whatsapp_official" },
        { id: "inb_sms", name: "B", channel: "sms" },
      ],
    })
    sandbox.receive({ from: maria, content: "a" })
    sandbox.receive({ from: maria, content: "b", channel: "sms" })
    sandbox.resolve("cnv_01")
    const ids = async (query: string) => at((await ask(sandbox, "GET", `/v1/conversations?${query}`)).body, "data")
    expect(await ids("status=open")).toMatchObject([{ id: "cnv_02" }])
    expect(await ids("inboxId=inb_01")).toMatchObject([{ id: "cnv_01" }])
    expect(await ids("status=open&inboxId=inb_01")).toEqual([])
  })

  test("invalid messages are rejected with 422 and a reason", async () => {
    const sandbox = omniFlowSandbox({ contacts: [{ phoneNumber: maria, optedOut: true }] })
    const send = async (body: unknown) => {
      const { status, body: answer } = await ask(sandbox, "POST", "/v1/messages", { body })
      return [status, at(answer, "error", "code"), at(answer, "error", "details")]
    }
    expect(await send(text(maria))).toEqual([422, "contact_opted_out", { contactId: "cnt_01" }])
    sandbox.optIn(maria)
    expect((await send(text(maria)))[0]).toBe(202)
    expect(await send(text("5511999999999"))).toEqual([422, "invalid_phone_number", { field: "to" }])
    expect(await send({ ...text(maria), channel: "sms" })).toEqual([422, "channel_not_available", { channel: "sms" }])
    const [status, code, details] = await send({ to: maria, channel: "whatsapp_official", content: { type: "text" } })
    expect([status, code]).toEqual([422, "validation_failed"])
    expect(Object.keys(details as object)).not.toHaveLength(0)
  })
})

describe("pages", () => {
  test("cursors refer to an entry, so entries added meanwhile repeat and hide nothing", async () => {
    const sandbox = omniFlowSandbox()
    for (const content of ["a", "b", "c"]) sandbox.receive({ from: maria, content })
    const first = await ask(sandbox, "GET", "/v1/conversations/cnv_01/messages?limit=2")
    expect(first.body).toMatchObject({ data: [{ id: "msg_01" }, { id: "msg_02" }], nextCursor: "eyJpZCI6Im1zZ18wMiJ9" })
    sandbox.receive({ from: maria, content: "d" })
    const path = "/v1/conversations/cnv_01/messages?limit=2&cursor=eyJpZCI6Im1zZ18wMiJ9"
    expect((await ask(sandbox, "GET", path)).body).toMatchObject({
      data: [{ id: "msg_03" }, { id: "msg_04" }],
      nextCursor: null,
    })
  })

  test.each([
    ["missing", undefined],
    ["empty", ""],
    ["null", null],
  ] as const)("the last page may have a cursor that is %s", async (lastCursor, expected) => {
    const sandbox = omniFlowSandbox({ answers: { lastCursor } })
    expect(at((await ask(sandbox, "GET", "/v1/conversations")).body, "nextCursor")).toBe(expected)
  })

  test("a faulty server returns the same cursor forever", async () => {
    const sandbox = omniFlowSandbox({ answers: { lastCursor: "repeat" } })
    for (const content of ["a", "b"]) sandbox.receive({ from: maria, content })
    const cursor = at((await ask(sandbox, "GET", "/v1/conversations/cnv_01/messages?limit=1")).body, "nextCursor")
    const path = `/v1/conversations/cnv_01/messages?limit=1&cursor=${String(cursor)}`
    expect(at((await ask(sandbox, "GET", path)).body, "nextCursor")).toBe(cursor)
  })

  test.each(["limit=0", "limit=101", "limit=1.5", "limit=", "cursor=x", "page=2", "limit=1&limit=2"])(
    "%s is rejected",
    async (query) => {
      expect(await ask(omniFlowSandbox(), "GET", `/v1/conversations?${query}`)).toMatchObject({ status: 422 })
    },
  )
})

describe("contacts, inboxes, templates", () => {
  test("a phone number belongs to one contact", async () => {
    const sandbox = omniFlowSandbox({ now })
    const body = { phoneNumber: maria, name: "Maria" }
    const created = await ask(sandbox, "POST", "/v1/contacts", { body })
    expect(created).toMatchObject({
      status: 201,
      body: { id: "cnt_01", optedOut: false, createdAt: "2026-03-11T14:30:00.000Z" },
    })
    expect(await ask(sandbox, "POST", "/v1/contacts", { body })).toMatchObject({
      status: 409,
      body: { error: { code: "contact_exists", details: { contactId: "cnt_01" } } },
    })
    expect((await ask(sandbox, "GET", "/v1/contacts/cnt_01")).body).toEqual(created.body)
    expect(await ask(sandbox, "GET", "/v1/contacts/cnt_99")).toMatchObject({
      status: 404,
      body: { error: { code: "not_found", message: "Contact not found" } },
    })
  })

  test("a search returns a contact or null, and an unencoded + is reported", async () => {
    const sandbox = omniFlowSandbox({ contacts: [{ phoneNumber: maria }] })
    const find = (query: string) => ask(sandbox, "GET", `/v1/contacts?${query}`)
    expect((await find("phoneNumber=%2B5511999999999")).body).toMatchObject({ id: "cnt_01" })
    expect(await find("phoneNumber=%2B5511000000000")).toMatchObject({ status: 200, body: null })
    expect(await find("phoneNumber=+5511999999999")).toMatchObject({ status: 422 })
    expect(await find("")).toMatchObject({ status: 422 })
  })

  test.each([
    ["list", 200, []],
    ["404", 404, { error: { code: "not_found", message: "Contact not found", details: {} } }],
  ] as const)("an empty result may look like %s", async (noContact, status, body) => {
    const sandbox = omniFlowSandbox({ contacts: [{ phoneNumber: maria }], answers: { noContact, contact: "list" } })
    expect(await ask(sandbox, "GET", "/v1/contacts?phoneNumber=%2B5511000000000")).toMatchObject({ status, body })
    const found = await ask(sandbox, "GET", "/v1/contacts?phoneNumber=%2B5511999999999")
    expect(found.body).toMatchObject([{ id: "cnt_01" }])
  })

  test("only approved templates are listed and sent, with all their values", async () => {
    const sandbox = omniFlowSandbox({
      templates: [
        { id: "boas_vindas_v1", params: ["nome", "empresa"] },
        { id: "promo", status: "pending" },
      ],
    })
    expect((await ask(sandbox, "GET", "/v1/templates?channel=whatsapp_official")).body).toMatchObject([
      { id: "boas_vindas_v1", language: "pt_BR", status: "approved" },
    ])
    expect((await ask(sandbox, "GET", "/v1/templates?channel=sms")).body).toEqual([])
    const send = (templateId: string, params?: Record<string, string>) =>
      ask(sandbox, "POST", "/v1/templates/send", {
        body: { to: maria, channel: "whatsapp_official", templateId, params },
      })
    const params = { nome: "João", empresa: "Acme" }
    expect(await send("boas_vindas_v1", params)).toMatchObject({
      status: 202,
      body: { conversationId: "cnv_01", content: { type: "template", templateId: "boas_vindas_v1", params } },
    })
    const code = async (answer: ReturnType<typeof send>) => at((await answer).body, "error", "code")
    expect(await code(send("boas_vindas_v1", { nome: "João" }))).toBe("template_params_missing")
    expect(await code(send("promo"))).toBe("template_not_approved")
    expect(await code(send("unknown"))).toBe("template_not_found")
  })

  test("lists and single objects may be wrapped, pages and API errors not", async () => {
    const sandbox = omniFlowSandbox({ answers: { envelope: "data" } })
    sandbox.receive({ from: maria, content: "Oi" })
    const get = async (path: string) =>
      (
        await answerOf(
          await sandbox.fetch(sandbox.baseUrl + path, { headers: { Authorization: "Bearer omf_live_sandbox" } }),
        )
      ).body
    expect(await get("/v1/inboxes")).toEqual({
      data: [{ id: "inb_01", name: "Atendimento", channel: "whatsapp_official" }],
    })
    expect(await get("/v1/contacts/cnt_01")).toMatchObject({ data: { id: "cnt_01" } })
    expect(await get("/v1/conversations")).toMatchObject({ data: [{ id: "cnv_01" }], nextCursor: null })
    expect(await get("/v1/contacts/none")).toMatchObject({ error: { code: "not_found" } })
    const empty = omniFlowSandbox({ answers: { envelope: "data", actions: "empty" } })
    empty.receive({ from: maria, content: "Oi" })
    expect((await ask(empty, "POST", "/v1/conversations/cnv_01/resolve")).status).toBe(204)
  })
})

describe("HTTP details", () => {
  test("every response has an id, which is recorded with the call", async () => {
    const sandbox = omniFlowSandbox()
    sandbox.fail({ status: 503 })
    const statuses = []
    for (const path of ["/v1/inboxes", "/v1/inboxes", "/v1/nothing", "/v1/contacts/x"]) {
      const { status, headers } = await ask(sandbox, "GET", path)
      statuses.push(status)
      expect(headers.get("x-request-id")).toBe(sandbox.calls.at(-1)?.requestId)
    }
    expect(statuses).toEqual([503, 200, 404, 404])
    expect(sandbox.calls.map(({ operation, status }) => [operation, status])).toEqual([
      ["inboxesList", 503],
      ["inboxesList", 200],
      [undefined, 404],
      ["contactsGet", 404],
    ])
    expect(new Set(sandbox.calls.map((call) => call.requestId)).size).toBe(4)
  })

  test("a body that is not JSON, another Content-Type or a wrong method is rejected", async () => {
    const sandbox = omniFlowSandbox()
    const send = (body: string, type: string) =>
      ask(sandbox, "POST", "/v1/messages", { body, headers: { "Content-Type": type } })
    expect(await send("{", "application/json")).toMatchObject({
      status: 400,
      body: { error: { code: "invalid_json" } },
    })
    expect(await send("to=x", "application/x-www-form-urlencoded")).toMatchObject({ status: 415 })
    const put = await ask(sandbox, "PUT", "/v1/contacts")
    expect(put.status).toBe(405)
    expect(put.headers.get("allow")?.split(", ").sort()).toEqual(["GET", "POST"])
  })

  test("ids are decoded, and paths can be changed", async () => {
    const sandbox = omniFlowSandbox({ paths: { contactsGet: "/v2/people/{id}" } })
    const odd = await ask(sandbox, "GET", "/v2/people/a%2Fb%20%F0%9F%99%82")
    expect(odd).toMatchObject({ status: 404, body: { error: { message: "Contact not found" } } })
    expect(await ask(sandbox, "GET", "/v1/contacts/cnt_01")).toMatchObject({
      body: { error: { message: "Unknown path" } },
    })
  })

  test("every operation of the document gets a response", async () => {
    const sandbox = omniFlowSandbox()
    for (const { id, method, path } of Object.values(operations)) {
      await ask(sandbox, method, path.replace(/\{\w+\}/g, "x"))
      expect(sandbox.calls.at(-1)).toMatchObject({ operation: id })
      expect(sandbox.calls.at(-1)?.status).not.toBe(405)
    }
  })

  test("serves over HTTP, and changes its base URL", async () => {
    const sandbox = omniFlowSandbox()
    const server = await sandbox.listen()
    const { url } = server
    expect(sandbox.baseUrl).toBe(url)
    const response = await fetch(`${url}/v1/inboxes`, { headers: { Authorization: `Bearer ${sandbox.apiKey}` } })
    expect(response.status).toBe(200)
    await server.close()
    await sandbox.close()
    await expect(sandbox.fetch(`${url}/v1/inboxes`)).rejects.toThrow("closed")
  })
})
