import type { OperationId } from "../../../generated/xcall/operation-id.ts"
import type { components } from "../../../generated/xcall/paths.ts"
import { operations } from "../../../generated/xcall/operations.ts"
import type { Sent } from "../deliver.ts"
import { failures, type Failures } from "../routing.ts"
import { type Settings, settle, type XCallSandboxOptions } from "./options.ts"

type Schemas = components["schemas"]

/** The result of validating the body: optional members may be `undefined`. */
type Checked<T> = T extends object
  ? { [K in keyof T]: Checked<T[K]> | (object extends Pick<T, K> ? undefined : never) }
  : T

export type RoomTokenParams = Checked<Schemas["CreateRoomTokenParams"]>

export interface XCallPeer {
  readonly id: string
  readonly external_id?: string | undefined
  readonly display_name?: string | undefined
}

export interface XCallRoom {
  readonly id: string
  /** Milliseconds since 1970; undefined if the room is not active. */
  startedAt: number | undefined
  readonly peers: Map<string, XCallPeer>
}

/** A room token with its parameters. */
export interface XCallRoomToken {
  readonly token: string
  readonly jti: string
  /** Milliseconds since 1970. */
  readonly expiresAt: number
  readonly singleUse: boolean
  readonly params: Readonly<RoomTokenParams>
  visits: number
}

/** The state of a sandbox. */
export interface World {
  readonly settings: Settings
  baseUrl: string
  webhookUrl: string | undefined
  readonly failures: Failures<OperationId>
  readonly operations: Readonly<Record<OperationId, { readonly method: string; readonly path: string }>>
  readonly account: Schemas["AccountData"]
  readonly subscription: Schemas["SubscriptionData"] | undefined
  readonly rooms: Map<string, XCallRoom>
  readonly tokens: XCallRoomToken[]
  sessionCount: number
  readonly issued: Set<string>
  readonly deliveries: Sent[]
  readonly pending: Set<Promise<void>>
  readonly closing: AbortController
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
export function newWorld(options: XCallSandboxOptions): World {
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
