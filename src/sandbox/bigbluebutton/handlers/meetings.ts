import { fail, respond, serverError } from "../responses.ts"
import type { Call } from "../wire.ts"
import { javaDate } from "../dates.ts"
import { finish } from "../meetings.ts"
import { first } from "../params.ts"
import { problems } from "../problems.ts"
import type { Attendee, Meeting, World } from "../state.ts"
import { type XmlNode, count, list, map, text, typed } from "../xml.ts"

function attendeeNode(attendee: Attendee): XmlNode {
  return list("attendee", [
    typed("userID", attendee.userID),
    typed("fullName", attendee.fullName),
    text("role", attendee.role),
    text("isPresenter", attendee.isPresenter),
    text("isListeningOnly", attendee.isListeningOnly),
    text("hasJoinedVoice", attendee.hasJoinedVoice),
    text("hasVideo", attendee.hasVideo),
    text("clientType", attendee.clientType),
    ...(attendee.customdata.size > 0 ? [map("customdata", attendee.customdata)] : []),
  ])
}

export function meetingNodes(meeting: Meeting): XmlNode[] {
  const people = [...meeting.attendees.values()]
  const counted = (name: string, fits: (attendee: Attendee) => boolean) => count(name, people.filter(fits).length)
  const { breakout } = meeting
  return [
    typed("meetingName", meeting.name),
    typed("meetingID", meeting.meetingID),
    text("internalMeetingID", meeting.internalMeetingID),
    text("createTime", meeting.createTime),
    text("createDate", javaDate(meeting.createTime)),
    text("voiceBridge", meeting.voiceBridge),
    text("dialNumber", meeting.dialNumber),
    typed("attendeePW", meeting.attendeePW),
    typed("moderatorPW", meeting.moderatorPW),
    text("running", people.length > 0),
    text("duration", meeting.duration),
    text("hasUserJoined", meeting.hasUserJoined),
    text("recording", meeting.record),
    text("hasBeenForciblyEnded", meeting.hasBeenForciblyEnded),
    text("startTime", meeting.startTime),
    text("endTime", meeting.endTime),
    counted("participantCount", () => true),
    counted("listenerCount", (attendee) => attendee.isListeningOnly),
    counted("voiceParticipantCount", (attendee) => attendee.hasJoinedVoice),
    counted("videoCount", (attendee) => attendee.hasVideo),
    count("maxUsers", meeting.maxUsers),
    counted("moderatorCount", (attendee) => attendee.role === "MODERATOR"),
    list("attendees", people.map(attendeeNode)),
    map("metadata", meeting.metadata),
    text("isBreakout", breakout !== undefined),
    ...(breakout
      ? [
          text("parentMeetingID", breakout.parent.internalMeetingID),
          text("sequence", breakout.sequence),
          text("freeJoin", breakout.freeJoin),
        ]
      : []),
    ...(meeting.children.length > 0
      ? [
          list(
            "breakoutRooms",
            meeting.children.map((child) => typed("breakout", child.meetingID)),
          ),
        ]
      : []),
  ]
}

const wanted = (world: World, call: Call) => world.meetings.get(first(call.params, "meetingID") ?? "")

export function isMeetingRunning(world: World, call: Call): Response {
  if (!first(call.params, "meetingID")) {
    return world.settings.release < 4 ? serverError() : fail(world, call, problems.missingMeetingId)
  }
  return respond(world, [text("running", (wanted(world, call)?.attendees.size ?? 0) > 0)])
}

export function getMeetingInfo(world: World, call: Call): Response {
  if (!first(call.params, "meetingID")) return fail(world, call, problems.missingMeetingId)
  const meeting = wanted(world, call)
  return meeting
    ? respond(world, meetingNodes(meeting), { cacheable: true })
    : fail(world, call, problems.meetingNotFound)
}

/** Any password ends the meeting, but since 2.6 one that is sent must at least look like one. */
export function end(world: World, call: Call): Response {
  if (!first(call.params, "meetingID")) return fail(world, call, problems.missingMeetingId)
  const password = first(call.params, "password")
  if (password && (password.length < 2 || password.length > 64)) return fail(world, call, problems.password)
  const meeting = wanted(world, call)
  if (!meeting) return fail(world, call, problems.meetingNotFound)
  finish(world, meeting, true)
  return respond(world, [
    text("messageKey", "sentEndMeetingRequest"),
    text(
      "message",
      "A request to end the meeting was sent. Please wait a few seconds, and then use the getMeetingInfo or isMeetingRunning API calls to verify that it was ended.",
    ),
  ])
}

export function getMeetings(world: World): Response {
  const meetings = [...world.meetings.values()].map((meeting) => list("meeting", meetingNodes(meeting)))
  if (meetings.length > 0) return respond(world, [list("meetings", meetings)])
  return respond(world, [
    list("meetings", [], "self-closed"),
    text("messageKey", "noMeetings"),
    text("message", "no meetings were found on this server"),
  ])
}

export function getSessions(world: World): Response {
  const sessions = [...world.meetings.values()].flatMap((meeting) =>
    [...meeting.attendees.values()].map((attendee) =>
      list("meeting", [
        text("meetingID", meeting.internalMeetingID),
        typed("meetingName", meeting.name),
        typed("userName", attendee.fullName),
      ]),
    ),
  )
  if (sessions.length > 0) return respond(world, [list("sessions", sessions)])
  return respond(world, [
    list("sessions", [], "self-closed"),
    text("messageKey", "noSessions"),
    // The server's own spelling.
    text("message", "no sessions were found on this serverr"),
  ])
}
