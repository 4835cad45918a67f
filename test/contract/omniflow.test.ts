import { afterAll } from "vitest"
import { OmniFlow } from "conferkit/omniflow"
import { omniFlowSandbox } from "conferkit/sandbox"
import { operations as jsonSchemas } from "conferkit/schemas/omniflow"
import { operations } from "../../generated/omniflow/operations.ts"
import { answerSchemas } from "../support/answer-schemas.ts"
import { describeContract } from "../support/contract.ts"

const sandbox = omniFlowSandbox()
afterAll(() => sandbox.close())

const { apiKey, baseUrl, oauth } = sandbox
const { api } = new OmniFlow({ apiKey, baseUrl, fetch: sandbox.fetch })
const to = "+5511999999999"
const channel = "whatsapp_official"
const conversation = () => ({ path: { conversationId: sandbox.conversations[0]?.id ?? "" } })
const id = () => ({ path: { id: sandbox.conversations[0]?.id ?? "" } })
const webhook = () => ({ path: { id: sandbox.webhooks[0]?.id ?? "" } })

describeContract("OmniFlow", operations, await answerSchemas("omniflow"), jsonSchemas, sandbox, {
  oauthToken: () =>
    api.POST("/v1/oauth/token", {
      body: { grant_type: "client_credentials", client_id: oauth.clientId, client_secret: oauth.clientSecret },
    }),
  contactsCreate: () => api.POST("/v1/contacts", { body: { phoneNumber: to, name: "Maria" } }),
  contactsGet: () => api.GET("/v1/contacts/{id}", { params: { path: { id: sandbox.contacts[0]?.id ?? "" } } }),
  contactsFindByPhone: () => api.GET("/v1/contacts", { params: { query: { phoneNumber: to } } }),
  messagesSend: () => api.POST("/v1/messages", { body: { to, channel, content: { type: "text", text: "Olá" } } }),
  messagesList: () => api.GET("/v1/conversations/{conversationId}/messages", { params: conversation() }),
  conversationsList: () => api.GET("/v1/conversations"),
  conversationsGet: () => api.GET("/v1/conversations/{id}", { params: id() }),
  conversationsAssign: () => api.POST("/v1/conversations/{id}/assign", { params: id(), body: { agentId: "agent-1" } }),
  conversationsResolve: () => api.POST("/v1/conversations/{id}/resolve", { params: id() }),
  conversationsReopen: () => api.POST("/v1/conversations/{id}/reopen", { params: id() }),
  inboxesList: () => api.GET("/v1/inboxes"),
  templatesList: () => api.GET("/v1/templates"),
  templatesSend: async () => {
    const { data } = await api.GET("/v1/templates")
    const template = data?.[0]
    const params = Object.fromEntries((template?.params ?? []).map((name) => [name, "x"]))
    return api.POST("/v1/templates/send", { body: { to, channel, templateId: template?.id ?? "", params } })
  },
  webhooksCreate: () =>
    api.POST("/v1/webhooks", {
      body: { url: "https://app.example.org/cb", events: ["message.received"], secret: "seu-segredo-aqui" },
    }),
  webhooksList: () => api.GET("/v1/webhooks"),
  webhooksListDeliveries: () => api.GET("/v1/webhooks/{id}/deliveries", { params: webhook() }),
  webhooksDelete: () => api.DELETE("/v1/webhooks/{id}", { params: webhook() }),
})
