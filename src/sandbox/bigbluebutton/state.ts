import type { OperationId } from "../../../generated/bigbluebutton/operation-id.ts"
import { nodeCrypto } from "../../core/runtime.ts"
import type { Failures } from "../sandbox.ts"
import { hex, lower, pick } from "../runtime.ts"
import { deliver as send, type Sent, type Terms, unsent } from "../deliver.ts"
import type { ChecksumAlgorithm, RecordingImage, RecordingState, Settings } from "./options.ts"

export type Role = "MODERATOR" | "VIEWER"

export interface Attendee {
  /** The id from the integration, or the internal one if it gave none. */
  userID: string
  internalUserID: string
  fullName: string
  role: Role
  guest: boolean
  isPresenter: boolean
  isListeningOnly: boolean
  hasJoinedVoice: boolean
  hasVideo: boolean
  clientType: string
  customdata: Map<string, string>
  sessionToken: string
  /** Milliseconds since 1970, like `leftAt`. */
  joinedAt: number
  leftAt: number | undefined
}

export interface SandboxDocument {
  name: string
  url: string | undefined
  current: boolean
  downloadable: boolean
  removable: boolean
  /** Size in bytes, if the document was part of the request. */
  size: number | undefined
}

export interface Meeting {
  meetingID: string
  internalMeetingID: string
  name: string
  attendeePW: string
  moderatorPW: string
  /** Milliseconds since 1970, like all times of a meeting. */
  createTime: number
  startTime: number
  /** 0 until it ends. */
  endTime: number
  voiceBridge: string
  dialNumber: string
  /** In minutes; 0 means no limit. */
  duration: number
  /** 0 means no limit. */
  maxUsers: number
  /** Recording is allowed, which does not start it. */
  record: boolean
  autoStartRecording: boolean
  allowStartStopRecording: boolean
  isRecording: boolean
  /** The recording was started at least once. The server makes recordings of such meetings only. */
  wasRecorded: boolean
  keepEvents: boolean
  guestPolicy: string
  allowRequestsWithoutSession: boolean
  disabledFeatures: Set<string>
  logoutURL: string | undefined
  meetingEndedURL: string | undefined
  /** In minutes; 0 means never. */
  expireIfNoUserJoined: number
  expireWhenLastUserLeft: number
  metadata: Map<string, string>
  breakout: { parent: Meeting; sequence: number; freeJoin: boolean } | undefined
  children: Meeting[]
  hasUserJoined: boolean
  hasBeenForciblyEnded: boolean
  attendees: Map<string, Attendee>
  /** All users who were ever in the meeting, for the analytics callback. */
  visitors: Attendee[]
  lastLeftAt: number | undefined
  documents: SandboxDocument[]
  /** Texts of other modules in the body, by name: client settings, initial content of the notes. */
  modules: Map<string, string>
  chat: { userName: string; message: string }[]
  /** All parameters of create, without those that are only read from the body. */
  parameters: Map<string, string>
}

/** The result of join: a user who may connect by opening the client's page. */
export interface Login {
  token: string
  meeting: Meeting
  attendee: Attendee
  guestStatus: "ALLOW" | "WAIT" | "DENY"
  /** Whether join redirected to the client. Only with `redirect=false` may the browser lack the cookie. */
  redirected: boolean
}

export interface RecordingFormat {
  type: string
  readonly url: string
  /** Milliseconds. */
  processingTime: number
  /** Minutes. */
  length: number
  /** Bytes. */
  size: number
  images: readonly RecordingImage[]
}

export interface TextTrack {
  kind: string
  label: string
  lang: string
  source: string
  content: string
}

export interface Recording {
  recordID: string
  meetingID: string
  name: string
  isBreakout: boolean
  state: RecordingState
  /** Milliseconds since 1970, like `endTime`. */
  startTime: number
  endTime: number
  participants: number
  /** Bytes, like `size`. */
  rawSize: number
  size: number
  metadata: Map<string, string>
  breakout: { parentId: string; sequence: number; freeJoin: boolean } | undefined
  breakoutRooms: readonly string[]
  formats: RecordingFormat[]
  tracks: TextTrack[]
  /** updateRecordings rewrites the file, after which the server prints its URLs with surrounding whitespace. */
  rewritten: boolean
}

