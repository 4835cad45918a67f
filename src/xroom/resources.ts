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

/** Rooms. Their ids are a domain and a name: `chat.example/demo`. */
export interface Rooms {
  /** Starts a room, booked or not. With `addHostKey` the answer holds the key that makes its bearer the host. Never sent twice. */
  init(params: Params<"roomInit">, options?: CallOptions): ApiPromise<Room, ResponseOf<"roomInit">>
  /** Ends an empty room, or with `forceKick` any. `false` when somebody is in it. Never sent twice. */
  destroy(params: Params<"roomDestroy">, options?: CallOptions): ApiPromise<boolean, ResponseOf<"roomDestroy">>
  /** Removes a participant, or with the id `all` everybody. Never sent twice. */
  kickOut(params: Params<"roomKickOut">, options?: CallOptions): ApiPromise<undefined, ResponseOf<"roomKickOut">>
  /** Locks or unlocks. The password is another matter. */
  setLock(params: Params<"roomSetLock">, options?: CallOptions): ApiPromise<undefined, ResponseOf<"roomSetLock">>
  /** Sets the password; `null` removes it. The lock is another matter. */
  setPassword(
    params: Params<"roomSetPassword">,
    options?: CallOptions,
  ): ApiPromise<undefined, ResponseOf<"roomSetPassword">>
  /** Active rooms of all domains or of one: domain → id → room or `null`. */
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

/** A moment may be a Date as well; how it is written is a matter of the option `timeFormat`. */
export type BookingParams = Omit<Params<"bookingAdd">, "validUntil"> & { validUntil: Time | Date }

/** Reservations of rooms until a moment. `toDate` reads the `validUntil` of what is listed. */
export interface Bookings {
  /**
   * Reserves a room: until `validUntil` nobody can start it from the user interface. `room.init` still can. Add the time by
   * which a host may be late. Never sent twice.
   */
  add(params: BookingParams, options?: CallOptions): ApiPromise<undefined, ResponseOf<"bookingAdd">>
  /** Gives up a reservation. */
  remove(params: Params<"bookingRemove">, options?: CallOptions): ApiPromise<undefined, ResponseOf<"bookingRemove">>
  /** Changes until when a room is reserved. */
  update(params: BookingParams, options?: CallOptions): ApiPromise<undefined, ResponseOf<"bookingUpdate">>
  /** Reservations of a domain. */
  list(params: Params<"bookingList">, options?: CallOptions): ApiPromise<Booking[], ResponseOf<"bookingList">>
  /** One reservation. What a room without one gives is not documented; count on an XRoomError. */
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

/** Registration of webhooks. What arrives from them is for `webhooks`. */
export interface WebhookRegistration {
  /**
   * Registers a URL or a robot. Events are not signed, so put an unguessable token into the URL: `webhookUrl()` does. A URL has
   * to be validated afterwards, a robot is valid at once. Never sent twice.
   */
  add(params: Params<"webhookAdd">, options?: CallOptions): ApiPromise<ResultOf<"webhookAdd">, ResponseOf<"webhookAdd">>
  /** Ends a registration. */
  remove(params: Params<"webhookRemove">, options?: CallOptions): ApiPromise<undefined, ResponseOf<"webhookRemove">>
  /** Webhooks of a domain, or those that fit the filters. */
  list(params: Params<"webhookList">, options?: CallOptions): ApiPromise<Webhook[], ResponseOf<"webhookList">>
  /** Has xroom send the event `validation` to the URL, which answers with `webhooks.answerValidation()`. */
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
