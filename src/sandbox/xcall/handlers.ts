import { issue } from "../issue.ts"
import { lower, pick } from "../pick.ts"
import { iso, tell } from "./webhooks.ts"
import { redeem } from "./room-tokens.ts"
import type { World, XCallPeer, XCallRoom } from "./state.ts"

export interface XCallVisitor {
  /** A room token, checked and used up as the room server would; says who it is unless that is given here. */
  token?: string
  external_id?: string
  display_name?: string
}

function active(world: World, roomId: string): { room: XCallRoom; startedAt: number } {
  const room = world.rooms.get(roomId)
  if (room?.startedAt === undefined) throw new Error(`The room ${roomId} is not active: start it first`)
  return { room, startedAt: room.startedAt }
}

export function startRoom(world: World, roomId: string): XCallRoom {
  const room = world.rooms.get(roomId) ?? { id: roomId, startedAt: undefined, peers: new Map<string, XCallPeer>() }
  if (room.startedAt !== undefined) return room
  room.startedAt = world.settings.now()
  world.rooms.set(roomId, room)
  tell(world, "room.started", roomId, { started_at: iso(room.startedAt) })
  return room
}

/** Somebody comes; the first one starts the room. */
export function joinRoom(world: World, roomId: string, { token, ...person }: XCallVisitor): XCallPeer {
  const user = token === undefined ? {} : redeem(world, roomId, token).params.user
  const room = startRoom(world, roomId)
  const peer: XCallPeer = { id: issue(world, (random) => pick(random, lower, 12)), ...user, ...person }
  room.peers.set(peer.id, peer)
  tell(world, "peer.joined", roomId, { peer, participants_count: room.peers.size })
  return peer
}

export function leaveRoom(world: World, roomId: string, peerId: string): void {
  const { room } = active(world, roomId)
  const peer = room.peers.get(peerId) ?? [...room.peers.values()].find((one) => one.external_id === peerId)
  if (!peer) throw new Error(`There is no ${peerId} in the room ${roomId}`)
  room.peers.delete(peer.id)
  tell(world, "peer.left", roomId, { peer, participants_count: room.peers.size })
}

/** Ends a room; whoever is inside leaves before. */
export function endRoom(world: World, roomId: string): void {
  const { room, startedAt } = active(world, roomId)
  for (const id of [...room.peers.keys()]) leaveRoom(world, roomId, id)
  const endedAt = world.settings.now()
  const facts = { started_at: iso(startedAt), ended_at: iso(endedAt), duration_seconds: (endedAt - startedAt) / 1000 }
  room.startedAt = undefined
  tell(world, "room.ended", roomId, facts)
}

export function heartbeat(world: World, roomId: string): void {
  tell(world, "room.heartbeat", roomId, { participants_count: active(world, roomId).room.peers.size })
}
