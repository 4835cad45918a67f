import { ConnectionError, OmniFlow, OmniFlowApiError, type WebhookEvent } from "../../src/omniflow/index.ts"
import { omniFlowSandbox } from "../../src/sandbox/index.ts"
import { receiver } from "./receiver.ts"
import { expect, failed, type Transcript } from "./transcript.ts"

const channel = "whatsapp_official"
const to = "+5511999999999"
const webhookSecret = "seu-segredo-aqui"

/** A conversation from its first message to its end, against the sandbox over real HTTP. */
export async function tourOmniFlow({ chapter, step }: Transcript): Promise<void> {
  const sandbox = omniFlowSandbox()
  const { url: baseUrl } = await sandbox.listen()
  const { apiKey, oauth } = sandbox
  const omniflow = new OmniFlow({ apiKey, baseUrl, webhookSecret, backoffBaseMs: 20 })

  const events: WebhookEvent[] = []
  const app = await receiver(async (request) => {
    events.push(...(await omniflow.webhooks.verify(request)).events)
  })

  chapter(`OmniFlow, sandbox at ${baseUrl}`)
  await step("inboxes.list", async () => {
    const inboxes = await omniflow.inboxes.list()
    return inboxes.map(({ name, channel }) => `${name ?? "?"} (${channel ?? "?"})`).join(", ")
  })
  await step("OAuth", async () => {
    const other = new OmniFlow({ oauth, baseUrl })
    await Promise.all([other.inboxes.list(), other.templates.list(), other.webhooks.list()])
    const fetched = sandbox.calls.filter(({ operation }) => operation === "oauthToken").length
    expect(fetched === 1, "one token for three calls at once")
    return `${fetched} token for 3 calls at once`
  })

  let hook = ""
  await step("webhooks.create", async () => {
    hook = (
      await omniflow.webhooks.create({
        url: `${app.url}/omniflow`,
        events: ["message.received", "conversation.created", "conversation.resolved", "contact.opted_out"],
        secret: webhookSecret,
      })
    ).id
    expect((await omniflow.webhooks.list()).length === 1, "one webhook")
    return hook
  })
  await step("contacts.create", async () => {
    const { id = "" } = await omniflow.contacts.create({ phoneNumber: to, name: "Maria" })
    expect((await omniflow.contacts.get(id)).name === "Maria", "Maria")
    return `${id} ${to}`
  })
  await step("contacts.findByPhone", async () => {
    const maria = await omniflow.contacts.findByPhone(to)
    const nobody = await omniflow.contacts.findByPhone("+5511000000000")
    expect(maria?.name === "Maria" && nobody === null, "Maria, and null")
    return `${maria.name}, and ${String(nobody)} for an unknown number`
  })

  let conversationId = ""
  await step("messages.send", async () => {
    const content = { type: "text", text: "Olá! Como posso ajudar?" } as const
    const message = await omniflow.messages.send({ to, channel, content })
    conversationId = message.conversationId
    const image = { type: "image", url: "https://cdn.example.com/recibo.png", caption: "Seu recibo" } as const
    await omniflow.messages.send({ to, channel, content: image })
    return `${message.id} and an image, in ${conversationId}`
  })
  await step("templates", async () => {
    const [template] = await omniflow.templates.list({ channel })
    const templateId = template?.id ?? ""
    const { id } = await omniflow.templates.send({
      to,
      channel,
      templateId,
      params: { nome: "Maria", empresa: "Acme" },
    })
    return `${templateId} sent as ${id}`
  })
  await step("a send whose answer got lost", async () => {
    const before = sandbox.messages.length
    sandbox.fail({ status: "network", afterwards: true, operation: "messagesSend" }, 2)
    await omniflow.messages.send({ to, channel, content: { type: "text", text: "Uma vez só" } })
    expect(sandbox.messages.length === before + 1, "one message")
    return "tried three times, arrived once: the idempotency key stayed the same"
  })
  await step("messages.listAll", async () => {
    for (let n = 0; n < 40; n++) sandbox.receive({ from: to, content: `mensagem ${String(n)}` })
    const seen = new Set<string>()
    for await (const { id } of omniflow.messages.listAll(conversationId, { limit: 10 })) seen.add(id)
    expect(seen.size === 44, `44 messages, not ${seen.size}`)
    return `${seen.size} in pages of 10`
  })

  await step("conversations", async () => {
    await omniflow.conversations.assign(conversationId, { agentId: "agent-uuid" })
    const resolved = await omniflow.conversations.resolve(conversationId)
    const reopened = await omniflow.conversations.reopen(conversationId)
    const { data } = await omniflow.conversations.list({ status: "open" })
    expect(
      data.some(({ id }) => id === conversationId),
      "the conversation among the open ones",
    )
    return `assigned, ${resolved?.status ?? "?"}, ${reopened?.status ?? "?"}`
  })
  await step("events", async () => {
    sandbox.optOut(to)
    await sandbox.settled()
    const counts = new Map<string, number>()
    for (const { type } of events) counts.set(String(type), (counts.get(String(type)) ?? 0) + 1)
    expect(counts.size === 4, `four types of events, not ${counts.size}`)
    return `${[...counts].map(([type, count]) => `${count} ${type}`).join(", ")}: received and verified`
  })
  await step("webhooks.listDeliveries", async () => {
    const { data } = await omniflow.webhooks.listDeliveries(hook, { limit: 5 })
    await omniflow.webhooks.delete(hook)
    return `${data.map(({ responseStatus }) => String(responseStatus)).join(" ")}; then deleted`
  })

  await step("quota", async () => {
    sandbox.fail({ status: 429, retryAfter: 0 }, 2)
    await omniflow.inboxes.list()
    return "429 twice, then the answer"
  })
  await step("opted out", () =>
    refused(omniflow.messages.send({ to, channel, content: { type: "text", text: "Oi" } }), 422),
  )
  await step("wrong key", () => refused(new OmniFlow({ apiKey: "omf_live_wrong", baseUrl }).inboxes.list(), 401))
  await step("a server that is down", async () => {
    sandbox.fail({ status: 503 }, 4)
    const calls = sandbox.calls.length
    const told = await refused(omniflow.inboxes.list(), 503)
    expect(sandbox.calls.length === calls + 4, "four requests")
    return `${told} after four requests`
  })
  await sandbox.close()
  await step("nobody there", async () => {
    const error = await failed(omniflow.inboxes.list())
    expect(error instanceof ConnectionError, "a ConnectionError")
    return `${error.name} ${error.code} after ${error.attempts} attempts`
  })
  app.close()
}

async function refused(call: Promise<unknown>, status: number): Promise<string> {
  const error = await failed(call)
  expect(error instanceof OmniFlowApiError && error.status === status, `status ${status}`)
  return `${error.name} ${error.code}, ${error.requestId ?? "without an id"}`
}
