import { succeeded } from "../deliver.ts"
import { jwt } from "../signing.ts"
import {
  type Attendee,
  deliver,
  type Job,
  linked,
  type Meeting,
  type Recording,
  type RecordingFormat,
  type World,
} from "./state.ts"
import { isoDate, rubyDate } from "./xml.ts"
import { type Attributes, emit } from "./webhooks.ts"
import { commaList, formEncode } from "./wire.ts"

/** Appends parameters to a registered URL without changing or signing it. A fragment is never sent. */
function appended(url: string, pairs: string): string {
  const [sent = "", ...fragment] = url.split("#")
  return [`${sent}${sent.includes("?") ? "&" : "?"}${pairs}`, ...fragment].join("#")
}

export const endCallbackUrl = (url: string, meetingID: string, recordingMarks: boolean): string =>
  appended(url, `recordingmarks=${String(recordingMarks)}&meetingID=${formEncode(meetingID)}`)

/**
 * Called as registered before 4.0; since then it says whether a recording will follow, but still not which meeting
 * ended.
 */
export const meetingEndedUrl = ({ settings }: World, url: string, recordingMarks: boolean): string =>
  settings.release < 4 ? url : appended(url, `recordingmarks=${String(recordingMarks)}`)

/** Metadata names that integrations have used for the URL, the current one first. */
const readyNames = ["bbb-recording-ready-url", "bn-recording-ready-url", "canvas-recording-ready-url"]

const recordingReadyUrl = (metadata: ReadonlyMap<string, string>): string | undefined =>
  readyNames.map((name) => metadata.get(name)).find((url) => url)

export function recordingReadyJob(world: World, url: string, meetingID: string, recordID: string): Job {
  const payload = { meeting_id: meetingID, record_id: recordID }
  const body = new URLSearchParams({ signed_parameters: jwt({ alg: "HS256" }, payload, world.settings.secret) })
  return {
    kind: "recording-ready",
    method: "POST",
    url,
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    body: body.toString(),
    gaps: [],
    accepted: succeeded,
  }
}

export function analyticsJob(world: World, url: string, data: object): Job {
  const exp = Math.floor(world.settings.now() / 1000) + 24 * 60 * 60
  const bearer = jwt({ alg: "HS512", typ: "JWT" }, { exp }, world.settings.secret)
  return {
    kind: "analytics-callback",
    method: "POST",
    url,
    headers: {
      "Content-Type": "application/json",
      Authorization: `Bearer ${bearer}`,
      "User-Agent": "BigBlueButton Analytics Callback",
    },
    body: JSON.stringify(data),
    gaps: [],
    accepted: succeeded,
  }
}

type Stamp = (ms: number) => string

/** The XML reader behind the callback converts numeric ids to numbers. */
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

/** Format of a user's sessions: by internal id, as a list, or absent. */
type Sessions = "keyed" | "listed" | "absent"

function person(visits: readonly Attendee[], end: number, stamp: Stamp, form: Sessions, chats: number): object {
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
    ...(form !== "absent" && { recent_talking_time: "" }),
    engagement: { chats, talks: 0, raisehand: 0, emojis: 0, poll_votes: 0, talk_time: 0 },
    ...(form === "keyed" && { sessions: Object.fromEntries(sessions) }),
    ...(form === "listed" && { sessions: sessions.map(([, value]) => value) }),
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

/**
 * Body of the analytics callback. The older format and ConferênciaWeb's have sessions keyed by user and local dates;
 * 4.1 has no sessions.
 */
export function analyticsOf(world: World, meeting: Meeting): object {
  const { conferenciaWeb, release } = world.settings
  const form: Sessions = conferenciaWeb || release < 3 ? "keyed" : release < 4.1 ? "listed" : "absent"
  const stamp: Stamp = form === "keyed" ? (ms) => rubyDate(ms, conferenciaWeb ? -3 : 0) : isoDate
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
        return person(visits, end, stamp, form, chats)
      }),
      files: ["default.pdf", ...meeting.documents.map((document) => document.name)],
      polls: [],
      ...(conferenciaWeb ? { recorded_segments: [], transfer_attendees: [] } : {}),
    },
  }
}

