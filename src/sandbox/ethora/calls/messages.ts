import type { Actor } from "../auth.ts"
import { type Call, page, pathParam } from "../wire.ts"
import { findChat } from "../chats.ts"
import { isoOf } from "../messages.ts"
import { roomJid } from "../names.ts"
import { chatNotFound, invalid } from "../refusal.ts"
import { appOf } from "../scope.ts"
import type { EthoraMessage, Reply, World } from "../state.ts"

function positive(call: Call, name: string): number | undefined {
  const text = call.query.get(name)
  if (text === null) return undefined
  if (!/^[1-9]\d*$/.test(text)) throw invalid({ [name]: "must be a positive integer" })
  return Number(text)
}

/** Asks for the room by its `_id`; its name is not found. The newest messages come, oldest first. */
export function listMessages(world: World, call: Call, actor: Actor): Reply {
  const app = appOf(world, call, actor)
  const chat = world.chats.get(pathParam(call, "chatId"))
  if (chat?.appId !== app._id) throw chatNotFound()
  const limit = positive(call, "limit") ?? 50
  const before = positive(call, "before") ?? Infinity
  if (!world.settings.archive) return { status: 200, body: { results: [], mamUnavailable: true } }
  const all = world.messages.filter((message) => message.chatId === chat._id && message.deletedAt === null)
  const results = all
    .filter((message) => message.at < before)
    .slice(-limit)
    .map((message) => ({
      from: message.from,
      [world.settings.answers.messageText]: message.text,
      created_at: isoOf(message),
    }))
  return { status: 200, body: { results, total: all.length, mamUnavailable: false } }
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

/** What was deleted is found too. */
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
