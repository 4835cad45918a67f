import type { KeyObject } from "node:crypto"
import type { components, operations } from "../../generated/ethora/paths.ts"
import type { Absent, ResponseOf as Answer, BodyOf, Caller, QueryOf } from "../core/http/call.ts"
import { type CallOptions, clientOptionNames, type ClientOptions, type Runtime } from "../core/http/options.ts"
import type { Redactor } from "../core/redaction.ts"
import type { NamesOf } from "../core/check-options.ts"
import { ApiError, isNamed } from "../core/errors.ts"

type Schemas = components["schemas"]

/** An id of your own, of a user or a room; numbers travel as text. */
export type Id = string | number

/** The whole answer of a call as the document declares it. */
export type ResponseOf<Name extends keyof operations> = Answer<operations[Name]>

/** Query parameters of a call as the document declares them; `undefined` counts as absent. */
export type Params<Name extends keyof operations> = QueryOf<operations[Name]>

/** Body of a call as the document declares it; `undefined` counts as absent. */
export type Body<Name extends keyof operations> = Absent<BodyOf<operations[Name]>>

export type User = Schemas["User"]
export type Chat = Schemas["Chat"]
export type App = Schemas["App"]
export type AppBot = Schemas["AppBot"]
export type AppToken = Schemas["AppToken"]
export type Agent = Schemas["Agent"]
export type ChatFile = Schemas["StoredFile"]
export type Message = Schemas["Message"]
export type MessageHit = Schemas["MessageHit"]
export type JobTicket = Schemas["JobTicket"]
export type UsersBatchJob = Schemas["UsersBatchJob"]
export type UsersBatchResult = Schemas["UsersBatchResult"]
export type UserChangeResult = Schemas["UserChangeResult"]
export type BroadcastJob = Schemas["BroadcastJob"]
export type ClientSession = Schemas["ClientSession"]
export type RefreshedSession = Schemas["RefreshedSession"]
export type DefaultRoom = Schemas["DefaultRoom"]

type Declared<T> = { [K in keyof T as string extends K ? never : K]: T[K] }
type Partly<T> = Absent<Partial<T>> & Readonly<Record<string, unknown>>

/** What is known about a new user. Everything may be left out; names the document does not know travel as they are. */
export type UserData = Partly<Omit<Declared<Schemas["NewUser"]>, "uuid">> & {
  /** Split into first and last name, where no `firstName` is given. Does not travel itself. */
  displayName?: string | undefined
}

/** A new user of a list. */
export type NewUser = UserData & {
  /** Your id of the user, plain. */
  uuid: Id
}

/** What is known about a new room, over what is sent by default. Names the document does not know travel as they are. */
export type RoomData = Partly<Declared<Schemas["CreateChatRequest"]>>

/** What to change on a user; what is left out stays. */
export type UserChange = Partly<Omit<Declared<Schemas["UserChange"]>, "xmppUsername">> & {
  /** Your id of the user, or its XMPP name. */
  xmppUsername: Id
}

/** A deletion: `{ ok: false, reason }` where there was no such room. */
export type DeletedRoom = Schemas["DeleteChatResponse"] & {
  readonly reason?: "Chat room not found"
}

/** Options of calls that go to one app. */
export interface AppOptions extends CallOptions {
  /** The app, where it is another than the client's own: one below it. Tokens stay those of the client's own app. */
  appId?: string | undefined
}

/** How far a long list is. */
export interface BatchProgress<Answer> {
  /** How many entries were sent. */
  readonly done: number
  readonly total: number
  /** Which batch was just answered, counted from 1. */
  readonly batch: number
  readonly batches: number
  /** The whole answer to this batch. */
  readonly response: Answer
}

export interface WaitOptions extends CallOptions {
  /** ms between two requests, above 0. @default 1500 */
  interval?: number | undefined
  /**
   * ms after which waiting ends in a ConnectionError, code `timeout`; the job goes on. Infinity waits until the
   * job or `signal` ends it. @default 120000
   */
  limit?: number | undefined
  /** Is told the state after each question. What it throws is dropped. */
  onState?: ((state: string) => void) | undefined
}

/** What waiting needs of its client. */
export interface Waiting {
  readonly runtime: Runtime
  readonly redactor: Redactor
}

/** `true`, or how to wait. */
export type WaitForUsers = boolean | Pick<WaitOptions, "interval" | "limit" | "onState">
export interface CreateUserOptions extends AppOptions {
  /**
   * Resolve only when the job has ended and the users exist; reject with `JOB_FAILED`, which names them, if some do not.
   * @default the client's waitForUsers
   */
  wait?: WaitForUsers | undefined
}

export interface CreateUsersOptions extends CreateUserOptions {
  /** Take e-mail addresses as confirmed and write to nobody. @default true */
  bypassEmailConfirmation?: boolean | undefined
  /** Is told after each batch; with `wait`, when its users exist. What it throws is dropped. */
  onProgress?: ((progress: BatchProgress<ResponseOf<"createUsers">>) => void) | undefined
}

/** What makes up for what nobody gave. */
export interface Defaults {
  readonly password?: ((userId: string) => string) | undefined
  readonly email?: (() => string) | undefined
}

