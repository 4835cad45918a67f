import { isFields } from "../server.ts"
import { javaDate } from "./xml.ts"
import { type Attributes, bearerFor, domainOf, envelope, meetingIds, seal } from "./webhooks.ts"
import { analyticsJob, analyticsOf, endCallbackUrl, meetingEndedUrl, recordingReadyJob } from "./processing.ts"
import { internalMeetingId, type Meeting, origin, type World } from "./state.ts"

interface SampleFacts {
  meeting: Attributes
  recordID: string
  /** Of this server. */
  origin: string
  /** Milliseconds. */
  ts: number
}

const user = { "internal-user-id": "w_sample000001", "external-user-id": "42" }
const muted = { ...user, muted: true }

const meetingCreated = ({ meeting, ts }: SampleFacts): Attributes => ({
  meeting: {
    ...meeting,
    name: "Aula 1",
    "is-breakout": false,
    "parent-id": "bbb-none",
    duration: 0,
    "create-time": ts,
    "create-date": javaDate(ts),
    "moderator-pass": "mp",
    "viewer-pass": "ap",
    record: true,
    "voice-conf": "00042",
    "dial-number": "613-555-1234",
    "max-users": 0,
    metadata: { "class-id": "007" },
  },
})

const step = ({ recordID }: SampleFacts): Attributes => ({ "record-id": recordID })
const workflowStep = (facts: SampleFacts): Attributes => ({ ...step(facts), workflow: "presentation" })
const result = (facts: SampleFacts): Attributes => ({ ...step(facts), success: true, "step-time": 1_900 })
const workflowResult = (facts: SampleFacts): Attributes => ({ ...result(facts), workflow: "presentation" })

const publishEnded = (facts: SampleFacts): Attributes => ({
  ...workflowResult(facts),
  recording: {
    name: "Aula 1",
    "is-breakout": "false",
    "start-time": facts.ts - 3_600_000,
    "end-time": facts.ts,
    size: 2_048,
    "raw-size": 4_096,
    metadata: { meetingName: "Aula 1", isBreakout: "false" },
    playback: {
      format: "presentation",
      link: `${facts.origin}/playback/presentation/2.3/${facts.recordID}`,
      processing_time: 7_000,
      duration: 3_600_000,
      size: 2_048,
    },
    download: {},
  },
})

const format = (facts: SampleFacts): Attributes => ({ ...step(facts), format: "presentation" })
const none = (): Attributes => ({})
const withUser = (): Attributes => ({ user })
const withMuted = (): Attributes => ({ user: muted })
const camera = (): Attributes => ({ user: { ...user, stream: "w_sample000001_camera" } })
const screen = withUser

const samples: Readonly<Record<string, (facts: SampleFacts) => Attributes>> = {
  "meeting-created": meetingCreated,
  "meeting-ended": none,
  "meeting-recording-started": none,
  "meeting-recording-stopped": none,
  "meeting-recording-unhandled": none,
  "meeting-recording-changed": none,
  "meeting-transfer-enabled": none,
  "meeting-transfer-disabled": none,
  "meeting-screenshare-started": screen,
  "meeting-screenshare-stopped": screen,
  "meeting-presentation-changed": ({ meeting, ts }) => ({
    meeting: { ...meeting, "presentation-id": `d2d9a672-${ts}` },
  }),
  "user-joined": () => ({ user: { ...user, name: "João", role: "MODERATOR", presenter: false, guest: false } }),
  "user-left": () => ({ user: { ...user, guest: false } }),
  "user-audio-voice-enabled": () => ({ user: { ...user, "listening-only": false, "sharing-mic": true, muted: false } }),
  "user-audio-voice-disabled": () => ({ user: { ...muted, "listening-only": false, "sharing-mic": false } }),
  "user-audio-muted": withMuted,
  "user-audio-unmuted": () => ({ user: { ...user, muted: false } }),
  "user-audio-unhandled": withMuted,
  "user-cam-broadcast-start": camera,
  "user-cam-broadcast-end": camera,
  "user-presenter-assigned": withUser,
  "user-presenter-unassigned": withUser,
  "user-emoji-changed": () => ({ user: { ...user, emoji: "👍" } }),
  "user-raise-hand-changed": () => ({ user: { ...user, "raise-hand": true } }),
  "transcript-updated": () => ({
    user,
    transcript: { id: "t-1", transcript: "Bom dia", locale: "pt-BR", final: true },
  }),
  "chat-group-message-sent": ({ ts }) => ({
    "chat-message": { id: `${ts}-1`, message: "Olá", sender: { ...user, name: "João", time: ts } },
    "chat-id": "MAIN-PUBLIC-GROUP-CHAT",
  }),
  "pad-content": () => ({ pad: { id: "notes", "external-pad-id": "notes", rev: 1, start: 0, end: 3, text: "Olá" } }),
  "poll-started": () => ({
    user,
    poll: {
      id: "p-1",
      question: "?",
      answers: [
        { id: 0, key: "A" },
        { id: 1, key: "B" },
      ],
    },
  }),
  "poll-responded": () => ({ user, poll: { id: "p-1", answerIds: [1] } }),
  "rap-archive-started": step,
  "rap-archive-ended": (facts) => ({ ...result(facts), recorded: true, duration: 3_600_000 }),
  "rap-sanity-started": step,
  "rap-sanity-ended": result,
  "rap-post-archive-started": step,
  "rap-post-archive-ended": result,
  "rap-process-started": workflowStep,
  "rap-process-ended": workflowResult,
  "rap-post-process-started": workflowStep,
  "rap-post-process-ended": workflowResult,
  "rap-publish-started": workflowStep,
  "rap-publish-ended": publishEnded,
  "rap-post-publish-started": workflowStep,
  "rap-post-publish-ended": workflowResult,
  "rap-published": format,
  "rap-unpublished": format,
  "rap-deleted": format,
}

