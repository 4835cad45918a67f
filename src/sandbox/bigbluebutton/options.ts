import type { OperationId } from "../../../generated/bigbluebutton/operation-id.ts"
import { checkOptions, type NamesOf } from "../../core/check-options.ts"
import type { FailureHook } from "../sandbox.ts"
import { runtime, type Runtime, runtimeNames, type RuntimeOptions } from "../runtime.ts"

export type BigBlueButtonVersion = "2.4" | "2.5" | "2.6" | "2.7" | "3.0" | "4.0" | "4.1"
export type ChecksumAlgorithm = "sha1" | "sha256" | "sha384" | "sha512"
export type RecordingState = "processing" | "processed" | "published" | "unpublished" | "available" | "deleted"

/** How the XML of responses differs from that of bbb-web 3.0. Omitted members mean no difference. */
export interface XmlQuirks {
  /** `numeric` writes `&#38;` instead of `&amp;`, and character references for all non-ASCII characters. */
  entities?: "named" | "numeric"
  /** Wraps user input (names, metadata, URLs) in CDATA. */
  cdata?: boolean
  /** How an empty element is written; `absent` omits lists, maps and plain texts. */
  emptyElements?: "self-closed" | "open-close" | "whitespace" | "absent"
  /** Thousands separator in a meeting's counts, as some locales print it. */
  thousands?: "" | "," | "." | " "
  /** Starts the document with `<?xml …?>`. */
  declaration?: boolean
  /** `scalelite` puts messageKey and message before the list, and width before alt. */
  order?: "bbb" | "scalelite"
  crlf?: boolean
  bom?: boolean
}

export interface RecordingImage {
  url: string
  alt?: string
  width?: number
  height?: number
}

export interface RecordingFormatSeed {
  type: string
  /** @default a page of the sandbox */
  url?: string
  /** Minutes. @default the length of the recording */
  length?: number
  /** Bytes. @default 250_000 per minute */
  size?: number
  /** Milliseconds. @default 4_000, and 900 per minute */
  processingTime?: number
  images?: readonly RecordingImage[]
}

export interface RecordingSeed {
  /** @default made of the meetingID and the startTime */
  recordID?: string
  /** @default `sala-<n>` for the nth recording */
  meetingID?: string
  /** @default the meetingID */
  name?: string
  /** @default "published" */
  state?: RecordingState
  /** Milliseconds since 1970. @default 4 March 2024, 12:00 UTC, and one day more for each further recording */
  startTime?: number
  /** Milliseconds since 1970. @default one hour after the startTime */
  endTime?: number
  /** @default 1 */
  participants?: number
  /** Bytes. @default 3_500_000 per minute */
  rawSize?: number
  /** Bytes. @default the sum of the formats */
  size?: number
  /** @default false */
  isBreakout?: boolean
  metadata?: Readonly<Record<string, string>>
  /** @default one presentation */
  formats?: readonly RecordingFormatSeed[]
  breakout?: { parentId: string; sequence: number; freeJoin: boolean }
  breakoutRooms?: readonly string[]
}

interface HookListOptions {
  /** false: no events, as in 2.3. @default true, false in ConferênciaWeb */
  eventID?: boolean
  /** `absent` omits it. @default "true", "absent" in ConferênciaWeb */
  rawData?: "true" | "1" | "yes" | "absent"
}

export interface WebhookOptions {
  /**
   * Release of bbb-webhooks: `2` signs JSON and supports only sha1, `3.0` (to 3.3.1) does not cover the body, `3.4`
   * signs the body as sent.
   * @default "3.4"
   */
  version?: "2" | "3.0" | "3.4"
  /** Algorithm of the checksums of deliveries (always sha1 in version 2). @default "sha1" */
  algorithm?: ChecksumAlgorithm
  /**
   * `bearer` sends the shared secret (ConferênciaWeb: the hook's authToken) instead of a checksum.
   * @default "checksum", "bearer" in ConferênciaWeb
   */
  auth?: "checksum" | "bearer"
  /** The `domain` field of deliveries. @default the host of the base url */
  domain?: string
  /** Hooks from the server's own configuration, which cannot be destroyed. */
  permanent?: readonly (string | { url: string; getRaw?: boolean })[]
  /** What `hooks/list` shows. ConferênciaWeb lists neither events nor `rawData` nor `permanentHook`, but token, ids and `enabled`. */
  list?: HookListOptions
  /**
   * Response to registering a known URL: `reported` returns its hook with `duplicateWarning`, `silent` returns it
   * without a warning, `added` creates another hook.
   * @default "reported", "added" in ConferênciaWeb, whose contract does not specify it
   */
  knownURL?: "reported" | "silent" | "added"
}