export interface Hook {
  hookID: string
  callbackURL: string
  meetingID: string | undefined
  events: readonly string[]
  permanent: boolean
  raw: boolean
  /** A disabled hook receives nothing. Only ConferênciaWeb has such hooks. */
  enabled: boolean
  authToken: string
  /** Another id that ConferênciaWeb assigns to it. */
  guid: string
}

/** The state of a sandbox. */
export interface World {
  settings: Settings
  baseUrl: string
  failures: Failures<OperationId>
  meetings: Map<string, Meeting>
  /** Ended meetings that processRecordings has not processed yet. */
  ended: Meeting[]
  /** Past meetings, oldest first. Only ConferênciaWeb keeps them. */
  past: Meeting[]
  recordings: Map<string, Recording>
  hooks: Map<string, Hook>
  hookCount: number
  /** ConferênciaWeb's id of the shared secret. */
  secretGuid: string
  /** JSESSIONID → the session tokens issued for it. */
  servletSessions: Map<string, Set<string>>
  logins: Map<string, Login>
  /** All issued ids and tokens. */
  issued: Set<string>
  trackLinks: Map<string, { content: string; until: number }>
  deliveries: Delivery[]
  pending: Set<Promise<void>>
  closing: AbortController
}

export const origin = (world: World): string => new URL(world.baseUrl).origin

/**
 * An object with a link to this server. The link is computed on access, since the address changes once the sandbox
 * listens.
 */
export const linked = <T extends object>(world: World, path: string, members: T): T & { readonly url: string } =>
  Object.defineProperty({ ...members, url: "" }, "url", { enumerable: true, get: () => origin(world) + path })

export const hash = (algorithm: ChecksumAlgorithm, text: string): string =>
  nodeCrypto().createHash(algorithm).update(text, "utf8").digest("hex")

const mixed = `${lower}ABCDEFGHIJKLMNOPQRSTUVWXYZ`

/** `w_` and twelve characters, like the server's user ids. */
export const internalUserId = (random: () => number): string => `w_${pick(random, lower, 12)}`
export const token = (random: () => number, length: number): string => pick(random, lower, length)
export const password = (random: () => number): string => pick(random, mixed, 8)
export const digits = (random: () => number, length: number): string => pick(random, "0123456789", length)
export const hexadecimal = (random: () => number, length: number): string => pick(random, hex, length)
export const servletSession = (random: () => number): string => pick(random, hex, 32).toUpperCase()

function uuid(text: string, version: 4 | 5): string {
  const variant = "89ab".charAt(Number.parseInt(text.charAt(16), 16) & 3)
  const parts = [text.slice(0, 8), text.slice(8, 12), `${version}${text.slice(13, 16)}`]
  return [...parts, `${variant}${text.slice(17, 20)}`, text.slice(20, 32)].join("-")
}

export const randomUuid = (random: () => number): string => uuid(pick(random, hex, 32), 4)

/** Always the same id for the same text, as for permanent hooks. */
export const stableUuid = (text: string): string => uuid(hash("sha1", text), 5)

export const internalMeetingId = (meetingID: string, createTime: number): string =>
  `${hash("sha1", meetingID)}-${createTime}`

export type DeliveryKind = "webhook" | "end-callback" | "meeting-ended-url" | "recording-ready" | "analytics-callback"

/** A webhook or callback with the results of its attempts. */
export interface Delivery extends Sent {
  readonly kind: DeliveryKind
  readonly hookID: string | undefined
}

export interface Job extends Terms {
  kind: DeliveryKind
  method: "GET" | "POST"
  url: string
  headers: Record<string, string>
  body?: string
  /** Event id of a mapped webhook. */
  event?: string
  hookID?: string
}

export function deliver(world: World, job: Job): Delivery {
  const { kind, method, url, headers, body, event, hookID } = job
  return send(world, { kind, method, url, headers, body, event, hookID, ...unsent() }, job)
}
