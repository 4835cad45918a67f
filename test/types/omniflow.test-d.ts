import { describe, expectTypeOf, test } from "vitest"
import {
  type ApiPromise,
  type AssignConversationParams,
  type Channel,
  type ContactDto,
  type ConversationDto,
  type CreateContactParams,
  type CreateWebhookParams,
  type EventName,
  type InboxDto,
  isApiError,
  isOmniFlowApiError,
  type ErrorCode,
  isKnownEvent,
  type MessageDto,
  OmniFlow,
  OmniFlowApiError,
  type OmniFlowOpenApiPaths,
  type PaginatedResult,
  type paths,
  type SendMessageParams,
  type SendTemplateParams,
  type TemplateDto,
  verifyWebhookSignature,
  type VerifyWebhookSignatureParams,
  type WebhookDeliveryDto,
  type WebhookDto,
  type WebhookEvent,
  type WebhookEventType,
} from "conferkit/omniflow"

const client = new OmniFlow({ apiKey: "omf_live_x" })
const text: SendMessageParams = { to: "+55", channel: "whatsapp_official", content: { type: "text", text: "Oi" } }

describe("options", () => {
  test("reject unknown names, and undefined means absent", () => {
    new OmniFlow({ apiKey: process.env["OMNIFLOW_KEY"], timeout: undefined, maxRetries: 0, logger: console })
    new OmniFlow({ oauth: { clientId: process.env["ID"], clientSecret: process.env["SECRET"], tokenPath: undefined } })
    new OmniFlow({ apiKey: "a", idempotencyHeader: false, paths: { templatesSend: "/v1/messages" }, envelope: "none" })
    // @ts-expect-error an unknown option
    new OmniFlow({ apiKey: "a", timeOut: 1 })
    // @ts-expect-error neither key nor OAuth
    new OmniFlow({ baseUrl: "https://x.example" })
    // Without account and URL, the environment is used.
    new OmniFlow()
    new OmniFlow({ timeout: 1 })
    // @ts-expect-error a key and OAuth at once
    new OmniFlow({ apiKey: "a", oauth: { clientId: "c", clientSecret: "s" } })
    // @ts-expect-error half of the credentials
    new OmniFlow({ oauth: { clientId: "c" } })
    // @ts-expect-error no such call
    new OmniFlow({ apiKey: "a", paths: { messageSend: "/v1/messages" } })
    // @ts-expect-error false switches it off, true says nothing
    new OmniFlow({ apiKey: "a", idempotencyHeader: true })
  })
})

describe("parameters", () => {
  test("come from the document; known values are completed, others are accepted", () => {
    void client.messages.send({ to: "+55", channel: "whatsapp_official", content: { type: "text", text: "Oi" } })
    void client.messages.send({ to: "+55", channel: "pigeon", content: { type: "sticker", packId: 7 } })
    void client.conversations.list({ status: "snoozed", limit: undefined })
    void client.contacts.create({ phoneNumber: "+55", name: undefined })
    void client.webhooks.create({ url: "https://x.example", events: ["message.received", "new"], secret: "s" })
    // @ts-expect-error a number of entries, not a string
    void client.messages.list("cnv", { limit: "50" })
    // @ts-expect-error the channel is required
    void client.messages.send({ to: "+55", content: { type: "text", text: "Oi" } })
    // @ts-expect-error an id, not an object
    void client.conversations.get({ id: "cnv" })
    // @ts-expect-error the agent is required
    void client.conversations.assign("cnv", {})
    // @ts-expect-error listAll keeps the cursor itself
    void client.messages.listAll("cnv", { cursor: "c" })
    // @ts-expect-error values of a template are texts
    void client.templates.send({ to: "+55", channel: "c", templateId: "t", params: { n: 1 } })
  })

  test("have the README's names", () => {
    expectTypeOf<Parameters<typeof client.messages.send>[0]>().toEqualTypeOf<SendMessageParams>()
    expectTypeOf<Parameters<typeof client.templates.send>[0]>().toEqualTypeOf<SendTemplateParams>()
    expectTypeOf<Parameters<typeof client.contacts.create>[0]>().toEqualTypeOf<CreateContactParams>()
    expectTypeOf<Parameters<typeof client.webhooks.create>[0]>().toEqualTypeOf<CreateWebhookParams>()
    expectTypeOf<Parameters<typeof client.conversations.assign>[1]>().toEqualTypeOf<AssignConversationParams>()
    expectTypeOf<CreateWebhookParams["events"]>().toEqualTypeOf<WebhookEventType[]>()
    expectTypeOf<Channel>().toExtend<string>()
    expectTypeOf<OmniFlowOpenApiPaths>().toEqualTypeOf<paths>()
  })
})

