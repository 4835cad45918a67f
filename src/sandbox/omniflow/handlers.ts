import {
  vAssignConversationParams,
  vCreateContactParams,
  vCreateWebhookParams,
  vSendMessageParams,
  vSendTemplateParams,
} from "../../../generated/omniflow/schemas.ts"
import { nodeBuffer } from "../../core/runtime.ts"
import { hex, pick } from "../runtime.ts"
import { mediaType } from "../server.ts"
import { type Call, jsonBody, notFound, page, pathParam, phone, Rejection, unacceptable } from "./wire.ts"
import { addContact, addMessage, contactByPhone, conversationWith, resolve, touch } from "./records.ts"
import {
  isoNow,
  nextId,
  type OmniFlowConversation,
  type OmniFlowDelivery,
  type OmniFlowMessage,
  type Reply,
  type World,
} from "./state.ts"

function named(world: World, call: Call): OmniFlowConversation {
  const conversation = world.conversations.get(pathParam(call, "id"))
  if (!conversation) throw notFound("Conversation")
  return conversation
}

const done = (world: World, conversation: OmniFlowConversation): Reply =>
  world.settings.answers.actions === "empty" ? { status: 204, body: undefined } : { status: 200, body: conversation }

/** The requested state is already the current one. */
function repeated(world: World, conversation: OmniFlowConversation): Reply {
  if (world.settings.answers.repeatedActions === "unchanged") return done(world, conversation)
  const { status } = conversation
  throw new Rejection(409, `already_${status}`, `The conversation is already ${status}`)
}

export function conversationsList(world: World, call: Call): Reply {
  const status = call.query.get("status")
  const inboxId = call.query.get("inboxId")
  return page(world, call, [...world.conversations.values()], {
    id: (conversation) => conversation.id,
    wanted: (conversation) =>
      (status === null || conversation.status === status) && (inboxId === null || conversation.inboxId === inboxId),
  })
}

export const conversationsGet = (world: World, call: Call): Reply => ({ status: 200, body: named(world, call) })

export function conversationsResolve(world: World, call: Call): Reply {
  const conversation = named(world, call)
  if (conversation.status === "resolved") return repeated(world, conversation)
  resolve(world, conversation, conversation.assigneeId ?? world.settings.agentId)
  return done(world, conversation)
}

export function conversationsReopen(world: World, call: Call): Reply {
  const conversation = named(world, call)
  if (conversation.status === "open") return repeated(world, conversation)
  touch(world, conversation, { status: "open" })
  return done(world, conversation)
}

export function conversationsAssign(world: World, call: Call): Reply {
  const conversation = named(world, call)
  const { agentId } = jsonBody(call, vAssignConversationParams)
  touch(world, conversation, { assigneeId: agentId })
  return done(world, conversation)
}

export function contactsCreate(world: World, call: Call): Reply {
  const { phoneNumber, name } = jsonBody(call, vCreateContactParams)
  const known = contactByPhone(world, phone(phoneNumber, "phoneNumber"))
  if (known) {
    const details = { contactId: known.id }
    throw new Rejection(409, "contact_exists", "A contact with this phone number exists", { details })
  }
  return { status: world.settings.answers.created, body: addContact(world, { phoneNumber, name }) }
}

export function contactsGet(world: World, call: Call): Reply {
  const contact = world.contacts.get(pathParam(call, "id"))
  if (!contact) throw notFound("Contact")
  return { status: 200, body: contact }
}

export function contactsFindByPhone(world: World, call: Call): Reply {
  const contact = contactByPhone(world, phone(call.query.get("phoneNumber"), "phoneNumber"))
  const { contact: one, noContact: none } = world.settings.answers
  if (contact) return { status: 200, body: one === "list" ? [contact] : contact }
  if (none === "404") throw notFound("Contact")
  return { status: 200, body: none === "list" ? [] : null }
}

interface Outgoing {
  readonly to: string
  readonly channel: string
  readonly content: OmniFlowMessage["content"]
}

