import { rawMessage } from "./raw-messages.ts"
import { sendEvent } from "./webhooks.ts"
import type { Attendee, Meeting, World } from "./state.ts"

export type Attributes = Readonly<Record<string, unknown>>

/** The only ones ConferênciaWeb sends. */
const conferenciaWebEvents = new Set([
  "meeting-created",
  "meeting-ended",
  "user-joined",
  "user-left",
  "rap-archive-ended",
  "rap-sanity-started",
  "rap-sanity-ended",
  "rap-process-started",
  "rap-process-ended",
  "rap-publish-started",
  "rap-publish-ended",
  "rap-published",
  "rap-unpublished",
  "rap-deleted",
])

export interface MeetingIds {
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

/** Tells every hook that wants to know; hooks of the same server get the same event object. */
export function emit(world: World, id: string, meeting: MeetingIds, attributes: Attributes = {}): void {
  if (world.settings.conferenciaWeb && !conferenciaWebEvents.has(id)) return
  const ts = world.settings.now()
  const full = { meeting: { ...meetingIds(meeting), ...(attributes["meeting"] as object | undefined) } }
  const event = envelope(id, { ...attributes, ...full }, ts)
  for (const hook of world.hooks.values()) {
    if (hook.meetingID !== undefined && hook.meetingID !== meeting.meetingID) continue
    if (hook.raw) {
      // A filter names mapped events, so a raw hook with one matches nothing.
      if (hook.events.length === 0) sendEvent(world, hook, rawMessage(id, meeting, attributes, ts), id)
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
