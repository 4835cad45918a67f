import { eventFacts, type EventName } from "../../../generated/bigbluebutton/events.ts"
import { attempt, succeeded } from "../deliver.ts"
import { type Attendee, deliver, type Delivery, hash, type Hook, type Job, type Meeting, type World } from "./state.ts"
import type { ChecksumAlgorithm } from "./options.ts"
import { commaList } from "./wire.ts"

interface Parcel {
  callbackURL: string
  events: readonly unknown[]
  domain: string
  /** In milliseconds; the same for retries. */
  timestamp: number
}

interface Seal {
  version: "2" | "3.0" | "3.4"
  algorithm: ChecksumAlgorithm
  secret: string
  /** Sent instead of a checksum. */
  bearer: string | undefined
}

/** Version 2 encoded its forms as in RFC 3986: a space is `%20`. */
const rfc3986 = (value: string) =>
  encodeURIComponent(value).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)

function formBody(version: Seal["version"], { domain, timestamp }: Parcel, event: string): string {
  if (version === "2") {
    return `event=${rfc3986(event)}&timestamp=${timestamp}&domain=${rfc3986(domain)}`
  }
  return new URLSearchParams([
    ["domain", domain],
    ["event", event],
    ["timestamp", String(timestamp)],
  ]).toString()
}

/** The part of the signed text after the URL, which differs between releases; 3.0 signs an empty object by mistake. */
function signedText(version: Seal["version"], { domain, timestamp }: Parcel, event: string, body: string): string {
  if (version === "2") return JSON.stringify({ event, timestamp, domain })
  return version === "3.0" ? "{}" : body
}

/** A delivery of bbb-webhooks, byte for byte. */
export function seal(
  parcel: Parcel,
  { version, algorithm, secret, bearer }: Seal,
): {
  url: string
  headers: Record<string, string>
  body: string
} {
  const { callbackURL } = parcel
  const event = JSON.stringify(parcel.events)
  const body = formBody(version, parcel, event)
  const headers: Record<string, string> =
    version === "2"
      ? { "Content-Type": "application/x-www-form-urlencoded" }
      : { "Content-Type": "application/x-www-form-urlencoded;charset=UTF-8", "User-Agent": "node-fetch", Accept: "*/*" }
  if (bearer !== undefined) {
    return { url: callbackURL, headers: { ...headers, Authorization: `Bearer ${bearer}` }, body }
  }
  const checksum = hash(
    version === "2" ? "sha1" : algorithm,
    callbackURL + signedText(version, parcel, event, body) + secret,
  )
  return { url: `${callbackURL}${callbackURL.includes("?") ? "&" : "?"}checksum=${checksum}`, headers, body }
}

const gaps = [100, 500, 1_000, 2_000, 4_000, 8_000, 10_000, 30_000, 60_000, 60_000, 60_000, 60_000]

/** A delivery that the receiver rejects counts as delivered. */
const accepted = (status: number) => succeeded(status) || status === 401

export const domainOf = (world: World): string => world.settings.hooks.domain ?? new URL(world.baseUrl).host

export function bearerFor(world: World, hook: { authToken: string } | undefined): string | undefined {
  const { conferenciaWeb, hooks, secret } = world.settings
  if (!hooks.bearer) return undefined
  return conferenciaWeb && hook ? hook.authToken : secret
}

/** Sends an event to a hook. A hook that never responds is deleted, unless it is permanent. */
function sendEvent(world: World, hook: Hook, event: unknown, id: string): void {
  const { settings } = world
  const parcel = { callbackURL: hook.callbackURL, events: [event], domain: domainOf(world), timestamp: settings.now() }
  const { version, algorithm } = settings.hooks
  const sealed = seal(parcel, { version, algorithm, secret: settings.secret, bearer: bearerFor(world, hook) })
  const job: Job = {
    kind: "webhook",
    method: "POST",
    ...sealed,
    event: id,
    hookID: hook.hookID,
    gaps,
    accepted,
    wanted: () => world.hooks.has(hook.hookID),
    onGiveUp: () => {
      if (hook.permanent) void keepTrying(world, delivery)
      else world.hooks.delete(hook.hookID)
    },
  }
  const delivery = deliver(world, job)
}

/** Retries a permanent hook every minute until the sandbox closes, without being awaited. */
async function keepTrying(world: World, delivery: Delivery): Promise<void> {
  while (!world.closing.signal.aborted) {
    await world.settings.sleep(60_000, world.closing.signal)
    // A sleep that returns at once must not starve other work.
    await new Promise((resolve) => setTimeout(resolve))
    await attempt(world, delivery)
    if (delivery.status !== undefined && accepted(delivery.status)) {
      delivery.outcome = "delivered"
      return
    }
  }
}