/** How getRecordings paginates. */
interface RecordingPaging {
  /**
   * What offset and limit count: `files` are metadata files, one per format, which are merged after pagination; `ids`
   * are recordings, of which a page shows one format each; `recordings` are complete recordings. A response without a
   * limit always contains complete recordings.
   * @default files in 2.6 and 2.7, ids from 3.0 on, recordings for ConferênciaWeb and for `untold`
   */
  counts?: "files" | "ids" | "recordings"
  /** Maximum number of recordings in a response, even without a limit. bbblb: 1000. @default no maximum */
  cap?: number
  /** Larger offsets than this are ignored. bbblb: 10000. @default all offsets are used */
  offsetsBelow?: number
}

export interface BigBlueButtonSandboxOptions extends RuntimeOptions {
  /** The shared secret. An empty one disables all checks, as on the real server. @default "sandbox-secret" */
  secret?: string
  /** Base URL until the sandbox listens on a port. @default "http://sandbox.invalid/bigbluebutton" */
  baseUrl?: string
  /** @default "3.0" */
  version?: BigBlueButtonVersion
  /**
   * Service to emulate. `conferenciaweb` follows that service's contract: it lacks some calls, adds others, and hooks receive nothing
   * until they are enabled.
   * @default "bigbluebutton"
   */
  dialect?: "bigbluebutton" | "conferenciaweb"
  /** Checksum algorithms that the API accepts. @default all four (2.4: sha1 and sha256) */
  algorithms?: readonly ChecksumAlgorithm[]
  webhooks?: WebhookOptions
  /**
   * The server property of that name. true: a viewer without `guest` waits under ASK_MODERATOR and is denied under
   * ALWAYS_DENY. false: guest policies only apply to users who join with `guest=true`.
   * @default true
   */
  authenticatedGuest?: boolean
  /**
   * How getRecordings handles offset and limit. `none` ignores them. The others report the length by a total (`nested`:
   * in a separate element), by `nextPage`, or not at all (`untold`, as bbblb).
   * @default none below 2.6, nested in 2.6, total from 2.7 on, nextPage for ConferênciaWeb
   */
  pagination?: "none" | "nested" | "total" | "nextPage" | "untold"
  paging?: RecordingPaging
  /** false: getRecordings without an id or a limit responds with noRecordings and without a list. @default true */
  allowFetchAllRecordings?: boolean
  /** Number of generated recordings (the same every time), or a list of recordings. @default 0 */
  recordings?: number | readonly RecordingSeed[]
  textTracks?: {
    /** Uploads fail, but the response still has the returncode SUCCESS. @default false */
    failUploads?: boolean
    /**
     * `en-US` is an invalid language and `en_US` is valid, as on builds that use Java's locale helper.
     * @default false
     */
    javaLocales?: boolean
  }
  /** The feedback call exists; several real servers respond 404. @default false */
  feedback?: boolean
  quirks?: XmlQuirks
  /** Called for each call: returns a failure to respond with, or undefined. See also `fail()`. */
  failures?: FailureHook<OperationId>
}

export interface Settings extends Runtime {
  secret: string
  /** The release as a number: 2.4 … 4.1. */
  release: number
  conferenciaWeb: boolean
  algorithms: readonly ChecksumAlgorithm[]
  hooks: {
    version: "2" | "3.0" | "3.4"
    algorithm: ChecksumAlgorithm
    bearer: boolean
    domain: string | undefined
    permanent: readonly { url: string; getRaw: boolean }[]
    list: Required<HookListOptions>
    knownURL: "reported" | "silent" | "added"
  }
  authenticatedGuest: boolean
  pagination: "none" | "nested" | "total" | "nextPage" | "untold"
  paging: Required<RecordingPaging>
  allowFetchAllRecordings: boolean
  failUploads: boolean
  javaLocales: boolean
  feedback: boolean
  quirks: XmlQuirks
}

