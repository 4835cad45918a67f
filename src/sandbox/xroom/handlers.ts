import type { InferOutput } from "valibot"
import type * as schemas from "../../../generated/xroom/schemas.ts"
import { optional } from "./wire.ts"
import { Refusal } from "./refusal.ts"
import { readRoomId } from "./room-id.ts"
import { letGo, removeRoom, startRoom } from "./rooms.ts"
import type { World, XRoomRoom } from "./state.ts"

type Params<Name extends keyof typeof schemas> = InferOutput<(typeof schemas)[Name]>

function existingRoom(world: World, id: string): XRoomRoom {
  const room = world.rooms.get(readRoomId(world, id).id)
  if (!room) throw new Refusal("Room not found")
  return room
}

export function roomInit(world: World, params: Params<"vRoomInitParams">): unknown {
  const { settings } = world
  const name = readRoomId(world, params.id)
  if (params.type !== undefined && params.type !== 1 && params.type !== 2) throw new Refusal("Unknown room type")
  const before = world.rooms.get(name.id)
  if (before && settings.initExisting === "error") throw new Refusal("The room exists")
  const room = before ?? startRoom(world, name, params)
  if (settings.initConsumesBooking) world.bookings.delete(name.id)
  const { id, type, isLocked, password: key, hostKey } = room
  return { id, type, isLocked, ...optional(settings, { key, hostKey }) }
}

export function roomDestroy(world: World, { id, forceKick = false }: Params<"vRoomDestroyParams">): boolean {
  const room = world.rooms.get(readRoomId(world, id).id)
  if (!room || (room.peers.size > 0 && !forceKick)) return false
  room.peers.clear()
  removeRoom(world, room)
  return true
}

export function roomKickOut(world: World, { id, peerId }: Params<"vRoomKickOutParams">): void {
  const room = existingRoom(world, id)
  if (peerId === "all") letGo(world, room, undefined)
  else if (!letGo(world, room, peerId)) throw new Refusal("Peer not found")
}

export function roomSetLock(world: World, { id, lock }: Params<"vRoomSetLockParams">): void {
  existingRoom(world, id).isLocked = lock
}

export function roomSetPassword(world: World, { id, password }: Params<"vRoomSetPasswordParams">): void {
  existingRoom(world, id).password = password ?? undefined
}

function stateOf({ settings }: World, { type, isLocked, password, peers }: XRoomRoom): unknown {
  if (peers.size === 0 && settings.emptyRooms === "null") return null
  const options = { type, isLocked, ...optional(settings, { password }) }
  return { options, clients: [...peers.values()] }
}

export function roomList(world: World, params: Params<"vRoomListParams"> | null | undefined): unknown {
  const domain = params?.domain
  const byDomain = new Map<string, Map<string, unknown>>()
  for (const room of world.rooms.values()) {
    if (domain !== undefined && room.domain !== domain) continue
    const rooms = byDomain.get(room.domain) ?? new Map<string, unknown>()
    byDomain.set(room.domain, rooms.set(room.id, stateOf(world, room)))
  }
  return Object.fromEntries([...byDomain].map(([name, rooms]) => [name, Object.fromEntries(rooms)]))
}
