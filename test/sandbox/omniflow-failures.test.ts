import { describe, expect, test } from "vitest"
import { omniFlowSandbox } from "conferkit/sandbox"
import { ask, text } from "./omniflow-wire.ts"

const maria = "+5511999999999"

describe("planned failures", () => {
  test("affect the next calls, with Retry-After and the provider's error form", async () => {
    const sandbox = omniFlowSandbox()
    sandbox.fail({ status: 429, retryAfter: 2 }, 2)
    sandbox.fail({ status: 502, body: "<html>Bad Gateway</html>", headers: { "Content-Type": "text/html" } })
    const first = await ask(sandbox, "GET", "/v1/inboxes")
    expect(first).toMatchObject({ status: 429, body: { error: { code: "quota_exceeded" } } })
    expect(first.headers.get("retry-after")).toBe("2")
    expect((await ask(sandbox, "GET", "/v1/inboxes")).status).toBe(429)
    const page = await sandbox.fetch(`${sandbox.baseUrl}/v1/inboxes`)
    expect([page.status, page.headers.get("content-type"), await page.text()]).toEqual([
      502,
      "text/html",
      "<html>Bad Gateway</html>",
    ])
    expect((await ask(sandbox, "GET", "/v1/inboxes")).status).toBe(200)
  })

  test("may apply to one operation, or be computed for each call", async () => {
    const sandbox = omniFlowSandbox({
      failures: ({ operation }) => (operation === "templatesList" ? { status: 500, code: "broken" } : undefined),
    })
    sandbox.fail({ status: 503, operation: "messagesSend", message: "Later" })
    expect((await ask(sandbox, "GET", "/v1/inboxes")).status).toBe(200)
    expect(await ask(sandbox, "GET", "/v1/templates")).toMatchObject({
      status: 500,
      body: { error: { code: "broken" } },
    })
    expect(await ask(sandbox, "POST", "/v1/messages", { body: text(maria) })).toMatchObject({
      status: 503,
      body: { error: { code: "internal_error", message: "Later" } },
    })
  })

  test("drop the connection, over HTTP too, or never respond", async () => {
    const sandbox = omniFlowSandbox()
    sandbox.fail({ status: "network" }, 2)
    sandbox.fail({ status: "hang" })
    await expect(ask(sandbox, "GET", "/v1/inboxes")).rejects.toThrow("fetch failed")
    const { url } = await sandbox.listen()
    await expect(fetch(`${url}/v1/inboxes`)).rejects.toThrow("fetch failed")
    const abort = new AbortController()
    const hanging = sandbox.fetch(`${url}/v1/inboxes`, { signal: abort.signal })
    abort.abort()
    await expect(hanging).rejects.toThrow("abort")
    await sandbox.close()
  })
})

describe("the idempotency key", () => {
  const headers = { "Idempotency-Key": "0b9d6f0e" }

  test("prevents a second message if the first response was lost", async () => {
    const sandbox = omniFlowSandbox()
    sandbox.fail({ status: "network", afterwards: true })
    const send = () => ask(sandbox, "POST", "/v1/messages", { body: text(maria), headers })
    await expect(send()).rejects.toThrow("fetch failed")
    const again = await send()
    expect(again).toMatchObject({ status: 202, body: { id: "msg_01" } })
    expect(again.headers.get("idempotency-replayed")).toBe("true")
    expect(sandbox.messages).toHaveLength(1)
  })

  test("returns the first response again, also for a call that would now be rejected", async () => {
    const sandbox = omniFlowSandbox()
    const create = (body: object) => ask(sandbox, "POST", "/v1/contacts", { body, headers })
    const first = await create({ phoneNumber: maria })
    sandbox.optOut(maria)
    expect((await create({ phoneNumber: maria })).body).toEqual(first.body)
    expect(await create({ phoneNumber: maria, name: "Maria" })).toMatchObject({
      status: 422,
      body: { error: { code: "idempotency_key_reused" } },
    })
  })

  test("is not remembered for an API error", async () => {
    const sandbox = omniFlowSandbox({ contacts: [{ phoneNumber: maria, optedOut: true }] })
    const send = () => ask(sandbox, "POST", "/v1/messages", { body: text(maria), headers })
    expect((await send()).status).toBe(422)
    sandbox.optIn(maria)
    expect((await send()).status).toBe(202)
  })

  test("is ignored by a server that does not support it", async () => {
    const sandbox = omniFlowSandbox({ idempotency: false })
    for (let count = 0; count < 2; count++) await ask(sandbox, "POST", "/v1/messages", { body: text(maria), headers })
    expect(sandbox.messages).toHaveLength(2)
  })
})
