import { vAssignConversationParams } from "../../../generated/omniflow/schemas.ts"
import { type Call, jsonBody, pathParam } from "./wire.ts"
import { resolve, touch } from "./conversations.ts"
import { Refusal, notFound } from "./refusal.ts"
import type { OmniFlowConversation, Reply, World } from "./state.ts"
import { page } from "./calls/page.ts"

function named(world: World, call: Call): OmniFlowConversation {
  const conversation = world.conversations.get(pathParam(call, "id"))
  if (!conversation) throw notFound("Conversation")
  return conversation
}

const done = (world: World, conversation: OmniFlowConversation): Reply =>
  world.settings.answers.actions === "empty" ? { status: 204, body: undefined } : { status: 200, body: conversation }

/** What a call asks for is the case already. */
function repeated(world: World, conversation: OmniFlowConversation): Reply {
  if (world.settings.answers.repeatedActions === "unchanged") return done(world, conversation)
  const { status } = conversation
  throw new Refusal(409, `already_${status}`, `The conversation is ${status} already`)
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