const paginationOf = (release: number) => (release < 2.6 ? "none" : release < 2.7 ? "nested" : "total")

/** Fills in omitted options, depending on the release. */
export function settle(options: BigBlueButtonSandboxOptions): Settings {
  const release = Number(options.version ?? "3.0")
  const conferenciaWeb = options.dialect === "conferenciaweb"
  const hooks = options.webhooks ?? {}
  const version = hooks.version ?? "3.4"
  const pagination = options.pagination ?? (conferenciaWeb ? "nextPage" : paginationOf(release))
  return {
    secret: options.secret ?? "sandbox-secret",
    release,
    conferenciaWeb,
    algorithms: options.algorithms ?? (release < 2.5 ? ["sha1", "sha256"] : ["sha1", "sha256", "sha384", "sha512"]),
    hooks: {
      version,
      algorithm: version === "2" ? "sha1" : (hooks.algorithm ?? "sha1"),
      bearer: (hooks.auth ?? (conferenciaWeb ? "bearer" : "checksum")) === "bearer",
      domain: hooks.domain,
      list: {
        eventID: hooks.list?.eventID ?? !conferenciaWeb,
        rawData: hooks.list?.rawData ?? (conferenciaWeb ? "absent" : "true"),
      },
      knownURL: hooks.knownURL ?? (conferenciaWeb ? "added" : "reported"),
      permanent: (hooks.permanent ?? []).map((hook) =>
        typeof hook === "string" ? { url: hook, getRaw: false } : { url: hook.url, getRaw: hook.getRaw ?? false },
      ),
    },
    authenticatedGuest: options.authenticatedGuest ?? true,
    pagination,
    paging: {
      counts: conferenciaWeb || pagination === "untold" ? "recordings" : release < 3 ? "files" : "ids",
      cap: Number.POSITIVE_INFINITY,
      offsetsBelow: Number.POSITIVE_INFINITY,
      ...options.paging,
    },
    allowFetchAllRecordings: options.allowFetchAllRecordings ?? true,
    failUploads: options.textTracks?.failUploads ?? false,
    javaLocales: options.textTracks?.javaLocales ?? false,
    feedback: options.feedback ?? false,
    quirks: options.quirks ?? {},
    ...runtime(options),
  }
}

const names: NamesOf<BigBlueButtonSandboxOptions> = {
  ...runtimeNames,
  secret: "string",
  baseUrl: "string",
  version: 1,
  dialect: 1,
  algorithms: 1,
  webhooks: 1,
  authenticatedGuest: 1,
  pagination: 1,
  paging: 1,
  allowFetchAllRecordings: 1,
  recordings: 1,
  textTracks: 1,
  feedback: 1,
  quirks: 1,
  failures: 1,
}

const webhooksNames: NamesOf<WebhookOptions> = {
  version: 1,
  algorithm: 1,
  auth: 1,
  domain: 1,
  permanent: 1,
  list: 1,
  knownURL: 1,
}

const listNames: NamesOf<HookListOptions> = { eventID: 1, rawData: 1 }

const pagingNames: NamesOf<RecordingPaging> = { counts: 1, cap: 1, offsetsBelow: 1 }

const quirksNames: NamesOf<XmlQuirks> = {
  entities: 1,
  cdata: 1,
  emptyElements: 1,
  thousands: 1,
  declaration: 1,
  order: 1,
  crlf: 1,
  bom: 1,
}

/** @throws ConfigError for an unknown option */
export function checked(given: BigBlueButtonSandboxOptions): BigBlueButtonSandboxOptions {
  const options = checkOptions("bigBlueButtonSandbox", given, names)
  checkOptions("bigBlueButtonSandbox", options.webhooks, webhooksNames, "webhooks.")
  checkOptions("bigBlueButtonSandbox", options.webhooks?.list, listNames, "webhooks.list.")
  checkOptions("bigBlueButtonSandbox", options.paging, pagingNames, "paging.")
  checkOptions("bigBlueButtonSandbox", options.quirks, quirksNames, "quirks.")
  checkOptions("bigBlueButtonSandbox", options.textTracks, { failUploads: 1, javaLocales: 1 }, "textTracks.")
  return options
}
