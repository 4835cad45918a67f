import { object, optional, picklist, string } from "valibot"
import {
  vBroadcastRequest,
  vCreateChatRequest,
  vDeleteChatRequest,
  vUpdateChatRequest,
} from "../../../../generated/ethora/schemas.ts"
import { type Actor, appOf } from "../auth.ts"
import { type Call, chatNotFound, flag, invalid, jsonBody, page, pathParam, readFiles, Rejection } from "../wire.ts"
import {
  addChat,
  addMessage,
  chatNamed,
  chatsOf,
  existing,
  findChat,
  isoOf,
  nameOf,
  plain,
  pollJob,
  prefixed,
  roomJid,
  showChat,
  showJob,
  startJob,
} from "../records.ts"
import {
  type EthoraChat,
  type EthoraFile,
  type EthoraMessage,
  type EthoraUser,
  isoNow,
  objectId,
  opaque,
  type Reply,
  type World,
} from "../state.ts"
import { deleteNotFound } from "./users.ts"

// The document requires the id that makes the call idempotent; the server generates it if it is missing. Other fields,
// such as `isPublic`, are unknown to the server.
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
  if (findChat(world, app._id, prefixed(app._id, uuid))) throw new Rejection(422, `Chat ${uuid} already exists`)
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

function positive(call: Call, name: string): number | undefined {
  const text = call.query.get(name)
  if (text === null) return undefined
  if (!/^[1-9]\d*$/.test(text)) throw invalid({ [name]: "must be a positive integer" })
  return Number(text)
}

/** Finds the room only by its `_id`, not by its name. Returns the newest messages, oldest first. */
export function listMessages(world: World, call: Call, actor: Actor): Reply {
  const app = appOf(world, call, actor)
  const chat = world.chats.get(pathParam(call, "chatId"))
  if (chat?.appId !== app._id) throw chatNotFound()
  const limit = Math.min(positive(call, "limit") ?? 100, 500)
  const isOld = world.settings.answers.messageText === "txt"
  const before = positive(call, "before") ?? Infinity
  if (!world.settings.archive) return { status: 200, body: { results: [], mamUnavailable: true } }
  const all = world.messages.filter((message) => message.chatId === chat._id && message.deletedAt === null)
  const older = all.filter((message) => (isOld ? message.at : milliseconds(message)) < before)
  const shown = older.slice(-limit)
  if (isOld) {
    const results = shown.map((message) => ({ from: message.from, txt: message.text, created_at: isoOf(message) }))
    return { status: 200, body: { results, total: all.length, mamUnavailable: false } }
  }
  const [first] = shown
  const nextBefore = first === undefined || shown.length === older.length ? null : milliseconds(first)
  const { _id, name, type } = chat
  const results = shown.map((message) => messageRow(world, message))
  return {
    status: 200,
    body: { results, total: all.length, nextBefore, chat: { _id, name, type }, mamUnavailable: false },
  }
}

const milliseconds = ({ at }: EthoraMessage): number => Math.floor(at / 1000)

function messageRow(world: World, message: EthoraMessage): object {
  const { _id: id, from, text: body } = message
  const user = [...world.users.values()].find(({ xmppUsername }) => from.startsWith(`${xmppUsername}@`))
  const nick = user === undefined ? null : `${user.firstName} ${user.lastName}`
  return { id, originId: null, ts: milliseconds(message), from, nick, body }
}

function time(call: Call, name: string, otherwise: number): number {
  const text = call.query.get(name)
  if (text === null) return otherwise
  const value = /^\d{4}-\d\d-\d\d(T|$)/.test(text) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(value)) throw invalid({ [name]: "must be an ISO 8601 date" })
  return value * 1000
}

function oneOf<const T extends string>(call: Call, name: string, values: readonly T[], otherwise: T): T {
  const text = call.query.get(name) ?? otherwise
  const value = values.find((known) => known === text)
  if (value === undefined) throw invalid({ [name]: `must be one of ${values.join(", ")}` })
  return value
}

const occurrences = (text: string, words: readonly string[]) =>
  words.reduce((sum, word) => sum + text.toLowerCase().split(word).length - 1, 0)

/** Deleted messages are found, too. */
export function searchMessages(world: World, call: Call, actor: Actor): Reply {
  const app = appOf(world, call, actor)
  const q = (call.query.get("q") ?? "").toLowerCase()
  if (q.trim() === "") throw invalid({ q: "is missing" })
  const words =
    oneOf(call, "mode", ["substring", "fulltext"], "substring") === "substring" ? [q] : q.trim().split(/\s+/)
  const sort = oneOf(call, "sort", ["relevance", "date"], "relevance")
  const [since, until] = [time(call, "since", -Infinity), time(call, "until", Infinity)]
  const chatId = call.query.get("chatId")
  const only = chatId === null ? undefined : (world.chats.get(chatId) ?? findChat(world, app._id, chatId))
  const fromUserId = call.query.get("fromUserId")
  const hits = world.messages.filter(
    (message) =>
      world.chats.get(message.chatId)?.appId === app._id &&
      words.every((word) => message.text.toLowerCase().includes(word)) &&
      (chatId === null || message.chatId === only?._id) &&
      (fromUserId === null || message.fromUserId === fromUserId) &&
      message.at >= since &&
      message.at <= until,
  )
  hits.sort((a, b) => (sort === "date" ? 0 : occurrences(b.text, words) - occurrences(a.text, words)) || b.at - a.at)
  const { entries, meta } = page(world, call, hits)
  return { status: 200, body: { items: entries.map((message) => showHit(world, message)), ...meta } }
}

