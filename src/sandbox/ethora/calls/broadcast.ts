import { vBroadcastRequest } from "../../../../generated/ethora/schemas.ts"
import type { Actor } from "../auth.ts"
import { type Call, jsonBody, pathParam } from "../wire.ts"
import { chatNamed, chatsOf } from "../chats.ts"
import { pollJob, showJob, startJob } from "../jobs.ts"
import { addMessage } from "../messages.ts"
import { prefixed } from "../names.ts"
import { chatNotFound, invalid } from "../refusal.ts"
import { appOf } from "../scope.ts"
import type { EthoraChat, Reply, World } from "../state.ts"

/** By `_id`, or by name: sources disagree on which of them `chatIds` means. */
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
