import type { InferOutput } from "valibot"
import type * as schemas from "../../../generated/xroom/schemas.ts"
import { issue, lower, pick } from "../runtime.ts"
import { validate as shakeHands, tellCreated, tellRemoved } from "./webhooks.ts"
import {
  nameOf,
  ownDomain,
  readRoomId,
  type RoomName,
  type World,
  type XRoomBooking,
  type XRoomPeer,
  type XRoomRoom,
  type XRoomWebhook,
} from "./state.ts"
import { optional, readTime, Rejection, writeTime } from "./wire.ts"

interface RoomWishes {
  readonly type?: number | undefined
  readonly lock?: boolean | undefined
  readonly key?: string | undefined
  readonly addHostKey?: boolean | undefined
}

function startRoom(world: World, name: RoomName, wishes: RoomWishes = {}): XRoomRoom {
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

function removeRoom(world: World, room: XRoomRoom): void {
  if (world.rooms.delete(room.id)) tellRemoved(world, room)
}

/** Removes one or all participants. Returns whether there were any. */
export function letGo(world: World, room: XRoomRoom, peerId: string | undefined): boolean {
  const gone = peerId === undefined ? room.peers.size > 0 : room.peers.delete(peerId)
  if (peerId === undefined) room.peers.clear()
  if (gone && room.peers.size === 0 && world.settings.removeEmptyRooms) removeRoom(world, room)
  return gone
}

type Params<Name extends keyof typeof schemas> = InferOutput<(typeof schemas)[Name]>

function existingRoom(world: World, id: string): XRoomRoom {
  const room = world.rooms.get(readRoomId(world, id).id)
  if (!room) throw new Rejection("Room not found")
  return room
}

export function roomInit(world: World, params: Params<"vRoomInitParams">): unknown {
  const { settings } = world
  const name = readRoomId(world, params.id)
  if (params.type !== undefined && params.type !== 1 && params.type !== 2) throw new Rejection("Unknown room type")
  const before = world.rooms.get(name.id)
  if (before && settings.initExisting === "error") throw new Rejection("The room already exists")
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
  else if (!letGo(world, room, peerId)) throw new Rejection("Peer not found")
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

/** The booking of a room, if it is valid. */
function validBooking({ bookings, settings }: World, roomId: string): XRoomBooking | undefined {
  const booking = bookings.get(roomId)
  return booking && booking.validUntil > settings.now() ? booking : undefined
}

/** The booking of a room, as calls show it. */
const shownBooking = (world: World, roomId: string): XRoomBooking | undefined =>
  world.settings.expiredBookings === "listed" ? world.bookings.get(roomId) : validBooking(world, roomId)

type BookingKey = Params<"vBookingKey">

function book(world: World, { id, domain, roomName }: RoomName, time: number | string): void {
  const validUntil = readTime(world.settings, time)
  if (world.settings.pastBooking === "error" && validUntil <= world.settings.now()) {
    throw new Rejection("validUntil has passed")
  }
  world.bookings.set(id, { domain, roomName, validUntil })
}

/** The booking; `undefined` if it is missing and the options allow that. */
function existingBooking(
  world: World,
  { domain, roomName }: BookingKey,
): { name: RoomName; booking: XRoomBooking } | undefined {
  const name = nameOf(world, domain, roomName)
  const booking = shownBooking(world, name.id)
  if (booking) return { name, booking }
  if (world.settings.missingBooking === "error") throw new Rejection("Booking not found")
  return undefined
}

const shown = (world: World, { domain, roomName, validUntil }: XRoomBooking) => ({
  domain,
  roomName,
  validUntil: writeTime(world.settings, validUntil),
})

export function bookingAdd(world: World, { domain, roomName, validUntil }: Params<"vBookingParams">): void {
  const name = nameOf(world, domain, roomName)
  if (world.settings.bookingConflict === "error" && validBooking(world, name.id)) {
    throw new Rejection("The room is already booked")
  }
  book(world, name, validUntil)
}

export function bookingUpdate(world: World, params: Params<"vBookingParams">): void {
  const found = existingBooking(world, params)
  if (found) book(world, found.name, params.validUntil)
}

export function bookingRemove(world: World, params: BookingKey): void {
  const found = existingBooking(world, params)
  if (found) world.bookings.delete(found.name.id)
}

export function bookingGet(world: World, params: BookingKey): unknown {
  const found = existingBooking(world, params)
  return found ? shown(world, found.booking) : null
}

export function bookingList(world: World, params: Params<"vBookingListParams">): unknown {
  const domain = ownDomain(world, params.domain)
  return [...world.bookings]
    .filter(([id, booking]) => booking.domain === domain && shownBooking(world, id))
    .map(([, booking]) => shown(world, booking))
}

type WebhookKey = Params<"vWebhookKey">

function existingWebhook(world: World, { id }: WebhookKey): XRoomWebhook {
  const webhook = world.webhooks.get(id)
  if (!webhook) throw new Rejection("Webhook not found")
  return webhook
}

export async function webhookAdd(world: World, params: Params<"vWebhookParams">): Promise<unknown> {
  const { type, roomName } = params
  const domain = ownDomain(world, params.domain)
  const isUrl = type === "url"
  if (isUrl && !/^https?:/i.test(params.url ?? "")) throw new Rejection("A webhook of type url needs a url")
  if (!isUrl && params.robotId === undefined) throw new Rejection("A webhook of type robot needs a robotId")
  const webhook: XRoomWebhook = {
    id: ++world.webhookCount,
    domain,
    type,
    roomName,
    url: isUrl ? params.url : undefined,
    robotId: isUrl ? undefined : params.robotId,
    validated: !isUrl,
  }
  world.webhooks.set(webhook.id, webhook)
  if (world.settings.validateOnAdd) await shakeHands(world, webhook)
  return { id: webhook.id, validated: webhook.validated }
}

export function webhookRemove(world: World, params: WebhookKey): void {
  world.webhooks.delete(existingWebhook(world, params).id)
}

export function webhookList(world: World, { domain, token = "", validated }: Params<"vWebhookListParams">): unknown {
  const { settings } = world
  ownDomain(world, domain)
  return [...world.webhooks.values()]
    .filter((webhook) => webhook.domain === domain && (validated ?? webhook.validated) === webhook.validated)
    .filter(({ url = "", roomName = "" }) => url.includes(token) || roomName.includes(token))
    .map(({ id, roomName, url, robotId, type, validated: valid }) => ({
      id,
      domain,
      ...optional(settings, { roomName, url, robotId }),
      ...(settings.webhookDetails && { type, validated: valid }),
    }))
}

export const webhookValidate = async (world: World, params: WebhookKey): Promise<unknown> => ({
  validated: await shakeHands(world, existingWebhook(world, params)),
})

export interface XRoomVisitor {
  /** Host key, if the link has none. */
  hostKey?: string
  password?: string
  /** @default a generated id */
  id?: string
}

/** Room and host key of `https://chat.example/demo?host-key=…`; also accepts a room id. */
function readLink(link: string): { id: string; hostKey: string | undefined } {
  // A URL parser would rewrite the domain, which is part of the id.
  const [, domain, path = "", query] = /^https?:\/\/([^/?#]+)(\/[^?#]*)?(?:\?([^#]*))?/.exec(link) ?? []
  if (domain === undefined) return { id: link, hostKey: undefined }
  return { id: domain + decodeURIComponent(path), hostKey: new URLSearchParams(query).get("host-key") ?? undefined }
}

/** Opens the page of a room that does not exist. */
function openFromPage(world: World, name: RoomName): XRoomRoom {
  if (validBooking(world, name.id)) throw new Error(`${name.id} is booked: it can be started only through the API`)
  if (world.settings.apiOnlyDomains.includes(name.domain)) {
    throw new Error(`${name.domain} allows rooms to be started only through the API`)
  }
  return startRoom(world, name)
}

/** Opens the link of a room in a browser. With the host key, locks and passwords do not apply. */
export function enter(world: World, link: string, visitor: XRoomVisitor): XRoomPeer {
  const { id, hostKey = visitor.hostKey } = readLink(link)
  const name = readRoomId(world, id)
  const room = world.rooms.get(name.id) ?? openFromPage(world, name)
  const holdsKey = room.hostKey !== undefined && hostKey === room.hostKey
  if (!holdsKey && room.isLocked) throw new Error(`${room.id} is locked`)
  if (!holdsKey && room.password !== undefined && visitor.password !== room.password) {
    throw new Error(`${room.id} requires a password`)
  }
  if (room.peers.size >= world.settings.capacity) throw new Error(`${room.id} is full`)
  // Without a host key the first participant becomes the host.
  const isHost = room.hostKey === undefined ? room.peers.size === 0 : holdsKey
  const peer: XRoomPeer = {
    id: visitor.id ?? issue(world, (random) => pick(random, lower, 12)),
    type: (room.type === 2 ? 3 : 1) + (isHost ? 0 : 1),
  }
  room.peers.set(peer.id, peer)
  return peer
}
