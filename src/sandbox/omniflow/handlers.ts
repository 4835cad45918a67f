import {
  vAssignConversationParams,
  vCreateContactParams,
  vCreateWebhookParams,
  vSendMessageParams,
  vSendTemplateParams,
} from "../../../generated/omniflow/schemas.ts"
import { type Call, jsonBody, notFound, page, pathParam, phone, Rejection, unacceptable } from "./wire.ts"
import { emit } from "./webhooks.ts"
import {
  isoNow,
  nextId,
  type OmniFlowContact,
  type OmniFlowConversation,
  type OmniFlowDelivery,
  type OmniFlowInbox,
  type OmniFlowMessage,
  type Reply,
  type World,
} from "./state.ts"

export const contactByPhone = (world: World, phoneNumber: string): OmniFlowContact | undefined =>
  [...world.contacts.values()].find((contact) => contact.phoneNumber === phoneNumber)

export function addContact(
  world: World,
  { phoneNumber, name, optedOut = false }: { phoneNumber: string; name?: string | undefined; optedOut?: boolean },
): OmniFlowContact {
  const contact = { id: nextId(world, "cnt"), phoneNumber, name: name ?? null, optedOut, createdAt: isoNow(world) }
  world.contacts.set(contact.id, contact)
  return contact
}

/** A second opt-out changes nothing and sends no event. */
export function optOut(world: World, contact: OmniFlowContact): void {
  if (contact.optedOut) return
  contact.optedOut = true
  emit(world, "contact.opted_out", { contactId: contact.id, phoneNumber: contact.phoneNumber })
}

function touch(world: World, conversation: OmniFlowConversation, change: Partial<OmniFlowConversation>): void {
  Object.assign(conversation, change, { updatedAt: isoNow(world) })
}

/** Continues an open conversation or starts one. */
function conversationWith(world: World, contact: OmniFlowContact, inbox: OmniFlowInbox): OmniFlowConversation {
  for (const conversation of world.conversations.values()) {
    const { contactId, inboxId, status } = conversation
    if (contactId === contact.id && inboxId === inbox.id && status === "open") return conversation
  }
  const createdAt = isoNow(world)
  const conversation = {
    id: nextId(world, "cnv"),
    status: "open",
    contactId: contact.id,
    inboxId: inbox.id,
    assigneeId: null,
    createdAt,
    updatedAt: createdAt,
  }
  world.conversations.set(conversation.id, conversation)
  emit(world, "conversation.created", { conversationId: conversation.id, contactId: contact.id, inboxId: inbox.id })
  return conversation
}

function addMessage(
  world: World,
  conversation: OmniFlowConversation,
  message: Pick<OmniFlowMessage, "channel" | "direction" | "content" | "status">,
): OmniFlowMessage {
  const added = { id: nextId(world, "msg"), conversationId: conversation.id, ...message, createdAt: isoNow(world) }
  world.messages.set(added.id, added)
  touch(world, conversation, {})
  return added
}

export function resolve(world: World, conversation: OmniFlowConversation, resolvedBy: string): void {
  touch(world, conversation, { status: "resolved" })
  emit(world, "conversation.resolved", { conversationId: conversation.id, resolvedBy })
}

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

export interface OmniFlowInboundMessage {
  /** Phone number of the sender in E.164 form; an unknown number becomes a contact. */
  from: string
  /** Text, or any other content. */
  content: string | OmniFlowMessage["content"]
  /** Name of a new contact. */
  name?: string
  /** @default the channel of the first inbox */
  channel?: string
}

/** Receives a message from a customer. */
export function receive(world: World, { from, content, name, channel }: OmniFlowInboundMessage): OmniFlowMessage {
  const inbox = world.inboxes.find((one) => channel === undefined || one.channel === channel)
  if (!inbox) throw new Error(`The sandbox has no inbox for ${channel ?? "any channel"}`)
  const contact = contactByPhone(world, from) ?? addContact(world, { phoneNumber: from, name })
  const conversation = conversationWith(world, contact, inbox)
  const message = addMessage(world, conversation, {
    channel: inbox.channel,
    direction: "inbound",
    content: typeof content === "string" ? { type: "text", text: content } : content,
    status: "received",
  })
  emit(world, "message.received", {
    messageId: message.id,
    conversationId: conversation.id,
    channel: message.channel,
    direction: message.direction,
  })
  return message
}
