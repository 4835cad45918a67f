import type { OperationId } from "../../generated/xroom/operation-id.ts"
import type { components, operations } from "../../generated/xroom/paths.ts"
import type { Absent, AnswerOf as Answer, BodyOf } from "../core/spec-types.ts"

type Schemas = components["schemas"]

/** Arguments of a method as the document declares them; `undefined` counts as absent. */
export type Params<Id extends OperationId> =
  BodyOf<operations[Id]> extends { data?: infer Data } ? Absent<NonNullable<Data>> : never

/** The whole answer of a method, envelope included. */
export type AnswerOf<Id extends OperationId> = Answer<operations[Id]>

/** What a method returns: the `data` of its answer. */
export type ResultOf<Id extends OperationId> =
  AnswerOf<Id> extends { data: infer Data } ? Data : AnswerOf<Id> extends { data?: null } ? undefined : never

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