function showHit(world: World, message: EthoraMessage): object {
  const chat = world.chats.get(message.chatId)
  const { _id, from, fromUserId, text: body, deletedAt } = message
  return {
    _id,
    ...(chat && { chatId: chat.name, chatType: chat.type, room: roomJid(world, chat.name) }),
    from,
    ...(fromUserId === undefined ? {} : { fromUserId }),
    body,
    createdAt: isoOf(message),
    deletedAt,
  }
}

/** Finds a room by `_id` or by name: sources disagree on which of them `chatIds` contains. */
function byId(world: World, appId: string, chatId: string): EthoraChat {
  const chat = world.chats.get(chatId) ?? chatNamed(world, appId, chatId, "chatIds")
  if (chat.appId !== appId) throw chatNotFound()
  return chat
}

export function broadcast(world: World, call: Call, actor: Actor): Reply {
  const app = appOf(world, call, actor)
  const { text, allRooms = false, chatNames, chatIds, dryRun = false } = jsonBody(call, vBroadcastRequest)
  if (!allRooms && !chatNames && !chatIds) throw invalid({ body: "needs allRooms, chatNames or chatIds" })
  const named = [
    ...(chatNames ?? []).map((name) => chatNamed(world, app._id, name, "chatNames")),
    ...(chatIds ?? []).map((id) => byId(world, app._id, id)),
  ]
  const { jobId } = startJob(world, app._id, "broadcast", () => {
    const chats = allRooms ? chatsOf(world, app._id) : [...new Set(named)]
    if (!dryRun) for (const chat of chats) addMessage(world, chat, prefixed(app._id, "system"), text)
    return { rooms: chats.length, dryRun }
  })
  return { status: 202, body: { jobId } }
}

export function getBroadcastJob(world: World, call: Call, actor: Actor): Reply {
  const job = pollJob(world, appOf(world, call, actor)._id, "broadcast", pathParam(call, "jobId"))
  return { status: 200, body: showJob(job) }
}

const limit = 50 * 1024 * 1024

const shown = (world: World, file: EthoraFile) => ({
  ...file,
  ownerKey: file.userId,
  location: `${world.baseUrl}/files/${file._id}`,
  filename: file._id,
  isPrivate: false,
  updatedAt: file.createdAt,
})

const ofUser = (world: World, user: EthoraUser) =>
  [...world.files.values()].map((file) => file.shown).filter((file) => file.userId === user._id)

export function uploadFiles(world: World, call: Call, user: EthoraUser): Reply {
  const files = readFiles(call.body, call.headers.get("content-type") ?? "").filter((file) => file.field === "files")
  if (files.length < 1 || files.length > 5) throw invalid({ files: "1 to 5 files are required" })
  if (files.some((file) => file.bytes.length > limit)) throw new Rejection(413, "File too large")
  const results = files.map(({ filename: originalname, mimetype, bytes }) => {
    const file: EthoraFile = {
      _id: objectId(world),
      userId: user._id,
      originalname,
      mimetype,
      size: bytes.length,
      createdAt: isoNow(world),
    }
    world.files.set(file._id, { shown: file, bytes })
    return shown(world, file)
  })
  return { status: 200, body: { success: true, results } }
}

export function listFiles(world: World, call: Call, user: EthoraUser): Reply {
  const { entries, meta } = page(world, call, ofUser(world, user), 10)
  return { status: 200, body: { items: entries.map((file) => shown(world, file)), ...meta } }
}

function named(world: World, call: Call, user: EthoraUser): EthoraFile {
  const file = ofUser(world, user).find((one) => one._id === pathParam(call, "fileId"))
  if (!file) throw new Rejection(404, "File not found", { code: "FILE_NOT_FOUND" })
  return file
}

export const getFile = (world: World, call: Call, user: EthoraUser): Reply => ({
  status: 200,
  body: shown(world, named(world, call, user)),
})

export function deleteFile(world: World, call: Call, user: EthoraUser): Reply {
  world.files.delete(named(world, call, user)._id)
  return { status: 200, body: { ok: true } }
}

/** The content of a file. The server never sends its type. */
export function fileContent(world: World, path: string): Response | undefined {
  const id = /^\/files\/([^/]+)$/.exec(path)?.[1]
  const file = id === undefined ? undefined : world.files.get(id)
  if (!file) return undefined
  const headers = { "Content-Type": "application/octet-stream", "X-Content-Type-Options": "nosniff" }
  return new Response(file.bytes, { headers })
}