/** Names of the core messages of the mapped events that this sandbox sends by itself. */
const coreNames: Readonly<Record<string, string>> = {
  "meeting-created": "MeetingCreatedEvtMsg",
  "meeting-ended": "MeetingDestroyedEvtMsg",
  "user-joined": "UserJoinedMeetingEvtMsg",
  "user-left": "UserLeftMeetingEvtMsg",
  "user-presenter-assigned": "PresenterAssignedEvtMsg",
  "chat-group-message-sent": "GroupChatMessageBroadcastEvtMsg",
  "meeting-presentation-changed": "SetCurrentPresentationEvtMsg",
  "meeting-recording-started": "RecordingStatusChangedEvtMsg",
  "meeting-recording-stopped": "RecordingStatusChangedEvtMsg",
  "meeting-recording-changed": "RecordingStatusChangedEvtMsg",
}

function text(value: unknown): string {
  return typeof value === "string" ? value : ""
}

function member(attributes: Attributes, name: string): Attributes {
  const value = attributes[name]
  return typeof value === "object" && value !== null ? { ...value } : {}
}

function coreBody(id: string, meeting: MeetingIds, attributes: Attributes): object {
  const user = member(attributes, "user")
  const props = member(attributes, "meeting")
  const intId = text(user["internal-user-id"])
  switch (id) {
    case "meeting-created":
      return {
        props: {
          meetingProp: {
            name: text(props["name"]),
            extId: meeting.meetingID,
            intId: meeting.internalMeetingID,
            isBreakout: props["is-breakout"] === true,
          },
          durationProps: {
            duration: props["duration"],
            createdTime: props["create-time"],
            createdDate: props["create-date"],
          },
          password: { moderatorPass: props["moderator-pass"], viewerPass: props["viewer-pass"] },
          recordProp: { record: props["record"] },
          voiceProp: { voiceConf: props["voice-conf"], dialNumber: props["dial-number"] },
          usersProp: { maxUsers: props["max-users"] },
          metadataProp: { metadata: props["metadata"] },
        },
      }
    case "meeting-ended":
      return { meetingId: meeting.internalMeetingID }
    case "user-joined":
      return {
        intId,
        extId: user["external-user-id"],
        name: user["name"],
        role: user["role"],
        guest: user["guest"],
        presenter: user["presenter"],
      }
    case "user-left":
      return { intId, eject: false }
    default:
      return { ...attributes }
  }
}

/** What the mapped event does not say. */
interface RawFacts {
  userId: string
  body: object
}

/** The message that a hook with getRaw=true receives instead of the mapped event. */
function rawMessage(id: string, meeting: MeetingIds, attributes: Attributes, ts: number, raw?: RawFacts): object {
  if (id.startsWith("rap-")) {
    const { meeting: _ids, ...rest } = attributes
    return {
      header: { timestamp: ts, name: id.slice(4).replaceAll("-", "_"), current_time: ts, version: "0.0.1" },
      payload: {
        meeting_id: meeting.internalMeetingID,
        external_meeting_id: meeting.meetingID,
        ...Object.fromEntries(Object.entries(rest).map(([name, value]) => [name.replaceAll("-", "_"), value])),
      },
    }
  }
  const name = coreNames[id] ?? id
  const user = raw?.userId ?? (text(member(attributes, "user")["internal-user-id"]) || "not-used")
  return {
    envelope: {
      name,
      routing: { msgType: "BROADCAST_TO_MEETING", meetingId: meeting.internalMeetingID, userId: user },
      timestamp: ts,
    },
    core: {
      header: { name, meetingId: meeting.internalMeetingID, userId: user },
      body: raw?.body ?? coreBody(id, meeting, attributes),
    },
  }
}

export type Attributes = Readonly<Record<string, unknown>>

/** Returns whether ConferênciaWeb sends an event. */
const isConferenciaWebs = (id: string): boolean =>
  Object.hasOwn(eventFacts, id) && eventFacts[id as EventName].dialects.includes("conferenciaweb")

interface MeetingIds {
  internalMeetingID: string
  meetingID: string
}

export const meetingIds = ({ internalMeetingID, meetingID }: MeetingIds): Attributes => ({
  "internal-meeting-id": internalMeetingID,
  "external-meeting-id": meetingID,
})

export const envelope = (id: string, attributes: Attributes, ts: number): object => ({
  data: { type: "event", id, attributes, event: { ts } },
})