function send(world: World, { to, channel, content }: Outgoing): Reply {
  const phoneNumber = phone(to, "to")
  const inbox = world.inboxes.find((one) => one.channel === channel)
  if (!inbox) throw unacceptable("channel_not_available", "There is no inbox for this channel", { channel })
  const contact = contactByPhone(world, phoneNumber) ?? addContact(world, { phoneNumber })
  if (contact.optedOut) {
    throw unacceptable("contact_opted_out", "The contact has opted out of messages", { contactId: contact.id })
  }
  const conversation = conversationWith(world, contact, inbox)
  const body = addMessage(world, conversation, { channel, direction: "outbound", content, status: "queued" })
  return { status: world.settings.answers.sent, body }
}

export const messagesSend = (world: World, call: Call): Reply => send(world, jsonBody(call, vSendMessageParams))

export function templatesSend(world: World, call: Call): Reply {
  const { to, channel, templateId, params = {} } = jsonBody(call, vSendTemplateParams)
  const template = world.templates.find((one) => one.id === templateId && one.channel === channel)
  if (!template) throw unacceptable("template_not_found", "The channel has no such template", { templateId })
  if (template.status !== "approved") {
    throw unacceptable("template_not_approved", "The template is not approved", { templateId, status: template.status })
  }
  const missing = template.params.filter((name) => !Object.hasOwn(params, name))
  if (missing.length > 0) throw unacceptable("template_params_missing", "Template values are missing", { missing })
  return send(world, { to, channel, content: { type: "template", templateId, params } })
}

export function messagesList(world: World, call: Call): Reply {
  const conversationId = pathParam(call, "conversationId")
  if (!world.conversations.has(conversationId)) throw notFound("Conversation")
  return page(world, call, [...world.messages.values()], {
    id: (message) => message.id,
    wanted: (message) => message.conversationId === conversationId,
  })
}

export const inboxesList = (world: World): Reply => ({ status: 200, body: world.inboxes })

export function templatesList(world: World, call: Call): Reply {
  const channel = call.query.get("channel")
  const body = world.templates.filter(
    (template) => template.status === "approved" && (channel === null || template.channel === channel),
  )
  return { status: 200, body }
}

export const webhooksList = (world: World): Reply => ({
  status: 200,
  body: [...world.webhooks.values()].map(({ shown }) => shown),
})

export function webhooksCreate(world: World, call: Call): Reply {
  const { url, events, secret } = jsonBody(call, vCreateWebhookParams)
  if (!/^https?:$/.test(URL.parse(url)?.protocol ?? "")) {
    throw unacceptable("invalid_url", "url must be an http or https URL", { field: "url" })
  }
  const shown = { id: nextId(world, "whk"), url, events, active: true, createdAt: isoNow(world) }
  world.webhooks.set(shown.id, { shown, secret })
  return { status: world.settings.answers.created, body: shown }
}

export function webhooksDelete(world: World, call: Call): Reply {
  if (!world.webhooks.delete(pathParam(call, "id"))) throw notFound("Webhook")
  return { status: 204, body: undefined }
}

const deliveryShown = ({ id, webhookId, event, outcome, status, attempts, createdAt }: OmniFlowDelivery) => ({
  id,
  webhookId,
  eventType: event,
  status: outcome,
  responseStatus: status ?? null,
  attempt: attempts,
  createdAt,
})

export function webhooksListDeliveries(world: World, call: Call): Reply {
  const webhookId = pathParam(call, "id")
  if (!world.webhooks.has(webhookId)) throw notFound("Webhook")
  return page(world, call, world.deliveries, {
    id: (delivery) => delivery.id,
    wanted: (delivery) => delivery.webhookId === webhookId,
    shown: deliveryShown,
  })
}