/** Plausible attributes of an event; for unknown events only the meeting. */
function sampleAttributes(id: string, facts: SampleFacts): Attributes {
  const sample = Object.hasOwn(samples, id) ? samples[id] : undefined
  return { meeting: facts.meeting, ...sample?.(facts) }
}

export interface WebhookRequestOptions {
  /** The URL as registered. @default that of the first hook, else "https://app.example.org/hooks/bbb" */
  callbackURL?: string
  /** When the event happened, in milliseconds. @default now */
  ts?: number
  /** When it was sent, in milliseconds. @default now */
  timestamp?: number
  /** ConferênciaWeb: the token to send. @default the authToken of the hook with this callbackURL, else the shared secret */
  authToken?: string
}

function post({
  url,
  headers,
  body,
}: {
  url: string
  headers: Record<string, string>
  body?: string | undefined
}): Request {
  return new Request(url, { method: "POST", headers, ...(body === undefined ? {} : { body }) })
}

const textOf = (value: unknown, fallback: string) => (typeof value === "string" ? value : fallback)

function sampleMeeting(meetings: Iterable<Meeting>, ts: number): { meetingID: string; internalMeetingID: string } {
  for (const meeting of meetings) return meeting
  return { meetingID: "aula-1", internalMeetingID: internalMeetingId("aula-1", ts - 3_600_000) }
}

function analyticsBody(world: World, ids: { meetingID: string; internalMeetingID: string }, ts: number): object {
  const meeting = [...world.meetings.values(), ...world.ended].find((one) => one.meetingID === ids.meetingID)
  if (meeting) return analyticsOf(world, { ...meeting, endTime: meeting.endTime || ts })
  const metadata = { is_breakout: "false", meeting_name: "Aula 1" }
  const data = { metadata, duration: 0, start: "", finish: "", attendees: [], files: ["default.pdf"], polls: [] }
  return { version: "1.0", meeting_id: ids.meetingID, internal_meeting_id: ids.internalMeetingID, data }
}

/** A sample with the given values; objects are merged member by member. */
const merged = (sample: Attributes, given: Attributes): Attributes => ({
  ...sample,
  ...Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      const own = sample[name]
      return [name, isFields(own) && isFields(value) ? merged(own, value) : value]
    }),
  ),
})

/** A webhook or callback as a signed request that is not sent. */
export function signedRequest(
  world: World,
  id: string,
  attributes: Attributes = {},
  options: WebhookRequestOptions = {},
): Request {
  const { settings } = world
  const [firstHook] = world.hooks.values()
  const { callbackURL = firstHook?.callbackURL ?? "https://app.example.org/hooks/bbb" } = options
  const now = settings.now()
  const ts = options.ts ?? now
  const ids = sampleMeeting(world.meetings.values(), ts)
  switch (id) {
    case "end-callback": {
      const url = endCallbackUrl(
        callbackURL,
        textOf(attributes["meetingID"], ids.meetingID),
        attributes["recordingmarks"] === true,
      )
      return new Request(url)
    }
    case "meeting-ended-url":
      return new Request(meetingEndedUrl(world, callbackURL, attributes["recordingmarks"] === true))
    case "recording-ready": {
      const meetingID = textOf(attributes["meeting_id"], ids.meetingID)
      return post(
        recordingReadyJob(world, callbackURL, meetingID, textOf(attributes["record_id"], ids.internalMeetingID)),
      )
    }
    case "analytics-callback":
      return post(analyticsJob(world, callbackURL, { ...analyticsBody(world, ids, ts), ...attributes }))
    default: {
      const facts = { meeting: meetingIds(ids), recordID: ids.internalMeetingID, origin: origin(world), ts }
      const event = envelope(id, merged(sampleAttributes(id, facts), attributes), ts)
      const hook = [...world.hooks.values()].find((one) => one.callbackURL === callbackURL)
      const token = settings.hooks.bearer ? options.authToken : undefined
      const parcel = { callbackURL, events: [event], domain: domainOf(world), timestamp: options.timestamp ?? now }
      const { version, algorithm } = settings.hooks
      return post(
        seal(parcel, { version, algorithm, secret: settings.secret, bearer: token ?? bearerFor(world, hook) }),
      )
    }
  }
}
