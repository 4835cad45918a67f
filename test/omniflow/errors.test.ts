import { inspect } from "node:util"
import { describe, expect, test } from "vitest"
import { isApiError, isDecodeError, OmniFlow, OmniFlowApiError } from "conferkit/omniflow"
import { failureOf } from "../support/bigbluebutton.ts"
import { calls, json, message, page, scripted, text, withSandbox } from "../support/omniflow.ts"

const rejectionOf = async (answer: Response, options = {}) => {
  const error = await failureOf(scripted(answer, { maxRetries: 0, ...options }).client.messages.send(text))
  expect(error).toBeInstanceOf(OmniFlowApiError)
  return error as OmniFlowApiError
}

describe("an API error", () => {
  test("has status, code, requestId and the service's message", async () => {
    const body = { error: { code: "quota_exceeded", message: "Message quota exceeded", details: { limit: 10 } } }
    const error = await rejectionOf(json(body, 429, { "x-request-id": "req_7f3c2a", "retry-after": "7" }))
    expect(error).toMatchObject({
      name: "OmniFlowApiError",
      kind: "api",
      provider: "omniflow",
      operation: "messagesSend",
      status: 429,
      code: "quota_exceeded",
      requestId: "req_7f3c2a",
      retryAfter: 7_000,
      body,
    })
    expect(error.message).toBe("omniflow.messagesSend: 429 quota_exceeded: Message quota exceeded")
    expect(isApiError(error)).toBe(true)
  })

  test.each<[body: unknown, code: string, message: string]>([
    [{ error: { code: "a", message: "b" }, code: "c", message: "d" }, "a", "b"],
    [{ code: "c", message: "d" }, "c", "d"],
    [{ error: "invalid_client", error_description: "No" }, "invalid_client", "No"],
    [{ error: { code: 1042 }, message: "d" }, "1042", "d"],
    [{ message: "only words" }, "http_422", "only words"],
    [{ error: {} }, "http_422", '{"error":{}}'],
    [{ detail: "elsewhere" }, "http_422", '{"detail":"elsewhere"}'],
    [[], "http_422", "[]"],
    [null, "http_422", "HTTP 422"],
    [{ error: { code: "", message: "" }, code: "c" }, "c", ""],
  ])("reads %j", async (body, code, words) => {
    const error = await rejectionOf(json(body, 422))
    expect(error.code).toBe(code)
    expect(error.message).toContain(words)
    expect(error.status).toBe(422)
  })

  test.each<[body: object, header: string | undefined, expected: string | undefined]>([
    [{ requestId: "b" }, "h", "h"],
    [{ requestId: "b", request_id: "c" }, undefined, "b"],
    [{ request_id: "c", error: { requestId: "d" } }, undefined, "c"],
    [{ error: { requestId: "d" }, meta: { request_id: "e" } }, undefined, "d"],
    [{ meta: { request_id: "e" } }, undefined, "e"],
    [{}, undefined, undefined],
  ])("with the body %j and the header %s has the request id %s", async (body, header, expected) => {
    const { requestId } = await rejectionOf(json(body, 400, header === undefined ? {} : { "x-request-id": header }))
    expect(requestId).toBe(expected)
  })

  test.each([
    [
      "a proxy's page",
      new Response("<html>bad gateway</html>", { status: 502, headers: { "content-type": "text/html" } }),
      502,
      "HTTP 502",
    ],
    ["plain text", new Response("upstream is down", { status: 503 }), 503, "upstream is down"],
    ["nothing", new Response(null, { status: 500 }), 500, "HTTP 500"],
    ["a truncated document", new Response('{"error":{"co', { status: 400 }), 400, '{"error":{"co'],
  ])("%s has a code based on its status", async (_name, answer, status, words) => {
    const error = await rejectionOf(answer)
    expect(error).toMatchObject({ status, code: `http_${String(status)}` })
    expect(error.message).toContain(words)
  })

  test.each<[what: string, given: unknown, expected: object]>([
    ["numbers", { code: 17, message: 3, requestId: 9 }, { code: "17", requestId: "9" }],
    ["objects", { code: {}, message: ["m"], requestId: null }, { code: "http_400", requestId: undefined }],
    ["a string", "text", { code: "c" }],
    ["a promise", Promise.resolve({ code: "later" }), { code: "http_400" }],
    ["null", null, { code: "c" }],
  ])("stays an API error if parseError returns %s", async (_what, given, expected) => {
    const parseError = () => given as never
    const error = await rejectionOf(json({ code: "c" }, 400), { parseError })
    expect(error).toMatchObject({ name: "OmniFlowApiError", status: 400, ...expected })
  })

  test("may be parsed by parseError, which may fall back to the default", async () => {
    const seen: unknown[] = []
    const parseError = (body: unknown, status: number) => {
      seen.push([body, status])
      return typeof body === "object" && body !== null && "fault" in body
        ? { code: String(body.fault), message: "as told", requestId: "r9" }
        : undefined
    }
    const known = await rejectionOf(json({ fault: "F17" }, 400), { parseError })
    expect(known).toMatchObject({ code: "F17", requestId: "r9" })
    expect(await rejectionOf(json({ code: "c" }, 400), { parseError })).toMatchObject({ code: "c" })
    expect(await rejectionOf(new Response("no", { status: 500 }), { parseError })).toMatchObject({ code: "http_500" })
    expect(seen).toEqual([
      [{ fault: "F17" }, 400],
      [{ code: "c" }, 400],
      ["no", 500],
    ])
  })

  test("in an unknown form is quoted, without any part of a secret, wherever it is truncated", async () => {
    const apiKey = "omf_live_0123456789abcdef0123456789abcdef"
    for (const before of [240, 260, 270, 280, 1960, 1980]) {
      const odd = { fault: "x".repeat(before) + apiKey + "x".repeat(100) }
      const error = await rejectionOf(json(odd, 400), { apiKey })
      expect(error.message).toContain('{"fault":"xxx')
      expect(inspect(error)).not.toContain("omf_live")
    }
  })

  test("is not assumed from similar fields in a successful response", async () => {
    const odd = { ...message, error: { code: "none" }, code: "c", message: "m" }
    await expect(scripted(json(odd)).client.messages.send(text)).resolves.toEqual(odd)
  })
})

