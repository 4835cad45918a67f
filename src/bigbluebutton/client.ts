import { operations } from "../../generated/bigbluebutton/operations.ts"
import { isFields, isObject } from "../core/values.ts"
import type { ApiPromise } from "../core/http/response.ts"
import { ConfigError, type DecodeError, incompleteResponse } from "../core/errors.ts"
import type { CallOptions } from "../core/http/options.ts"
import { loadCodec } from "./adapter.ts"
import type { TextTrackFile } from "./encode.ts"
import { type Hooks, hooks } from "./hooks.ts"
import { isNone, MeetingClient, partsOf } from "./meeting-client.ts"
import { checkPerson, isGiven } from "./parameters.ts"
import type {
  BigBlueButtonOptions,
  CreateParams,
  Document,
  LearningDashboard,
  Params,
  Person,
  ResponseOf,
  Session,
  TextTrack,
} from "./types.ts"

const pickResponse = ({ response }: ResponseOf<"putRecordingTextTrack">) => response

/**
 * A client of one BigBlueButton server or load balancer.
 *
 * Methods are named after the API's calls and resolve to the data of the response; `.withResponse()` also gives the whole
 * response. API errors reject with BigBlueButtonError, network failures with ConnectionError, and responses that are not from
 * BigBlueButton with DecodeError. Invalid parameters reject with ConfigError before anything is sent.
 *
 * @example
 * const bbb = new BigBlueButton({ baseUrl: "https://bbb.example.org/bigbluebutton", secret })
 * const link = await bbb.enterAsModerator({ meetingID: "m1", name: "Demo" }, { fullName: "Ana" })
 */
export class BigBlueButton extends MeetingClient<"bigbluebutton"> {
  /** Registers webhooks. */
  readonly hooks: Hooks
  readonly #parts = partsOf(this)

