import type { components } from "../../generated/xcall/paths.ts"
import type { Absent } from "../core/http/call.ts"
import type { HashAlgorithm } from "../core/crypto.ts"
import type { Secrets } from "../core/webhooks/secrets.ts"
import type { SignatureEncoding } from "../core/webhooks/hmac.ts"
import type { ReadOptions } from "../core/webhooks/delivery.ts"
import type { NamesOf } from "../core/check-options.ts"
import { clientOptionNames, type ClientOptions, type OneSource, type Variables } from "../core/http/options.ts"
import type { TimeOptions } from "../core/webhooks/timestamp.ts"
import { ApiError, type ApiErrorFacts, isNamed, WebhookVerificationError } from "../core/errors.ts"

export type { AccountData, RoomInfoData, SubscriptionData, TokenResponse } from "../../generated/xcall/paths.ts"

type Schemas = components["schemas"]

type CamelCase<Name> = Name extends `${infer Head}_${infer Tail}` ? `${Head}${Capitalize<CamelCase<Tail>>}` : Name

/** A schema's fields under the names the vendor's package has for them: `room_id` as `roomId`. */
type Camel<T> = Absent<{ [Name in keyof T as CamelCase<Name> & string]: T[Name] }>

type Params = Schemas["CreateRoomTokenParams"]

/** The participant: `externalId` is your id, `displayName` is shown to others. */
export type XCallUser = Camel<Schemas["XCallUser"]>

/** The looks of the room: name of the company, address of its logo, and its colour as `#rrggbb`. */
export type XCallBranding = Camel<Schemas["XCallBranding"]>

/** Whom to let into which room, and how it looks. */
export type CreateRoomTokenParams = Camel<{
  [Name in keyof Params]: Name extends "user" ? XCallUser : Name extends "branding" ? XCallBranding : Params[Name]
}>

/** How key and secret travel. The README of the vendor's package does not say. */
export interface AuthOptions {
  /**
   * - `headers`: one header each
   * - `basic`: HTTP basic authentication
   * - `query`: two parameters; keep them out of the logs of proxies
   * - `body`: two fields of the JSON body; calls without one use the headers `x-api-key` and `x-api-secret`
   * @default "headers"
   */
  mode?: "headers" | "basic" | "query" | "body" | undefined
  /** Name of the header, parameter or field. @default "x-api-key" as a header, otherwise "api_key" */
  keyName?: string | undefined
  /** The same for the secret. @default "x-api-secret" as a header, otherwise "api_secret" */
  secretName?: string | undefined
}

/** Paths below `baseUrl`. All but `token` are assumed, and of that one only the last segment is known. */
export interface Paths {
  /** Of `createRoomToken`. @default "/token" */
  token?: string | undefined
  /** Of `getRoomInfo`; holds `{roomId}`. @default "/rooms/{roomId}/info" */
  roomInfo?: string | undefined
  /** Of `getAccount`. @default "/account" */
  account?: string | undefined
  /** Of `getSubscription`. @default "/subscription" */
  subscription?: string | undefined
}

/** An account and its address: the vendor's own options. */
interface Account {
  /** Public key of the account. @default XCALL_API_KEY */
  apiKey: string | undefined
  /** Secret key of the account. It is never logged, printed or part of an error. @default XCALL_API_SECRET */
  apiSecret: string | undefined
  /**
   * Address of xCall-Accounts; a prefix in the path is kept. From the environment: `XCALL_URL`.
   * @default "https://accounts.xcall.com.br"
   */
  baseUrl?: string | undefined
}

/**
 * All options but the account and its address. They are additions to the vendor's own; what the vendor's README leaves open is a
 * choice here, and each choice can be replaced.
 */
