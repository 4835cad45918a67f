import type { components, operations } from "../../generated/bigbluebutton/paths.ts"
import type * as spec from "../core/spec-types.ts"

type Schemas = components["schemas"]

/** Query parameters of a call as the document declares them; `undefined` counts as absent. */
export type Params<Id extends keyof operations> = spec.QueryOf<operations[Id]>

/** Who enters a room; the meeting and the role are known already. */
export type Person = Omit<Params<"join">, "meetingID" | "role" | "createTime" | "redirect">

/** A meeting, as getMeetings and getMeetingInfo tell it. */
export type Meeting = Schemas["Meeting"]
export type Attendee = Schemas["Attendee"]
export type Session = Schemas["GetSessionsResponse"]["sessions"][number]
export type Recording = Schemas["Recording"]
export type TextTrack = Schemas["TextTrack"]
export type Hook = Schemas["Hook"]

/** The whole answer of a call as the document declares it. */
export type AnswerOf<Id extends keyof operations> = spec.AnswerOf<operations[Id]>