describe("responses", () => {
  test("are the document's types", () => {
    expectTypeOf(client.messages.send(text)).toExtend<ApiPromise<MessageDto>>()
    expectTypeOf(client.messages.list("c")).resolves.toEqualTypeOf<PaginatedResult<MessageDto>>()
    expectTypeOf(client.messages.listAll("c")).toEqualTypeOf<AsyncGenerator<MessageDto, void, undefined>>()
    expectTypeOf(client.conversations.list()).resolves.toEqualTypeOf<PaginatedResult<ConversationDto>>()
    expectTypeOf(client.conversations.listAll()).toEqualTypeOf<AsyncGenerator<ConversationDto, void, undefined>>()
    expectTypeOf(client.conversations.get("c")).resolves.toEqualTypeOf<ConversationDto>()
    expectTypeOf(client.conversations.reopen("c")).resolves.toEqualTypeOf<ConversationDto | undefined>()
    expectTypeOf(client.contacts.findByPhone("+55")).resolves.toEqualTypeOf<ContactDto | null>()
    expectTypeOf(client.inboxes.list()).resolves.toEqualTypeOf<InboxDto[]>()
    expectTypeOf(client.templates.list()).resolves.toEqualTypeOf<TemplateDto[]>()
    expectTypeOf(client.webhooks.list()).resolves.toEqualTypeOf<WebhookDto[]>()
    expectTypeOf(client.webhooks.delete("w")).resolves.toBeVoid()
    expectTypeOf(client.webhooks.listDeliveries("w")).resolves.toEqualTypeOf<PaginatedResult<WebhookDeliveryDto>>()
    expectTypeOf<MessageDto["id"]>().toEqualTypeOf<string>()
    expectTypeOf<ContactDto["id"]>().toEqualTypeOf<string | undefined>()
    expectTypeOf<PaginatedResult<MessageDto>["nextCursor"]>().toEqualTypeOf<string | null>()
  })

  test("keep undocumented fields", () => {
    expectTypeOf<MessageDto>().toHaveProperty("anything").toEqualTypeOf<unknown>()
  })
})

describe("the raw client", () => {
  test("knows paths, parameters and responses", async () => {
    const { data } = await client.api.GET("/v1/conversations/{id}", { params: { path: { id: "c" } } })
    if (data !== undefined) expectTypeOf(data).toExtend<ConversationDto>()
    // @ts-expect-error no such call
    void client.api.GET("/v1/nothing")
    // @ts-expect-error the id is required
    void client.api.GET("/v1/conversations/{id}", { params: { path: {} } })
    // @ts-expect-error a misspelt option
    void client.api.GET("/v1/inboxes", { timeOut: 1 })
    // @ts-expect-error params are required
    void client.api.GET("/v1/conversations/{id}")
    // @ts-expect-error the body is required
    void client.api.POST("/v1/messages")
  })
})

describe("events", () => {
  test("narrow by type, including unknown types", () => {
    const read = (event: WebhookEvent): string | undefined => {
      switch (event.type) {
        case "message.received":
          return event.payload.messageId
        case "conversation.created":
          return event.payload.inboxId
        case "conversation.resolved":
          return event.payload.resolvedBy
        case "contact.opted_out":
          return event.payload.phoneNumber
        default:
          expectTypeOf(event.payload).toEqualTypeOf<Readonly<Record<string, unknown>> | undefined>()
          return String(event.type)
      }
    }
    expectTypeOf(read).returns.toEqualTypeOf<string | undefined>()
    expectTypeOf<EventName>().toExtend<WebhookEventType>()
    const event = client.webhooks.parse("{}")
    expectTypeOf(event).toEqualTypeOf<WebhookEvent>()
    if (isKnownEvent(event)) expectTypeOf(event.type).toEqualTypeOf<EventName>()
  })

  test("a delivery holds one event", async () => {
    const { events } = await client.webhooks.verify({ headers: {}, body: "" })
    expectTypeOf(events[0]).toEqualTypeOf<WebhookEvent>()
  })

  test("signatures accept frameworks' header types", () => {
    const params: VerifyWebhookSignatureParams = {
      payload: new Uint8Array(),
      signature: {} as string | string[] | undefined,
      secret: process.env["WEBHOOK_SECRET"],
    }
    expectTypeOf(verifyWebhookSignature(params)).toEqualTypeOf<Promise<boolean>>()
    // @ts-expect-error a parsed body cannot be verified
    void verifyWebhookSignature({ payload: {}, signature: "", secret: "" })
  })
})

test("errors narrow by class and by guard", () => {
  const error: unknown = undefined
  if (error instanceof OmniFlowApiError) {
    expectTypeOf(error.name).toEqualTypeOf<"OmniFlowApiError">()
    expectTypeOf(error.status).toEqualTypeOf<number>()
    expectTypeOf(error.requestId).toEqualTypeOf<string | undefined>()
  }
  if (isOmniFlowApiError(error)) {
    expectTypeOf(error.code).toEqualTypeOf<ErrorCode>()
    expectTypeOf("quota_exceeded" as const).toExtend<typeof error.code>()
    expectTypeOf(error.code).not.toEqualTypeOf<string>()
  }
  if (isApiError(error)) expectTypeOf(error.code).toEqualTypeOf<string>()
})
