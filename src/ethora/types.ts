import type { KeyObject } from "node:crypto"
import type { components, operations } from "../../generated/ethora/paths.ts"
import type { AllowUndefined, ResponseOf as ResponseOfOperation, BodyOf, Caller, QueryOf } from "../core/http/call.ts"
import {
  type CallOptions,
  clientOptionNames,
  type ClientOptions,
  type Runtime,
  type Variables,
} from "../core/http/options.ts"
import type { Redactor } from "../core/redaction.ts"
import type { NamesOf } from "../core/check-options.ts"
import { ApiError, isNamed } from "../core/errors.ts"

export type {
  Agent,
  App,
  AppBot,
  AppToken,
  BroadcastJob,
  Chat,
  ClientSession,
  DefaultRoom,
  JobTicket,
  Message,
  MessageHit,
  RefreshedSession,
  User,
  UserChangeResult,
  UsersBatchJob,
  UsersBatchResult,
} from "../../generated/ethora/paths.ts"

type Schemas = components["schemas"]

/** Your own id of a user or a room. Numbers are sent as strings. */
export type Id = string | number

/** The whole response of a call as the OpenAPI document declares it. */
export type ResponseOf<Name extends keyof operations> = ResponseOfOperation<operations[Name]>

/** Query parameters of a call as the OpenAPI document declares them. `undefined` means absent. */
export type Params<Name extends keyof operations> = QueryOf<operations[Name]>

/** Body of a call as the OpenAPI document declares it. `undefined` means absent. */
export type Body<Name extends keyof operations> = AllowUndefined<BodyOf<operations[Name]>>

export type ChatFile = Schemas["StoredFile"]

type Declared<T> = { [K in keyof T as string extends K ? never : K]: T[K] }
type Partly<T> = AllowUndefined<Partial<T>> & Readonly<Record<string, unknown>>

/** Data of a new user. All fields are optional; undeclared fields are sent unchanged. */
export type UserData = Partly<Omit<Declared<Schemas["NewUser"]>, "uuid">> & {
  /** Split into first and last name if no `firstName` is given. Not sent itself. */
  displayName?: string | undefined
}

/** A new user in a list. */
export type NewUser = UserData & {
  /** Your id of the user, without prefix. */
  uuid: Id
}

/** Data of a new room, which replaces the defaults. Undeclared fields are sent unchanged. */
export type RoomData = Partly<Declared<Schemas["CreateChatRequest"]>>

/** Changes of a user. Omitted fields are unchanged. */
export type UserChange = Partly<Omit<Declared<Schemas["UserChange"]>, "xmppUsername">> & {
  /** Your id of the user, or its XMPP name. */
  xmppUsername: Id
}

/** Result of a deletion: `{ ok: false, reason }` if the room did not exist. */
export type DeletedRoom = Schemas["DeleteChatResponse"] & {
  readonly reason?: "Chat room not found"
}

/** Options of calls for one app. */
export interface AppOptions extends CallOptions {
  /** Id of a sub-app to use instead of the client's own app. Tokens are still those of the client's own app. */
  appId?: string | undefined
}

/** Progress of a list that is sent in batches. */
export interface BatchProgress<Body> {
  /** Number of entries sent so far. */
  readonly done: number
  readonly total: number
  /** Number of the batch that was just answered, from 1. */
  readonly batch: number
  readonly batches: number
  /** The whole response to this batch. */
  readonly response: Body
}

export interface WaitOptions extends CallOptions {
  /** Interval between two requests in ms, greater than 0. @default 1500 */
  interval?: number | undefined
  /**
   * Timeout of the wait in ms. It then rejects with a ConnectionError with code `timeout`; the job continues. Infinity
   * waits until the job ends or `signal` aborts.
   * @default 120000
   */
  limit?: number | undefined
  /** Called with the state after each request. Errors thrown by it are ignored. */
  onState?: ((state: string) => void) | undefined
}

/** What waiting needs from the client. */
export interface Waiting {
  readonly runtime: Runtime
  readonly redactor: Redactor
}

/** `true`, or options of the wait. */
export type WaitForUsers = boolean | Pick<WaitOptions, "interval" | "limit" | "onState">
export interface CreateUserOptions extends AppOptions {
  /**
   * Whether to resolve only when the job has ended and the users exist. Rejects with `JOB_FAILED`, which lists them, if
   * some do not.
   * @default the client's waitForUsers
   */
  wait?: WaitForUsers | undefined
}

export interface CreateUsersOptions extends CreateUserOptions {
  /** Whether to treat e-mail addresses as confirmed and send no e-mail. @default true */
  bypassEmailConfirmation?: boolean | undefined
  /** Called after each batch; with `wait`, when its users exist. Errors thrown by it are ignored. */
  onProgress?: ((progress: BatchProgress<ResponseOf<"createUsers">>) => void) | undefined
}

/** Default values. */
export interface Defaults {
  readonly password?: ((userId: string) => string) | undefined
  readonly email?: (() => string) | undefined
}

/**
 * How ids of one app are written. The same rule applies to all: 24 hex digits and `_` begin a complete name, of this
 * app or another, which is unchanged; anything else is an id of the caller. The domain of a JID is removed first.
 */