  /**
   * @param options if both `baseUrl` and `secret` are omitted, they are read from `BBB_URL` and `BBB_SECRET`
   * @throws ConfigError if `baseUrl` is invalid, `secret` is missing or empty, or only one of the two is given
   */
  constructor(options?: BigBlueButtonOptions) {
    super(options)
    this.hooks = hooks(this.#parts)
  }

  /**
   * Creates the meeting, unless it exists, and returns a moderator's join link. Call it every time a moderator joins.
   * @param meeting parameters of `create`
   * @param person parameters of `join`, such as `fullName`
   */
  async enterAsModerator(meeting: CreateParams, person: Person, options?: CallOptions): Promise<string> {
    checkPerson(this, person, options)
    const { meetingID } = await this.create(meeting, options)
    return this.joinUrl({ ...person, meetingID, role: "MODERATOR" }, options)
  }

  /**
   * Returns a viewer's join link, or `undefined` if the meeting is not running.
   * @param meetingID your id of the meeting
   * @param person parameters of `join`, such as `fullName`
   */
  async enterAsViewer(meetingID: string, person: Person, options?: CallOptions): Promise<string | undefined> {
    checkPerson(this, person, options)
    const running = await this.isMeetingRunning({ meetingID }, options)
    return running ? this.joinUrl({ ...person, meetingID, role: "VIEWER" }, options) : undefined
  }

  /** Lists all user sessions on the server. */
  getSessions(options?: CallOptions): ApiPromise<Session[], ResponseOf<"getSessions">> {
    return this.#parts.call(operations.getSessions, undefined, options, (body) => body.sessions)
  }

  /** Adds presentations to a running meeting. The server loads them after it responds, and does not report failures. */
  insertDocument(
    params: Params<"insertDocument"> & { documents: readonly Document[] },
    options?: CallOptions,
  ): ApiPromise<ResponseOf<"insertDocument">> {
    if (!isObject(params)) return this.#parts.call(operations.insertDocument, params, options)
    const { documents, ...query } = params
    const body = async () => {
      if (!isGiven(documents) || isNone(documents))
        throw new ConfigError("insertDocument: documents is missing or empty", "documents")
      return (await loadCodec()).modules(documents)
    }
    return this.#parts.call(operations.insertDocument, query, options, undefined, body)
  }

  /** Sends a message to the public chat of a running meeting. Never retried. */
  sendChatMessage(params: Params<"sendChatMessage">, options?: CallOptions): ApiPromise<ResponseOf<"sendChatMessage">> {
    return this.#parts.call(operations.sendChatMessage, params, options)
  }

  /** Lists the captions and subtitles of a recording. */
  getRecordingTextTracks(
    params: Params<"getRecordingTextTracks">,
    options?: CallOptions,
  ): ApiPromise<TextTrack[], ResponseOf<"getRecordingTextTracks">> {
    return this.#parts.call(operations.getRecordingTextTracks, params, options, ({ response }, { status }) =>
      tracksOf(response, { provider: this.#parts.address.provider, status }),
    )
  }

  /**
   * Uploads a text track (SRT, VTT or SSA) and replaces the track of the same kind and language. The server processes it after it
   * responds.
   * @param params `file` is a Blob, bytes or a string; `null` deletes the track. `filename` defaults to the name of a File, or
   * `track.vtt`
   * @throws ConfigError if `file` is missing or empty
   */
  putRecordingTextTrack(
    params: Params<"putRecordingTextTrack"> & TextTrackFile,
    options?: CallOptions,
  ): ApiPromise<ResponseOf<"putRecordingTextTrack">["response"], ResponseOf<"putRecordingTextTrack">> {
    if (!isObject(params)) return this.#parts.call(operations.putRecordingTextTrack, params, options, pickResponse)
    const { file, filename, ...query } = params
    const body = async () => (await loadCodec()).textTrackForm({ file, filename })
    return this.#parts.call(operations.putRecordingTextTrack, query, options, pickResponse, body)
  }

  /** Gets another join link for a user in the meeting. Requires the user's session cookie in `options.headers`. */
  getJoinUrl(params: Params<"getJoinUrl">, options?: CallOptions): ApiPromise<string, ResponseOf<"getJoinUrl">> {
    return this.#parts.call(operations.getJoinUrl, params, options, ({ response: { url } }, { status }) =>
      linkOf(url, { provider: this.#parts.address.provider, status }),
    )
  }

  /** Ends a user's session. */
  signOut(params: Params<"signOut">, options?: CallOptions): ApiPromise<ResponseOf<"signOut">> {
    return this.#parts.call(operations.signOut, params, options)
  }

  /** Lists STUN and TURN servers for a user in the meeting. */
  stuns(params: Params<"stuns">, options?: CallOptions): ApiPromise<ResponseOf<"stuns">> {
    return this.#parts.call(operations.stuns, params, options)
  }

  /**
   * Gets the activity of a running meeting, for a moderator in it: who talked, chatted and voted. The fields depend on the
   * BigBlueButton release.
   */
  learningDashboard(
    params: Params<"learningDashboard">,
    options?: CallOptions,
  ): ApiPromise<LearningDashboard, ResponseOf<"learningDashboard">> {
    return this.#parts.call(operations.learningDashboard, params, options, ({ response: { data } }, { status }) =>
      dashboardOf(data, { provider: this.#parts.address.provider, status }),
    )
  }

  /**
   * Submits the feedback of a user who left. Many servers respond with 404.
   * @param body fields of the feedback, such as `rating` and `comment`
   */
  feedback(
    params: Params<"feedback">,
    body: Readonly<Record<string, unknown>>,
    options?: CallOptions,
  ): ApiPromise<ResponseOf<"feedback">> {
    return this.#parts.call(operations.feedback, params, options, undefined, () => body)
  }
}

/** Where a response came from, for error messages. */
interface Origin {
  readonly provider: string
  readonly status: number
}

const lacking = ({ provider, status }: Origin, operation: string, message: string): DecodeError =>
  incompleteResponse(provider, operation, { status, contentType: "application/json" }, message)

/**
 * The link in a response.
 * @throws DecodeError if it is missing
 */
function linkOf(url: unknown, origin: Origin): string {
  if (typeof url === "string" && url !== "") return url
  throw lacking(origin, operations.getJoinUrl.id, "the response has no url")
}

/**
 * The text tracks in a response. The list may be missing if a messageKey (`noCaptionsFound`) says that there are none.
 * @throws DecodeError if the value is not a list of objects
 */
function tracksOf<T>(response: { tracks?: T[] | null; messageKey?: string }, origin: Origin): T[] {
  const list: unknown = response.tracks ?? (/^no[A-Z]/.test(response.messageKey ?? "") ? [] : undefined)
  if (Array.isArray(list) && list.every(isFields)) return list as T[]
  throw lacking(origin, operations.getRecordingTextTracks.id, "tracks in the response is not an array of objects")
}

/**
 * The data of a learning dashboard, which the server sends as a JSON string inside JSON.
 * @throws DecodeError
 */
function dashboardOf(data: unknown, origin: Origin): LearningDashboard {
  try {
    const decoded = typeof data === "string" ? (JSON.parse(data) as unknown) : undefined
    // The members depend on the release; data without `users` comes from something else.
    if (isFields(decoded) && isFields(decoded["users"])) return decoded as LearningDashboard
  } catch {
    // Reported below: the parser's own error quotes the text.
  }
  throw lacking(origin, operations.learningDashboard.id, "data in the response is not a JSON string with the dashboard")
}
