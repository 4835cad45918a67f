import type { OperationId } from "../../generated/xroom/operation-id.ts"
import type { Params, ResultOf } from "./types.ts"

type Required<T> = { [Name in keyof T as object extends Pick<T, Name> ? never : Name]: true }

type Form<T> = [T] extends [undefined]
  ? "nothing"
  : T extends boolean
    ? "a boolean"
    : T extends readonly unknown[]
      ? "a list"
      : "an object"

/** What a method cannot do without, and what it returns. The compiler holds it against the document. */
export const expected: {
  readonly [Id in OperationId]: { readonly takes: Required<Params<Id>>; readonly gives: Form<ResultOf<Id>> }
} = {
  roomInit: { takes: { id: true }, gives: "an object" },
  roomDestroy: { takes: { id: true }, gives: "a boolean" },
  roomKickOut: { takes: { id: true, peerId: true }, gives: "nothing" },
  roomSetLock: { takes: { id: true, lock: true }, gives: "nothing" },
  roomSetPassword: { takes: { id: true, password: true }, gives: "nothing" },
  roomList: { takes: {}, gives: "an object" },
  bookingAdd: { takes: { domain: true, roomName: true, validUntil: true }, gives: "nothing" },
  bookingRemove: { takes: { domain: true, roomName: true }, gives: "nothing" },
  bookingUpdate: { takes: { domain: true, roomName: true, validUntil: true }, gives: "nothing" },
  bookingList: { takes: { domain: true }, gives: "a list" },
  bookingGet: { takes: { domain: true, roomName: true }, gives: "an object" },
  webhookAdd: { takes: { domain: true, type: true }, gives: "an object" },
  webhookRemove: { takes: { id: true }, gives: "nothing" },
  webhookList: { takes: { domain: true }, gives: "a list" },
  webhookValidate: { takes: { id: true }, gives: "an object" },
}

export const isKnown = (id: string): id is OperationId => Object.hasOwn(expected, id)
