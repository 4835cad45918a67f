import {
  vAppBot,
  vAppTokenRequest,
  vCreateAppRequest,
  vInviteAgentRequest,
  vProvisionAppRequest,
  vUpdateAppRequest,
} from "../../../../generated/ethora/schemas.ts"
import { addApp, addChat, chatNamed, prefixed, removeApp, roomJid, startJob } from "../records.ts"
import { type Actor, appOf, isBelow } from "../auth.ts"
import { appNotFound, type Call, chatNotFound, flag, invalid, jsonBody, page, pathParam, Rejection } from "../wire.ts"
import {
  type AppTokenRecord,
  type EthoraAgent,
  type EthoraApp,
  type EthoraChat,
  isoNow,
  objectId,
  opaque,
  type Reply,
  type World,
} from "../state.ts"

const one = (world: World, app: EthoraApp, status = 200): Reply => ({
  status,
  body: { [world.settings.answers.app]: app },
})

function freeDomain(world: World, domainName: string | undefined, app?: EthoraApp): void {
  const owner = [...world.apps.values()].find((known) => known.domainName === domainName)
  if (owner && owner !== app) throw new Rejection(422, "Domain name already exists")
}

export function listApps(world: World, call: Call, actor: Actor): Reply {
  const own = appOf(world, call, actor)
  const { query } = call
  const status = query.get("status") ?? (flag(call, "includeArchived") ? undefined : "active")
  const orderBy = query.get("orderBy") ?? "createdAt"
  if (orderBy !== "createdAt" && orderBy !== "displayName") throw invalid({ orderBy: "is not known" })
  const order = query.get("order") ?? "asc"
  if (order !== "asc" && order !== "desc") throw invalid({ order: "must be asc or desc" })
  const apps = [...world.apps.values()]
    .filter((app) => isBelow(world, app, own) && (status === undefined || app.status === status))
    .sort((a, b) => (a[orderBy] < b[orderBy] ? -1 : a[orderBy] > b[orderBy] ? 1 : 0))
  const { entries, meta } = page(world, call, order === "asc" ? apps : apps.reverse())
  return { status: 200, body: { [world.settings.answers.apps]: entries, ...meta } }
}

export function createApp(world: World, call: Call, actor: Actor): Reply {
  const own = appOf(world, call, actor)
  const { domainName, ...rest } = jsonBody(call, vCreateAppRequest)
  freeDomain(world, domainName)
  const _id = objectId(world)
  const app = addApp(world, {
    ...rest,
    _id,
    domainName: domainName ?? `app${_id}`,
    appSecret: opaque(world, 32),
    parentAppId: own._id,
  })
  return one(world, app, world.settings.answers.created)
}

export const getApp = (world: World, call: Call, actor: Actor): Reply =>
  one(world, appOf(world, call, actor, { evenArchived: true }))

/** Only members that the document declares can be changed. */
export function updateApp(world: World, call: Call, actor: Actor): Reply {
  const app = appOf(world, call, actor)
  const asked = jsonBody(call, vUpdateAppRequest)
  freeDomain(world, asked.domainName, app)
  const changes = Object.entries(asked).filter(([name]) => Object.hasOwn(vUpdateAppRequest.entries, name))
  Object.assign(app, Object.fromEntries(changes), { updatedAt: isoNow(world) })
  return one(world, app)
}

export function deleteApp(world: World, call: Call, actor: Actor): Reply {
  const app = appOf(world, call, actor, { evenArchived: true })
  const mode = call.query.get("mode")
  if (mode !== null && mode !== "hard") throw invalid({ mode: "is not known" })
  if (mode === "hard") {
    app.status = "archived"
    const { jobId } = startJob(world, app._id, "purge", () => {
      removeApp(world, app._id)
      return { ok: true }
    })
    return { status: 202, body: { jobId } }
  }
  if (world.settings.answers.appDeleted === "delete") {
    removeApp(world, app._id)
    return { status: 200, body: { ok: true } }
  }
  app.status = "archived"
  return { status: 200, body: { status: "archived" } }
}

/** The public settings of an app. */
export function getAppConfig(world: World, call: Call): Reply {
  const domainName = call.query.get("domainName")
  if (domainName === null) throw invalid({ domainName: "is missing" })
  const app = [...world.apps.values()].find((known) => known.domainName === domainName)
  if (!app) throw appNotFound(404)
  const { appSecret: _secret, parentAppId: _parent, ...result } = app
  return { status: 200, body: { result } }
}

