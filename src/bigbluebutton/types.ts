import type { components, operations } from "../../generated/bigbluebutton/paths.ts"

type Schemas = components["schemas"]

/** Query parameters of a call as the document declares them; `undefined` counts as absent. */
export type Params<Id extends keyof operations> = Absent<NonNullable<operations[Id]["parameters"]["query"]>>

type Absent<T> = { [K in keyof T]: T[K] | (object extends Pick<T, K> ? undefined : never) }

/** A meeting, as getMeetings and getMeetingInfo tell it. */
export type Meeting = Schemas["Meeting"]
export type Attendee = Schemas["Attendee"]
export type Session = Schemas["GetSessionsResponse"]["sessions"][number]
export type Recording = Schemas["Recording"]
export type TextTrack = Schemas["TextTrack"]
export type Hook = Schemas["Hook"]

/** The whole answer of a call as the document declares it. */
export type AnswerOf<Id extends keyof operations> = operations[Id]["responses"] extends {
  200: { content: infer Content }
}
  ? Content[keyof Content]
  : never
