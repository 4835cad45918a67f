import type { components } from "../../generated/xcall/paths.ts"
import type { Absent } from "../core/spec-types.ts"

type Schemas = components["schemas"]

type CamelCase<Name> = Name extends `${infer Head}_${infer Tail}` ? `${Head}${Capitalize<CamelCase<Tail>>}` : Name

/** A schema's fields under the names the vendor's package has for them: `room_id` as `roomId`. */
type Camel<T> = Absent<{ [Name in keyof T as CamelCase<Name> & string]: T[Name] }>

type Params = Schemas["CreateRoomTokenParams"]

/** The participant: `externalId` is your id, `displayName` is shown to others. */
export type XCallUser = Camel<Schemas["XCallUser"]>

/** The looks of the room: name of the company, address of its logo, and its colour as `#rrggbb`. */
export type XCallBranding = Camel<Schemas["XCallBranding"]>

/** Whom to let into which room, and how it looks. */
export type CreateRoomTokenParams = Camel<{
  [Name in keyof Params]: Name extends "user" ? XCallUser : Name extends "branding" ? XCallBranding : Params[Name]
}>

/** A token for one participant. */
export type TokenResponse = Schemas["TokenResponse"]
export type RoomInfoData = Schemas["RoomInfoData"]
export type AccountData = Schemas["AccountData"]
export type SubscriptionData = Schemas["SubscriptionData"]
