import { emit } from "./webhooks.ts"
import { nextId } from "./ids.ts"
import type { OmniFlowContact, OmniFlowConversation, OmniFlowInbox, OmniFlowMessage, World } from "./state.ts"

const isoNow = (world: World) => new Date(world.settings.now()).toISOString()

export function touch(world: World, conversation: OmniFlowConversation, change: Partial<OmniFlowConversation>): void {
  Object.assign(conversation, change, { updatedAt: isoNow(world) })
}

/** Goes on in an open conversation or begins one. */
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