function make(world: World, app: EthoraApp, label: string | undefined): AppTokenRecord {
  const record = { tokenId: objectId(world), appId: app._id, label, token: `eat_${opaque(world, 40)}` }
  world.appTokens.set(record.tokenId, record)
  return record
}

function named(world: World, call: Call, app: EthoraApp): AppTokenRecord {
  const record = world.appTokens.get(pathParam(call, "tokenId"))
  if (record?.appId !== app._id) throw new Rejection(404, "Token not found", { code: "TOKEN_NOT_FOUND" })
  return record
}

const shown = ({ tokenId, label }: AppTokenRecord) => ({ tokenId, ...(label === undefined ? {} : { label }) })

export function listAppTokens(world: World, call: Call, actor: Actor): Reply {
  const app = appOf(world, call, actor)
  const { others } = world.settings.answers
  const records = [...world.appTokens.values()].filter((record) => record.appId === app._id)
  return { status: 200, body: { [others === "own" ? "tokens" : others]: records.map(shown) } }
}

export function createAppToken(world: World, call: Call, actor: Actor): Reply {
  const app = appOf(world, call, actor)
  const record = make(world, app, jsonBody(call, vAppTokenRequest).label)
  return { status: world.settings.answers.created, body: { ...shown(record), token: record.token } }
}

export function revokeAppToken(world: World, call: Call, actor: Actor): Reply {
  world.appTokens.delete(named(world, call, appOf(world, call, actor)).tokenId)
  return { status: 200, body: { ok: true } }
}

/** The new token has a new id. */
export function rotateAppToken(world: World, call: Call, actor: Actor): Reply {
  const app = appOf(world, call, actor)
  const old = named(world, call, app)
  const record = make(world, app, jsonBody(call, vAppTokenRequest).label ?? old.label)
  world.appTokens.delete(old.tokenId)
  return { status: 200, body: { ...shown(record), token: record.token } }
}

function botReply(world: World, bot: object): Reply {
  const { bot: name } = world.settings.answers
  return { status: 200, body: name === "bare" ? bot : { [name]: bot } }
}

export function getAppBot(world: World, call: Call, actor: Actor): Reply {
  const bot = world.bots.get(appOf(world, call, actor)._id)
  if (!bot) throw new Rejection(422, "Bot is not initialized", { code: "BOT_NOT_INITIALIZED" })
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
  const items = agentsOf(world, appOf(world, call, actor))
  return { status: 200, body: { ok: true, total: items.length, items } }
}

function agentNamed(world: World, app: EthoraApp, id: string): EthoraAgent {
  const agent = agentsOf(world, app).find((one) => one.id === id || one.address === id)
  if (!agent) throw new Rejection(404, "Agent not found", { code: "AGENT_NOT_FOUND" })
  return agent
}

interface Room {
  readonly chatJid?: string | undefined
  readonly chatId?: string | undefined
}

function roomOf(world: World, app: EthoraApp, { chatJid, chatId }: Room): EthoraChat {
  if (chatJid !== undefined) return chatNamed(world, app._id, chatJid, "chatJid")
  if (chatId === undefined) throw invalid({ chatJid: "or chatId is required" })
  const chat = world.chats.get(chatId) ?? chatNamed(world, app._id, chatId, "chatId")
  if (chat.appId !== app._id) throw chatNotFound()
  return chat
}

/** An agent has one instance per app, however often it is invited. */
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

export function provisionApp(world: World, call: Call, actor: Actor): Reply {
  const app = appOf(world, call, actor)
  const { rooms = [] } = jsonBody(call, vProvisionAppRequest)
  const defaults = world.defaultRooms.get(app._id) ?? []
  world.defaultRooms.set(app._id, defaults)
  for (const { title = "Chat Room", pinned = false } of rooms) {
    const chat = addChat(world, app._id, { title, uuid: opaque(world, 24), members: [], isAppChat: true })
    defaults.push({ jid: roomJid(world, chat.name), pinned })
  }
  return { status: 200, body: { ok: true } }
}

export const getDefaultRooms = (world: World, _call: Call, app: EthoraApp): Reply => ({
  status: 200,
  body: world.defaultRooms.get(app._id) ?? [],
})

export const ping = (): Reply => ({ status: 200, body: {} })

const version = "2610.2"

export const getVersion = (): Reply => ({
  status: 200,
  body: { version, build: { version, commit: "sandbox", branch: "main", time: "2026-10-14T08:30:00Z" } },
})
