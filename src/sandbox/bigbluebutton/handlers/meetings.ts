import { fail, json, problems, respond, serverError } from "../responses.ts"
import { type Call, commaList, filled, first, flag, integer, metadata } from "../wire.ts"
import { count, javaDate, list, map, text, typed, written, type XmlNode } from "../xml.ts"
import { succeeded } from "../../deliver.ts"
import { endCallbackUrl, meetingEndedUrl, recordingOf } from "../processing.ts"
import { type Attendee, deliver, type Meeting, origin, type World } from "../state.ts"
import { emit, fullUser, startByItself, userIds } from "../webhooks.ts"
import { named, recordingXml } from "./recordings.ts"

/** Connects a user: from then on the meeting runs and lists the user. */
export function connect(world: World, meeting: Meeting, attendee: Attendee): void {
  if (meeting.attendees.has(attendee.internalUserID)) return
  attendee.joinedAt = world.settings.now()
  attendee.leftAt = undefined
  meeting.hasUserJoined = true
  meeting.attendees.set(attendee.internalUserID, attendee)
  meeting.visitors.push(attendee)
  emit(world, "user-joined", meeting, { user: fullUser(attendee) })
  const taken = [...meeting.attendees.values()].some((other) => other.isPresenter)
  if (attendee.role === "MODERATOR" && !taken) {
    attendee.isPresenter = true
    emit(world, "user-presenter-assigned", meeting, { user: userIds(attendee) })
  }
  startByItself(world, meeting)
}

export function disconnect(world: World, meeting: Meeting, attendee: Attendee): void {
  if (!meeting.attendees.delete(attendee.internalUserID)) return
  attendee.leftAt = world.settings.now()
  meeting.lastLeftAt = attendee.leftAt
  emit(world, "user-left", meeting, { user: { ...userIds(attendee), guest: attendee.guest } })
}

const gaps = [30_000, 60_000, 120_000, 300_000]
const javaClient = { "User-Agent": "Apache-HttpAsyncClient/4.1.5 (Java/17.0.15)" }

/** Both URLs are called, one after the other, but not for breakout rooms. */
function callWhenEnded(world: World, meeting: Meeting): void {
  if (meeting.breakout) return
  const get = (kind: "end-callback" | "meeting-ended-url", url: string) => {
    deliver(world, { kind, method: "GET", url, headers: javaClient, gaps, accepted: succeeded })
  }
  const endCallback = meeting.metadata.get("endcallbackurl")
  if (endCallback) get("end-callback", endCallbackUrl(endCallback, meeting.meetingID, meeting.wasRecorded))
  const { meetingEndedURL, wasRecorded } = meeting
  if (meetingEndedURL) get("meeting-ended-url", meetingEndedUrl(world, meetingEndedURL, wasRecorded))
}

/** Ends a meeting and its breakout rooms; like the real server, forgets them at once. */
export function finish(world: World, meeting: Meeting, forcibly: boolean): void {
  if (!world.meetings.delete(meeting.meetingID)) return
  for (const child of meeting.children) finish(world, child, forcibly)
  meeting.endTime = world.settings.now()
  meeting.hasBeenForciblyEnded = forcibly
  for (const attendee of meeting.attendees.values()) {
    attendee.leftAt = meeting.endTime
    // Version 3 sends an event with all data for each user who left.
    if (world.settings.hooks.version !== "2") emit(world, "user-left", meeting, { user: fullUser(attendee) })
  }
  for (const [token, login] of world.logins) if (login.meeting === meeting) world.logins.delete(token)
  emit(world, "meeting-ended", meeting)
  callWhenEnded(world, meeting)
  if (meeting.record || meeting.keepEvents) world.ended.push(meeting)
  if (world.settings.conferenciaWeb) world.past.push(meeting)
  if (meeting.wasRecorded) world.recordings.set(meeting.internalMeetingID, recordingOf(meeting))
  meeting.attendees.clear()
}

const minutes = 60_000

function isOver(meeting: Meeting, now: number): boolean {
  if (meeting.duration > 0 && now >= meeting.createTime + meeting.duration * minutes) return true
  if (meeting.attendees.size > 0) return false
  if (meeting.lastLeftAt === undefined) {
    const limit = meeting.expireIfNoUserJoined
    return limit > 0 && now >= meeting.createTime + limit * minutes
  }
  return meeting.expireWhenLastUserLeft > 0 && now >= meeting.lastLeftAt + meeting.expireWhenLastUserLeft * minutes
}

/** Checked on each request instead of by timers, so that only the injected clock matters. */
export function endExpired(world: World): void {
  const now = world.settings.now()
  for (const meeting of [...world.meetings.values()]) if (isOver(meeting, now)) finish(world, meeting, false)
}

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

function meetingNodes(
  { settings }: World,
  meeting: Meeting,
  createTime: string | number = meeting.createTime,
): XmlNode[] {
  const people = [...meeting.attendees.values()]
  const counted = (name: string, fits: (attendee: Attendee) => boolean) => count(name, people.filter(fits).length)
  const { breakout } = meeting
  return [
    typed("meetingName", meeting.name),
    typed("meetingID", meeting.meetingID),
    text("internalMeetingID", meeting.internalMeetingID),
    text("createTime", createTime),
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
    ...(settings.conferenciaWeb ? [text("transfer", false), count("transferCount", 0)] : []),
  ]
}

