import { issue } from "../issue.ts"
import { lower, pick } from "../pick.ts"
import { validBooking } from "./bookings.ts"
import { type RoomName, readRoomId } from "./room-id.ts"
import { startRoom } from "./rooms.ts"
import type { World, XRoomPeer, XRoomRoom } from "./state.ts"

export interface XRoomVisitor {
  /** Host key, where the link has none. */
  hostKey?: string
  password?: string
  /** @default one is made */
  id?: string
}

/** Room and host key of `https://chat.example/demo?host-key=…`; a bare id is taken too. */
function readLink(link: string): { id: string; hostKey: string | undefined } {
  // A URL parser would rewrite the domain, which is part of the id.
  const [, domain, path = "", query] = /^https?:\/\/([^/?#]+)(\/[^?#]*)?(?:\?([^#]*))?/.exec(link) ?? []
  if (domain === undefined) return { id: link, hostKey: undefined }
  return { id: domain + decodeURIComponent(path), hostKey: new URLSearchParams(query).get("host-key") ?? undefined }
}

/** What opening the page of a room does that is not there. */
function openFromPage(world: World, name: RoomName): XRoomRoom {
  if (validBooking(world, name.id)) throw new Error(`${name.id} is booked: only the API can start it`)
  if (world.settings.apiOnlyDomains.includes(name.domain)) {
    throw new Error(`${name.domain} does not let rooms be started but by the API`)
  }
  return startRoom(world, name)
}

/** Somebody opens the link of a room in a browser. The host key opens locks and needs no password. */
export function enter(world: World, link: string, visitor: XRoomVisitor): XRoomPeer {
  const { id, hostKey = visitor.hostKey } = readLink(link)
  const name = readRoomId(world, id)
  const room = world.rooms.get(name.id) ?? openFromPage(world, name)
  const holdsKey = room.hostKey !== undefined && hostKey === room.hostKey
  if (!holdsKey && room.isLocked) throw new Error(`${room.id} is locked`)
  if (!holdsKey && room.password !== undefined && visitor.password !== room.password) {
    throw new Error(`${room.id} wants a password`)
  }
  if (room.peers.size >= world.settings.capacity) throw new Error(`${room.id} is full`)
  // Without a host key the first one becomes the host.
  const isHost = room.hostKey === undefined ? room.peers.size === 0 : holdsKey
  const peer: XRoomPeer = {
    id: visitor.id ?? issue(world, (random) => pick(random, lower, 12)),
    type: (room.type === 2 ? 3 : 1) + (isHost ? 0 : 1),
  }
  room.peers.set(peer.id, peer)
  return peer
}
