import { describe, expect, test } from "vitest"
import { ConfigError, OmniFlow, type OmniFlowOptions } from "conferkit/omniflow"
import { apiKey, baseUrl, json, oauth, page, scripted, text, withSandbox } from "../support/omniflow.ts"

// Values that plain JavaScript may pass.
const made = (options: object) => () => new OmniFlow(options)

describe("invalid options are rejected at once, by name", () => {
  test.each<[options: object, parameter: string]>([
    [{}, "apiKey"],
    [{ apiKey: undefined }, "apiKey"],
    [{ apiKey: "" }, "apiKey"],
    [{ apiKey: "omf_live_\n" }, "apiKey"],
    [{ apiKey: 42 }, "apiKey"],
    [{ apiKey, oauth }, "oauth"],
    [{ oauth: { clientId: "c", clientSecret: undefined } }, "oauth.clientSecret"],
    [{ oauth: { clientSecret: "s" } }, "oauth.clientId"],
    [{ oauth: { ...oauth, tokenPath: "https://auth.example/token" } }, "oauth.tokenPath"],
    [{ oauth: { ...oauth, tokenPath: "//auth.example/token" } }, "oauth.tokenPath"],
    [{ oauth: { ...oauth, tokenPath: "" } }, "oauth.tokenPath"],
    [{ oauth: { ...oauth, clientAuth: "header" } }, "oauth.clientAuth"],
    [{ oauth: { ...oauth, format: "xml" } }, "oauth.format"],
    [{ oauth: { ...oauth, expirySkewMs: Number.NaN } }, "oauth.expirySkewMs"],
    [{ apiKey, baseUrl: "" }, "baseUrl"],
    [{ apiKey, baseUrl: "ftp://x.example" }, "baseUrl"],
    [{ apiKey, baseUrl: "https://user:pass@x.example" }, "baseUrl"],
    [{ apiKey, apiKeyHeader: "" }, "apiKeyHeader"],
    [{ apiKey, apiKeyHeader: { name: "a b" } }, "apiKeyHeader"],
    [{ apiKey, apiKeyHeader: { name: "x", scheme: "a\n" } }, "apiKeyHeader.scheme"],
    [{ apiKey, idempotencyHeader: "" }, "idempotencyHeader"],
    [{ apiKey, idempotencyHeader: true }, "idempotencyHeader"],
    [{ apiKey, pagination: { cursorParam: "" } }, "pagination.cursorParam"],
    [{ apiKey, envelope: "data" }, "envelope"],
    [{ apiKey, backoffBaseMs: -1 }, "backoffBaseMs"],
    [{ apiKey, backoffMaxMs: "4000" }, "backoffMaxMs"],
    [{ apiKey, retryAfterMaxMs: Number.NaN }, "retryAfterMaxMs"],
    [{ apiKey, webhookSecret: "" }, "webhookSecret"],
    [{ apiKey, webhookSecret: [] }, "webhookSecret"],
    [{ apiKey, paths: { messagesSent: "/v1/x" } }, "paths.messagesSent"],
    [{ apiKey, paths: { messagesSend: "v1/x" } }, "paths.messagesSend"],
    [{ apiKey, paths: { messagesSend: "/v1/x?a=b" } }, "paths.messagesSend"],
    [{ apiKey, paths: { contactsGet: "/v1/x" } }, "paths.contactsGet"],
    [{ apiKey, paths: { contactsGet: "/v1/{id}/{other}" } }, "paths.contactsGet"],
  ])("%o", (options, parameter) => {
    expect(made(options)).toThrow(ConfigError)
    expect(made(options)).toThrow(expect.objectContaining({ parameter }) as Error)
  })
})

