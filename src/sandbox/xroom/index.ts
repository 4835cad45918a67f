import type { OperationId } from "../../../generated/xroom/operation-id.ts"
import { copies, failures, type Own, type Sending, type Served, serveSending } from "../sandbox.ts"
import { checked, settle, type XRoomSandboxOptions } from "./options.ts"
import { enter, letGo, type XRoomVisitor } from "./handlers.ts"
import { webhookKey, webhookRequest, type XRoomWebhookRequestOptions } from "./webhooks.ts"
import { route } from "./routes.ts"
import type { World, XRoomBooking, XRoomDelivery, XRoomPeer, XRoomRoom, XRoomWebhook } from "./state.ts"

export interface XRoomSandbox extends Served<OperationId>, Sending<XRoomDelivery> {
  readonly authId: string
  readonly secret: string
  /**
   * The key of a domain, which signs the response to a validation of its URLs.
   * @param domain domain of the account
   */
  webhookKey(domain: string): string | undefined
  /**
   * Opens a link (`https://<room id>`, with or without `?host-key=…`) or joins a room by id. A room that does not exist
   * is started, as by the page. Throws if the page would reject the participant: booked, locked, full, wrong password.
   * @param room id of the room
   */
  join(room: string, visitor?: XRoomVisitor): Readonly<XRoomPeer>
  /**
   * Lets a participant leave; without `peerId` all of them.
   * @param roomId id of the room
   * @param peerId id of the participant
   */
  leave(roomId: string, peerId?: string): void
  /**
   * Creates an event as a request without sending it.
   * @param event name of the event
   * @param payload fields of the event that replace the defaults
   */
  webhook(event: string, payload?: Readonly<Record<string, unknown>>, options?: XRoomWebhookRequestOptions): Request
  readonly rooms: readonly Readonly<XRoomRoom>[]
  /** All bookings that were not removed, including expired ones. */
  readonly bookings: readonly Readonly<XRoomBooking>[]
  readonly webhooks: readonly Readonly<XRoomWebhook>[]
}

/** The initial state of a server: no rooms, bookings or webhooks. */
function newWorld(options: XRoomSandboxOptions): World {
  return {
    settings: settle(options),
    baseUrl: (options.baseUrl ?? "http://xroom.invalid").replace(/\/+$/, ""),
    failures: failures(options.failures),
    rooms: new Map(),
    bookings: new Map(),
    webhooks: new Map(),
    webhookCount: 0,
    salts: new Set(),
    issued: new Set(),
    deliveries: [],
    pending: new Set(),
    closing: new AbortController(),
  }
}

/** An in-memory xroom server with signed calls, rooms, bookings, and webhooks whose URLs must be validated. */
export function xroomSandbox(options: XRoomSandboxOptions = {}): XRoomSandbox {
  const world = newWorld(checked(options))
  const own: Own<XRoomSandbox> = {
    authId: world.settings.authId,
    secret: world.settings.secret,
    webhookKey: (domain) => webhookKey(world, domain),
    join: (room, visitor = {}) => enter(world, room, visitor),
    leave(roomId, peerId) {
      const room = world.rooms.get(roomId)
      if (!room || !letGo(world, room, peerId)) throw new Error(`The sandbox has no participant in ${roomId}`)
    },
    webhook: (event, payload, request) => webhookRequest(world, event, payload, request),
    get rooms() {
      return [...world.rooms.values()].map((room) => ({ ...room, peers: new Map(room.peers) }))
    },
    get bookings() {
      return [...world.bookings.values()]
    },
    get webhooks() {
      return copies(world.webhooks.values())
    },
  }
  return serveSending(world, (request, target) => route(world, request, target), own)
}
