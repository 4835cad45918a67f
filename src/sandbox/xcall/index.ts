import type { OperationId } from "../../../generated/xcall/operation-id.ts"
import { operations } from "../../../generated/xcall/operations.ts"
import { copies, failures, type Own, type Sending, type Served, serveSending } from "../sandbox.ts"
import type { Sent } from "../deliver.ts"
import { checked, settle, type XCallSandboxOptions } from "./options.ts"
import type { World, XCallPeer, XCallRoom, XCallRoomToken } from "./state.ts"
import { endRoom, heartbeat, joinRoom, leaveRoom, newSession, startRoom, type XCallVisitor } from "./handlers.ts"
import { route } from "./routes.ts"
import { webhookRequest, type XCallWebhookRequestOptions } from "./webhooks.ts"

export interface XCallSandbox extends Served<OperationId>, Sending<Sent> {
  readonly apiKey: string
  readonly apiSecret: string
  readonly webhookSecret: string
  /** URL that webhooks are sent to; undefined sends none. */
  webhookUrl: string | undefined
  /** Returns a session JWT of the account, as if its owner had logged in. */
  session(options?: { expiresIn?: number }): string
  /**
   * Makes a room active, unless it is.
   * @param roomId id of the room
   */
  start(roomId: string): void
  /**
   * A participant joins; the first one starts the room. Throws where the room server would reject the token.
   * @param roomId id of the room
   */
  join(roomId: string, visitor?: XCallVisitor): Readonly<XCallPeer>
  /**
   * Lets a participant leave. The room stays active.
   * @param roomId id of the room
   * @param peerId id of the participant, or the external id
   */
  leave(roomId: string, peerId: string): void
  /**
   * Ends a room; its participants leave first.
   * @param roomId id of the room
   */
  end(roomId: string): void
  /**
   * Reports that a room is still active.
   * @param roomId id of the room
   */
  heartbeat(roomId: string): void
  /**
   * Creates a webhook as a signed request without sending it. Without a payload it contains sample data, otherwise only
   * the payload and its name.
   * @param event name of the event
   * @param payload fields of the event that replace the defaults
   */
  webhook(event: string, payload?: Readonly<Record<string, unknown>>, options?: XCallWebhookRequestOptions): Request
  /** All rooms that were ever active. */
  readonly rooms: readonly Readonly<XCallRoom>[]
  /** Room tokens with their parameters. */
  readonly tokens: readonly Readonly<XCallRoomToken>[]
}

const day = 24 * 60 * 60 * 1000

function withPaths(paths: NonNullable<XCallSandboxOptions["paths"]>): World["operations"] {
  const at = (id: keyof typeof operations, path: string = operations[id].path) => ({
    method: operations[id].method,
    path,
  })
  return {
    createRoomToken: at("createRoomToken", paths.token),
    getRoomInfo: at("getRoomInfo", paths.roomInfo),
    getAccount: at("getAccount", paths.account),
    getSubscription: at("getSubscription", paths.subscription),
  }
}

/** The initial state of a server: one account, no rooms. */
function newWorld(options: XCallSandboxOptions): World {
  const settings = settle(options)
  const now = settings.now()
  const date = (days: number) => new Date(now + days * day).toISOString()
  const period = { starts_at: date(-30), ends_at: date(335) }
  return {
    settings,
    baseUrl: (options.baseUrl ?? "http://xcall.invalid").replace(/\/+$/, ""),
    webhookUrl: options.webhookUrl,
    failures: failures(options.failures),
    operations: withPaths(options.paths ?? {}),
    account: {
      id: "acc_0001",
      name: "Exemplo Ltda",
      email: "ti@exemplo.example.org",
      api_key: settings.apiKey,
      active: true,
      created_at: date(-60),
      ...options.account,
    },
    subscription:
      options.subscription === null
        ? undefined
        : { id: "sub_0001", plan_id: "plan_0001", status: "active", ...period, ...options.subscription },
    rooms: new Map(),
    tokens: [],
    sessionCount: 0,
    issued: new Set(),
    deliveries: [],
    pending: new Set(),
    closing: new AbortController(),
  }
}

/** An in-memory xCall server: the accounts service, and the documented behaviour of the media server's rooms. */
export function xcallSandbox(options: XCallSandboxOptions = {}): XCallSandbox {
  const world = newWorld(checked(options))
  const { apiKey, apiSecret, webhookSecret } = world.settings
  const own: Own<XCallSandbox> = {
    apiKey,
    apiSecret,
    webhookSecret,
    get webhookUrl() {
      return world.webhookUrl
    },
    set webhookUrl(url) {
      world.webhookUrl = url
    },
    session: ({ expiresIn } = {}) => newSession(world, expiresIn),
    start: (roomId) => {
      startRoom(world, roomId)
    },
    join: (roomId, visitor = {}) => joinRoom(world, roomId, visitor),
    leave: (roomId, peerId) => {
      leaveRoom(world, roomId, peerId)
    },
    end: (roomId) => {
      endRoom(world, roomId)
    },
    heartbeat: (roomId) => {
      heartbeat(world, roomId)
    },
    webhook: (event, payload, request) => webhookRequest(world, event, payload, request),
    get rooms() {
      return [...world.rooms.values()].map((room) => ({ ...room, peers: new Map(room.peers) }))
    },
    get tokens() {
      return copies(world.tokens)
    },
  }
  return serveSending(world, (request, target) => route(world, request, target), own)
}
