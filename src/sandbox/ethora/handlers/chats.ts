import { object, optional, picklist, string } from "valibot"
import { vCreateChatRequest, vDeleteChatRequest, vUpdateChatRequest } from "../../../../generated/ethora/schemas.ts"
import type { Actor } from "../auth.ts"
import { type Call, flag, jsonBody, page, pathParam } from "../wire.ts"
import { addChat, chatNamed, chatsOf, existing, findChat, showChat } from "../chats.ts"
import { isoNow, opaque } from "../ids.ts"
import { nameOf, plain, prefixed } from "../names.ts"
import { Refusal, invalid } from "../refusal.ts"
import { appOf } from "../scope.ts"
import type { Reply, World } from "../state.ts"
import { deleteNotFound } from "../calls/delete-not-found.ts"

// The document asks for what makes a repetition harmless; the server makes it up where it is missing. What else is sent,
// such as `isPublic`, it does not know.
const newChat = object({
  ...vCreateChatRequest.entries,
  uuid: optional(string()),
  type: optional(picklist(["public", "group", "private"])),
})

export function createChat(world: World, call: Call, actor: Actor): Reply {
  const app = appOf(world, call, actor)
  const { uuid: given, members = [], ...rest } = jsonBody(call, newChat)
  if (given === "") throw invalid({ uuid: "is empty" })
  const uuid = plain(world, app._id, given ?? opaque(world, 24), "uuid")
  if (findChat(world, app._id, prefixed(app._id, uuid))) throw new Refusal(422, `Chat ${uuid} already exists`)
  const names = existing(world, app._id, members)
  const createdBy = actor.user?._id ?? null
  const chat = addChat(world, app._id, { ...rest, uuid, members: names, createdBy })
  return { status: world.settings.answers.created, body: { result: showChat(world, chat) } }
}

export function listChats(world: World, call: Call, actor: Actor): Reply {
  const app = appOf(world, call, actor)
  const withMembers = flag(call, "includeMembers")
  const { entries, meta } = page(world, call, chatsOf(world, app._id))
  const chats = entries.map((chat) => showChat(world, chat, withMembers))
  return { status: 200, body: { [world.settings.answers.chats]: chats, ...meta } }
}

export function updateChat(world: World, call: Call, actor: Actor): Reply {
  const app = appOf(world, call, actor)
  const chat = chatNamed(world, app._id, pathParam(call, "chatName"), "chatName")
  const { title, description } = jsonBody(call, vUpdateChatRequest)
  if (title !== undefined) chat.title = title
  if (description !== undefined) chat.description = description
  chat.updatedAt = isoNow(world)
  return { status: 200, body: { ok: true, result: showChat(world, chat) } }
}

export function deleteChat(world: World, call: Call, actor: Actor): Reply {
  const app = appOf(world, call, actor)
  const { name } = jsonBody(call, vDeleteChatRequest)
  const chat = findChat(world, app._id, nameOf(world, app._id, name, "name"))
  if (!chat) throw deleteNotFound(world, "Chat room")
  world.chats.delete(chat._id)
  return { status: 200, body: world.settings.answers.chatDeleted === "ok" ? { ok: true } : { result: chat.name } }
}
