import { analyticsOf } from "./analytics.ts"
import { analyticsJob, endCallbackUrl, meetingEndedUrl, recordingReadyJob } from "./callbacks.ts"
import { type Attributes, envelope, meetingIds } from "./events.ts"
import { internalMeetingId } from "./ids.ts"
import { sampleAttributes } from "./samples.ts"
import { seal } from "./sign.ts"
import { bearerFor, domainOf } from "./webhooks.ts"
import { type Meeting, type World, origin } from "./state.ts"

export interface WebhookRequestOptions {
  /** The url as registered. @default that of the first hook, else "https://app.example.org/hooks/bbb" */
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

/** A webhook or callback as a request of its own, signed but not sent. */
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
      const event = envelope(id, { ...sampleAttributes(id, facts), ...attributes }, ts)
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
