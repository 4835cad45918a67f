import type { components, families, operations, paths } from "../../generated/bigbluebutton/paths.ts"
import type { Dialects } from "../../generated/bigbluebutton/dialects.ts"
import type { ApiPromise } from "../core/http/response.ts"
import type { Operation } from "../core/http/operation.ts"
import {
  type CallOptions,
  clientOptionNames,
  type ClientOptions,
  type OneSource,
  type Variables,
} from "../core/http/options.ts"
import type { NamesOf } from "../core/check-options.ts"
import type * as spec from "../core/http/call.ts"
import { ApiError, isNamed } from "../core/errors.ts"
import type { ChecksumAlgorithm } from "./checksum.ts"

export type {
  Attendee,
  Hook,
  LearningDashboard,
  Meeting,
  MeetingData,
  Recording,
  TextTrack,
} from "../../generated/bigbluebutton/paths.ts"

type Schemas = components["schemas"]

type Attributes = Pick<Schemas["PresentationDocument"], "current" | "downloadable" | "removable">
export type TextName = Schemas["TextModule"]["name"]

/**
 * A presentation that the server downloads. `filename` defaults to the last segment of the URL's path; pass it if that segment has no
 * known file extension, as in `https://files.example.org/download?id=5`.
 */
export type DocumentByUrl = Attributes &
  Required<Pick<Schemas["PresentationDocument"], "url">> & {
    filename?: string | undefined
    name?: undefined
    content?: undefined
  }

/** A presentation sent in the request. Keep all content of one call below about 1.4 MB: proxies accept 2 MB of base64. */
export type DocumentByContent = Attributes &
  Required<Pick<Schemas["PresentationDocument"], "name">> & {
    content: Uint8Array | ArrayBuffer | Blob
    url?: undefined
    filename?: undefined
  }

export type Document = DocumentByUrl | DocumentByContent

/** More modules of `create`: values that the server reads from the request body. Objects are sent as JSON. */
export type TextModules = Readonly<Partial<Record<TextName, string | object | undefined>>>

/** Services with their own variant of this API. */
export type Dialect = keyof Dialects

/** The entry for a call in a dialect's table. */
type NamedFor<Table, Id> = Id extends keyof Table ? (Table[Id] extends readonly (infer Name)[] ? Name : never) : never

type Without<T, Name> = [Name] extends [never] ? T : Omit<T, Name & PropertyKey>

type Requiring<T, Name> = [Name] extends [never]
  ? T
  : Omit<T, Name & PropertyKey> & { [Key in Name & keyof T]-?: Exclude<T[Key], undefined> }

/** The query of a call with `meta` and other families as maps. */
type Query<Id extends keyof operations> = Id extends keyof families
  ? spec.QueryWith<families[Id], operations[Id]>
  : spec.QueryOf<operations[Id]>

type QueryIn<Id extends keyof operations, D extends Dialect> = Without<Query<Id>, NamedFor<Dialects[D]["without"], Id>>

/**
 * Query parameters of a call as the OpenAPI document declares them. `meta` and other prefixed parameters are objects;
 * `undefined` means absent.
 */
export type Params<Id extends keyof operations, D extends Dialect = "bigbluebutton"> = Requiring<
  QueryIn<Id, D>,
  NamedFor<Dialects[D]["requires"], Id>
>

/**
 * Parameters of `join` and `joinUrl`. A mapped type keeps its name: editors show `JoinParams` instead of all members.
 */
export type JoinParams<D extends Dialect = "bigbluebutton"> = {
  [Name in keyof Params<"join", D>]: Params<"join", D>[Name]
}

/** Filter of `getRecordings` and `recordings`. */
export type RecordingsParams<D extends Dialect = "bigbluebutton"> = {
  [Name in keyof Params<"getRecordings", D>]: Params<"getRecordings", D>[Name]
}

/** Paths of a service. */
export type PathsOf<D extends Dialect> = Omit<paths, Dialects[D]["withoutPaths"][number]>

/** Operations that differ from the document in a service. */
export type Variants = Readonly<Record<string, Operation>>

/** The user who joins: parameters of `join` without the meeting and the role. */
export type Person<D extends Dialect = "bigbluebutton"> = Omit<
  QueryIn<"join", D>,
  "meetingID" | "role" | "createTime" | "redirect"
>

export type Session = Schemas["GetSessionsResponse"]["sessions"][number]

/** The whole response of a call as the OpenAPI document declares it. */
export type ResponseOf<Id extends keyof operations> = spec.ResponseOf<operations[Id]>

/** Result of a followed join link. */
export interface Joined {
  /** Address of the meeting client, to open in the browser. */
  url: string
  /** The session token; also part of `url`. */
  session_token?: string
  /** Session cookies of the server, such as `JSESSIONID`. Calls with a session token require them. */
  cookies: readonly string[]
}

/** Input of a checksum. Contains no secret, but `query` contains any passwords among the parameters. */
export interface ChecksumExplanation {
  /** The signed call name, such as `create` or `hooks/create`. */
  call: string
  /** The query as it is sent, without the checksum. */
  query: string
  algorithm: ChecksumAlgorithm
  /** The hashed string, with the secret masked. */
  signed: string
}

