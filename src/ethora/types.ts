import type { components, operations } from "../../generated/ethora/paths.ts"
import type { AnswerOf as Answer, Absent, BodyOf, QueryOf } from "../core/spec-types.ts"
import type { CallOptions } from "../core/options.ts"

type Schemas = components["schemas"]

/** An id of your own, of a user or a room; numbers travel as text. */
export type Id = string | number

/** The whole answer of a call as the document declares it. */
export type AnswerOf<Name extends keyof operations> = Answer<operations[Name]>
/** Query parameters of a call as the document declares them; `undefined` counts as absent. */
export type Params<Name extends keyof operations> = QueryOf<operations[Name]>
/** Body of a call as the document declares it; `undefined` counts as absent. */
export type Body<Name extends keyof operations> = Absent<BodyOf<operations[Name]>>

export type User = Schemas["User"]
export type Chat = Schemas["Chat"]
export type App = Schemas["App"]
export type AppBot = Schemas["AppBot"]
export type AppToken = Schemas["AppToken"]
export type Agent = Schemas["Agent"]
export type ChatFile = Schemas["File"]
export type Message = Schemas["Message"]
export type MessageHit = Schemas["MessageHit"]
export type JobTicket = Schemas["JobTicket"]
export type UsersBatchJob = Schemas["UsersBatchJob"]
export type UsersBatchResult = Schemas["UsersBatchResult"]
export type UserChangeResult = Schemas["UserChangeResult"]
export type BroadcastJob = Schemas["BroadcastJob"]
export type ClientSession = Schemas["ClientSession"]
export type RefreshedSession = Schemas["RefreshedSession"]
export type DefaultRoom = Schemas["DefaultRoom"]

type Declared<T> = { [K in keyof T as string extends K ? never : K]: T[K] }
type Partly<T> = Absent<Partial<T>> & Readonly<Record<string, unknown>>

/** What is known about a new user. Everything may be left out; names the document does not know travel as they are. */
export type UserData = Partly<Omit<Declared<Schemas["NewUser"]>, "uuid">> & {
  /** Split into first and last name, where no `firstName` is given. Does not travel itself. */
  displayName?: string | undefined
}

/** A new user of a list. */
export type NewUser = UserData & {
  /** Your id of the user, plain. */
  uuid: Id
}

/** What is known about a new room, over what is sent by default. Names the document does not know travel as they are. */
export type RoomData = Partly<Declared<Schemas["CreateChatRequest"]>>

/** What to change on a user; what is left out stays. */
export type UserChange = Partly<Omit<Declared<Schemas["UserChange"]>, "xmppUsername">> & {
  /** Your id of the user, or its XMPP name. */
  xmppUsername: Id
}

/** A deletion: `{ ok: false, reason }` where there was no such room. */
export type DeletedRoom = Schemas["DeleteChatResponse"] & {
  readonly reason?: "Chat room not found"
}

/** Options of calls that go to one app. */
export interface AppOptions extends CallOptions {
  /** The app, where it is another than the client's own: one below it. Tokens stay those of the client's own app. */
  appId?: string | undefined
}
