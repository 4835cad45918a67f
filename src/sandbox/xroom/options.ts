import type { OperationId } from "../../../generated/xroom/operation-id.ts"
import type { FailureHook } from "../failures.ts"
import type { RuntimeOptions } from "../runtime.ts"

export interface XRoomSandboxOptions extends RuntimeOptions {
  /** @default "sandbox-account" */
  authId?: string
  /** The account's API secret, taken as text. @default "sandbox-secret" */
  secret?: string
  /**
   * The webhookKey of every domain, or domain → webhookKey; no URL of a domain without one can be validated.
   * @default "sandbox-webhook-key"
   */
  webhookKeys?: string | Readonly<Record<string, string>>
  /** Until the sandbox listens on a port. Calls go to `/api/room` and so on below it. @default "http://xroom.invalid" */
  baseUrl?: string
  /** Domains of the account in this region; calls about others are refused. @default every domain is one */
  domains?: readonly string[]
  /** The domain of a room id that has none, such as `my-test-room`; without it such ids are refused. */
  defaultDomain?: string
  /** Domains whose back office forbids that rooms are started other than by the API. @default none */
  apiOnlyDomains?: readonly string[]
  /** The version that `x-api-version` has to name. @default 2 */
  apiVersion?: number
  /** A salt is taken only once. @default false */
  refuseReplays?: boolean
  /** Status of answers that say `isError`. @default 200 */
  httpErrorStatus?: number
  /** The same for wrong credentials. @default 401 */
  httpAuthStatus?: number
  /** How moments are written: milliseconds or ISO 8601 text. @default "ms" */
  timeFormat?: "ms" | "iso"
  /** How moments may be sent; `any` also takes a text of digits. @default "any" */
  acceptTimes?: "any" | "ms" | "iso"
  /** What `init` does with a room that exists: answers its state, or fails. @default "return" */
  initExisting?: "return" | "error"
  /** Whether `init` ends the booking of the room. @default false */
  initConsumesBooking?: boolean
  /** What adding a booking over a valid one does. @default "error" */
  bookingConflict?: "error" | "replace"
  /** What `get`, `update` and `remove` do without a booking; ignored, `get` answers null. @default "error" */
  missingBooking?: "error" | "ignore"
  /** What a booking until a moment that has passed gives. @default "error" */
  pastBooking?: "error" | "accept"
  /** Whether `list` and `get` still have bookings that are over. @default "hidden" */
  expiredBookings?: "hidden" | "listed"
  /** Whether webhooks get events before their URL was validated. @default "silent" */
  unvalidatedHooks?: "silent" | "told"
  /** Whether adding a webhook calls its URL at once. @default false */
  validateOnAdd?: boolean
  /** Whether listed webhooks have `type` and `validated`, which the manual does not name. @default false */
  webhookDetails?: boolean
  /** How a password, a host key or another optional value is written when there is none. @default "absent" */
  missingValues?: "absent" | "null"
  /** The `data` of methods that return nothing. @default "null" */
  voidData?: "absent" | "null"
  /** How a room that nobody is in is listed. @default "object" */
  emptyRooms?: "object" | "null"
  /** Whether a room is removed when the last one leaves. @default false */
  removeEmptyRooms?: boolean
  /** How many people a room holds. @default 8 */
  capacity?: number
  /** Milliseconds before the second, third … attempt of an event; nobody says that there is one. @default [] */
  retries?: readonly number[]
  /** Asked about each call: a failure to answer with, or undefined. See also `fail()`. */
  failures?: FailureHook<OperationId>
}
