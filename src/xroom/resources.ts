import { operations } from "../../generated/xroom/operations.ts"
import type { ApiPromise } from "../core/api-promise.ts"
import type { CallOptions } from "../core/http/options.ts"
import type { Call } from "./call.ts"
import type { AnswerOf, Params, Room, RoomsByDomain } from "./types.ts"

/** Rooms. Their ids are a domain and a name: `chat.example/demo`. */
export interface Rooms {
  /** Starts a room, booked or not. With `addHostKey` the answer holds the key that makes its bearer the host. Never sent twice. */
  init(params: Params<"roomInit">, options?: CallOptions): ApiPromise<Room, AnswerOf<"roomInit">>
  /** Ends an empty room, or with `forceKick` any. `false` when somebody is in it. Never sent twice. */
  destroy(params: Params<"roomDestroy">, options?: CallOptions): ApiPromise<boolean, AnswerOf<"roomDestroy">>
  /** Removes a participant, or with the id `all` everybody. Never sent twice. */
  kickOut(params: Params<"roomKickOut">, options?: CallOptions): ApiPromise<undefined, AnswerOf<"roomKickOut">>
  /** Locks or unlocks. The password is another matter. */
  setLock(params: Params<"roomSetLock">, options?: CallOptions): ApiPromise<undefined, AnswerOf<"roomSetLock">>
  /** Sets the password; `null` removes it. The lock is another matter. */
  setPassword(
    params: Params<"roomSetPassword">,
    options?: CallOptions,
  ): ApiPromise<undefined, AnswerOf<"roomSetPassword">>
  /** Active rooms of all domains or of one: domain → id → room or `null`. */
  list(params?: Params<"roomList">, options?: CallOptions): ApiPromise<RoomsByDomain, AnswerOf<"roomList">>
}

export const rooms = (call: Call): Rooms => ({
  init: (params, options) => call(operations.roomInit, params, options),
  destroy: (params, options) => call(operations.roomDestroy, params, options),
  kickOut: (params, options) => call(operations.roomKickOut, params, options),
  setLock: (params, options) => call(operations.roomSetLock, params, options),
  setPassword: (params, options) => call(operations.roomSetPassword, params, options),
  list: (params = {}, options) => call(operations.roomList, params, options),
})
