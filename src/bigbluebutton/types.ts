import type { components, families, operations, paths } from "../../generated/bigbluebutton/paths.ts"
import type { Dialects } from "../../generated/bigbluebutton/dialects.ts"
import type { ApiPromise } from "../core/http/response.ts"
import type { Operation } from "../core/http/operation.ts"
import type { CallOptions, ClientOptions, OneSource } from "../core/http/options.ts"
import type * as spec from "../core/http/call.ts"
import { ApiError, isNamed } from "../core/errors.ts"
import type { ChecksumAlgorithm } from "./checksum.ts"

type Schemas = components["schemas"]

type Attributes = Pick<Schemas["PresentationDocument"], "current" | "downloadable" | "removable">
export type TextName = Schemas["TextModule"]["name"]

/**
 * A presentation that the server fetches. `filename` is the last part of the URL's path by default; give it where that is no
 * name with the extension of a presentation, such as for `https://files.example.org/download?id=5`.
 */
export type DocumentByUrl = Attributes &
  Required<Pick<Schemas["PresentationDocument"], "url">> & {
    filename?: string | undefined
    name?: undefined
    content?: undefined
  }

/** A presentation whose bytes travel along. All of a call's bytes together must stay below about 1.4 MB: proxies take 2 MB of base64. */
export type DocumentByContent = Attributes &
  Required<Pick<Schemas["PresentationDocument"], "name">> & {
    content: Uint8Array | ArrayBuffer | Blob
    url?: undefined
    filename?: undefined
  }

export type Document = DocumentByUrl | DocumentByContent

/** Further modules of `create`: values that the server reads from the body. Objects become JSON. */
export type TextModules = Readonly<Partial<Record<TextName, string | object | undefined>>>

/** Services that speak this API in a way of their own. */
export type Dialect = keyof Dialects

/** What a dialect's table names for a call. */
type NamedFor<Table, Id> = Id extends keyof Table ? (Table[Id] extends readonly (infer Name)[] ? Name : never) : never

type Without<T, Name> = [Name] extends [never] ? T : Omit<T, Name & PropertyKey>

type Requiring<T, Name> = [Name] extends [never]
  ? T
  : Omit<T, Name & PropertyKey> & { [Key in Name & keyof T]-?: Exclude<T[Key], undefined> }

/** With `meta` and the like as maps. */
type Query<Id extends keyof operations> = Id extends keyof families
  ? spec.QueryWith<families[Id], operations[Id]>
  : spec.QueryOf<operations[Id]>

type QueryIn<Id extends keyof operations, D extends Dialect> = Without<Query<Id>, NamedFor<Dialects[D]["without"], Id>>

/** Query parameters of a call as the document declares them for a service, `meta` and the like as maps; `undefined` counts as absent. */
export type Params<Id extends keyof operations, D extends Dialect = "bigbluebutton"> = Requiring<
  QueryIn<Id, D>,
  NamedFor<Dialects[D]["requires"], Id>
>

/** The paths that a service has. */
export type PathsOf<D extends Dialect> = Omit<paths, Dialects[D]["withoutPaths"][number]>

/** Operations that a service takes in another way than the document has them. */
export type Variants = Readonly<Record<string, Operation>>

/** Who enters a room; the meeting and the role are known already. */
export type Person<D extends Dialect = "bigbluebutton"> = Omit<
  QueryIn<"join", D>,
  "meetingID" | "role" | "createTime" | "redirect"
>

/** A meeting, as getMeetings and getMeetingInfo tell it. */
export type Meeting = Schemas["Meeting"]
/** A meeting and, if it was asked for, its recording, as ConferênciaWeb's getAllMeetings lists them. */
export type MeetingData = Schemas["MeetingData"]
export type Attendee = Schemas["Attendee"]
export type Session = Schemas["GetSessionsResponse"]["sessions"][number]
export type Recording = Schemas["Recording"]
export type TextTrack = Schemas["TextTrack"]
export type Hook = Schemas["Hook"]
/** Activity of a meeting and its users, as `learningDashboard()` resolves to it. */
export type LearningDashboard = Schemas["LearningDashboard"]

