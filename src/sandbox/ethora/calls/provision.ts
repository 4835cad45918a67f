import { vProvisionAppRequest } from "../../../../generated/ethora/schemas.ts"
import type { Actor } from "../auth.ts"
import { type Call, jsonBody } from "../wire.ts"
import { addChat } from "../chats.ts"
import { opaque } from "../ids.ts"
import { roomJid } from "../names.ts"
import { appOf } from "../scope.ts"
import type { EthoraApp, Reply, World } from "../state.ts"

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