describe("an invalid response", () => {
  test.each(calls.filter(([, method]) => method !== "DELETE"))(
    "%s reports HTML, truncated JSON and plain text",
    async (name, _method, _target, _body, call) => {
      for (const body of ["<html>Welcome</html>", '{"id":"msg_', '"ok"', "17"]) {
        const { client, sent } = scripted(new Response(body, { headers: { "content-type": "text/html" } }))
        const error = await failureOf(call(client))
        expect(isDecodeError(error), `${name}: ${body}`).toBe(true)
        expect(error).toMatchObject({ status: 200, provider: "omniflow" })
        expect(sent).toHaveLength(1)
      }
    },
  )

  test("may be a 204 if the call defines a response body", async () => {
    const { client } = scripted(new Response(null, { status: 204 }))
    const promised = [
      client.messages.send(text),
      client.conversations.get("c"),
      client.conversations.list(),
      client.inboxes.list(),
      client.webhooks.create({ url: "https://x.example", events: ["message.received"], secret: "s" }),
    ]
    for (const call of promised) expect(isDecodeError(await failureOf(call))).toBe(true)
  })

  test.each([
    ["a list instead of an object", json([message]), (c: OmniFlow) => c.conversations.get("c")],
    ["null instead of an object", json(null), (c: OmniFlow) => c.messages.send(text)],
    ["an object instead of a list", json({ items: [] }), (c: OmniFlow) => c.inboxes.list()],
    ["null instead of a list", json(null), (c: OmniFlow) => c.webhooks.list()],
    ["a page without entries", json({ nextCursor: "a" }), (c: OmniFlow) => c.conversations.list()],
    ["null instead of a page", json(null), (c: OmniFlow) => c.conversations.listAll().next()],
  ])("may be %s", async (_name, answer, call) => {
    expect(isDecodeError(await failureOf(call(scripted(answer).client)))).toBe(true)
  })
})

