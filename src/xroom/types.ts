import type { OperationId } from "../../generated/xroom/operation-id.ts"
import type { operations, Time } from "../../generated/xroom/paths.ts"
import type { AllowUndefined, ResponseOf as ResponseOfOperation, BodyOf } from "../core/http/call.ts"
import type { NamesOf } from "../core/check-options.ts"
import { clientOptionNames, type ClientOptions, type OneSource, type Variables } from "../core/http/options.ts"
import type { Secrets } from "../core/webhooks/secrets.ts"
import { ApiError, ConfigError, isNamed } from "../core/errors.ts"
import { kindOf } from "../core/values.ts"

export type { Booking, Peer, Room, RoomState, RoomsByDomain, Time, Webhook } from "../../generated/xroom/paths.ts"

/** Arguments of a method as the OpenAPI document declares them. `undefined` means absent. */
export type Params<Id extends OperationId> =
  BodyOf<operations[Id]> extends { data?: infer Data } ? AllowUndefined<NonNullable<Data>> : never

/** The whole response of a method, including its envelope. */
export type ResponseOf<Id extends OperationId> = ResponseOfOperation<operations[Id]>

/** Result of a method: the `data` of its response. */
export type ResultOf<Id extends OperationId> =
  ResponseOf<Id> extends { data: infer Data } ? Data : ResponseOf<Id> extends { data?: null } ? undefined : never

/** Region of a domain. Rooms are available only in their own region. */
export type Region = "eu" | "us"

/** An account and the address of its rooms. */
interface Account {
  /** Identifier of the account, from the dashboard. @default XROOM_AUTH_ID */
  authId: string | undefined
  /** API secret of the account. Never sent, logged, printed or part of an error. @default XROOM_SECRET */
  secret: string | undefined
  /** Region of the account's domains. Read from `XROOM_REGION` if all credentials are omitted. @default "eu" */
  region?: Region | undefined
  /**
   * URL of the server, with or without `/api`, instead of the region's; for example of a sandbox. Read from `XROOM_URL` if all
   * credentials are omitted.
   */
  baseUrl?: string | undefined
}

/** All options except the account and its address. */
export interface XRoomSettings extends ClientOptions {
  /** Version code of the API. @default 2 */
  apiVersion?: number | undefined
  /** How a Date is sent; the manual does not specify it. @default "ms" */
  timeFormat?: TimeFormat | undefined
  /** Returns the salt of each attempt, for tests. @default 32 random bytes as 64 hex digits */
  saltFactory?: (() => string) | undefined
  /** Maps domains to their `webhookKey`, which signs the response to webhook validations. Not the API secret. */
  webhookKeys?: Readonly<Record<string, string | undefined>> | undefined
  /** Secret token in the URLs of your webhooks, for `webhooks.verify`: one, several during rotation, or a function that looks it up. */
  webhookToken?: Secrets | undefined
}

/**
 * Options of the client. Pass `authId` and `secret` (and `region` or `baseUrl` if needed), or none of the four: then they are read from
 * `XROOM_AUTH_ID`, `XROOM_SECRET`, `XROOM_REGION` and `XROOM_URL`.
 */
export type XRoomOptions = XRoomSettings & OneSource<Account>

/** Environment variables for account and address if none of them is given. */
export const variables: Variables<keyof Account> = {
  authId: "XROOM_AUTH_ID",
  secret: "XROOM_SECRET",
  region: "XROOM_REGION",
  baseUrl: "XROOM_URL",
}

/** The names of all options. */
export const optionNames: NamesOf<XRoomOptions> = {
  ...clientOptionNames,
  baseUrl: "string",
  authId: 1,
  secret: 1,
  region: 1,
  apiVersion: 1,
  timeFormat: "string",
  saltFactory: "function",
  webhookKeys: "object",
  webhookToken: 1,
}

/** Error codes. xroom does not send any: `refused` means that xroom rejected the call, any other is the HTTP status. */
export type ErrorCode = "refused" | `http_${number}`

/** Name in errors and logs. */
export const provider = "xroom"

/**
 * An API error of xroom. xroom has no error codes: `code` is `refused` and `message` is xroom's, or `code` is the HTTP status such as
 * `http_502` if the response is not from xroom.
 */
export class XRoomError extends ApiError {
  override readonly name = "XRoomError" as const
  declare readonly code: ErrorCode
}

/** Returns whether an error is an API error of xroom. */
export const isXRoomError = (error: unknown): error is XRoomError => isNamed(error, "api", "XRoomError")

/** How a Date is sent. The manual only says "JS format". */
export type TimeFormat = "ms" | "iso"

/**
 * Converts a time for sending. Numbers and strings are unchanged.
 * @throws ConfigError for an invalid time
 */
export function toTime(moment: Time | Date, format: TimeFormat): Time {
  if (isDate(moment)) {
    if (Number.isNaN(moment.getTime())) throw notAMoment()
    return format === "iso" ? moment.toISOString() : moment.getTime()
  }
  if (typeof moment === "number" ? Number.isFinite(moment) : typeof moment === "string" && moment !== "") return moment
  throw notAMoment()
}

const isDate = (moment: unknown): moment is Date => kindOf(moment) === "Date"

const notAMoment = () =>
  new ConfigError("validUntil must be a Date, a number of ms since 1970, or a string", "validUntil")

/** Converts a time that xroom sent to a Date: ms since 1970 as a number or digits, or ISO 8601. Returns an invalid Date for anything else. */
export const toDate = (time: Time): Date =>
  new Date(
    typeof time === "string" ? (/^-?\d+$/.test(time) ? Number(time) : time) : isDate(time) ? time : asNumber(time),
  )

const asNumber = (time: unknown): number => (typeof time === "number" ? time : Number.NaN)
