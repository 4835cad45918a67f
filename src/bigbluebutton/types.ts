import type { components, operations } from "../../generated/bigbluebutton/paths.ts"
import type { ApiPromise } from "../core/api-promise.ts"
import type { Operation } from "../core/http/operation.ts"
import type { CallOptions } from "../core/http/options.ts"
import type * as spec from "../core/spec-types.ts"
import type { ChecksumAlgorithm } from "./checksum.ts"
import type { Document, TextModules } from "./documents.ts"

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

/** What a followed join link leads to. */
export interface Joined {
  /** Where the browser goes: the meeting client. */
  url: string
  /** The session; also part of `url`. */
  session_token?: string
  /** `JSESSIONID` and the like, as the server set them. Calls with a session token need them. */
  cookies: readonly string[]
}

/** What a checksum is made of. Holds no secret, but passwords among the parameters are in `query`. */
export interface ChecksumExplanation {
  /** The name that is signed: `create`, `hooks/create`. */
  call: string
  /** The query as it is sent, without the checksum. */
  query: string
  algorithm: ChecksumAlgorithm
  /** The text that is hashed, with the secret masked. */
  signed: string
}

/**
 * Makes a call whose parameters all stand in the query, and picks what is useful of its answer.
 * @param body makes the body in the form the document declares
 */
export type Call = <Id extends keyof operations, T = AnswerOf<Id>>(
  operation: Operation & { readonly id: Id },
  query?: object,
  options?: CallOptions,
  useful?: (answer: AnswerOf<Id>, response: Response) => T,
  body?: () => unknown,
) => ApiPromise<T, AnswerOf<Id>>

export type CreateParams = Params<"create"> & {
  /** Presentations, by URL or with their bytes. The server loads them after it has answered; failures are not reported. */
  documents?: readonly Document[] | undefined
  /** Long values that travel in the body: client settings, first content of the shared notes. */
  modules?: TextModules | undefined
  /**
   * Settings of the client to replace for this meeting, from `public` down, as an object or JSON text. Travels in the body, from
   * where 3.0 and later read it; it works only where the server allows it (`allowOverrideClientSettingsOnCreateCall`).
   */
  clientSettingsOverride?: TextModules["clientSettingsOverride"]
}
