import type { OperationId } from "../../generated/xroom/operation-id.ts"
import type { RequiredScalars } from "../core/required-scalars.ts"
import type { ResultOf } from "./types.ts"

type Form<T> = [T] extends [undefined]
  ? "nothing"
  : T extends boolean
    ? "a boolean"
    : T extends readonly unknown[]
      ? "a list"
      : RequiredScalars<T>

/** What a method returns; of an object, what it must have. The compiler holds it against the document. */
export const expected: { readonly [Id in OperationId]: Form<ResultOf<Id>> } = {
  roomInit: { id: "text", type: "text", isLocked: "boolean" },
  roomDestroy: "a boolean",
  roomKickOut: "nothing",
  roomSetLock: "nothing",
  roomSetPassword: "nothing",
  roomList: {},
  bookingAdd: "nothing",
  bookingRemove: "nothing",
  bookingUpdate: "nothing",
  bookingList: "a list",
  bookingGet: { domain: "text", roomName: "text", validUntil: "text" },
  webhookAdd: { id: "text", validated: "boolean" },
  webhookRemove: "nothing",
  webhookList: "a list",
  webhookValidate: { validated: "boolean" },
}

export const isKnown = (id: string): id is OperationId => Object.hasOwn(expected, id)
