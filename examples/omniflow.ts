/**
 * OmniFlow: send a message to a customer, receive the reply as a webhook, and resolve the conversation.
 *
 * Run it against the sandbox:
 *
 *   npm run build && ./node_modules/.bin/node examples/omniflow.ts
 *
 * Or against the service, or your own instance (`OMNIFLOW_URL`). It sends one message to the number in `OMNIFLOW_TO` and resolves the
 * conversation. Webhooks and failures only run against the sandbox, because the service cannot reach your machine:
 *
 *   OMNIFLOW_API_KEY=… OMNIFLOW_TO=+55… ./node_modules/.bin/node examples/omniflow.ts
 */
import assert from "node:assert/strict"
import { ConnectionError, isApiError, OmniFlow, OmniFlowApiError, omniFlowReceiver } from "conferkit/omniflow"
import { type OmniFlowSandbox, omniFlowSandbox } from "conferkit/sandbox"
import { createWebhookHandler, toNodeListener } from "conferkit/webhooks"
import { type App, listen, rejection, step } from "./support.ts"

const { OMNIFLOW_API_KEY, OMNIFLOW_URL, OMNIFLOW_TO: to = "+5511999999999" } = process.env
const channel = "whatsapp_official"
const sandbox = OMNIFLOW_API_KEY === undefined ? omniFlowSandbox() : undefined
const baseUrl = sandbox ? (await sandbox.listen()).url : OMNIFLOW_URL
const omniflow = sandbox
  ? new OmniFlow({ apiKey: sandbox.apiKey, baseUrl, backoffBaseMs: 20 })
  : new OmniFlow({ apiKey: OMNIFLOW_API_KEY, baseUrl, logger: console, logLevel: "info" })

const received: string[] = []
let webhookId = ""

async function run(app: App): Promise<void> {
  const inboxes = await omniflow.inboxes.list()
  step("inboxes.list", inboxes.map(({ name, channel }) => `${name ?? "?"} (${channel ?? "?"})`).join(", "))
  if (sandbox) await prepare(sandbox, app)

  const content = { type: "text", text: "Olá! Como posso ajudar?" } as const
  const { id, conversationId } = await omniflow.messages.send({ to, channel, content })
  step("messages.send", `${id} in ${conversationId}`)
  if (sandbox) await more(sandbox)
  let count = 0
  for await (const message of omniflow.messages.listAll(conversationId, { limit: 10 })) if (message.id) count++
  step("messages.listAll", `${count} in pages of 10`)

  if (sandbox) {
    await omniflow.conversations.assign(conversationId, { agentId: "agent-uuid" })
    await omniflow.conversations.resolve(conversationId)
    await omniflow.conversations.reopen(conversationId)
    const { data } = await omniflow.conversations.list({ status: "open" })
    assert(data.some((each) => each.id === conversationId))
    step("conversations", "assigned, resolved, reopened, and listed as open")
  }
  await omniflow.conversations.resolve(conversationId)
  step("conversations.resolve", (await omniflow.conversations.get(conversationId)).status)
  if (sandbox) {
    await events(sandbox)
    await failures(sandbox)
  }
}

/** One OAuth token for several calls, a webhook and a contact. */
async function prepare(server: OmniFlowSandbox, { url, routes }: App): Promise<void> {
  const other = new OmniFlow({ oauth: server.oauth, baseUrl })
  await Promise.all([other.inboxes.list(), other.templates.list(), other.webhooks.list()])
  assert.equal(server.calls.filter(({ operation }) => operation === "oauthToken").length, 1)
  step("OAuth", "one token for three parallel calls")

  const secret = "seu-segredo-aqui"
  const receiver = omniFlowReceiver({ secret })
  const on = ({ type }: { type?: unknown }) => received.push(String(type))
  routes.set("/hook", toNodeListener(createWebhookHandler({ receiver, on })))
  const names = ["message.received", "conversation.created", "conversation.resolved", "contact.opted_out"]
  const webhook = await omniflow.webhooks.create({ url: `${url}/hook`, events: names, secret })
  webhookId = webhook.id
  step("webhooks.create", webhook.id)

  const { id = "" } = await omniflow.contacts.create({ phoneNumber: to, name: "Maria" })
  assert.equal((await omniflow.contacts.get(id)).name, "Maria")
  step("contacts.create", `${id} ${to}`)
  assert.equal((await omniflow.contacts.findByPhone(to))?.name, "Maria")
  assert.equal(await omniflow.contacts.findByPhone("+5511000000000"), null)
  step("contacts.findByPhone", "Maria, and null for an unknown number")
}