const wanted = (world: World, call: Call) => world.meetings.get(first(call.params, "meetingID") ?? "")

/** Finds a meeting by either of its ids: 4.0 also accepts the internal one. */
function wantedInfo(world: World, call: Call): Meeting | undefined {
  const id = first(call.params, "meetingID")
  const known = wanted(world, call)
  if (known !== undefined || world.settings.release < 4) return known
  return [...world.meetings.values()].find(({ internalMeetingID }) => internalMeetingID === id)
}

export function isMeetingRunning(world: World, call: Call): Response {
  if (!first(call.params, "meetingID")) {
    return world.settings.release < 4 ? serverError() : fail(world, call, problems.missingMeetingId)
  }
  return respond(world, [text("running", (wanted(world, call)?.attendees.size ?? 0) > 0)])
}

export function getMeetingInfo(world: World, call: Call): Response {
  if (!first(call.params, "meetingID")) return fail(world, call, problems.missingMeetingId)
  const meeting = wantedInfo(world, call)
  return meeting
    ? respond(world, meetingNodes(world, meeting), { cacheable: true })
    : fail(world, call, problems.meetingNotFound)
}

/** Any password ends the meeting, but since 2.6 a given password must be well-formed. ConferênciaWeb requires one. */
export function end(world: World, call: Call): Response {
  if (!first(call.params, "meetingID")) return fail(world, call, problems.missingMeetingId)
  const password = first(call.params, "password")
  if (password && (password.length < 2 || password.length > 64)) return fail(world, call, problems.password)
  if (!password && world.settings.conferenciaWeb) return fail(world, call, problems.endPassword)
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
  const meetings = [...world.meetings.values()].map((meeting) => list("meeting", meetingNodes(world, meeting)))
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
  if (message === undefined) return fail(world, call, release < 4 ? problems.messageMissing : problems.noMessage)
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

/** The only call whose JSON format is selected by the request's Content-Type. */
export function index(world: World, call: Call): Response {
  const { release, conferenciaWeb } = world.settings
  const members: [string, string][] = conferenciaWeb
    ? [["version", "1.0.0"]]
    : [
        ["version", "2.0"],
        ["apiVersion", "2.0"],
        ["bbbVersion", ""],
      ]
  if (release >= 3 && !conferenciaWeb) {
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

const day = (ms: number) => new Date(ms).toISOString().slice(0, 10)

/** Whether a meeting matches the parameters of getAllMeetings. `start_time` alone means one day. */
function isWanted(meeting: Meeting, { params }: Call): boolean {
  const ids = commaList(first(params, "meetingID"))
  const names = commaList(first(params, "meetingName"))
  const began = day(meeting.startTime)
  const from = filled(params, "start_time") ?? ""
  const to = filled(params, "end_time") ?? from
  return (
    (ids.length === 0 || named(meeting.meetingID, ids, flag(params, "meetingIDWildcard"))) &&
    (names.length === 0 || named(meeting.name, names, flag(params, "meetingNameWildcard"))) &&
    [...metadata(params)].every(([name, value]) => meeting.metadata.get(name) === value) &&
    began >= from &&
    (to === "" || began <= to)
  )
}

/** Lists running and past meetings in pages. The contract does not limit the page size; `paging.cap` does. */
export function getAllMeetings(world: World, call: Call): Response {
  const { params } = call
  const { quirks, paging } = world.settings
  const found = [...world.past, ...world.meetings.values()].filter((meeting) => isWanted(meeting, call))
  if (first(params, "sort_by") === "name") found.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  else found.sort((a, b) => a.startTime - b.startTime)
  if (first(params, "order_by") === "desc") found.reverse()
  const offset = Math.max(0, integer(params, "offset", 0))
  const limit = Math.min(Math.max(1, integer(params, "limit", Number.POSITIVE_INFINITY)), paging.cap)
  const page = found.slice(offset, offset + limit)
  const data = page.map((meeting) => {
    const recording = flag(params, "includeRecordings") ? world.recordings.get(meeting.internalMeetingID) : undefined
    // In the contract's sample, only this time is a string.
    const nodes = [list("meeting", meetingNodes(world, meeting, javaDate(meeting.createTime)))]
    if (recording && recording.state !== "deleted") nodes.push(written("recording", recordingXml(recording, quirks)))
    return list("meetingData", nodes)
  })
  return respond(world, [text("nextPage", offset + page.length < found.length), list("meetings", data)])
}

/** Renames the running meeting, or else the latest past one. */
export function updateMeeting(world: World, call: Call): Response {
  const meetingID = first(call.params, "meetingID")
  if (!meetingID) return fail(world, call, problems.missingMeetingId)
  const name = filled(call.params, "name")
  if (name === undefined) return fail(world, call, problems.nameMissing)
  const meeting = wanted(world, call) ?? world.past.findLast((one) => one.meetingID === meetingID)
  if (!meeting) return fail(world, call, problems.meetingNotFound)
  meeting.name = name
  return respond(world, [text("messageKey", "meetingUpdated"), text("message", "The meeting name has been updated.")])
}
