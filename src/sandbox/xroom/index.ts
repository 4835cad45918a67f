import type { OperationId } from "../../../generated/xroom/operation-id.ts"
import { copies, type Own, type Sending, type Served, serveSending } from "../server.ts"
import { failures } from "../routing.ts"
import { checked, settle, type XRoomSandboxOptions } from "./options.ts"
import { enter, letGo, type XRoomVisitor } from "./handlers.ts"
import { webhookKey, webhookRequest, type XRoomWebhookRequestOptions } from "./webhooks.ts"
import { route } from "./routes.ts"
import type { World, XRoomBooking, XRoomDelivery, XRoomPeer, XRoomRoom, XRoomWebhook } from "./state.ts"

export interface XRoomSandbox extends Served<OperationId>, Sending<XRoomDelivery> {
  readonly authId: string
  readonly secret: string
  /**
   * The key of a domain, which signs the response to the validation of its URLs.
   * @param domain domain of the account
   */
  webhookKey(domain: string): string | undefined
  /**
   * Somebody opens a link (`https://<room id>`, with `?host-key=…` or not) or enters a room by its id. A room that is not
   * there is started, as the page would. Throws where the page would reject the visitor: booked, locked, full, wrong password.
   * @param room id of the room
   */
  join(room: string, visitor?: XRoomVisitor): Readonly<XRoomPeer>
  /**
   * Somebody leaves on their own; without `peerId` everybody.
   * @param roomId id of the room
   * @param peerId id of the participant
   */
  leave(roomId: string, peerId?: string): void
  /**
   * An event as a request, not sent. `payload` replaces what a sample has.
   * @param event name of the event
   * @param payload fields of the event that replace the defaults
   */
  webhook(event: string, payload?: Readonly<Record<string, unknown>>, options?: XRoomWebhookRequestOptions): Request
  readonly rooms: readonly Readonly<XRoomRoom>[]
  /** Every booking that was not removed, also when it is over. */
  readonly bookings: readonly Readonly<XRoomBooking>[]
  readonly webhooks: readonly Readonly<XRoomWebhook>[]
}

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

/** An in-memory xroom: signed calls, rooms, bookings, and webhooks whose URLs must prove themselves. */
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
