import { fileTypes } from "../../../../generated/bigbluebutton/xml.ts"
import { nodeBuffer } from "../../../core/runtime.ts"
import { bodyText, type Call, commaList, filled, first, flag, integer, metadata, type Problem } from "../wire.ts"
import { fail, problems, respond, serverError, xmlBody } from "../responses.ts"
import {
  digits,
  hexadecimal,
  internalMeetingId,
  type Meeting,
  password,
  type SandboxDocument,
  type World,
} from "../state.ts"
import { javaDate, list, MalformedXml, readXml, text, typed, writeResponse, type XmlElement } from "../xml.ts"
import { emit, emitMeetingCreated } from "../webhooks.ts"

/** The problem with the meetingID of a create call, if any. */
function meetingIdProblem(world: World, call: Call): Problem | undefined {
  const id = first(call.params, "meetingID") ?? ""
  if (id === "" && world.settings.release >= 4) return problems.missingMeetingId
  const length = id.trim().length
  if (length < 2 || length > 256) return problems.meetingIdSize
  if (id.includes(",")) return problems.meetingIdComma
  if (/\p{Cc}/u.test(id)) return problems.meetingIdCharacters
  return world.settings.release >= 3 && id !== id.trim() ? problems.meetingIdCharacters : undefined
}

const isBoolean = (value: string) => /^(true|false|0|1)$/i.test(value)

/** Whether a flag is present but not a boolean. */
export function badFlag(call: Call, name: string): boolean {
  const value = first(call.params, name)
  return value !== undefined && value !== "" && !isBoolean(value)
}

function nameProblem(call: Call): Problem | undefined {
  const name = first(call.params, "name")
  if (name === undefined) return problems.nameMissing
  if (name === "") return problems.nameEmpty
  const length = name.trim().length
  return length < 2 || length > 256 ? problems.nameSize : undefined
}

const badPassword = (value: string | undefined) => value !== undefined && (value.length < 2 || value.length > 64)

function isUrl(value: string): boolean {
  return URL.canParse(value) && /^https?:/.test(value)
}

/** The first rule that the parameters of create violate. */
function createProblem(world: World, call: Call): Problem | undefined {
  const { params } = call
  const early = nameProblem(call) ?? meetingIdProblem(world, call)
  if (early) return early
  if (badPassword(first(params, "attendeePW")) || badPassword(first(params, "moderatorPW"))) return problems.password
  if (badFlag(call, "record")) return problems.recordFlag
  // 2.7.1 accepts no value at all.
  const breakout = first(params, "isBreakout") ?? ""
  if (badFlag(call, "isBreakout") || (world.settings.release === 2.7 && breakout !== "")) return problems.boolean
  const voiceBridge = first(params, "voiceBridge") ?? ""
  if (voiceBridge !== "" && !/^\d+$/.test(voiceBridge)) return problems.voiceBridge
  const upload = first(params, "presentationUploadExternalUrl") ?? ""
  if (upload !== "" && !isUrl(upload)) return problems.externalUploadUrl
  if (world.settings.release < 4) return undefined
  const presentation = first(params, "preUploadedPresentation") ?? ""
  if (presentation !== "" && !isUrl(presentation)) return problems.presentationUrl
  const editor = first(params, "sharedNotesEditor") ?? ""
  return editor !== "" && !/^(blocknote|etherpad)$/i.test(editor) ? problems.notesEditor : undefined
}

/** The server's name for a fetched document: the part of its URL after the last slash, including the query. */
function nameIn(url: string | undefined): string | undefined {
  const last = url?.split("/").findLast(Boolean)
  try {
    return last === undefined ? undefined : decodeURIComponent(last)
  } catch {
    return last
  }
}

/** Returns whether the server converts a file with this name; it drops others and only logs that. */
const isConverted = (name: string) => fileTypes.includes(/\.([^./\\]*)$/.exec(name)?.[1]?.toLowerCase() ?? "")

const isTrue = (value: string | undefined) => value?.toLowerCase() === "true"

