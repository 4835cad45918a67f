import { addContact, contactByPhone } from "./records.ts"
import { addMessage, conversationWith } from "./conversations.ts"
import { emit } from "./webhooks.ts"
import type { OmniFlowMessage, World } from "./state.ts"

export interface OmniFlowInboundMessage {
  /** Phone number of the sender in E.164 form; a new one becomes a contact. */
  from: string
  /** Text, or any other content. */
  content: string | OmniFlowMessage["content"]
  /** Name of a new contact. */
  name?: string
  /** @default the channel of the first inbox */
  channel?: string
}

/** Somebody writes. */
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
