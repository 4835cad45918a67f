import { vAppBot, vInviteAgentRequest } from "../../../../generated/ethora/schemas.ts"
import type { Actor } from "../auth.ts"
import { type Call, jsonBody, pathParam } from "../wire.ts"
import { chatNamed } from "../chats.ts"
import { prefixed, roomJid } from "../names.ts"
import { Refusal, chatNotFound, invalid } from "../refusal.ts"
import { appOf } from "../scope.ts"
import type { EthoraAgent, EthoraApp, EthoraChat, Reply, World } from "../state.ts"

function botReply(world: World, bot: object): Reply {
  const { bot: name } = world.settings.answers
  return { status: 200, body: name === "bare" ? bot : { [name]: bot } }
}

export function getAppBot(world: World, call: Call, actor: Actor): Reply {
  const bot = world.bots.get(appOf(world, call, actor)._id)
  if (!bot) throw new Refusal(422, "Bot is not initialized", { code: "BOT_NOT_INITIALIZED" })
  return botReply(world, bot)
}

export function updateAppBot(world: World, call: Call, actor: Actor): Reply {
  const { _id } = appOf(world, call, actor)
  const bot = { status: "off", trigger: "any_message", ...world.bots.get(_id), ...jsonBody(call, vAppBot) }
  world.bots.set(_id, bot)
  return botReply(world, bot)
}

const agentsOf = (world: World, app: EthoraApp) =>
  [...world.agents.values()].filter((agent) => agent.ownerAppId === app._id)

export function listAgents(world: World, call: Call, actor: Actor): Reply {
  const agents = agentsOf(world, appOf(world, call, actor))
  const { others } = world.settings.answers
  return { status: 200, body: { [others === "own" ? "agents" : others]: agents } }
}

function agentNamed(world: World, app: EthoraApp, id: string): EthoraAgent {
  const agent = agentsOf(world, app).find((one) => one._id === id || one.slug === id)
  if (!agent) throw new Refusal(404, "Agent not found", { code: "AGENT_NOT_FOUND" })
  return agent
}

interface Room {
  readonly chatJid?: string | undefined
  readonly chatId?: string | undefined
}

function roomOf(world: World, app: EthoraApp, { chatJid, chatId }: Room): EthoraChat {
  if (chatJid !== undefined) return chatNamed(world, app._id, chatJid, "chatJid")
  if (chatId === undefined) throw invalid({ chatJid: "or chatId is needed" })
  const chat = world.chats.get(chatId) ?? chatNamed(world, app._id, chatId, "chatId")
  if (chat.appId !== app._id) throw chatNotFound()
  return chat
}

/** An agent has one instance in an app, however often it is invited. */
export function inviteAgentToChat(world: World, call: Call, actor: Actor): Reply {
  const app = appOf(world, call, actor)
  const { appId, ...room } = jsonBody(call, vInviteAgentRequest)
  if (appId !== app._id) throw invalid({ appId: "is not the one in the path" })
  const agent = agentNamed(world, app, pathParam(call, "agentId"))
  const chat = roomOf(world, app, room)
  const xmppUsername = prefixed(app._id, `${agent.slug}-1`)
  const rooms = world.botInstances.get(xmppUsername) ?? new Set()
  world.botInstances.set(xmppUsername, rooms.add(roomJid(world, chat.name)))
  if (!chat.members.includes(xmppUsername)) chat.members = [...chat.members, xmppUsername]
  return { status: 200, body: { success: true, botInstance: { xmppUsername, joinedRooms: [...rooms] } } }
}
