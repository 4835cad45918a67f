import { isoDate, rubyDate } from "./dates.ts"
import type { Attendee, Meeting, World } from "./state.ts"

type Stamp = (ms: number) => string

/** The XML reader behind the callback turns numeric ids into numbers. */
const externalId = (id: string) => (/^\d{1,15}$/.test(id) ? Number(id) : id)

function session(attendee: Attendee, leftAt: number, stamp: Stamp): object {
  const entry = (ms: number, event: "join" | "left") => ({
    timestamp: stamp(ms),
    userid: attendee.internalUserID,
    ext_userid: externalId(attendee.userID),
    event,
    remove: false,
  })
  return { joins: [entry(attendee.joinedAt, "join")], lefts: [entry(leftAt, "left")] }
}

function person(visits: readonly Attendee[], end: number, stamp: Stamp, keyed: boolean, chats: number): object {
  const [visit] = visits
  const leftAt = (one: Attendee) => one.leftAt ?? end
  const sessions = visits.map((one) => [one.internalUserID, session(one, leftAt(one), stamp)] as const)
  const stay = visits.reduce((sum, one) => sum + leftAt(one) - one.joinedAt, 0)
  return {
    ext_user_id: externalId(visit?.userID ?? ""),
    name: visit?.fullName ?? "",
    moderator: visit?.role === "MODERATOR",
    joins: visits.map((one) => stamp(one.joinedAt)),
    leaves: visits.map((one) => stamp(leftAt(one))),
    duration: Math.round(stay / 1000),
    recent_talking_time: "",
    engagement: { chats, talks: 0, raisehand: 0, emojis: 0, poll_votes: 0, talk_time: 0 },
    sessions: keyed ? Object.fromEntries(sessions) : sessions.map(([, value]) => value),
  }
}

function metadata(world: World, meeting: Meeting): Record<string, string> {
  const own = [...meeting.metadata].map(([name, value]) => [name.replaceAll("-", "_"), value] as const)
  const common = { is_breakout: String(meeting.breakout !== undefined), meeting_name: meeting.name }
  if (!world.settings.conferenciaWeb) return { ...Object.fromEntries(own), ...common }
  return {
    ...Object.fromEntries(own),
    ...common,
    analytics_callback_url: "hidden",
    meeting_id: meeting.meetingID,
    record: String(meeting.record),
  }
}

/** Body of the analytics callback: sessions keyed by user and local dates in the older form and in ConferênciaWeb's. */
export function analyticsOf(world: World, meeting: Meeting): object {
  const { conferenciaWeb, release } = world.settings
  const keyed = conferenciaWeb || release < 3
  const stamp: Stamp = keyed ? (ms) => rubyDate(ms, conferenciaWeb ? -3 : 0) : isoDate
  const visitors = new Map<string, Attendee[]>()
  for (const visitor of meeting.visitors) {
    visitors.set(visitor.userID, [...(visitors.get(visitor.userID) ?? []), visitor])
  }
  const start = meeting.startTime
  const end = meeting.endTime
  return {
    version: "1.0",
    meeting_id: meeting.meetingID,
    internal_meeting_id: meeting.internalMeetingID,
    data: {
      metadata: metadata(world, meeting),
      duration: Math.round((end - start) / 1000),
      start: stamp(start),
      finish: stamp(end),
      attendees: [...visitors.values()].map((visits) => {
        const chats = meeting.chat.filter((message) => message.userName === visits[0]?.fullName).length
        return person(visits, end, stamp, keyed, chats)
      }),
      files: ["default.pdf", ...meeting.documents.map((document) => document.name)],
      polls: [],
      ...(conferenciaWeb ? { recorded_segments: [], transfer_attendees: [] } : {}),
    },
  }
}