/**
 * How ids of one app are written. One rule holds for all: what begins with 24 hex digits and `_` is a complete name, of
 * this app or of another, and stays as it is; anything else is an id of the caller's own. The domain of a JID is cut first.
 */
export interface Names {
  readonly appId: string
  /** `<appId>_<id>` */
  readonly room: (id: Id) => string
  /** `<appId>_<id>` */
  readonly user: (id: Id) => string
  /** A room by its `_id`, which is 24 hex digits, or by its name. */
  readonly roomOrObjectId: (id: Id) => string
  /** The user's id without `<appId>_`. @throws ConfigError for the name of another app's user */
  readonly plain: (id: Id) => string
  /** The id of what is to be created, plain. @throws ConfigError for one that would get a second prefix */
  readonly fresh: (id: Id, what: string) => string
  /** The id without the domain of a JID. */
  readonly local: (id: Id) => string
}

/** Which key tokens are signed with: one derived from the app secret for each purpose, or the app secret itself. */
export type KeyMode = "derived" | "raw"

/** What a client has to know to speak for an app. */
export interface EthoraSecrets {
  /** Address of the API, with or without `/v1`, `/v2` and a slash at the end. */
  chatApiUrl: string
  /** Id of the app, 24 hex digits. */
  chatAppId: string
  /** The app's secret, which all tokens are signed with. */
  chatAppSecret: string
  /** JID or id of the bot for `grantChatbotAccessToChatRoom`. */
  chatBotJid?: string | undefined
}

/**
 * Where secrets come from, such as a secrets manager. It is asked once, however many calls wait for it. When it fails, the next
 * call asks again; when it goes on failing, calls share its latest failure for 2 s, 4 s … 30 s.
 */
export type SecretsProvider = () => EthoraSecrets | Promise<EthoraSecrets>

/** Secrets, checked and ready for use. */
export interface Account {
  readonly baseUrl: string
  readonly appId: string
  readonly chatBotJid: string | undefined
  readonly serverKey: KeyObject
  readonly clientKey: KeyObject
}

/** What may be missing. */
export type Thing = "chat" | "user"

export interface EthoraOptions extends ClientOptions {
  /**
   * Address of the API, with or without `/v1`, `/v2` and a slash at the end. Given together with `appId` and `appSecret`, or not at all,
   * unless there is `getSecrets`. @default ETHORA_CHAT_API_URL
   */
  baseUrl?: string | undefined
  /** Id of the app. Given together with `appSecret` and `baseUrl`, or not at all. @default ETHORA_CHAT_APP_ID */
  appId?: string | undefined
  /** The app's secret. It is never logged, printed or part of an error. @default ETHORA_CHAT_APP_SECRET */
  appSecret?: string | undefined
  /** Replaces the environment; may be asynchronous, see `ready()`. @default getSecrets */
  getSecrets?: SecretsProvider | undefined
  /** `raw` signs with the app secret itself, as packages before 26.8 did. Servers take both. @default "derived" */
  keyMode?: KeyMode | undefined
  /** Goes into server tokens. */
  tenantId?: string | undefined
  /** Domain of the rooms' JIDs, `conference.` and the XMPP host. @default "conference.xmpp.chat.ethora.com" */
  jidDomain?: string | undefined
  /** JID or id of the bot for `grantChatbotAccessToChatRoom`. @default ETHORA_CHAT_BOT_JID */
  chatBotJid?: string | undefined
  /** How long a server token is good for, in ms; one is made for each request. 0 is for ever. @default 3600000 (1 h) */
  serverTokenLifetime?: number | undefined
  /** How long a client token is good for, in ms. 0 is for ever. @default 43200000 (12 h) */
  clientTokenLifetime?: number | undefined
  /** Password of a new user for whom none is given. @default 32 random characters */
  defaultPassword?: ((userId: string) => string) | undefined
  /** Whether, and how, `createUser` and `users.create` wait until the users really exist. @default false */
  waitForUsers?: WaitForUsers | undefined
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

/** Known codes; servers add their own, older routes give none. */
export type ErrorCode = components["schemas"]["ErrorCode"] | "JOB_FAILED" | "PAGES_REPEATED" | "LIST_INCOMPLETE"

/**
 * A call that Ethora refused. `code` is the server's, `JOB_FAILED` for a job that ended badly, `PAGES_REPEATED` for a server
 * that sends the same page again and again, `LIST_INCOMPLETE` for a list that may be longer than what was read of it, or `http_422` and the like where the server named none. `body` is the answer's body, secrets masked.
 */
export class EthoraError extends ApiError {
  override readonly name = "EthoraError" as const
  declare readonly code: ErrorCode
}

/** Whether Ethora rejected a call; `code` then completes the known codes. */
export const isEthoraError = (error: unknown): error is EthoraError => isNamed(error, "api", "EthoraError")

/** Name in errors and logs. */
export const provider = "ethora"

/** What the groups of calls share. */
export interface Context extends Waiting {
  readonly call: Caller<operations>
  readonly account: () => Promise<Account>
  /** How ids are written in the app that the options name, by default the client's own. */
  readonly names: (options?: AppOptions) => Promise<Names>
  readonly jidDomain: string
  readonly newUsers: Defaults
  readonly waitForUsers: WaitForUsers
}