interface Asked {
  readonly grantType: string | undefined
  readonly scope: string | undefined
  readonly clientId: string | undefined
  readonly clientSecret: string | undefined
  /** Id and secret were sent as HTTP Basic. */
  readonly basic: boolean
  /** They were sent twice, which RFC 6749 forbids. */
  readonly twice: boolean
}

const noStore = { "Cache-Control": "no-store", Pragma: "no-cache" }

const failed = (status: number, error: string, description: string, headers: Record<string, string> = {}): Reply => ({
  status,
  body: { error, error_description: description },
  headers: { ...noStore, ...headers },
})

const formDecoded = (text: string) => decodeURIComponent(text.replaceAll("+", " "))

/** Both parts are form-encoded before they are joined (RFC 6749, section 2.3.1). */
function basicCredentials(header: string | null): { id: string; secret: string } | undefined {
  const encoded = /^basic (\S+)$/i.exec(header ?? "")?.[1]
  if (encoded === undefined) return undefined
  const [id = "", ...secret] = nodeBuffer().from(encoded, "base64").toString("utf8").split(":")
  try {
    return { id: formDecoded(id), secret: formDecoded(secret.join(":")) }
  } catch {
    return { id: "", secret: "" }
  }
}

function fieldsOf(call: Call): Readonly<Record<string, unknown>> | undefined {
  const type = mediaType(call.headers)
  if (type === "application/x-www-form-urlencoded") return Object.fromEntries(new URLSearchParams(call.body))
  if (type !== "application/json") return undefined
  try {
    const parsed: unknown = JSON.parse(call.body)
    return typeof parsed === "object" && parsed !== null ? { ...parsed } : undefined
  } catch {
    return undefined
  }
}

function read(call: Call): Asked | undefined {
  const fields = fieldsOf(call)
  if (!fields) return undefined
  const text = (name: string) => {
    const value = fields[name]
    return typeof value === "string" ? value : undefined
  }
  const basic = basicCredentials(call.headers.get("authorization"))
  return {
    grantType: text("grant_type"),
    scope: text("scope"),
    clientId: basic?.id ?? text("client_id"),
    clientSecret: basic?.secret ?? text("client_secret"),
    basic: basic !== undefined,
    twice: basic !== undefined && text("client_secret") !== undefined,
  }
}

/** Issues an access token for the id and secret of a client, sent as a form, as JSON, or as HTTP Basic. */
export function oauthToken(world: World, call: Call): Reply {
  const { oauth, now, random } = world.settings
  const asked = read(call)
  if (!asked) return failed(400, "invalid_request", "The body must be a form or JSON")
  if (asked.grantType === undefined) return failed(400, "invalid_request", "grant_type is missing")
  if (asked.grantType !== "client_credentials") {
    return failed(400, "unsupported_grant_type", "Only client_credentials is supported")
  }
  if (asked.twice) return failed(400, "invalid_request", "The client's credentials were sent twice")
  if (asked.clientId === undefined || asked.clientSecret === undefined) {
    return failed(400, "invalid_request", "client_id and client_secret are required")
  }
  if (asked.clientId !== oauth.clientId || asked.clientSecret !== oauth.clientSecret) {
    const challenge = asked.basic ? { "WWW-Authenticate": 'Basic realm="omniflow"' } : {}
    return failed(401, "invalid_client", "Client authentication failed", challenge)
  }
  const scopes = asked.scope?.split(" ") ?? []
  if (scopes.some((scope) => oauth.scopes && !oauth.scopes.includes(scope))) {
    return failed(400, "invalid_scope", "Unknown scope")
  }
  const token = `omf_at_${pick(random, hex, 24)}${world.tokens.size}`
  world.tokens.set(token, now() + (oauth.expiresIn ?? 3600) * 1000)
  const body = {
    access_token: token,
    token_type: "Bearer",
    ...(oauth.expiresIn === null ? {} : { expires_in: oauth.expiresIn }),
    ...(asked.scope === undefined ? {} : { scope: asked.scope }),
  }
  return { status: 200, body, headers: noStore }
}
