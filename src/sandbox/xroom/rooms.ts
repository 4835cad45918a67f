import { issue } from "../issue.ts"
import { lower, pick } from "../pick.ts"
import { tellCreated, tellRemoved } from "./webhooks.ts"
import type { RoomName } from "./room-id.ts"
import type { World, XRoomRoom } from "./state.ts"

export interface RoomWishes {
  readonly type?: number | undefined
  readonly lock?: boolean | undefined
  readonly key?: string | undefined
  readonly addHostKey?: boolean | undefined
}

export function startRoom(world: World, name: RoomName, wishes: RoomWishes = {}): XRoomRoom {
  const room: XRoomRoom = {
    ...name,
    type: wishes.type ?? 1,
    isLocked: wishes.lock ?? false,
    password: wishes.key,
    hostKey: wishes.addHostKey === true ? issue(world, (random) => pick(random, lower, 16)) : undefined,
    peers: new Map(),
  }
  world.rooms.set(room.id, room)
  tellCreated(world, room)
  return room
}

export function removeRoom(world: World, room: XRoomRoom): void {
  if (world.rooms.delete(room.id)) tellRemoved(world, room)
}

/** Lets people go: all of them, or one. Says whether there was anybody to go. */
export function letGo(world: World, room: XRoomRoom, peerId: string | undefined): boolean {
  const gone = peerId === undefined ? room.peers.size > 0 : room.peers.delete(peerId)
  if (peerId === undefined) room.peers.clear()
  if (gone && room.peers.size === 0 && world.settings.removeEmptyRooms) removeRoom(world, room)
  return gone
}
