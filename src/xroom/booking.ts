import { operations } from "../../generated/xroom/operations.ts"
import type { ApiPromise } from "../core/api-promise.ts"
import { asObject, missing } from "../core/check-params.ts"
import type { CallOptions } from "../core/http/options.ts"
import type { Call } from "./call.ts"
import { type TimeFormat, toTime } from "./time.ts"
import type { AnswerOf, Booking, Params, Time } from "./types.ts"

/** A moment may be a Date as well; how it is written is a matter of the option `timeFormat`. */
export type BookingParams = Omit<Params<"bookingAdd">, "validUntil"> & { validUntil: Time | Date }

/** Reservations of rooms until a moment. `toDate` reads the `validUntil` of what is listed. */
export interface Bookings {
  /**
   * Reserves a room: until `validUntil` nobody can start it from the user interface. `room.init` still can. Add the time by
   * which a host may be late. Never sent twice.
   */
  add(params: BookingParams, options?: CallOptions): ApiPromise<undefined, AnswerOf<"bookingAdd">>
  /** Gives up a reservation. */
  remove(params: Params<"bookingRemove">, options?: CallOptions): ApiPromise<undefined, AnswerOf<"bookingRemove">>
  /** Changes until when a room is reserved. */
  update(params: BookingParams, options?: CallOptions): ApiPromise<undefined, AnswerOf<"bookingUpdate">>
  /** Reservations of a domain. */
  list(params: Params<"bookingList">, options?: CallOptions): ApiPromise<Booking[], AnswerOf<"bookingList">>
  /** One reservation. What a room without one gives is not documented; count on an XRoomError. */
  get(params: Params<"bookingGet">, options?: CallOptions): ApiPromise<Booking, AnswerOf<"bookingGet">>
}

export const bookings = (call: Call, format: TimeFormat): Bookings => {
  const timed = (params: BookingParams) => () => {
    const { validUntil, ...given } = asObject("booking", params) as BookingParams
    if ((validUntil as unknown) === undefined) throw missing("booking", "validUntil", validUntil)
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
