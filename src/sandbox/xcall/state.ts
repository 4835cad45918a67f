import type { OperationId } from "../../../generated/xcall/operation-id.ts"
import type { components } from "../../../generated/xcall/paths.ts"
import type { Sent } from "../deliver.ts"
import type { Failures } from "../sandbox.ts"
import type { Settings } from "./options.ts"

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
