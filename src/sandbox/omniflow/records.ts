import { emit } from "./webhooks.ts"
import {
  isoNow,
  nextId,
  type OmniFlowContact,
  type OmniFlowConversation,
  type OmniFlowInbox,
  type OmniFlowMessage,
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

export function touch(world: World, conversation: OmniFlowConversation, change: Partial<OmniFlowConversation>): void {
  Object.assign(conversation, change, { updatedAt: isoNow(world) })
}

/** Continues an open conversation or starts one. */
export function conversationWith(world: World, contact: OmniFlowContact, inbox: OmniFlowInbox): OmniFlowConversation {
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

export function addMessage(
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