/**
 * The data of `learningDashboard` for a meeting, in the format of the release: up to 2.6, sessions and reactions had
 * another format.
 */
export function dashboardOf({ settings }: World, meeting: Meeting): object {
  const isOld = settings.release < 2.7
  const people = new Map<string, Meeting["visitors"]>()
  for (const visitor of meeting.visitors) people.set(visitor.userID, [...(people.get(visitor.userID) ?? []), visitor])
  const users = [...people].map(([extId, visits]) => {
    const [visit] = visits
    const connections = visits.map((visit) => {
      const stay = { registeredOn: visit.joinedAt, leftOn: visit.leftAt ?? 0 }
      const intId = visit.internalUserID
      return [intId, { intId, ...(isOld ? stay : { sessions: [stay] }), userLeftFlag: false }] as const
    })
    const userKey = `${extId}-1`
    const user = {
      ...(isOld ? {} : { userKey }),
      extId,
      intIds: Object.fromEntries(connections),
      ...(isOld ? {} : { currentIntId: visit?.internalUserID ?? "" }),
      name: visit?.fullName ?? "",
      isModerator: visit?.role === "MODERATOR",
      isDialIn: visit?.clientType === "DIAL-IN",
      answers: {},
      talk: { totalTime: 0, lastTalkStartedOn: 0 },
      ...(isOld ? { emojis: [] } : { raiseHand: [], reactions: [], away: [] }),
      webcams: [],
      totalOfMessages: meeting.chat.filter(({ userName }) => userName === visit?.fullName).length,
    }
    return [userKey, user] as const
  })
  return {
    intId: meeting.internalMeetingID,
    extId: meeting.meetingID,
    name: meeting.name,
    ...(isOld ? {} : { downloadSessionDataEnabled: true }),
    users: Object.fromEntries(users),
    polls: {},
    screenshares: [],
    presentationSlides: [],
    createdOn: meeting.createTime,
    endedOn: 0,
  }
}

/** The recording right after the meeting has ended. */
export function recordingOf(meeting: Meeting): Recording {
  const people = new Set(meeting.visitors.map((visitor) => visitor.userID))
  return {
    recordID: meeting.internalMeetingID,
    meetingID: meeting.meetingID,
    name: meeting.name,
    isBreakout: meeting.breakout !== undefined,
    state: "processing",
    startTime: meeting.startTime,
    endTime: meeting.endTime,
    participants: people.size,
    rawSize: 0,
    size: 0,
    metadata: new Map([
      ...meeting.metadata,
      ["isBreakout", String(meeting.breakout !== undefined)],
      ["meetingId", meeting.meetingID],
      ["meetingName", meeting.name],
    ]),
    breakout: meeting.breakout && {
      parentId: meeting.breakout.parent.internalMeetingID,
      sequence: meeting.breakout.sequence,
      freeJoin: meeting.breakout.freeJoin,
    },
    breakoutRooms: meeting.children.map((child) => child.internalMeetingID),
    formats: [],
    tracks: [],
    rewritten: false,
  }
}

const stepTime = {
  archive: 1_900,
  sanity: 450,
  "post-archive": 300,
  process: 21_000,
  "post-process": 120,
  publish: 4_300,
  "post-publish": 90,
}

type Step = keyof typeof stepTime

/** Formats to create: `meta_bbb-disable-recording-formats` disables some. */
function workflows(recording: Recording): string[] {
  const disabled = commaList(recording.metadata.get("bbb-disable-recording-formats")?.replace(/^\[|\]$/g, ""))
  const lower = disabled.map((name) => name.toLowerCase())
  return ["presentation", "video"].filter((name) => !lower.includes(name))
}