/**
 * Makes a call whose parameters are all in the query, and extracts the data from the response.
 * @param makeBody creates the body of the request in the declared format
 */
export type Call = <Id extends keyof operations, T = ResponseOf<Id>>(
  operation: Operation & { readonly id: Id },
  query?: object,
  options?: CallOptions,
  select?: (body: ResponseOf<Id>, response: Response) => T,
  makeBody?: () => unknown,
) => ApiPromise<T, ResponseOf<Id>>

export type CreateParams = Params<"create"> & {
  /**
   * Presentations, by URL or with their content. The server loads them after it responds; failures are not reported.
   */
  documents?: readonly Document[] | undefined
  /** Long values sent in the body: client settings, initial content of the shared notes. */
  modules?: TextModules | undefined
  /**
   * Client settings to override for this meeting, from `public` down, as an object or a JSON string. Sent in the body. Works from
   * BigBlueButton 3.0 on, and only if the server allows it (`allowOverrideClientSettingsOnCreateCall`).
   */
  clientSettingsOverride?: TextModules["clientSettingsOverride"]
}

/** The server and its secret. */
interface Account {
  /**
   * URL of the server, as `bbb-conf --secret` prints it or, for ConferênciaWeb, as RNP issued it. `/bigbluebutton`, `/api`
   * and a trailing slash are optional.
   * @default BBB_URL
   */
  baseUrl: string | undefined
  /** The server's shared secret. Never logged, printed or part of an error. @default BBB_SECRET */
  secret: string | undefined
}

/** All options except `baseUrl` and `secret`. */
export interface BigBlueButtonSettings extends ClientOptions {
  /** Hash algorithm of the checksum. A server may accept only some. @default "sha256" */
  checksumAlgorithm?: ChecksumAlgorithm | undefined
  /** Hash algorithm for `hooks/*`: bbb-webhooks 2.x (BigBlueButton up to 2.7) supports only `sha1`. @default checksumAlgorithm */
  hooksChecksumAlgorithm?: ChecksumAlgorithm | undefined
  /**
   * Hosts that a server may redirect requests with a body to (`create` with documents, `insertDocument`,
   * `putRecordingTextTrack`, `feedback`), each `host` or `host:port`. Required behind a load balancer that redirects to its
   * nodes. Redirects without a body need no entry. @default only the host of `baseUrl`
   */
  redirectHosts?: readonly string[] | undefined
}

/**
 * Options of the client. Pass both `baseUrl` and `secret`, or neither: then they are read from `BBB_URL` and `BBB_SECRET`
 * (`ConferenciaWeb`: from `CONFERENCIAWEB_URL` and `CONFERENCIAWEB_SECRET`).
 */
export type BigBlueButtonOptions = BigBlueButtonSettings & OneSource<Account>

/** The names and types of all options. */
export const optionNames: NamesOf<BigBlueButtonOptions> = {
  ...clientOptionNames,
  baseUrl: 1,
  secret: 1,
  checksumAlgorithm: 1,
  hooksChecksumAlgorithm: 1,
  redirectHosts: 1,
}

/** Environment variables for server and secret if neither is given. */
export const variables: Readonly<Record<Dialect, Variables<"baseUrl" | "secret">>> = {
  bigbluebutton: { baseUrl: "BBB_URL", secret: "BBB_SECRET" },
  conferenciaweb: { baseUrl: "CONFERENCIAWEB_URL", secret: "CONFERENCIAWEB_SECRET" },
}

/** Known values of `messageKey`, and two of this package. Servers and load balancers may send others. */
export type MessageKey = components["schemas"]["MessageKey"] | "listIncomplete" | "fetchAllDenied"

/**
 * An API error of BigBlueButton. `code` is the server's `messageKey`, or the HTTP status such as `http_504` if the
 * response is not BigBlueButton XML. This package adds two codes: `listIncomplete` for a list of recordings or meetings
 * that may be incomplete, and `fetchAllDenied` for a server that does not list all recordings.
 */
export class BigBlueButtonError extends ApiError {
  override readonly name = "BigBlueButtonError" as const
  declare readonly code: MessageKey
}

/** Returns whether an error is an API error of BigBlueButton or ConferênciaWeb (see `provider`). */
export const isBigBlueButtonError = (error: unknown): error is BigBlueButtonError =>
  isNamed(error, "api", "BigBlueButtonError")

/** The error for a list that may be incomplete. */
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

/** The error for a server that does not list everything, not even in pages. */
export const fetchAllDenied = (provider: string, message = ""): BigBlueButtonError =>
  new BigBlueButtonError({
    provider,
    operation: "getRecordings",
    status: 200,
    code: "fetchAllDenied",
    message,
    hint: "pass meetingID or recordID",
  })

/** Returns whether an error reports a list that may be incomplete. */
export const isListIncomplete = (error: unknown): boolean =>
  error instanceof BigBlueButtonError && error.code === "listIncomplete"