describe("apiKeyHeader", () => {
  test.each<[OmniFlowOptions["apiKeyHeader"], name: string, value: string]>([
    [undefined, "authorization", `Bearer ${apiKey}`],
    ["X-Api-Key", "x-api-key", apiKey],
    [{ name: "Authorization", scheme: "Key" }, "authorization", `Key ${apiKey}`],
    [{ name: "authorization", scheme: "" }, "authorization", apiKey],
  ])("%o", async (apiKeyHeader, name, value) => {
    const { client, sent } = scripted(json([]), { apiKeyHeader })
    await client.inboxes.list()
    expect(sent[0]?.headers.get(name)).toBe(value)
    if (name !== "authorization") expect(sent[0]?.headers.has("authorization")).toBe(false)
  })

  test("works with a service that requires it", async () => {
    const { sandbox } = withSandbox({ apiKeyHeader: { name: "X-Api-Key", scheme: "" } })
    const { apiKey: key, baseUrl: home, fetch } = sandbox
    await expect(
      new OmniFlow({ apiKey: key, baseUrl: home, fetch, apiKeyHeader: "x-api-key" }).inboxes.list(),
    ).resolves.toHaveLength(1)
    await expect(new OmniFlow({ apiKey: key, baseUrl: home, fetch }).inboxes.list()).rejects.toMatchObject({
      status: 401,
    })
  })
})

describe("paths", () => {
  const paths = {
    contactsFindByPhone: "/v1/contacts/by-phone/{phoneNumber}",
    conversationsGet: "/api/conversation/{id}/show",
    messagesList: "/v2/messages/of/{conversationId}",
    templatesSend: "/v1/messages",
  } as const

  test("replace the document's, for methods and the raw client", async () => {
    const { client, sent } = scripted(
      [json(null), json({ id: "a/b" }), page([]), json({ id: "m", conversationId: "c" })],
      {
        paths,
      },
    )
    await client.contacts.findByPhone("+5511999999999")
    await client.conversations.get("a/b")
    await client.messages.list("ç", { limit: 5 })
    await client.templates.send({ to: "+55", channel: "whatsapp_official", templateId: "t" })
    await client.api.GET("/v1/conversations/{id}", { params: { path: { id: "x y" } } })
    await client.inboxes.list().catch(() => undefined)
    expect(sent.map(({ target }) => target)).toEqual([
      "/v1/contacts/by-phone/%2B5511999999999",
      "/api/conversation/a%2Fb/show",
      "/v2/messages/of/%C3%A7?limit=5",
      "/v1/messages",
      "/api/conversation/x%20y/show",
      "/v1/inboxes",
    ])
  })

  test("reject a query value that would lead to another path", async () => {
    const { client, sent } = scripted(json(null), { paths })
    await expect(client.contacts.findByPhone("..")).rejects.toMatchObject({ name: "ConfigError" })
    expect(sent).toHaveLength(0)
  })

  test("keep the rules of their calls", async () => {
    const { client, sent } = scripted(json({}, 404), { paths })
    await expect(client.contacts.findByPhone("+55")).resolves.toBeNull()
    await expect(client.conversations.get("cnv")).rejects.toMatchObject({ operation: "conversationsGet", status: 404 })
    expect(sent).toHaveLength(2)
  })

  test("reach a service that uses them", async () => {
    const { sandbox } = withSandbox({ paths: { messagesSend: "/v2/send" } })
    const { apiKey: key, baseUrl: home, fetch } = sandbox
    const client = new OmniFlow({ apiKey: key, baseUrl: home, fetch, paths: { messagesSend: "/v2/send" } })
    await expect(client.messages.send(text)).resolves.toHaveProperty("conversationId")
  })
})

test("pagination names the pagination parameters", async () => {
  const pagination = { cursorParam: "after", limitParam: "page_size" }
  const { client, sent } = scripted([page([{ id: "a" }], "c1"), page([]), page([])], { pagination })
  for await (const each of client.conversations.listAll({ limit: 1 })) expect(each.id).toBe("a")
  await client.api.GET("/v1/webhooks/{id}/deliveries", {
    params: { path: { id: "w" }, query: { cursor: "c", limit: 2 } },
  })
  expect(sent.map(({ target }) => target)).toEqual([
    "/v1/conversations?page_size=1",
    "/v1/conversations?page_size=1&after=c1",
    "/v1/webhooks/w/deliveries?after=c&page_size=2",
  ])
})

test("undefined options count as absent", async () => {
  const { client, sent } = scripted(json([]), {
    timeout: undefined,
    maxRetries: undefined,
    apiKeyHeader: undefined,
    idempotencyHeader: undefined,
    paths: { inboxesList: undefined },
    pagination: undefined,
    envelope: undefined,
    parseError: undefined,
    webhookSecret: undefined,
    backoffBaseMs: undefined,
  })
  await client.inboxes.list()
  expect(sent[0]?.url).toBe(`${baseUrl}/v1/inboxes`)
})
