import { describe, expect, test } from "vitest"
import { failureOf } from "../support/bigbluebutton.ts"
import { json, lost, message, oauth, page, scripted, text } from "../support/omniflow.ts"

describe("the raw client", () => {
  test("is authenticated, retried and decoded like the methods", async () => {
    const { client, sent, waits } = scripted([json({}, 503), json({ data: message }, 202)])
    const { data, error, response } = await client.api.POST("/v1/messages", { body: text })
    expect([data, error, response.status]).toEqual([message, undefined, 202])
    expect(sent.map(({ target, body }) => [target, body])).toEqual([
      ["/v1/messages", JSON.stringify(text)],
      ["/v1/messages", JSON.stringify(text)],
    ])
    expect(sent[0]?.headers.get("authorization")).toMatch(/^Bearer omf_live_/)
    expect(sent[0]?.headers.get("idempotency-key")).toBe(sent[1]?.headers.get("idempotency-key"))
    expect(waits).toEqual([500])
  })

  test("returns an API error as error, with its status", async () => {
    const body = { error: { code: "not_found", message: "Conversation not found" } }
    const { client } = scripted(json(body, 404))
    const { data, error, response } = await client.api.GET("/v1/conversations/{id}", {
      params: { path: { id: "a/b" } },
    })
    expect([data, response.status]).toEqual([undefined, 404])
    expect(error).toEqual(body)
    const lookup = await client.api.GET("/v1/contacts", { params: { query: { phoneNumber: "+55" } } })
    expect(lookup.error).toEqual(body)
  })

  test("rejects if the connection is lost", async () => {
    const { client } = scripted(lost("ECONNRESET"), { maxRetries: 0 })
    expect(await failureOf(client.api.GET("/v1/inboxes"))).toMatchObject({ name: "ConnectionError" })
  })

  test("accepts undocumented calls and parameters", async () => {
    const { client, sent } = scripted([json({ data: { any: "thing" } }), page([])])
    const raw = client.api.GET as (path: string, init?: object) => Promise<{ data: unknown }>
    expect((await raw("/v1/agents", {})).data).toEqual({ data: { any: "thing" } })
    const query = { status: "open", ...{ assignedTo: "me" } }
    await client.api.GET("/v1/conversations", { params: { query } })
    expect(sent.map(({ target }) => target)).toEqual(["/v1/agents", "/v1/conversations?status=open&assignedTo=me"])
    expect(sent[0]?.headers.get("authorization")).toMatch(/^Bearer/)
  })

  test("sends the token call without a token", async () => {
    const answer = { access_token: "t", token_type: "Bearer" }
    const { client, sent } = scripted(json(answer), { oauth })
    const { data } = await client.api.POST("/v1/oauth/token", {
      body: { grant_type: "client_credentials", client_id: "c", client_secret: "s" },
    })
    expect(data).toEqual(answer)
    expect(sent.map(({ body, headers }) => [body, headers.get("authorization")])).toEqual([
      ["grant_type=client_credentials&client_id=c&client_secret=s", null],
    ])
  })
})
