import { operations } from "../../generated/bigbluebutton/operations.ts"
import { isObject } from "../core/values.ts"
import type { ApiPromise } from "../core/http/response.ts"
import { ConfigError } from "../core/errors.ts"
import type { CallOptions } from "../core/http/options.ts"
import { dashboardOf, linkOf, loadCodec, tracksOf } from "./adapter.ts"
import type { TextTrackFile } from "./encode.ts"
import { type Hooks, hooks } from "./hooks.ts"
import { isGiven, isNone, MeetingClient, partsOf } from "./meeting-client.ts"
import { checkPerson } from "./options.ts"
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
 * Methods carry the calls' own names and resolve to the useful part of the answer; `.withResponse()` gives all of it.
 * A refusal rejects with a BigBlueButtonError, a lost connection with a ConnectionError, an answer of something else than
 * BigBlueButton with a DecodeError, and a mistake in the parameters, before anything is sent, with a ConfigError.
 */
export class BigBlueButton extends MeetingClient<"bigbluebutton"> {
  /** Registration of webhooks. */
  readonly hooks: Hooks
  readonly #parts = partsOf(this)

  /**
   * @param options without `baseUrl` and `secret`, both come from the environment: `BBB_URL` and `BBB_SECRET`
   * @throws ConfigError for an invalid base URL, a missing or empty secret, and for one of the two without the other
   */
  constructor(options?: BigBlueButtonOptions) {
    super(options)
    this.hooks = hooks(this.#parts)
  }

  /** The link for somebody who may open the room: creates it, which is harmless when it is open, then joins as moderator. */
  async enterAsModerator(meeting: CreateParams, person: Person, options?: CallOptions): Promise<string> {
    checkPerson(this, person, options)
    const { meetingID } = await this.create(meeting, options)
    return this.joinUrl({ ...person, meetingID, role: "MODERATOR" }, options)
  }

  /** The link for everybody else, or `undefined` while the room is closed. */
  async enterAsViewer(meetingID: string, person: Person, options?: CallOptions): Promise<string | undefined> {
    checkPerson(this, person, options)
    const running = await this.isMeetingRunning({ meetingID }, options)
    return running ? this.joinUrl({ ...person, meetingID, role: "VIEWER" }, options) : undefined
  }

  /** All user sessions of the server. */
  getSessions(options?: CallOptions): ApiPromise<Session[], ResponseOf<"getSessions">> {
    return this.#parts.call(operations.getSessions, undefined, options, (answer) => answer.sessions)
  }

  /** Adds presentations to a running meeting. The server loads them after it has answered. */
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

  /** Writes into the public chat of a running meeting. Never sent twice. */
  sendChatMessage(params: Params<"sendChatMessage">, options?: CallOptions): ApiPromise<ResponseOf<"sendChatMessage">> {
    return this.#parts.call(operations.sendChatMessage, params, options)
  }

  /** Captions and subtitles of a recording. */
  getRecordingTextTracks(
    params: Params<"getRecordingTextTracks">,
    options?: CallOptions,
  ): ApiPromise<TextTrack[], ResponseOf<"getRecordingTextTracks">> {
    return this.#parts.call(
      operations.getRecordingTextTracks,
      params,
      options,
      ({ response: { tracks } }, { status }) => tracksOf(tracks, { provider: this.#parts.address.provider, status }),
    )
  }

  /**
   * Uploads a text track (SRT, VTT, SSA), which replaces the one of the same kind and language. The server processes it after it
   * has answered. `file` is bytes, text or a Blob, sent under `filename`, by default that of a File or `track.vtt`;
   * `file: null` deletes the track. A missing or empty file is a ConfigError.
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

  /** Another join link for a user who is in. Needs the user's cookie in `options.headers`. */
  getJoinUrl(params: Params<"getJoinUrl">, options?: CallOptions): ApiPromise<string, ResponseOf<"getJoinUrl">> {
    return this.#parts.call(operations.getJoinUrl, params, options, ({ response: { url } }, { status }) =>
      linkOf(url, { provider: this.#parts.address.provider, status }),
    )
  }

  /** Ends a user's session. */
  signOut(params: Params<"signOut">, options?: CallOptions): ApiPromise<ResponseOf<"signOut">> {
    return this.#parts.call(operations.signOut, params, options)
  }

  /** STUN and TURN servers for a user who is in. */
  stuns(params: Params<"stuns">, options?: CallOptions): ApiPromise<ResponseOf<"stuns">> {
    return this.#parts.call(operations.stuns, params, options)
  }

  /**
   * Activity of a running meeting, for a moderator who is in: who talked, wrote and voted. Which members there are depends on the
   * release; the comments on them say so.
   */
  learningDashboard(
    params: Params<"learningDashboard">,
    options?: CallOptions,
  ): ApiPromise<LearningDashboard, ResponseOf<"learningDashboard">> {
    return this.#parts.call(operations.learningDashboard, params, options, ({ response: { data } }, { status }) =>
      dashboardOf(data, { provider: this.#parts.address.provider, status }),
    )
  }

  /** Feedback of a user who left. Several servers answer 404. */
  feedback(
    params: Params<"feedback">,
    body: Readonly<Record<string, unknown>>,
    options?: CallOptions,
  ): ApiPromise<ResponseOf<"feedback">> {
    return this.#parts.call(operations.feedback, params, options, undefined, () => body)
  }
}
