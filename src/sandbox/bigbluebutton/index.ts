import type { OperationId } from "../../../generated/bigbluebutton/operation-id.ts"
import { copies, failures, type Own, type Sending, type Served, serveSending } from "../sandbox.ts"
import { type BigBlueButtonSandboxOptions, checked, settle } from "./options.ts"
import { newAttendee } from "./handlers/join.ts"
import { connect, disconnect, finish } from "./handlers/meetings.ts"
import {
  type Attendee,
  type Delivery,
  hexadecimal,
  type Hook,
  type Meeting,
  type Recording,
  type Role,
  stableUuid,
  type World,
} from "./state.ts"
import { type Attributes, emit, pressRecord } from "./webhooks.ts"
import { processEnded } from "./processing.ts"
import { seedRecordings } from "./seeds.ts"
import { route } from "./routes.ts"
import { signedRequest, type WebhookRequestOptions } from "./samples.ts"

export interface AttendOptions {
  fullName: string
  /** @default "VIEWER" */
  role?: Role
  userID?: string
  guest?: boolean
  isListeningOnly?: boolean
  hasJoinedVoice?: boolean
  hasVideo?: boolean
  clientType?: string
  userdata?: Readonly<Record<string, string>>
}

export interface BigBlueButtonSandbox extends Served<OperationId>, Sending<Delivery> {
  readonly secret: string
  /**
   * Lets a user join and connect, as if join's page had been opened in a browser.
   * @param meetingID your id of the meeting
   */
  attend(meetingID: string, person: AttendOptions): Readonly<Attendee>
  /**
   * Lets a user leave.
   * @param meetingID your id of the meeting
   * @param userID id of the user in the meeting
   */
  leave(meetingID: string, userID: string): void
  /**
   * Lets waiting guests in: all of them, or one.
   * @param meetingID your id of the meeting
   * @param userID id of the user in the meeting
   */
  admit(meetingID: string, userID?: string): void
  /**
   * Starts the recording as a moderator would. There is a recording only of meetings in which it was started: `record` allows it, and
   * `autoStartRecording` starts it with the first person. Throws if the meeting has no such button: without `record`, or with
   * `allowStartStopRecording: false`.
   * @param meetingID your id of the meeting
   */
  startRecording(meetingID: string): void
  /**
   * Stops the recording as a moderator would. It may be started again.
   * @param meetingID your id of the meeting
   */
  stopRecording(meetingID: string): void
  /**
   * Ends the meeting as a moderator would.
   * @param meetingID your id of the meeting
   */
  endMeeting(meetingID: string): void
  /**
   * Raises an event in a running meeting, for events that no call causes: raised hands, cameras, polls …
   * @param meetingID your id of the meeting
   * @param eventId name of the event, such as `meeting-ended`
   * @param attributes attributes of the event that replace the defaults
   */
  emit(meetingID: string, eventId: string, attributes?: Attributes): void
  /** Processes ended meetings like the recording scripts: events, recordings, callbacks. */
  processRecordings(): Promise<void>
  /**
   * Creates a signed event (or `recording-ready`, `analytics-callback`, `end-callback`, `meeting-ended-url`) without
   * sending it.
   * @param eventId name of the event, such as `meeting-ended`
   * @param attributes attributes of the event that replace the defaults
   */
  webhook(eventId: string, attributes?: Attributes, options?: WebhookRequestOptions): Request
  readonly meetings: readonly Readonly<Meeting>[]
  readonly recordings: readonly Readonly<Recording>[]
  readonly hooks: readonly Readonly<Hook>[]
}

/** The initial state of a server: seeded recordings and permanent hooks. */
function newWorld(options: BigBlueButtonSandboxOptions): World {
  const settings = settle(options)
  const world: World = {
    settings,
    baseUrl: (options.baseUrl ?? "http://sandbox.invalid/bigbluebutton").replace(/\/+$/, ""),
    failures: failures(options.failures),
    meetings: new Map(),
    ended: [],
    past: [],
    recordings: new Map(),
    hooks: new Map(),
    hookCount: 0,
    secretGuid: stableUuid(settings.secret),
    servletSessions: new Map(),
    logins: new Map(),
    trackLinks: new Map(),
    issued: new Set(),
    deliveries: [],
    pending: new Set(),
    closing: new AbortController(),
  }
  for (const { url, getRaw } of settings.hooks.permanent) {
    const hookID = settings.hooks.version === "2" ? String(++world.hookCount) : stableUuid(url)
    world.hooks.set(hookID, {
      hookID,
      callbackURL: url,
      meetingID: undefined,
      events: [],
      permanent: true,
      raw: getRaw,
      enabled: true,
      authToken: hexadecimal(settings.random, 40),
      guid: stableUuid(`guid of ${url}`),
    })
  }
  seedRecordings(world, options.recordings ?? 0)
  return world
}

function running(world: World, meetingID: string): Meeting {
  const meeting = world.meetings.get(meetingID)
  if (!meeting) throw new Error(`The sandbox has no meeting "${meetingID}": create it first`)
  return meeting
}

function attend(world: World, meetingID: string, { userdata, ...person }: AttendOptions): Attendee {
  const meeting = running(world, meetingID)
  const customdata = new Map(Object.entries(userdata ?? {}))
  const attendee = newAttendee(world, { role: "VIEWER", customdata, ...person })
  connect(world, meeting, attendee)
  return attendee
}

/** An in-memory BigBlueButton server with checksums, meetings, recordings and webhooks. */
export function bigBlueButtonSandbox(options: BigBlueButtonSandboxOptions = {}): BigBlueButtonSandbox {
  const world = newWorld(checked(options))
  const own: Own<BigBlueButtonSandbox> = {
    secret: world.settings.secret,
    attend: (meetingID, person) => attend(world, meetingID, person),
    leave(meetingID, userID) {
      const meeting = running(world, meetingID)
      for (const attendee of [...meeting.attendees.values()]) {
        if (attendee.userID === userID || attendee.internalUserID === userID) disconnect(world, meeting, attendee)
      }
    },
    admit(meetingID, userID) {
      for (const login of world.logins.values()) {
        if (login.meeting.meetingID !== meetingID || login.guestStatus !== "WAIT") continue
        if (userID === undefined || login.attendee.userID === userID) login.guestStatus = "ALLOW"
      }
    },
    startRecording(meetingID) {
      pressRecord(world, running(world, meetingID), true)
    },
    stopRecording(meetingID) {
      pressRecord(world, running(world, meetingID), false)
    },
    endMeeting(meetingID) {
      finish(world, running(world, meetingID), true)
    },
    emit(meetingID, eventId, attributes) {
      emit(world, eventId, running(world, meetingID), attributes)
    },
    processRecordings() {
      processEnded(world)
      return Promise.resolve()
    },
    webhook: (eventId, attributes, request) => signedRequest(world, eventId, attributes, request),
    get meetings() {
      return copies(world.meetings.values())
    },
    get recordings() {
      return copies(world.recordings.values())
    },
    get hooks() {
      return copies(world.hooks.values())
    },
  }
  return serveSending(world, (request, target) => route(world, request, target), own)
}