/** An image, a template, a lost response, and messages from the customer. */
async function more(server: OmniFlowSandbox): Promise<void> {
  const image = { type: "image", url: "https://cdn.example.com/recibo.png", caption: "Seu recibo" } as const
  const sent = await omniflow.messages.send({ to, channel, content: image })
  step("messages.send", `an image, ${sent.id}`)
  const [template] = await omniflow.templates.list({ channel })
  const templateId = template?.id ?? ""
  const params = { nome: "Maria", empresa: "Acme" }
  const { id } = await omniflow.templates.send({ to, channel, templateId, params })
  step("templates.send", `${templateId} sent as ${id}`)

  const before = server.messages.length
  server.fail({ status: "network", afterwards: true, operation: "messagesSend" }, 2)
  await omniflow.messages.send({ to, channel, content: { type: "text", text: "Uma vez só" } })
  assert.equal(server.messages.length, before + 1)
  step("a lost response", "sent three times, delivered once: retries keep the idempotency key")
  for (let at = 0; at < 40; at++) server.receive({ from: to, content: `mensagem ${at}` })
}

async function events(server: OmniFlowSandbox): Promise<void> {
  server.optOut(to)
  await server.settled()
  assert.equal(new Set(received).size, 4)
  step("events", `${received.length} of ${[...new Set(received)].join(", ")}: received and verified`)
  const { data } = await omniflow.webhooks.listDeliveries(webhookId, { limit: 5 })
  step("webhooks.listDeliveries", data.map(({ responseStatus }) => String(responseStatus)).join(" "))
  await omniflow.webhooks.delete(webhookId)
  step("webhooks.delete", webhookId)
}

async function failures(server: OmniFlowSandbox): Promise<void> {
  server.fail({ status: 429, retryAfter: 0 }, 2)
  await omniflow.inboxes.list()
  step("rate limit", "429 twice, then the response")
  const apiError = async (call: Promise<unknown>, status: number) => {
    const error = await rejection(call)
    assert(error instanceof OmniFlowApiError && error.status === status)
    return `${error.name} ${error.code}, ${error.requestId ?? "without an id"}`
  }
  const content = { type: "text", text: "Oi" } as const
  step("opted out", await apiError(omniflow.messages.send({ to, channel, content }), 422))
  step("wrong key", await apiError(new OmniFlow({ apiKey: "omf_live_wrong", baseUrl }).inboxes.list(), 401))
  server.fail({ status: 503 }, 4)
  const calls = server.calls.length
  step("a failing server", await apiError(omniflow.inboxes.list(), 503))
  assert.equal(server.calls.length, calls + 4)
  step("retries", "four attempts")
  await server.close()
  const error = await rejection(omniflow.inboxes.list())
  assert(error instanceof ConnectionError)
  step("a stopped server", `${error.name} ${error.code} after ${error.attempts} attempts`)
}

const app = await listen()
try {
  await run(app)
} catch (error) {
  if (!isApiError(error)) throw error
  console.error(`${error.operation} failed: ${error.status} ${error.code}, request ${error.requestId ?? "unknown"}`)
  process.exitCode = 1
} finally {
  app.close()
  await sandbox?.close()
}
