import { fail, respond, serverError, xmlBody } from "../responses.ts"
import { type Call, bodyText } from "../wire.ts"
import { javaDate } from "../dates.ts"
import { emitMeetingCreated } from "../events.ts"
import { digits, internalMeetingId, password } from "../ids.ts"
import { type Modules, readModules } from "../modules.ts"
import { commaList, filled, first, flag, integer, metadata } from "../params.ts"
import { problems } from "../problems.ts"
import { MalformedXml } from "../read-xml.ts"
import type { Meeting, World } from "../state.ts"
import { list, text, typed, writeResponse } from "../xml.ts"
import { createProblem } from "../calls/create-problem.ts"

function answer(world: World, meeting: Meeting, note: { key: string; message: string }): Response {
  return respond(world, [
    typed("meetingID", meeting.meetingID),
    text("internalMeetingID", meeting.internalMeetingID),
    text("parentMeetingID", meeting.breakout?.parent.internalMeetingID ?? "bbb-none"),
    typed("attendeePW", meeting.attendeePW),
    typed("moderatorPW", meeting.moderatorPW),
    text("createTime", meeting.createTime),
    text("voiceBridge", meeting.voiceBridge),
    text("dialNumber", meeting.dialNumber),
    text("createDate", javaDate(meeting.createTime)),
    text("hasUserJoined", meeting.hasUserJoined),
    text("duration", meeting.duration),
    text("hasBeenForciblyEnded", meeting.hasBeenForciblyEnded),
    text("messageKey", note.key),
    text("message", note.message),
  ])
}

function answerAgain(world: World, call: Call, meeting: Meeting): Response {
  const given = [first(call.params, "attendeePW"), first(call.params, "moderatorPW")]
  const own = [meeting.attendeePW, meeting.moderatorPW]
  // Up to 2.5 both passwords had to be repeated; later ones may be left out.
  const same = given.every((pw, index) => pw === own[index] || (pw === undefined && world.settings.release >= 2.6))
  if (!same) return fail(world, call, problems.idNotUnique)
  return answer(world, meeting, {
    key: "duplicateWarning",
    message: "This conference was already in existence and may currently be in progress.",
  })
}

function freeVoiceBridge(world: World): string {
  const taken = new Set([...world.meetings.values()].map((meeting) => meeting.voiceBridge))
  let candidate = digits(world.settings.random, 5)
  // Counting on from a taken number ends even if `random` always says the same.
  while (taken.has(candidate)) candidate = String((Number(candidate) + 1) % 100_000).padStart(5, "0")
  return candidate
}

function freeCreateTime(world: World, meetingID: string): number {
  let time = world.settings.now()
  while (world.recordings.has(internalMeetingId(meetingID, time))) time++
  return time
}

function meetingOf(world: World, call: Call, breakout: Meeting["breakout"]): Meeting {
  const { params } = call
  const { random, conferenciaWeb } = world.settings
  const meetingID = first(params, "meetingID") ?? ""
  const createTime = freeCreateTime(world, meetingID)
  const excluded = commaList(first(params, "disabledFeaturesExclude"))
  return {
    meetingID,
    internalMeetingID: internalMeetingId(meetingID, createTime),
    name: (first(params, "name") ?? "").replace(/\p{Cc}/gu, ""),
    attendeePW: first(params, "attendeePW") ?? password(random),
    moderatorPW: first(params, "moderatorPW") ?? password(random),
    createTime,
    startTime: createTime,
    endTime: 0,
    voiceBridge: filled(params, "voiceBridge") ?? freeVoiceBridge(world),
    dialNumber: filled(params, "dialNumber") ?? "613-555-1234",
    duration: Math.max(0, integer(params, "duration", 0)),
    maxUsers: Math.max(0, integer(params, "maxParticipants", 0)),
    record: flag(params, "record"),
    keepEvents: flag(params, "meetingKeepEvents"),
    guestPolicy: filled(params, "guestPolicy") ?? "ALWAYS_ACCEPT",
    allowRequestsWithoutSession: flag(params, "allowRequestsWithoutSession"),
    disabledFeatures: new Set(commaList(first(params, "disabledFeatures")).filter((name) => !excluded.includes(name))),
    logoutURL: filled(params, "logoutURL"),
    meetingEndedURL: filled(params, "meetingEndedURL"),
    expireIfNoUserJoined: integer(params, "meetingExpireIfNoUserJoinedInMinutes", 5),
    expireWhenLastUserLeft: integer(params, "meetingExpireWhenLastUserLeftInMinutes", conferenciaWeb ? 5 : 1),
    metadata: metadata(params),
    breakout,
    children: [],
    hasUserJoined: false,
    hasBeenForciblyEnded: false,
    attendees: new Map(),
    visitors: [],
    lastLeftAt: undefined,
    documents: [],
    modules: new Map(),
    chat: [],
    parameters: new Map(
      [...params]
        .filter(([name]) => name !== "checksum" && !bodyOnly.has(name))
        .map(([name, [value]]) => [name, value ?? ""]),
    ),
  }
}

/** The one refusal that comes as a list of errors. */
function voiceBridgeTaken(world: World): Response {
  const { key, message } = problems.voiceBridgeTaken
  const errors = list("errors", [list("error", [text("key", key), text("message", message)])])
  return xmlBody(writeResponse([text("returncode", "FAILED"), errors], "lines", world.settings.quirks))
}

/** Read from the body only: in the query they are ignored. */
const bodyOnly = new Set(["clientSettingsOverride", "sharedNotesInitialContentJson"])

function modulesOf(world: World, call: Call): Modules {
  const { params } = call
  const url = world.settings.release < 2.7 ? undefined : filled(params, "preUploadedPresentation")
  const filename = filled(params, "preUploadedPresentationName")
  const named = url === undefined ? {} : { url, ...(filename === undefined ? {} : { filename }) }
  const found = readModules(call.form ? "" : bodyText(call), named)
  if (world.settings.release < 3) found.texts.clear()
  return found
}

export function create(world: World, call: Call): Response {
  const { params } = call
  const problem = createProblem(world, call)
  if (problem) return fail(world, call, problem)

  const existing = world.meetings.get(first(params, "meetingID") ?? "")
  if (existing) return answerAgain(world, call, existing)

  let breakout: Meeting["breakout"]
  if (flag(params, "isBreakout")) {
    const parentID = filled(params, "parentMeetingID")
    const parent = world.meetings.get(parentID ?? "")
    if (!parent && world.settings.release < 2.6) return serverError()
    if (parentID === undefined) return fail(world, call, problems.parentMissing)
    if (!parent) return fail(world, call, problems.parentUnknown)
    breakout = { parent, sequence: integer(params, "sequence", 0), freeJoin: flag(params, "freeJoin") }
  }
  const bridge = filled(params, "voiceBridge")
  if (bridge && [...world.meetings.values()].some((other) => other.voiceBridge === bridge)) {
    return voiceBridgeTaken(world)
  }

  let modules: Modules
  try {
    modules = modulesOf(world, call)
  } catch (error) {
    if (!(error instanceof MalformedXml)) throw error
    return world.settings.release >= 4 ? fail(world, call, problems.malformedXml) : serverError()
  }
  const meeting = meetingOf(world, call, breakout)
  meeting.documents.push(...modules.documents)
  meeting.modules = modules.texts
  world.meetings.set(meeting.meetingID, meeting)
  breakout?.parent.children.push(meeting)
  emitMeetingCreated(world, meeting, javaDate(meeting.createTime))
  return answer(world, meeting, { key: "", message: "" })
}
