import type { OperationId } from "../../generated/xroom/operation-id.ts"
import type { ResultOf } from "./types.ts"

type Form<T> = [T] extends [undefined]
  ? "nothing"
  : T extends boolean
    ? "a boolean"
    : T extends readonly unknown[]
      ? "a list"
      : "an object"

/** What a method returns. The compiler holds it against the document. */
export const expected: { readonly [Id in OperationId]: Form<ResultOf<Id>> } = {
  roomInit: "an object",
  roomDestroy: "a boolean",
  roomKickOut: "nothing",
  roomSetLock: "nothing",
  roomSetPassword: "nothing",
  roomList: "an object",
  bookingAdd: "nothing",
  bookingRemove: "nothing",
  bookingUpdate: "nothing",
  bookingList: "a list",
  bookingGet: "an object",
  webhookAdd: "an object",
  webhookRemove: "nothing",
  webhookList: "a list",
  webhookValidate: "an object",
}

export const isKnown = (id: string): id is OperationId => Object.hasOwn(expected, id)
