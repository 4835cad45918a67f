import type { OperationId } from "../../generated/xroom/operation-id.ts"
import type { components, operations } from "../../generated/xroom/paths.ts"
import type { Absent, ResponseOf as Answer, BodyOf } from "../core/http/call.ts"
import type { NamesOf } from "../core/check-options.ts"
import { clientOptionNames, type ClientOptions, type OneSource, type Variables } from "../core/http/options.ts"
import type { Secrets } from "../core/webhooks/secrets.ts"
import { ApiError, ConfigError, isNamed } from "../core/errors.ts"
import { kindOf } from "../core/values.ts"

type Schemas = components["schemas"]

/** Arguments of a method as the document declares them; `undefined` counts as absent. */
export type Params<Id extends OperationId> =
  BodyOf<operations[Id]> extends { data?: infer Data } ? Absent<NonNullable<Data>> : never

/** The whole answer of a method, envelope included. */
export type ResponseOf<Id extends OperationId> = Answer<operations[Id]>

/** What a method returns: the `data` of its answer. */
export type ResultOf<Id extends OperationId> =
  ResponseOf<Id> extends { data: infer Data } ? Data : ResponseOf<Id> extends { data?: null } ? undefined : never

/** A moment on the wire: ms since 1970, or text. `toDate` reads all of its forms. */
export type Time = Schemas["Time"]
/** A room that was started. */
export type Room = Schemas["Room"]
/** An active room with its participants. */
export type RoomState = Schemas["RoomState"]
/** Domain → id of a room → the room. */
export type RoomsByDomain = Schemas["RoomsByDomain"]
export type Peer = Schemas["Peer"]
export type Booking = Schemas["Booking"]
export type Webhook = Schemas["Webhook"]

/** Where a domain was set up. Rooms are known to the host of their region only. */
export type Region = "eu" | "us"

/** An account, and where its rooms are. */
interface Account {
  /** Identifier of the account, from the dashboard. @default XROOM_AUTH_ID */
  authId: string | undefined
  /** API secret of the account. It is never sent, logged, printed or part of an error. @default XROOM_SECRET */
  secret: string | undefined
  /** Region of the domains this client is for. From the environment: `XROOM_REGION`. @default "eu" */
  region?: Region | undefined
  /**
   * Another address than that of the region, with or without `/api`: `https://api.xroom.app`, a sandbox. From the environment:
   * `XROOM_URL`.
   */
  baseUrl?: string | undefined
}

/** All options but the account and its address. */
export interface XRoomSettings extends ClientOptions {
  /** Version code of the API. @default 2 */
  apiVersion?: number | undefined
  /** How a Date is written, which nobody has published. @default "ms" */
  timeFormat?: TimeFormat | undefined
  /** Makes the salt of each attempt, for tests. @default 32 bytes from a cryptographic source, as 64 digits */
  saltFactory?: (() => string) | undefined
  /** Domain → its `webhookKey`, which answers the validation of webhooks. Not the API secret. */
  webhookKeys?: Readonly<Record<string, string | undefined>> | undefined
  /** The unguessable part of the URLs of your webhooks, for `webhooks.verify`; several while it is being changed, or a function that looks it up. */
  webhookToken?: Secrets | undefined
}

/**
 * `authId` and `secret` are given both, with `region` or `baseUrl` where needed; or none of the four, which reads `XROOM_AUTH_ID`,
 * `XROOM_SECRET`, `XROOM_REGION` and `XROOM_URL`.
 */
export type XRoomOptions = XRoomSettings & OneSource<Account>

/** Where account and address come from when none of them is given. */
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

/** xroom has no codes of its own: it rejected the call, or something else did. */
export type ErrorCode = "refused" | `http_${number}`

/**
 * A call that xroom refused, whatever the HTTP status. xroom has no error codes: `code` is `refused`, with its words in
 * `message`, or `http_502` and the like when the answer was none of xroom's.
 */
export class XRoomError extends ApiError {
  override readonly name = "XRoomError" as const
  declare readonly code: ErrorCode
}

/** Whether xroom rejected a call. */
export const isXRoomError = (error: unknown): error is XRoomError => isNamed(error, "api", "XRoomError")

/** How a Date is written. The manual only says "JS format". */
export type TimeFormat = "ms" | "iso"

/**
 * A moment on its way to the wire. Numbers and texts travel as they are.
 * @throws ConfigError for what is no moment
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

const notAMoment = () => new ConfigError("validUntil has to be a Date, ms since 1970, or a text", "validUntil")

/** Reads a moment in any form a server may write it: ms since 1970 as number or digits, or ISO 8601. An invalid Date for anything else. */
export const toDate = (time: Time): Date =>
  new Date(
    typeof time === "string" ? (/^-?\d+$/.test(time) ? Number(time) : time) : isDate(time) ? time : asNumber(time),
  )

const asNumber = (time: unknown): number => (typeof time === "number" ? time : Number.NaN)