export interface XCallServerSettings extends ClientOptions {
  /** Timeout of one attempt in ms, body included. 0 is none. @default 30000 */
  timeout?: number | undefined
  /** How often an idempotent call that failed is retried. The vendor's package never retries. @default 0 */
  maxRetries?: number | undefined
  /** How key and secret travel. */
  auth?: AuthOptions | undefined
  /** Header of the session JWT. @default "authorization" */
  sessionHeader?: string | undefined
  /** What stands before the session JWT; an empty text is nothing. @default "Bearer" */
  sessionScheme?: string | undefined
  /** Paths of the calls. */
  paths?: Paths | undefined
  /** Names of parameters on the wire: `room_id` or `roomId`. @default "snake" */
  wireCase?: "snake" | "camel" | undefined
  /** Whether answers come inside `{ data: … }`; `auto` looks. @default "auto" */
  envelope?: "auto" | "none" | "data" | undefined
  /** What `getRoomInfo` makes of a 404: an error, or a room that is not active. @default "throw" */
  roomNotFound?: "inactive" | "throw" | undefined
  /**
   * Finds the message in the body of a failure, which is decoded JSON or else text. Replaces the usual places, which still
   * serve where this gives `undefined`.
   */
  parseError?: ((body: unknown, status: number) => string | undefined) | undefined
  /** Form of the signature of webhooks, and their secret. */
  webhook?: WebhookOptions | undefined
}

/**
 * `apiKey` and `apiSecret` are given both, with `baseUrl` where needed; or none of the three, which reads `XCALL_API_KEY`,
 * `XCALL_API_SECRET` and `XCALL_URL`.
 */
export type XCallServerOptions = XCallServerSettings & OneSource<Account>

/** Where account and address come from when none of them is given. */
export const variables: Variables<keyof Account> = {
  apiKey: "XCALL_API_KEY",
  apiSecret: "XCALL_API_SECRET",
  baseUrl: "XCALL_URL",
}

/** The names of all options. */
export const optionNames: NamesOf<XCallServerOptions> = {
  ...clientOptionNames,
  baseUrl: "string",
  apiKey: 1,
  apiSecret: 1,
  auth: "object",
  sessionHeader: 1,
  sessionScheme: "string",
  paths: "object",
  wireCase: "string",
  envelope: "string",
  roomNotFound: "string",
  parseError: "function",
  webhook: "object",
}

export const authNames: NamesOf<AuthOptions> = { mode: "string", keyName: 1, secretName: 1 }

export const pathNames: NamesOf<Paths> = { token: 1, roomInfo: 1, account: 1, subscription: 1 }

/** Form of the signature. Only the name of its header is published. */
export interface WebhookForm {
  /** Header with the signature. @default "x-xcall-signature" */
  header?: string | undefined
  /** How the signature is written. @default "auto", which takes hex of either case and base64 */
  encoding?: SignatureEncoding | undefined
  /** What may stand before the signature. @default the algorithm and an equals sign: "sha256=" */
  prefix?: string | undefined
  /** Hash of the HMAC. @default "sha256" */
  algorithm?: HashAlgorithm | undefined
  /** The field with the event's name. @default "event", and if that is missing "type" */
  eventKey?: string | undefined
}

/** `toleranceMs` is compared with the event's `timestamp`, which is assumed. */
export interface VerifyOptions extends WebhookForm, TimeOptions, ReadOptions {
  /** Secret of the webhooks, which is not the API secret; several during rotation (at most 32), or a function that looks it up. */
  secret: Secrets | undefined
}

/** The same with the secret left to later. */
export type WebhookOptions = Partial<VerifyOptions>

/** xCall has no codes that are known: `no_session` is a call without the JWT it needs, which was not sent. */
export type ErrorCode = "no_session" | `http_${number}`

/** An HTTP answer that is a failure. `message` is what the server says, without anything around it. */
export class XCallApiError extends ApiError {
  override readonly name = "XCallApiError" as const
  declare readonly code: ErrorCode

  constructor(facts: ApiErrorFacts) {
    super(facts)
    // Programs written for the vendor's package show it to people. `operation` tells the call.
    this.message = facts.message
  }
}

/** A delivery that must not be trusted. */
export class XCallWebhookError extends WebhookVerificationError {
  override readonly name = "XCallWebhookError" as const
}

/** The same failure under this provider's name; anything else as it is. */
export const asWebhookError = (error: unknown): unknown =>
  error instanceof WebhookVerificationError
    ? new XCallWebhookError(error.reason, error.message, { cause: error.cause })
    : error

/** Returns whether xCall rejected a call. */
export const isXCallApiError = (error: unknown): error is XCallApiError => isNamed(error, "api", "XCallApiError")

/** Returns whether a delivery of xCall must not be trusted. */
export const isXCallWebhookError = (error: unknown): error is XCallWebhookError =>
  isNamed(error, "webhook", "XCallWebhookError")
