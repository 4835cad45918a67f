import type { OperationId } from "../../../generated/bigbluebutton/operation-id.ts"
import { nodeCrypto } from "../../core/runtime.ts"
import type { Failures } from "../routing.ts"
import { hex, lower, pick } from "../runtime.ts"
import { deliver as send, type Sent, type Terms, unsent } from "../deliver.ts"
import type { ChecksumAlgorithm, RecordingImage, RecordingState, Settings } from "./options.ts"

export type Role = "MODERATOR" | "VIEWER"

export interface Attendee {
  /** The id the integration gave, or the internal one when it gave none. */
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
  joinedAt: number
  leftAt: number | undefined
}

export interface SandboxDocument {
  name: string
  url: string | undefined
  current: boolean
  downloadable: boolean
  removable: boolean
  /** Bytes, when the document came inside the request. */
  size: number | undefined
}

export interface Meeting {
  meetingID: string
  internalMeetingID: string
  name: string
  attendeePW: string
  moderatorPW: string
  createTime: number
  startTime: number
  endTime: number
  voiceBridge: string
  dialNumber: string
  duration: number
  maxUsers: number
  record: boolean
  keepEvents: boolean
  guestPolicy: string
  allowRequestsWithoutSession: boolean
  disabledFeatures: Set<string>
  logoutURL: string | undefined
  meetingEndedURL: string | undefined
  /** Minutes; 0 is never. */
  expireIfNoUserJoined: number
  expireWhenLastUserLeft: number
  metadata: Map<string, string>
  breakout: { parent: Meeting; sequence: number; freeJoin: boolean } | undefined
  children: Meeting[]
  hasUserJoined: boolean
  hasBeenForciblyEnded: boolean
  attendees: Map<string, Attendee>
  /** Everyone who was ever inside, for the analytics callback. */
  visitors: Attendee[]
  lastLeftAt: number | undefined
  documents: SandboxDocument[]
  /** Texts of the body's other modules by name: client settings, first content of the notes. */
  modules: Map<string, string>
  chat: { userName: string; message: string }[]
  /** Every parameter create was called with, without those that are read from the body only. */
  parameters: Map<string, string>
}

/** What join hands out: a person who may connect, and does so by opening the client's page. */
export interface Login {
  token: string
  meeting: Meeting
  attendee: Attendee
  guestStatus: "ALLOW" | "WAIT" | "DENY"
  /** Only the response to `redirect=false` leads a visitor without a cookie to the page. */
  redirected: boolean
}

export interface RecordingFormat {
  type: string
  readonly url: string
  processingTime: number
  length: number
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
  startTime: number
  endTime: number
  participants: number
  rawSize: number
  size: number
  metadata: Map<string, string>
  breakout: { parentId: string; sequence: number; freeJoin: boolean } | undefined
  breakoutRooms: readonly string[]
  formats: RecordingFormat[]
  tracks: TextTrack[]
  /** updateRecordings rewrites the file, after which the server prints its urls with whitespace around them. */
  rewritten: boolean
}

export interface Hook {
  hookID: string
  callbackURL: string
  meetingID: string | undefined
  events: readonly string[]
  permanent: boolean
  raw: boolean
  /** One that is not receives nothing. Only ConferênciaWeb has such hooks. */
  enabled: boolean
  authToken: string
  /** ConferênciaWeb's other id of it. */
  guid: string
}

/** Everything a sandbox knows. */
export interface World {
  settings: Settings
  baseUrl: string
  failures: Failures<OperationId>
  meetings: Map<string, Meeting>
  /** Ended meetings that processRecordings has not seen yet. */
  ended: Meeting[]
  /** Meetings that are over, the oldest first. Only ConferênciaWeb remembers them. */
  past: Meeting[]
  recordings: Map<string, Recording>
  hooks: Map<string, Hook>
  hookCount: number
  /** ConferênciaWeb's id of the shared secret. */
  secretGuid: string
  /** JSESSIONID → the session tokens that were handed out under it. */
  servletSessions: Map<string, Set<string>>
  logins: Map<string, Login>
  /** Every id and token handed out. */
  issued: Set<string>
  trackLinks: Map<string, { content: string; until: number }>
  deliveries: Delivery[]
  pending: Set<Promise<void>>
  closing: AbortController
}

export const origin = (world: World): string => new URL(world.baseUrl).origin

/** An object with a link to this server. It is made when it is read, since the address changes once the sandbox listens. */
export const linked = <T extends object>(world: World, path: string, members: T): T & { readonly url: string } =>
  Object.defineProperty({ ...members, url: "" }, "url", { enumerable: true, get: () => origin(world) + path })

export const hash = (algorithm: ChecksumAlgorithm, text: string): string =>
  nodeCrypto().createHash(algorithm).update(text, "utf8").digest("hex")

const mixed = `${lower}ABCDEFGHIJKLMNOPQRSTUVWXYZ`

/** `w_` and twelve characters, as the server names a user. */
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

/** The same id for the same text, as permanent hooks have. */
export const stableUuid = (text: string): string => uuid(hash("sha1", text), 5)

export const internalMeetingId = (meetingID: string, createTime: number): string =>
  `${hash("sha1", meetingID)}-${createTime}`

export type DeliveryKind = "webhook" | "end-callback" | "meeting-ended-url" | "recording-ready" | "analytics-callback"

/** One webhook or callback, with everything that happened to it. */
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