describe("envelopes", () => {
  const meeting = { id: "cnv_01", status: "open", data: { mine: 1 } }

  test("auto accepts objects, lists and pages, wrapped or not", async () => {
    await expect(scripted(json({ data: message })).client.messages.send(text)).resolves.toEqual(message)
    await expect(scripted(json({ data: [{ id: "i" }] })).client.inboxes.list()).resolves.toEqual([{ id: "i" }])
    await expect(scripted(json([{ id: "c" }])).client.conversations.list()).resolves.toEqual({
      data: [{ id: "c" }],
      nextCursor: null,
    })
    await expect(scripted(json({ success: true, data: message })).client.messages.send(text)).resolves.toEqual(message)
    await expect(scripted(json({ data: null })).client.conversations.resolve("c")).resolves.toBeUndefined()
  })

  test("auto does not unwrap an object with a field named data", async () => {
    await expect(scripted(json(meeting)).client.conversations.get("cnv_01")).resolves.toEqual(meeting)
    await expect(scripted(json({ data: "text" })).client.contacts.get("cnt")).resolves.toEqual({ data: "text" })
  })

  test("none accepts only the documented responses", async () => {
    const envelope = "none" as const
    const wrapped = { data: { mine: 1 } }
    await expect(scripted(json(wrapped), { envelope }).client.contacts.get("cnt")).resolves.toEqual(wrapped)
    await expect(scripted(json({ data: [] }), { envelope }).client.inboxes.list()).rejects.toThrow("inboxesList")
    await expect(scripted(json([]), { envelope }).client.conversations.list()).rejects.toThrow("conversationsList")
    await expect(scripted(page([]), { envelope }).client.conversations.list()).resolves.toHaveProperty("data")
  })
})

describe("redirects", () => {
  const to = (location: string, status = 302) => new Response(null, { status, headers: { location } })

  test.each([
    "https://evil.example/v1/inboxes",
    "http://omniflow.example/v1/inboxes",
    "https://omniflow.example:8443/",
  ])("to %s is rejected, without sending credentials", async (location) => {
    const { client, sent } = scripted(to(location))
    await expect(client.inboxes.list()).rejects.toMatchObject({ name: "ConnectionError", code: "network" })
    expect(sent).toHaveLength(1)
  })

  test("on the same host is followed, with method and body", async () => {
    const { client, sent } = scripted([to("/v2/messages", 307), json(message)])
    await client.messages.send(text)
    expect(sent.map(({ method, target, body }) => [method, target, body])).toEqual([
      ["POST", "/v1/messages", JSON.stringify(text)],
      ["POST", "/v2/messages", JSON.stringify(text)],
    ])
  })
})

describe("against the sandbox", () => {
  test("reports wrong credentials", async () => {
    const { sandbox } = withSandbox()
    const { baseUrl, fetch } = sandbox
    const client = new OmniFlow({ apiKey: "omf_live_wrong", baseUrl, fetch })
    const error = await failureOf(client.inboxes.list())
    expect(error).toMatchObject({ status: 401, code: "invalid_token", requestId: sandbox.calls[0]?.requestId })
    expect(sandbox.calls).toHaveLength(1)
  })

  test("reports a missing object, and an invalid value", async () => {
    const { client } = withSandbox()
    for (const id of ["nowhere", "a/b", "a b", "🙂"]) {
      await expect(client.conversations.get(id)).rejects.toMatchObject({ status: 404, code: "not_found" })
    }
    await expect(client.messages.send({ ...text, to: "11 9999" })).rejects.toMatchObject({ status: 422 })
    await client.contacts.create({ phoneNumber: "+5511988887777" })
    await expect(client.contacts.create({ phoneNumber: "+5511988887777" })).rejects.toMatchObject({ status: 409 })
  })

  test("reports an exhausted quota, and succeeds once it is restored", async () => {
    const { client, sandbox, waits } = withSandbox()
    sandbox.fail({ status: 429, retryAfter: 2 }, 2)
    sandbox.fail({ status: "network" })
    await expect(client.messages.send(text)).resolves.toHaveProperty("id")
    expect(waits).toEqual([2000, 2000, 0])
    sandbox.fail({ status: 429 }, 4)
    await expect(client.messages.send(text)).rejects.toMatchObject({ status: 429, code: "quota_exceeded" })
  })

  test("sends a message once if its response was lost, thanks to its key", async () => {
    const { client, sandbox } = withSandbox()
    sandbox.fail({ status: "network", afterwards: true }, 2)
    const { id } = await client.messages.send(text)
    expect(sandbox.messages.map((each) => each.id)).toEqual([id])

    const { client: without, sandbox: other } = withSandbox({}, { idempotencyHeader: false })
    other.fail({ status: "network", afterwards: true }, 2)
    await without.messages.send(text)
    expect(other.messages).toHaveLength(3)
  })
})