export interface Names {
  readonly appId: string
  /** `<appId>_<id>` */
  readonly room: (id: Id) => string
  /** `<appId>_<id>` */
  readonly user: (id: Id) => string
  /** A room by its `_id` (24 hex digits), or by its name. */
  readonly roomOrObjectId: (id: Id) => string
  /** The user's id without `<appId>_`. @throws ConfigError for a user name of another app */
  readonly plain: (id: Id) => string
  /** The id of a new object, without prefix. @throws ConfigError for an id that would get a second prefix */
  readonly fresh: (id: Id, what: string) => string
  /** The id without the domain of a JID. */
  readonly local: (id: Id) => string
}

/** Key that signs tokens: `derived` derives one from the app secret for each purpose, `raw` uses the app secret itself. */
export type KeyMode = "derived" | "raw"

/** What a client needs to authenticate as an app. */
export interface EthoraSecrets {
  /** URL of the API, with or without `/v1`, `/v2` and a trailing slash. */
  chatApiUrl: string
  /** Id of the app, 24 hex digits. */
  chatAppId: string
  /** The app's secret, which signs all tokens. */
  chatAppSecret: string
  /** JID or id of the bot for `grantChatbotAccessToChatRoom`. */
  chatBotJid?: string | undefined
}

/**
 * Loads the secrets, for example from a secrets manager. Called once for all calls. If it fails, the next call retries;
 * after repeated failures, calls fail with the last error for 2 s, 4 s, and at most 30 s.
 */
export type SecretsProvider = () => EthoraSecrets | Promise<EthoraSecrets>

/** Validated secrets. */
export interface Account {
  readonly baseUrl: string
  readonly appId: string
  readonly chatBotJid: string | undefined
  readonly serverKey: KeyObject
  readonly clientKey: KeyObject
}

/** Objects that may be missing. */
export type Thing = "chat" | "user"

export interface EthoraOptions extends ClientOptions {
  /**
   * URL of the API, with or without `/v1`, `/v2` and a trailing slash. Pass it with `appId` and `appSecret`, or omit all three. @default ETHORA_CHAT_API_URL
   */
  baseUrl?: string | undefined
  /** Id of the app. Pass it with `appSecret` and `baseUrl`, or omit all three. @default ETHORA_CHAT_APP_ID */
  appId?: string | undefined
  /** The app's secret. Never logged, printed or part of an error. @default ETHORA_CHAT_APP_SECRET */
  appSecret?: string | undefined
  /** Loads the secrets instead of the environment. May be asynchronous, see `ready()`. @default getSecrets */
  getSecrets?: SecretsProvider | undefined
  /** Key that signs tokens. `raw` is the app secret itself, as in packages before 26.8. Servers accept both. @default "derived" */
  keyMode?: KeyMode | undefined
  /** Added to server tokens. */
  tenantId?: string | undefined
  /** Domain of the rooms' JIDs: `conference.` plus the XMPP host. @default "conference.xmpp.chat.ethora.com" */
  jidDomain?: string | undefined
  /** JID or id of the bot for `grantChatbotAccessToChatRoom`. @default ETHORA_CHAT_BOT_JID */
  chatBotJid?: string | undefined
  /** Lifetime of a server token in ms; each request gets a new one. 0 means no expiry. @default 3600000 (1 h) */
  serverTokenLifetime?: number | undefined
  /** Lifetime of a client token in ms. 0 means no expiry. @default 43200000 (12 h) */
  clientTokenLifetime?: number | undefined
  /** Password of new users that have none in their data. @default 32 random characters */
  defaultPassword?: ((userId: string) => string) | undefined
  /** Whether, and with which options, `createUser` and `users.create` wait until the users exist. @default false */
  waitForUsers?: WaitForUsers | undefined
}

/** Environment variables for address and app if none of them is given. */
export const variables: Variables<"baseUrl" | "appId" | "appSecret"> = {
  baseUrl: "ETHORA_CHAT_API_URL",
  appId: "ETHORA_CHAT_APP_ID",
  appSecret: "ETHORA_CHAT_APP_SECRET",
}

/** The names of all options. */
export const optionNames: NamesOf<EthoraOptions> = {
  ...clientOptionNames,
  baseUrl: "string",
  appId: "string",
  appSecret: "string",
  getSecrets: "function",
  keyMode: "string",
  tenantId: "string",
  jidDomain: "string",
  chatBotJid: "string",
  serverTokenLifetime: 1,
  clientTokenLifetime: 1,
  defaultPassword: "function",
  waitForUsers: 1,
}

/** Known error codes. Servers may send others; older routes send none. */
export type ErrorCode = components["schemas"]["ErrorCode"] | "JOB_FAILED" | "PAGES_REPEATED" | "LIST_INCOMPLETE"

/**
 * An API error of Ethora. `code` is the server's, or the HTTP status such as `http_422` if it sent none. Three codes come from this
 * package: `JOB_FAILED` for a failed job, `PAGES_REPEATED` for a server that repeats a page, and `LIST_INCOMPLETE` for a list that may be
 * incomplete. `body` is the response body, with secrets masked.
 */
export class EthoraError extends ApiError {
  override readonly name = "EthoraError" as const
  declare readonly code: ErrorCode
}

/** Returns whether an error is an API error of Ethora. */
export const isEthoraError = (error: unknown): error is EthoraError => isNamed(error, "api", "EthoraError")

/** Name in errors and logs. */
export const provider = "ethora"

/** Values that the groups of calls share. */
export interface Context extends Waiting {
  readonly call: Caller<operations>
  readonly account: () => Promise<Account>
  /** How ids are written in the app that the options name, by default the client's own app. */
  readonly names: (options?: AppOptions) => Promise<Names>
  readonly jidDomain: string
  readonly newUsers: Defaults
  readonly waitForUsers: WaitForUsers
}
