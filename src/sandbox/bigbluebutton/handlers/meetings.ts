import { issue } from "../../runtime.ts"
import { fail, json, problems, respond, serverError } from "../responses.ts"
import { type Call, checksumFits, commaList, first, flag, readParams } from "../wire.ts"
import { count, javaDate, list, map, text, typed, written, type XmlNode } from "../xml.ts"
import { finish } from "../pipeline.ts"
import { type Attendee, hexadecimal, type Meeting, origin, type World } from "../state.ts"
import { emit } from "../webhooks.ts"
import { chosen, recordingXml } from "./recordings.ts"

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

function meetingNodes(meeting: Meeting): XmlNode[] {
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

const escaped = (message: string) =>
  message.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;")

export function sendChatMessage(world: World, call: Call): Response {
  const { params } = call
  const { release, now } = world.settings
  const id = first(params, "meetingID")
  if (!id) return release < 4 ? serverError() : fail(world, call, problems.missingMeetingId)
  const message = first(params, "message")
  if (message === undefined) return fail(world, call, problems.messageMissing)
  if (message.length < 1 || message.length > 500) return fail(world, call, problems.messageSize)
  const userName = first(params, "userName") ?? "System"
  if (userName.length > 255) return fail(world, call, problems.userNameSize)
  const meeting = world.meetings.get(id)
  if (!meeting || meeting.attendees.size === 0) return fail(world, call, problems.chatMeetingNotFound)
  meeting.chat.push({ userName, message })
  const time = now()
  emit(world, "chat-group-message-sent", meeting, {
    "chat-message": {
      id: `${time}-${meeting.chat.length}`,
      message: escaped(message),
      sender: { "internal-user-id": "SYSTEM", "external-user-id": "", name: userName, time },
    },
    "chat-id": "MAIN-PUBLIC-GROUP-CHAT",
  })
  return respond(world, [text("messageKey", ""), text("message", "")], { cacheable: true })
}

/** The only call whose JSON form is chosen by the request's Content-Type. */
export function index(world: World, call: Call): Response {
  const { release } = world.settings
  const members: [string, string][] = [
    ["version", "2.0"],
    ["apiVersion", "2.0"],
    ["bbbVersion", ""],
  ]
  if (release >= 3) {
    const host = origin(world)
    if (release >= 4) members.push(["html5PluginSdkVersion", "0.1.0"])
    members.push(["graphqlWebsocketUrl", `${host.replace(/^http/, "ws")}/graphql`])
    members.push(["graphqlApiUrl", `${host}/api/rest`])
  }
  if (call.contentType === "application/json") {
    return json({ response: { returncode: "SUCCESS", ...Object.fromEntries(members) } })
  }
  return respond(
    world,
    members.map(([name, value]) => text(name, value)),
  )
}

/** Running meetings, and with `includeRecordings` what was recorded of ended ones. */
export function getAllMeetings(world: World, call: Call): Response {
  const ids = commaList(first(call.params, "meetingID"))
  const running = [...world.meetings.values()].filter(({ meetingID }) => ids.length === 0 || ids.includes(meetingID))
  const data: XmlNode[] = running.map((meeting) => list("meetingData", [list("meeting", meetingNodes(meeting))]))
  if (flag(call.params, "includeRecordings")) {
    const filter = readParams(["meetingID", "state"].map((name) => [name, first(call.params, name) ?? ""] as const))
    const { quirks } = world.settings
    data.push(
      ...chosen(world, filter).map((one) => list("meetingData", [written("recording", recordingXml(one, quirks))])),
    )
  }
  return respond(world, [list("meetings", data)])
}

/** A token for the playback url of one recording, which this call names by `meetingID`. */
export function getRecordingToken(world: World, call: Call): Response {
  if (!checksumFits(world.settings, call)) return fail(world, call, problems.recordingChecksum)
  const recording = world.recordings.get(first(call.params, "meetingID") ?? "")
  if (!recording || recording.state === "deleted") return fail(world, call, problems.recordingsNotFound)
  return respond(world, [
    text(
      "token",
      issue(world, (random) => hexadecimal(random, 64)),
    ),
  ])
}
