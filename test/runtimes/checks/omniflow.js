import { all, equal, ok, rejects } from "../expect.js"

const channel = "whatsapp_official"
const to = "+5511999999999"
const secret = "seu-segredo-aqui"

export const omniflow = ({ omniflow: { OmniFlow, OmniFlowApiError, WebhookVerificationError }, sandbox }) => {
  const client = (options = {}) => {
    const server = sandbox.omniFlowSandbox()
    const { apiKey, baseUrl, fetch } = server
    return {
      server,
      omniflow: new OmniFlow({ apiKey, baseUrl, fetch, backoffBaseMs: 1, webhookSecret: secret, ...options }),
    }
  }

  return {
    "a conversation, read page by page": async () => {
      const { server, omniflow } = client()
      const content = { type: "text", text: "Olá!" }
      const { conversationId } = await omniflow.messages.send({ to, channel, content })
      for (let n = 0; n < 40; n++) server.receive({ from: to, content: `mensagem ${n}` })
      const seen = await all(omniflow.messages.listAll(conversationId, { limit: 10 }))
      equal(new Set(seen.map(({ id }) => id)).size, 41, "messages")
      equal((await omniflow.conversations.resolve(conversationId)).status, "resolved", "status")
    },
    "OAuth: one token for three calls at once": async () => {
      const { server } = client()
      const { oauth, baseUrl, fetch } = server
      const other = new OmniFlow({ oauth, baseUrl, fetch })
      await Promise.all([other.inboxes.list(), other.templates.list(), other.webhooks.list()])
      equal(server.calls.filter(({ operation }) => operation === "oauthToken").length, 1, "tokens")
    },
    "an answer that got lost is asked for again, with the same idempotency key": async () => {
      const { server, omniflow } = client()
      server.fail({ status: "network", afterwards: true, operation: "messagesSend" }, 2)
      await omniflow.messages.send({ to, channel, content: { type: "text", text: "Uma vez só" } })
      equal(server.messages.length, 1, "messages")
    },
    "a rejection": async () => {
      const { omniflow } = client({ apiKey: "omf_live_wrong" })
      const error = await rejects(omniflow.inboxes.list(), OmniFlowApiError, { status: 401 })
      ok(!JSON.stringify(error).includes("omf_live_wrong"), "an error without the key")
    },
    webhooks: async () => {
      const { server, omniflow } = client()
      const { events } = await omniflow.webhooks.verify(server.webhook("message.received", undefined, { secret }))
      equal(events[0].type, "message.received", "type")
      const forged = server.webhook("message.received", undefined, { secret: "another" })
      await rejects(omniflow.webhooks.verify(forged), WebhookVerificationError)
    },
  }
}
