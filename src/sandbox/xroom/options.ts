import type { OperationId } from "../../../generated/xroom/operation-id.ts"
import { checkOptions, type NamesOf } from "../../core/check-options.ts"
import type { FailureHook } from "../sandbox.ts"
import { runtime, type Runtime, runtimeNames, type RuntimeOptions } from "../runtime.ts"

export interface XRoomSandboxOptions extends RuntimeOptions {
  /** @default "sandbox-account" */
  authId?: string
  /** The account's API secret, used as text. @default "sandbox-secret" */
  secret?: string
  /**
   * The webhookKey of all domains, or domain → webhookKey; URLs of a domain without a key cannot be validated.
   * @default "sandbox-webhook-key"
   */
  webhookKeys?: string | Readonly<Record<string, string>>
  /**
   * Base URL until the sandbox listens on a port. Calls go to `/api/room` and similar paths below it.
   * @default "http://xroom.invalid"
   */
  baseUrl?: string
  /** Domains of the account in this region; calls for other domains are rejected. @default every domain */
  domains?: readonly string[]
  /** Domain of room ids that lack one, such as `my-test-room`. Without it, such ids are rejected. */
  defaultDomain?: string
  /** Domains whose back office allows rooms to be started only through the API. @default none */
  apiOnlyDomains?: readonly string[]
  /** Required value of `x-api-version`. @default 2 */
  apiVersion?: number
  /** Whether a salt is accepted only once. @default false */
  refuseReplays?: boolean
  /** HTTP status of responses with `isError`. @default 200 */
  httpErrorStatus?: number
  /** HTTP status for wrong credentials. @default 401 */
  httpAuthStatus?: number
  /** Format of times in responses: milliseconds or ISO 8601. @default "ms" */
  timeFormat?: "ms" | "iso"
  /** Accepted formats of times; `any` also accepts a string of digits. @default "any" */
  acceptTimes?: "any" | "ms" | "iso"
  /** What `init` does for an existing room: return its state, or fail. @default "return" */
  initExisting?: "return" | "error"
  /** Whether `init` ends the booking of the room. @default false */
  initConsumesBooking?: boolean
  /** Response to adding a booking while another one is valid. @default "error" */
  bookingConflict?: "error" | "replace"
  /** What `get`, `update` and `remove` do without a booking: fail, or ignore it (`get` then returns null). @default "error" */
  missingBooking?: "error" | "ignore"
  /** Response to a booking until a time in the past. @default "error" */
  pastBooking?: "error" | "accept"
  /** Whether `list` and `get` still return expired bookings. @default "hidden" */
  expiredBookings?: "hidden" | "listed"
  /** Whether webhooks receive events before their URL was validated. @default "silent" */
  unvalidatedHooks?: "silent" | "told"
  /** Whether adding a webhook calls its URL at once. @default false */
  validateOnAdd?: boolean
  /** Whether listed webhooks have `type` and `validated`, which are not in the manual. @default false */
  webhookDetails?: boolean
  /** How responses represent a missing password, host key or other optional value. @default "absent" */
  missingValues?: "absent" | "null"
  /** The `data` of methods that return nothing. @default "null" */
  voidData?: "absent" | "null"
  /** How an empty room is listed. @default "object" */
  emptyRooms?: "object" | "null"
  /** Whether a room is removed when the last participant leaves. @default false */
  removeEmptyRooms?: boolean
  /** Maximum number of participants in a room. @default 8 */
  capacity?: number
  /** Milliseconds before the second, third … attempt of an event; retries are not documented. @default [] */
  retries?: readonly number[]
  /** Called for each call: returns a failure to respond with, or undefined. See also `fail()`. */
  failures?: FailureHook<OperationId>
}

type Open = "baseUrl" | "failures" | "domains" | "defaultDomain"

export interface Settings extends Required<Omit<XRoomSandboxOptions, Open | keyof Runtime>>, Runtime {
  domains: readonly string[] | undefined
  defaultDomain: string | undefined
}

/** Fills in omitted options. */
export function settle(options: XRoomSandboxOptions): Settings {
  return {
    authId: options.authId ?? "sandbox-account",
    secret: options.secret ?? "sandbox-secret",
    webhookKeys: options.webhookKeys ?? "sandbox-webhook-key",
    domains: options.domains,
    defaultDomain: options.defaultDomain,
    apiOnlyDomains: options.apiOnlyDomains ?? [],
    apiVersion: options.apiVersion ?? 2,
    refuseReplays: options.refuseReplays ?? false,
    httpErrorStatus: options.httpErrorStatus ?? 200,
    httpAuthStatus: options.httpAuthStatus ?? 401,
    timeFormat: options.timeFormat ?? "ms",
    acceptTimes: options.acceptTimes ?? "any",
    initExisting: options.initExisting ?? "return",
    initConsumesBooking: options.initConsumesBooking ?? false,
    bookingConflict: options.bookingConflict ?? "error",
    missingBooking: options.missingBooking ?? "error",
    pastBooking: options.pastBooking ?? "error",
    expiredBookings: options.expiredBookings ?? "hidden",
    unvalidatedHooks: options.unvalidatedHooks ?? "silent",
    validateOnAdd: options.validateOnAdd ?? false,
    webhookDetails: options.webhookDetails ?? false,
    missingValues: options.missingValues ?? "absent",
    voidData: options.voidData ?? "null",
    emptyRooms: options.emptyRooms ?? "object",
    removeEmptyRooms: options.removeEmptyRooms ?? false,
    capacity: options.capacity ?? 8,
    retries: options.retries ?? [],
    ...runtime(options),
  }
}

const names: NamesOf<XRoomSandboxOptions> = {
  ...runtimeNames,
  authId: "string",
  secret: "string",
  webhookKeys: 1,
  baseUrl: "string",
  domains: 1,
  defaultDomain: 1,
  apiOnlyDomains: 1,
  apiVersion: 1,
  refuseReplays: 1,
  httpErrorStatus: 1,
  httpAuthStatus: 1,
  timeFormat: 1,
  acceptTimes: 1,
  initExisting: 1,
  initConsumesBooking: 1,
  bookingConflict: 1,
  missingBooking: 1,
  pastBooking: 1,
  expiredBookings: 1,
  unvalidatedHooks: 1,
  validateOnAdd: 1,
  webhookDetails: 1,
  missingValues: 1,
  voidData: 1,
  emptyRooms: 1,
  removeEmptyRooms: 1,
  capacity: 1,
  retries: 1,
  failures: 1,
}

/** @throws ConfigError for an unknown option */
export function checked(given: XRoomSandboxOptions): XRoomSandboxOptions {
  return checkOptions("xroomSandbox", given, names)
}
