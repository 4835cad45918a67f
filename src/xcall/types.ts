import type { components } from "../../generated/xcall/paths.ts"
import type { AllowUndefined } from "../core/http/call.ts"
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

/** The fields of a schema under the names of the vendor's package: `room_id` as `roomId`. */
type Camel<T> = AllowUndefined<{ [Name in keyof T as CamelCase<Name> & string]: T[Name] }>

type Params = Schemas["CreateRoomTokenParams"]

/** The participant: `externalId` is your id, `displayName` is shown to others. */
export type XCallUser = Camel<Schemas["XCallUser"]>

/** Branding of the room: the company's name, the URL of its logo, and its colour as `#rrggbb`. */
export type XCallBranding = Camel<Schemas["XCallBranding"]>

/** The participant, the room, and its branding. */
export type CreateRoomTokenParams = Camel<{
  [Name in keyof Params]: Name extends "user" ? XCallUser : Name extends "branding" ? XCallBranding : Params[Name]
}>

/** How the key and the secret are sent. The README of the vendor's package does not say. */
export interface AuthOptions {
  /**
   * - `headers`: one header each
   * - `basic`: HTTP Basic authentication
   * - `query`: two query parameters; make sure that no proxy logs them
   * - `body`: two fields of the JSON body; calls without a body use the headers `x-api-key` and `x-api-secret`
   * @default "headers"
   */
  mode?: "headers" | "basic" | "query" | "body" | undefined
  /** Name of the header, parameter or field with the key. @default "x-api-key" as a header, otherwise "api_key" */
  keyName?: string | undefined
  /** Name of the header, parameter or field with the secret. @default "x-api-secret" as a header, otherwise "api_secret" */
  secretName?: string | undefined
}

/** Paths below `baseUrl`. Only the last segment of `token` is known; everything else is assumed. */
export interface Paths {
  /** Path of `createRoomToken`. @default "/token" */
  token?: string | undefined
  /** Path of `getRoomInfo`; must contain `{roomId}`. @default "/rooms/{roomId}/info" */
  roomInfo?: string | undefined
  /** Path of `getAccount`. @default "/account" */
  account?: string | undefined
  /** Path of `getSubscription`. @default "/subscription" */
  subscription?: string | undefined
}

/** The account and the URL of the service: the options of the vendor's package. */
interface Account {
  /** Public key of the account. @default XCALL_API_KEY */
  apiKey: string | undefined
  /** Secret key of the account. Never logged, printed or part of an error. @default XCALL_API_SECRET */
  apiSecret: string | undefined
  /**
   * URL of xCall-Accounts; a path prefix is kept. Read from `XCALL_URL` if all credentials are omitted.
   * @default "https://accounts.xcall.com.br"
   */
  baseUrl?: string | undefined
}

/**
 * The options that the vendor's package does not have. Where the vendor's README does not specify a detail, the default
 * is an assumption that you can replace with an option.
 */
export interface XCallServerSettings extends ClientOptions {
  /** Timeout of one attempt in ms, including the body. 0 means no timeout. @default 30000 */
  timeout?: number | undefined
  /** Maximum number of retries of idempotent calls. The vendor's package never retries. @default 0 */
  maxRetries?: number | undefined
  /** How the key and the secret are sent. */
  auth?: AuthOptions | undefined
  /** Header of the session JWT. @default "authorization" */
  sessionHeader?: string | undefined
  /** Prefix of the session JWT in its header; an empty string means no prefix. @default "Bearer" */
  sessionScheme?: string | undefined
  /** Paths of the calls. */
  paths?: Paths | undefined
  /** Spelling of parameter names in requests: `room_id` or `roomId`. @default "snake" */
  wireCase?: "snake" | "camel" | undefined
  /** Whether responses are wrapped in `{ data: … }`. `auto` detects it. @default "auto" */
  envelope?: "auto" | "none" | "data" | undefined
  /** What `getRoomInfo` does with a 404: throw an error, or return a room that is not active. @default "throw" */
  roomNotFound?: "inactive" | "throw" | undefined
  /**
   * Returns the message of an API error from its body: decoded JSON, or a string. If it returns `undefined`, the usual fields are
   * used.
   */
  parseError?: ((body: unknown, status: number) => string | undefined) | undefined
  /** Secret of the webhooks, and the format of their signature. */
  webhook?: WebhookOptions | undefined
}

/**
 * Options of the client. Pass `apiKey` and `apiSecret` (and `baseUrl` if needed), or none of the three: then they are
 * read from `XCALL_API_KEY`, `XCALL_API_SECRET` and `XCALL_URL`.
 */
export type XCallServerOptions = XCallServerSettings & OneSource<Account>

/** Environment variables that are read if all credentials are omitted. */
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

/** Format of the signature. Only the name of its header is published. */
export interface WebhookForm {
  /** Header with the signature. @default "x-xcall-signature" */
  header?: string | undefined
  /** Encoding of the signature. @default "auto", which accepts hex in upper or lower case, and base64 */
  encoding?: SignatureEncoding | undefined
  /** Optional prefix of the signature. @default the algorithm and an equals sign: "sha256=" */
  prefix?: string | undefined
  /** Hash of the HMAC. @default "sha256" */
  algorithm?: HashAlgorithm | undefined
  /** Field of the body that contains the event's name. @default "event", and if that is missing "type" */
  eventKey?: string | undefined
}

/** `toleranceMs` is compared with the event's `timestamp`, a field that is only assumed. */
export interface VerifyOptions extends WebhookForm, TimeOptions, ReadOptions {
  /** Secret of the webhooks, which is not the API secret: one, several during rotation (at most 32), or a function that looks it up. */
  secret: Secrets | undefined
}

/** Options whose secret may be passed later. */
export type WebhookOptions = Partial<VerifyOptions>

/** xCall publishes no error codes. `no_session`: the call needs a session JWT and was not sent. */
export type ErrorCode = "no_session" | `http_${number}`

/** Name in errors and logs. */
export const provider = "xcall"

/** An API error. `message` is the server's message, unchanged. */
export class XCallApiError extends ApiError {
  override readonly name = "XCallApiError" as const
  declare readonly code: ErrorCode

  constructor(facts: ApiErrorFacts) {
    super(facts)
    // Programs written for the vendor's package show the message to users. `operation` names the call.
    this.message = facts.message
  }
}

/** A delivery whose signature is missing or wrong. */
export class XCallWebhookError extends WebhookVerificationError {
  override readonly name = "XCallWebhookError" as const
}

/** Converts a signature error into this provider's class; returns any other error unchanged. */
export const asWebhookError = (error: unknown): unknown =>
  error instanceof WebhookVerificationError
    ? new XCallWebhookError(error.reason, error.message, { cause: error.cause })
    : error

/** Returns whether an error is an API error of xCall. */
export const isXCallApiError = (error: unknown): error is XCallApiError => isNamed(error, "api", "XCallApiError")

/** Returns whether an error says that the signature of a delivery is missing or wrong. */
export const isXCallWebhookError = (error: unknown): error is XCallWebhookError =>
  isNamed(error, "webhook", "XCallWebhookError")
