import { operations } from "../../generated/xroom/operations.ts"
import type { ApiPromise } from "../core/http/response.ts"
import type { CallOptions } from "../core/http/options.ts"
import { asObject, missingParameter } from "../core/http/check-call.ts"
import type { Call } from "./adapter.ts"
import {
  type ResponseOf,
  type Booking,
  type Params,
  type ResultOf,
  type Room,
  type RoomsByDomain,
  type Time,
  type TimeFormat,
  toTime,
  type Webhook,
} from "./types.ts"

/** Manages rooms. A room id is a domain and a name: `chat.example/demo`. */
export interface Rooms {
  /** Starts a room, booked or not. With `addHostKey`, the response has a `hostKey` that makes its holder the host. Never retried. */
  init(params: Params<"roomInit">, options?: CallOptions): ApiPromise<Room, ResponseOf<"roomInit">>
  /** Ends an empty room, or any room with `forceKick`. Resolves to `false` if participants are in it. Never retried. */
  destroy(params: Params<"roomDestroy">, options?: CallOptions): ApiPromise<boolean, ResponseOf<"roomDestroy">>
  /** Removes a participant, or all with the id `all`. Never retried. */
  kickOut(params: Params<"roomKickOut">, options?: CallOptions): ApiPromise<undefined, ResponseOf<"roomKickOut">>
  /** Locks or unlocks a room. Does not change its password. */
  setLock(params: Params<"roomSetLock">, options?: CallOptions): ApiPromise<undefined, ResponseOf<"roomSetLock">>
  /** Sets the password of a room; `null` removes it. Does not change its lock. */
  setPassword(
    params: Params<"roomSetPassword">,
    options?: CallOptions,
  ): ApiPromise<undefined, ResponseOf<"roomSetPassword">>
  /** Lists active rooms of all domains or of one, by domain and id. */
  list(params?: Params<"roomList">, options?: CallOptions): ApiPromise<RoomsByDomain, ResponseOf<"roomList">>
}

export const rooms = (call: Call): Rooms => ({
  init: (params, options) => call(operations.roomInit, params, options),
  destroy: (params, options) => call(operations.roomDestroy, params, options),
  kickOut: (params, options) => call(operations.roomKickOut, params, options),
  setLock: (params, options) => call(operations.roomSetLock, params, options),
  setPassword: (params, options) => call(operations.roomSetPassword, params, options),
  list: (params = {}, options) => call(operations.roomList, params, options),
})

/** `validUntil` may also be a Date, which is sent in the format of the option `timeFormat`. */
export type BookingParams = Omit<Params<"bookingAdd">, "validUntil"> & { validUntil: Time | Date }

/** Manages bookings of rooms. `toDate` converts `validUntil` of a booking to a Date. */
export interface Bookings {
  /**
   * Books a room: until `validUntil` it can be started only through the API (`room.init`). Allow for late hosts in `validUntil`. Never
   * retried.
   */
  add(params: BookingParams, options?: CallOptions): ApiPromise<undefined, ResponseOf<"bookingAdd">>
  /** Removes a booking. */
  remove(params: Params<"bookingRemove">, options?: CallOptions): ApiPromise<undefined, ResponseOf<"bookingRemove">>
  /** Changes how long a room is booked. */
  update(params: BookingParams, options?: CallOptions): ApiPromise<undefined, ResponseOf<"bookingUpdate">>
  /** Lists the bookings of a domain. */
  list(params: Params<"bookingList">, options?: CallOptions): ApiPromise<Booking[], ResponseOf<"bookingList">>
  /** Gets a booking. The response for a room without one is not documented; expect an XRoomError. */
  get(params: Params<"bookingGet">, options?: CallOptions): ApiPromise<Booking, ResponseOf<"bookingGet">>
}

export const bookings = (call: Call, format: TimeFormat): Bookings => {
  const timed = (params: BookingParams) => () => {
    const { validUntil, ...given } = asObject("booking", params) as BookingParams
    if ((validUntil as unknown) === undefined) throw missingParameter("booking", "validUntil", validUntil)
    return { ...given, validUntil: toTime(validUntil, format) }
  }
  return {
    add: (params, options) => call(operations.bookingAdd, timed(params), options),
    remove: (params, options) => call(operations.bookingRemove, params, options),
    update: (params, options) => call(operations.bookingUpdate, timed(params), options),
    list: (params, options) => call(operations.bookingList, params, options),
    get: (params, options) => call(operations.bookingGet, params, options),
  }
}

/** Registers webhooks. To verify their deliveries, see `webhooks`. */
export interface WebhookRegistration {
  /**
   * Registers a URL or a robot. Events are not signed, so put a secret token into the URL with `webhookUrl()`. A URL must be validated
   * afterwards with `validate`, a robot need not. Never retried.
   */
  add(params: Params<"webhookAdd">, options?: CallOptions): ApiPromise<ResultOf<"webhookAdd">, ResponseOf<"webhookAdd">>
  /** Removes a webhook. */
  remove(params: Params<"webhookRemove">, options?: CallOptions): ApiPromise<undefined, ResponseOf<"webhookRemove">>
  /** Lists the webhooks of a domain that match the filters. */
  list(params: Params<"webhookList">, options?: CallOptions): ApiPromise<Webhook[], ResponseOf<"webhookList">>
  /** Makes xroom send a `validation` event to the URL, which must respond with `webhooks.answerValidation()`. */
  validate(
    params: Params<"webhookValidate">,
    options?: CallOptions,
  ): ApiPromise<ResultOf<"webhookValidate">, ResponseOf<"webhookValidate">>
}

export const webhookRegistration = (call: Call): WebhookRegistration => ({
  add: (params, options) => call(operations.webhookAdd, params, options),
  remove: (params, options) => call(operations.webhookRemove, params, options),
  list: (params, options) => call(operations.webhookList, params, options),
  validate: (params, options) => call(operations.webhookValidate, params, options),
})