function documentOf({ attributes, text }: Pick<XmlElement, "attributes" | "text">): SandboxDocument | undefined {
  const url = attributes["url"]
  const { filename = "" } = attributes
  const name = !url ? attributes["name"] : filename === "" ? nameIn(url) : filename
  const base64 = text.replace(/\s/g, "")
  if (!name || !isConverted(name) || (!url && base64 === "")) return undefined
  return {
    name,
    url,
    current: isTrue(attributes["current"]),
    downloadable: isTrue(attributes["downloadable"]),
    removable: attributes["removable"] === undefined || isTrue(attributes["removable"]),
    size: url ? undefined : nodeBuffer().from(base64, "base64").length,
  }
}

/** The content of a body. */
interface Modules {
  documents: SandboxDocument[]
  texts: Map<string, string>
}

/**
 * The presentations and texts in the body; unusable ones are dropped silently, as on the server.
 * @param more a presentation from the parameters
 * @throws MalformedXml
 */
function readModules(xml: string, more: Readonly<Record<string, string>> = {}): Modules {
  const modules = xml === "" ? [] : readXml(xml).children.filter(({ name }) => name === "module")
  const isPresentation = ({ attributes }: XmlElement) => attributes["name"] === "presentation"
  const documents = modules.filter(isPresentation).flatMap(({ children }) => children)
  const found = [...documents.filter(({ name }) => name === "document"), { attributes: more, text: "" }]
    .map(documentOf)
    .filter((document) => document !== undefined)
  const current = Math.max(
    0,
    found.findIndex((document) => document.current),
  )
  const texts = modules
    .filter((module) => !isPresentation(module))
    .map(({ attributes, text }) => [attributes["name"] ?? "", text] as const)
  return {
    documents: found.map((document, index) => ({ ...document, current: index === current })),
    texts: new Map(texts),
  }
}

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

function respondAgain(world: World, call: Call, meeting: Meeting): Response {
  const given = [first(call.params, "attendeePW"), first(call.params, "moderatorPW")]
  const own = [meeting.attendeePW, meeting.moderatorPW]
  // Up to 2.5 both passwords were required in repeated calls; later they may be omitted.
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
  // Counts on from a taken number, which ends even if `random` always returns the same number.
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
  const { random, conferenciaWeb, release } = world.settings
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
    autoStartRecording: flag(params, "autoStartRecording"),
    allowStartStopRecording: filled(params, "allowStartStopRecording")?.toLowerCase() !== "false",
    isRecording: false,
    wasRecorded: false,
    // Breakout rooms inherit it since 4.0.
    keepEvents: flag(params, "meetingKeepEvents") || (release >= 4 && breakout?.parent.keepEvents === true),
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

/** The only API error that is a list of errors. */
function voiceBridgeTaken(world: World): Response {
  const { key, message } = problems.voiceBridgeTaken
  const errors = list("errors", [list("error", [text("key", key), text("message", message)])])
  return xmlBody(writeResponse([text("returncode", "FAILED"), errors], "lines", world.settings.quirks))
}

/** Parameters that are read only from the body and ignored in the query. */
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
  if (existing) return respondAgain(world, call, existing)

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

/** Failures of this call have a message and no key. */
function failed(world: World, message: string): Response {
  const members = [text("returncode", "FAILED"), text("message", message)]
  return xmlBody(writeResponse(members, "lines", world.settings.quirks), true)
}

export function insertDocument(world: World, call: Call): Response {
  const id = first(call.params, "meetingID")
  if (!id) return fail(world, call, problems.missingMeetingId)
  if (call.body.length === 0) return serverError()
  const meeting = world.meetings.get(id)
  if (!meeting) return world.settings.release < 3 ? serverError() : failed(world, `Meeting with id [${id}] not found.`)
  if (meeting.disabledFeatures.has("presentation")) {
    return failed(world, "Presentation feature is disabled, ignoring.")
  }
  let documents: SandboxDocument[]
  try {
    ;({ documents } = readModules(bodyText(call)))
  } catch (error) {
    if (!(error instanceof MalformedXml)) throw error
    return world.settings.release >= 4 ? fail(world, call, problems.malformedXml) : serverError()
  }
  meeting.documents.push(...documents)
  if (documents.some((document) => document.current)) {
    const { random, now } = world.settings
    const presentation = `${hexadecimal(random, 40)}-${now()}`
    emit(world, "meeting-presentation-changed", meeting, { meeting: { "presentation-id": presentation } })
  }
  return respond(world, [text("message", "Presentation is being uploaded")], { cacheable: true })
}
