import type { OperationId } from "../../../generated/ethora/operation-id.ts"
import type { components } from "../../../generated/ethora/paths.ts"
import type { Failures } from "../sandbox.ts"
import type { NotedCall } from "../server.ts"
import { hex, issue, type Issuer, lower, pick } from "../runtime.ts"
import type { Settings } from "./options.ts"

type Schemas = components["schemas"]

export type EthoraCall = NotedCall<OperationId>

/** Only members that a stored object always has are named; other properties are kept as given. */
export type EthoraApp = Schemas["App"] & {
  readonly _id: string
  readonly appSecret: string
  readonly appToken: string
  readonly domainName: string
  readonly displayName: string
  readonly parentAppId: string | null
  status: "active" | "archived"
  readonly createdAt: string
  updatedAt: string
}

export type EthoraUser = Schemas["User"] & {
  readonly _id: string
  readonly uuid: string
  readonly xmppUsername: string
  readonly appId: string
  readonly createdAt: string
  updatedAt: string
}

export interface EthoraChat {
  readonly _id: string
  readonly name: string
  readonly appId: string
  title: string
  description: string
  readonly type: string
  readonly picture: string
  readonly createdBy: string | null
  readonly isAppChat: boolean
  readonly createdAt: string
  updatedAt: string
  /** XMPP names of users and agents. */
  members: readonly string[]
}

export type EthoraAgent = Schemas["Agent"] & {
  readonly id: string
  readonly address: string
  readonly slug: string
  readonly ownerAppId: string
}

export interface EthoraMessage {
  readonly _id: string
  /** The `_id` of its room. */
  readonly chatId: string
  /** JID of the sender. */
  readonly from: string
  /** The `_id` of the sender, if it is a user. */
  readonly fromUserId: string | undefined
  readonly text: string
  /** Microseconds since 1970. */
  readonly at: number
  deletedAt: string | null
}

export interface EthoraJob {
  readonly jobId: string
  readonly appId: string
  readonly kind: "users" | "broadcast" | "purge"
  state: "pending" | "running" | "completed" | "failed"
  /** Number of polls so far. */
  polls: number
  result: unknown
  error: string | undefined
}

export interface Job {
  readonly shown: EthoraJob
  readonly work: () => unknown
}

export interface EthoraFile {
  readonly _id: string
  readonly userId: string
  readonly originalname: string
  readonly mimetype: string
  readonly size: number
  readonly createdAt: string
}

export interface AppTokenRecord {
  readonly tokenId: string
  readonly appId: string
  readonly label: string | undefined
  readonly token: string
}

export interface RefreshRecord {
  readonly userId: string
  /** The same for all tokens of one session. */
  readonly family: string
  readonly end: number
  usedAt: number | undefined
}

export interface Reply {
  readonly status: number
  readonly body: unknown
}

export interface World extends Issuer {
  readonly settings: Settings
  baseUrl: string
  readonly failures: Failures<OperationId>
  /** By `_id`, like users and chats; agents by `id`. */
  readonly apps: Map<string, EthoraApp>
  readonly users: Map<string, EthoraUser>
  readonly chats: Map<string, EthoraChat>
  readonly agents: Map<string, EthoraAgent>
  /** XMPP name of an agent in an app → the rooms it was invited to, by JID. */
  readonly botInstances: Map<string, Set<string>>
  readonly bots: Map<string, object>
  /** App id → rooms that every user joins. */
  readonly defaultRooms: Map<string, Schemas["DefaultRoom"][]>
  readonly appTokens: Map<string, AppTokenRecord>
  readonly jobs: Map<string, Job>
  readonly messages: EthoraMessage[]
  readonly files: Map<string, { readonly shown: EthoraFile; readonly bytes: SentFile["bytes"] }>
  /** Tokens of users, without the prefix `JWT`. */
  readonly sessions: Map<string, { readonly userId: string; readonly end: number }>
  readonly refreshTokens: Map<string, RefreshRecord>
  readonly calls: EthoraCall[]
  readonly pending: Set<Promise<void>>
  readonly closing: AbortController
}

export interface SentFile {
  /** Name of the form field. */
  readonly field: string
  readonly filename: string
  readonly mimetype: string
  /**
   * A non-shared buffer. TypeScript before 5.7 does not know the type parameter of `Uint8Array` that would express
   * this.
   */
  readonly bytes: ReturnType<InstanceType<typeof TextEncoder>["encode"]>
}

/** An id in the database's format: 24 hex digits. */
export const objectId = (world: World): string => issue(world, (random) => pick(random, hex, 24))
export const opaque = (world: World, length: number): string => issue(world, (random) => pick(random, lower, length))
export const isoNow = (world: World): string => new Date(world.settings.now()).toISOString()