/** The whole answer of a call as the document declares it. */
export type ResponseOf<Id extends keyof operations> = spec.ResponseOf<operations[Id]>

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
export type Call = <Id extends keyof operations, T = ResponseOf<Id>>(
  operation: Operation & { readonly id: Id },
  query?: object,
  options?: CallOptions,
  useful?: (answer: ResponseOf<Id>, response: Response) => T,
  body?: () => unknown,
) => ApiPromise<T, ResponseOf<Id>>

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

/** The server and its secret. */
interface Account {
  /**
   * The server, as `bbb-conf --secret` prints it; with or without `/bigbluebutton`, `/api` and trailing slash.
   * @default BBB_URL
   */
  baseUrl: string | undefined
  /** The shared secret. It is never logged, printed or part of an error. @default BBB_SECRET */
  secret: string | undefined
}

/** All options but the server and its secret. */
export interface BigBlueButtonSettings extends ClientOptions {
  /** Hash of the checksum; the server may allow only some. @default "sha256" */
  checksumAlgorithm?: ChecksumAlgorithm | undefined
  /** The same for `hooks/*`: bbb-webhooks 2.x (BigBlueButton up to 2.7) knows `sha1` only. @default checksumAlgorithm */
  hooksChecksumAlgorithm?: ChecksumAlgorithm | undefined
  /**
   * Hosts to which a server may redirect requests with a body (`create` with documents, `insertDocument`,
   * `putRecordingTextTrack`, `feedback`), each `host` or `host:port`. Needed behind a load balancer that redirects to its
   * nodes. Without a port, the usual one of http or https. Requests without a body need no entry. @default none but that of `baseUrl`
   */
  redirectHosts?: readonly string[] | undefined
}

/**
 * `baseUrl` and `secret` are given both, or left out both: then they are read from `BBB_URL` and `BBB_SECRET`, by `ConferenciaWeb`
 * from `CONFERENCIAWEB_URL` and `CONFERENCIAWEB_SECRET`.
 */
export type BigBlueButtonOptions = BigBlueButtonSettings & OneSource<Account>

/** Known error keys, and two of this package; servers and load balancers add their own. */
export type MessageKey = components["schemas"]["MessageKey"] | "listIncomplete" | "fetchAllDenied"

/**
 * A call that BigBlueButton rejected. `code` is its `messageKey`, `http_504` and the like when no document came,
 * `listIncomplete` for a list of recordings or meetings that may be longer than what was read of it, or `fetchAllDenied` from a server
 * that may not list all recordings.
 */
export class BigBlueButtonError extends ApiError {
  override readonly name = "BigBlueButtonError" as const
  declare readonly code: MessageKey
}

/** Whether BigBlueButton or ConferênciaWeb (`provider` tells which) rejected a call; `code` then completes the known keys. */
export const isBigBlueButtonError = (error: unknown): error is BigBlueButtonError =>
  isNamed(error, "api", "BigBlueButtonError")

/** The error for a list that may be longer than what was read of it. */
export const listIncomplete = (
  provider: string,
  what: string,
  hint: string,
  cause?: unknown,
  operation: "getRecordings" | "getAllMeetings" = "getRecordings",
): BigBlueButtonError =>
  new BigBlueButtonError({
    provider,
    operation,
    status: 200,
    code: "listIncomplete",
    message: what,
    hint,
    cause,
  })

/** The error for a server that does not list everything, also not in pages. */
export const fetchAllDenied = (provider: string, message = ""): BigBlueButtonError =>
  new BigBlueButtonError({
    provider,
    operation: "getRecordings",
    status: 200,
    code: "fetchAllDenied",
    message,
    hint: "pass meetingID or recordID",
  })

/** Whether it is the error for a list that may be longer. */
export const isListIncomplete = (error: unknown): boolean =>
  error instanceof BigBlueButtonError && error.code === "listIncomplete"