/** A ConferênciaWeb hook may cover several meetings. */
function isFor({ settings }: World, { meetingID }: Hook, meeting: MeetingIds): boolean {
  if (meetingID === undefined || meetingID === meeting.meetingID) return true
  return settings.conferenciaWeb && commaList(meetingID).includes(meeting.meetingID)
}

/** Sends an event to all hooks that match; hooks of the same server receive the same event object. */
export function emit(world: World, id: string, meeting: MeetingIds, attributes: Attributes = {}, raw?: RawFacts): void {
  if (world.settings.conferenciaWeb && !isConferenciaWebs(id)) return
  const ts = world.settings.now()
  const full = { meeting: { ...meetingIds(meeting), ...(attributes["meeting"] as object | undefined) } }
  const event = envelope(id, { ...attributes, ...full }, ts)
  for (const hook of world.hooks.values()) {
    if (!hook.enabled || !isFor(world, hook, meeting)) continue
    if (hook.raw) {
      // Filters contain names of mapped events, so a raw hook with a filter matches nothing.
      if (hook.events.length === 0) sendEvent(world, hook, rawMessage(id, meeting, attributes, ts, raw), id)
    } else if (hook.events.length === 0 || hook.events.includes(id)) {
      sendEvent(world, hook, event, id)
    }
  }
}

export const userIds = (attendee: Attendee): Attributes => ({
  "internal-user-id": attendee.internalUserID,
  "external-user-id": attendee.userID,
})

export const fullUser = (attendee: Attendee): Attributes => ({
  ...userIds(attendee),
  name: attendee.fullName,
  role: attendee.role,
  presenter: attendee.isPresenter,
  guest: attendee.guest,
  ...(attendee.customdata.size > 0 ? { userdata: Object.fromEntries(attendee.customdata) } : {}),
})

export function emitMeetingCreated(world: World, meeting: Meeting, createDate: string): void {
  const bridges =
    world.settings.hooks.version === "3.4" && !world.settings.conferenciaWeb
      ? { audioBridge: "bbb-webrtc-sfu", cameraBridge: "bbb-webrtc-sfu", screenShareBridge: "bbb-webrtc-sfu" }
      : {}
  emit(world, "meeting-created", meeting, {
    meeting: {
      ...meetingIds(meeting),
      name: meeting.name,
      "is-breakout": meeting.breakout !== undefined,
      "parent-id": meeting.breakout?.parent.internalMeetingID ?? "bbb-none",
      duration: meeting.duration,
      "create-time": meeting.createTime,
      "create-date": createDate,
      "moderator-pass": meeting.moderatorPW,
      "viewer-pass": meeting.attendeePW,
      record: meeting.record,
      "voice-conf": meeting.voiceBridge,
      "dial-number": meeting.dialNumber,
      "max-users": meeting.maxUsers,
      metadata: Object.fromEntries(meeting.metadata),
      ...bridges,
    },
  })
}

/** bbb-webhooks 2 and ConferênciaWeb send the same event for both. */
function announce(world: World, meeting: Meeting): void {
  const { hooks, conferenciaWeb } = world.settings
  const said = meeting.isRecording ? "started" : "stopped"
  const id = `meeting-recording-${conferenciaWeb || hooks.version === "2" ? "changed" : said}`
  // No user presses the sandbox's button, so it is `system`, as with autoStartRecording.
  const userId = "system"
  emit(world, id, meeting, {}, { userId, body: { recording: meeting.isRecording, setBy: userId } })
}

function mark(world: World, meeting: Meeting, isRecording: boolean): void {
  if (meeting.isRecording === isRecording) return
  meeting.isRecording = isRecording
  if (isRecording) meeting.wasRecorded = true
  announce(world, meeting)
}

/** Starts the recording of a meeting with `autoStartRecording`, when the first user has joined. */
export function startByItself(world: World, meeting: Meeting): void {
  if (meeting.record && meeting.autoStartRecording && !meeting.wasRecorded) mark(world, meeting, true)
}

/** Starts or stops the recording, like the record button. @throws Error if the meeting has no such button */
export function pressRecord(world: World, meeting: Meeting, isRecording: boolean): void {
  const { meetingID, record, allowStartStopRecording } = meeting
  if (!record) throw new Error(`The sandbox cannot record "${meetingID}": create the meeting with record: true`)
  if (!allowStartStopRecording)
    throw new Error(`The sandbox has no record button in "${meetingID}": it has allowStartStopRecording: false`)
  mark(world, meeting, isRecording)
}