function formatOf(world: World, recording: Recording, type: string): RecordingFormat {
  const seconds = Math.max(1, Math.round((recording.endTime - recording.startTime) / 1000))
  const path =
    type === "presentation"
      ? `/playback/presentation/2.3/${recording.recordID}`
      : `/playback/${type}/${recording.recordID}/`
  const slide = `/presentation/${recording.recordID}/presentation/default/thumbnails/thumb-1.png`
  return linked(world, path, {
    type,
    processingTime: stepTime.process,
    length: Math.round(seconds / 60),
    size: seconds * (type === "video" ? 45_000 : 12_000),
    images: type === "presentation" ? [linked(world, slide, { alt: "Welcome to", width: 176, height: 136 })] : [],
  })
}

function publication(recording: Recording, format: RecordingFormat): Attributes {
  const { url, type, processingTime, size, images } = format
  const image = images.map((one) => ({
    attributes: { width: String(one.width ?? 176), height: String(one.height ?? 136), alt: one.alt ?? "" },
    value: one.url,
  }))
  return {
    recording: {
      name: recording.name,
      // The producer writes a string instead of a boolean.
      "is-breakout": String(recording.isBreakout),
      "start-time": recording.startTime,
      "end-time": recording.endTime,
      size,
      "raw-size": recording.rawSize,
      metadata: Object.fromEntries(recording.metadata),
      playback: {
        format: type,
        link: url,
        processing_time: processingTime,
        duration: recording.endTime - recording.startTime,
        ...(image.length > 0 ? { extensions: { preview: { images: { image } } } } : {}),
        size,
      },
      download: {},
    },
  }
}

/** Archive, sanity, process, publish: sends the events of every step, then the two callbacks. */
function processRecording(world: World, recording: Recording): void {
  const ids = { internalMeetingID: recording.recordID, meetingID: recording.meetingID }
  const started = (step: Step, extra: Attributes = {}) => {
    emit(world, `rap-${step}-started`, ids, { "record-id": recording.recordID, ...extra })
  }
  const ended = (step: Step, extra: Attributes = {}) => {
    const result = { "record-id": recording.recordID, success: true, "step-time": stepTime[step] }
    emit(world, `rap-${step}-ended`, ids, { ...result, ...extra })
  }
  const duration = recording.endTime - recording.startTime
  recording.rawSize = Math.max(1, Math.round(duration / 1000)) * 60_000
  started("archive")
  ended("archive", { recorded: true, duration })
  started("sanity")
  ended("sanity")
  started("post-archive", { workflow: "post_archive" })
  ended("post-archive", { workflow: "post_archive" })
  for (const workflow of workflows(recording)) {
    const step = { workflow }
    started("process", step)
    ended("process", step)
    started("post-process", step)
    ended("post-process", step)
    started("publish", step)
    const format = formatOf(world, recording, workflow)
    recording.formats.push(format)
    recording.size += format.size
    recording.state = "published"
    ended("publish", { ...step, ...publication(recording, format) })
    started("post-publish", step)
    const url = recordingReadyUrl(recording.metadata)
    if (url) deliver(world, recordingReadyJob(world, url, recording.meetingID, recording.recordID))
    ended("post-publish", step)
  }
  if (recording.state === "processing") recording.state = "processed"
}

/** A meeting in which nobody started the recording is archived and discarded. */
function discard(world: World, meeting: Meeting): void {
  const recordID = meeting.internalMeetingID
  const duration = meeting.endTime - meeting.startTime
  emit(world, "rap-archive-started", meeting, { "record-id": recordID })
  const result = { "record-id": recordID, success: true, "step-time": stepTime.archive }
  emit(world, "rap-archive-ended", meeting, { ...result, recorded: false, duration })
}

/** Processes ended meetings: recordings, and analytics of meetings that keep their events. */
export function processEnded(world: World): void {
  for (const meeting of world.ended.splice(0)) {
    const recording = world.recordings.get(meeting.internalMeetingID)
    if (recording?.state === "processing") processRecording(world, recording)
    else if (meeting.record && recording === undefined) discard(world, meeting)
    const url = meeting.metadata.get("analytics-callback-url")
    if (url) deliver(world, analyticsJob(world, url, analyticsOf(world, meeting)))
  }
}
