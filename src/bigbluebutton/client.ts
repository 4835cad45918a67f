import { operations } from "../../generated/bigbluebutton/operations.ts"
import type { paths } from "../../generated/bigbluebutton/paths.ts"
import { lazily } from "../core/runtime.ts"
import { lazyApi, type RawClient } from "../core/http/raw-client.ts"
import type { ApiPromise } from "../core/http/response.ts"
import { asObject, callOptionNames, checkNames, checkRequired } from "../core/http/check-call.ts"
import { checkOptions } from "../core/check-options.ts"
import { isObject } from "../core/values.ts"
import type { Adapter } from "../core/http/adapter.ts"
import { ConfigError } from "../core/errors.ts"
import { params } from "../core/http/query.ts"
import { type CallOptions, runtime } from "../core/http/options.ts"
import { createTransport, type Transport } from "../core/http/transport.ts"
import {
  type Address,
  baseUrl,
  caller,
  createWithModules,
  dashboardOf,
  bigBlueButtonAdapter,
  explainChecksum,
  linkOf,
  loadCodec,
  tracksOf,
  urlOf,
} from "./adapter.ts"
import { callbacks, type Callbacks } from "./callbacks.ts"
import { address, check, checkPerson, optionNames, sharedSecret } from "./options.ts"
import { checkAlgorithm, encodeQuery } from "./checksum.ts"
import type { TextTrackFile } from "./encode.ts"
import { hooks, type Hooks } from "./hooks.ts"
import {
  type ResponseOf,
  type BigBlueButtonOptions,
  type Call,
  type ChecksumExplanation,
  type CreateParams,
  type Document,
  type Joined,
  listIncomplete,
  type Meeting,
  type Params,
  type Person,
  type Recording,
  type Session,
  type TextTrack,
} from "./types.ts"
import { webhooks, type Webhooks } from "./webhooks.ts"

const pickResponse = ({ response }: ResponseOf<"putRecordingTextTrack">) => response

const isNone = (list: unknown): boolean => Array.isArray(list) && list.length === 0

const loadRecordings = /* @__PURE__ */ lazily(() => import("./recordings.ts"))

const isGiven = (value: unknown) => value !== undefined && value !== null

/** What `join()` learnt: `url` is where the browser goes. All else is told by `redirect: false` only. */
export type JoinResult = Joined & Partial<Omit<ResponseOf<"join">, keyof Joined>>

/**
 * A client of one BigBlueButton server or load balancer.
 *
 * Methods carry the calls' own names and resolve to the useful part of the answer; `.withResponse()` gives all of it.
 * A refusal rejects with a BigBlueButtonError, a lost connection with a ConnectionError, an answer of something else than
 * BigBlueButton with a DecodeError, and a mistake in the parameters, before anything is sent, with a ConfigError.
 */
export class BigBlueButton {
  /** Name in errors and logs. */
  static readonly provider: string = "bigbluebutton"
  /** Registration of webhooks. */
  readonly hooks: Hooks
  /** Verification of webhook deliveries. */
  readonly webhooks: Webhooks
  /** Verification of the callbacks whose URLs `create` was given. */
  readonly callbacks: Callbacks
  readonly #address: Address
  readonly #adapter: Adapter
  readonly #transport: Transport
  readonly #call: Call
  #api: RawClient<paths> | undefined

  /** @throws ConfigError for a base URL that is none, or an empty secret */
  constructor(options: BigBlueButtonOptions) {
    const checked = checkOptions(new.target.provider, options, optionNames)
    const {
      checksumAlgorithm: algorithm = "sha256",
      hooksChecksumAlgorithm: hooksAlgorithm = algorithm,
      redirectHosts,
    } = checked
    const secret = sharedSecret(checked.secret)
    checkAlgorithm(algorithm, "checksumAlgorithm")
    checkAlgorithm(hooksAlgorithm, "hooksChecksumAlgorithm")
    this.#address = {
      provider: new.target.provider,
      baseUrl: baseUrl(address(checked.baseUrl)),
      secret,
      algorithm,
      hooksAlgorithm,
    }
    this.#adapter = bigBlueButtonAdapter(this.#address, redirectHosts)
    this.#transport = createTransport(this.#adapter, checked)
    this.#call = caller(this.#transport)
    const checkHook = (query: Params<"hooksCreate">, call?: CallOptions) =>
      this.#transport.nothingFor(operations.hooksCreate, { query }, call)
    this.hooks = hooks(this.#call, checkHook, runtime(checked.runtime))
    this.webhooks = webhooks(secret)
    this.callbacks = callbacks(secret)
  }

  /**
   * openapi-fetch on the document's `paths`: authenticated, retried and decoded like the methods. API errors come back as
   * `error`. Takes parameters and calls that the document does not know yet, for the server of this client only: another
   * `baseUrl` is a ConfigError.
   */
  get api(): RawClient<paths> {
    return (this.#api ??= lazyApi<paths>(this.#transport, this.#adapter, operations))
  }

  /** Version of the server. Needs no secret, so it tells whether the address is right. */
  index(options?: CallOptions): ApiPromise<ResponseOf<"index">> {
    return this.#call(operations.index, undefined, options)
  }

  /**
   * Creates a meeting, or finds it open: the same `meetingID` again is no error but answers `messageKey: "duplicateWarning"`.
   * `meta` and `plugin` are plain maps, lists are arrays, `groups` and the like are plain values.
   */
  create(params: CreateParams, options?: CallOptions): ApiPromise<ResponseOf<"create">> {
    if (!isObject(params)) return this.#call(operations.create, params, options)
    const { documents = [], modules, clientSettingsOverride, ...query } = params
    // What is no object is refused where the body is made.
    const texts = Object.values({ ...(isObject(modules) ? modules : { modules }), clientSettingsOverride })
    const posted = !isNone(documents) || texts.some(isGiven)
    if (!posted) return this.#call(operations.create, query, options)
    return this.#call(createWithModules, query, options, undefined, async () =>
      (await loadCodec()).modules(documents, modules, clientSettingsOverride),
    )
  }

  /**
   * The link that takes a user into a meeting. Pure: nothing is sent, and it can be made before the meeting exists.
   * In HTML, escape its `&`. It holds a checksum, so it is as good as a ticket: make it anew for every click.
   * @throws ConfigError
   */
  joinUrl(values: Params<"join">, options?: Pick<CallOptions, "allowUnknown">): string {
    const { join } = operations
    const { allowUnknown } = checkOptions<CallOptions>(join.id, options, callOptionNames)
    const given = asObject(join.id, values)
    checkNames(join.id, given, join.params, allowUnknown)
    check(join, given)
    checkRequired(join, given)
    return urlOf(this.#address, join, join.path, encodeQuery(params(join, given)))
  }

  /**
   * Joins on the server's side and tells where the browser would be sent. Mostly `joinUrl()` is what you want: the session
   * belongs to whoever holds the `cookies` set here, unless the meeting allows requests without a session.
   */
  join(values: Params<"join">, options?: CallOptions): ApiPromise<JoinResult> {
    return this.#call(operations.join, values, options, (answer, { headers }) => ({
      ...answer,
      cookies: headers.getSetCookie(),
    }))
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

  /** Whether a meeting exists and somebody has joined it. An unknown meeting is not an error. */
  isMeetingRunning(
    params: Params<"isMeetingRunning">,
    options?: CallOptions,
  ): ApiPromise<boolean, ResponseOf<"isMeetingRunning">> {
    return this.#call(operations.isMeetingRunning, params, options, (answer) => answer.running)
  }

  /** Ends a meeting for everyone, some seconds after the answer. */
  end(params: Params<"end">, options?: CallOptions): ApiPromise<ResponseOf<"end">> {
    return this.#call(operations.end, params, options)
  }

  /** A meeting and its users. Somebody who opened the link but did not connect yet is not listed. */
  getMeetingInfo(params: Params<"getMeetingInfo">, options?: CallOptions): ApiPromise<ResponseOf<"getMeetingInfo">> {
    return this.#call(operations.getMeetingInfo, params, options)
  }

  /** All meetings of the server. */
  getMeetings(options?: CallOptions): ApiPromise<Meeting[], ResponseOf<"getMeetings">> {
    return this.#call(operations.getMeetings, undefined, options, (answer) => answer.meetings)
  }

  /** All user sessions of the server. */
  getSessions(options?: CallOptions): ApiPromise<Session[], ResponseOf<"getSessions">> {
    return this.#call(operations.getSessions, undefined, options, (answer) => answer.sessions)
  }

  /** Adds presentations to a running meeting. The server loads them after it has answered. */
  insertDocument(
    params: Params<"insertDocument"> & { documents: readonly Document[] },
    options?: CallOptions,
  ): ApiPromise<ResponseOf<"insertDocument">> {
    if (!isObject(params)) return this.#call(operations.insertDocument, params, options)
    const { documents, ...query } = params
    const body = async () => {
      if (!isGiven(documents) || isNone(documents))
        throw new ConfigError("insertDocument: documents is missing or empty", "documents")
      return (await loadCodec()).modules(documents)
    }
    return this.#call(operations.insertDocument, query, options, undefined, body)
  }

  /** Writes into the public chat of a running meeting. Never sent twice. */
  sendChatMessage(params: Params<"sendChatMessage">, options?: CallOptions): ApiPromise<ResponseOf<"sendChatMessage">> {
    return this.#call(operations.sendChatMessage, params, options)
  }

  /**
   * Recordings in one response; for many, and for those of several formats, use `recordings()`: with `limit`, some releases
   * give one format per recording. The total, if any, is in `.withResponse()`.
   * @throws BigBlueButtonError `listIncomplete` when the server cut the list though no `limit` was given, and
   * `fetchAllDenied` when it is not allowed to list everything
   */
  getRecordings(
    params?: Params<"getRecordings">,
    options?: CallOptions,
  ): ApiPromise<Recording[], ResponseOf<"getRecordings">> {
    return this.#call(operations.getRecordings, params, options, ({ recordings, nextPage }) => {
      if (nextPage !== true || params?.limit !== undefined) return recordings
      const what = `the response holds ${recordings.length} recordings and says that more follow`
      throw listIncomplete(this.#address.provider, what, "recordings() reads all of them, and limit asks for a page")
    })
  }

  /**
   * Walks through all matching recordings: each comes once, with all its formats, on servers with pages of any kind and on
   * those without. Holds one page at a time, and the ids of what it yielded. Where the server leaves a doubt whether the
   * list is complete, the loop ends with an error. A recording without `recordID`, or with a required value that cannot be
   * read, ends it with a DecodeError.
   * @param params `limit` is the size of a page, 2 to 100, default 100; `offset` how many to leave out at the beginning
   * @throws BigBlueButtonError `listIncomplete`, and those of getRecordings
   */
  async *recordings(
    params?: Params<"getRecordings">,
    options?: CallOptions,
  ): AsyncGenerator<Recording, void, undefined> {
    const { recordings } = await loadRecordings()
    yield* recordings(this.#transport, this.#address.provider, params, options)
  }

  /** Publishes or hides recordings. Resolves to what the server repeats of `publish`. */
  publishRecordings(
    params: Params<"publishRecordings">,
    options?: CallOptions,
  ): ApiPromise<ResponseOf<"publishRecordings">> {
    return this.#call(operations.publishRecordings, params, options)
  }

  /** Deletes recordings. */
  deleteRecordings(
    params: Params<"deleteRecordings">,
    options?: CallOptions,
  ): ApiPromise<ResponseOf<"deleteRecordings">> {
    return this.#call(operations.deleteRecordings, params, options)
  }

  /** Changes the metadata of recordings; an empty text deletes a key. */
  updateRecordings(
    params: Params<"updateRecordings">,
    options?: CallOptions,
  ): ApiPromise<ResponseOf<"updateRecordings">> {
    return this.#call(operations.updateRecordings, params, options)
  }

  /** Captions and subtitles of a recording. */
  getRecordingTextTracks(
    params: Params<"getRecordingTextTracks">,
    options?: CallOptions,
  ): ApiPromise<TextTrack[], ResponseOf<"getRecordingTextTracks">> {
    return this.#call(operations.getRecordingTextTracks, params, options, ({ response: { tracks } }, { status }) =>
      tracksOf(tracks, { provider: this.#address.provider, status }),
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
    if (!isObject(params)) return this.#call(operations.putRecordingTextTrack, params, options, pickResponse)
    const { file, filename, ...query } = params
    const body = async () => (await loadCodec()).textTrackForm({ file, filename })
    return this.#call(operations.putRecordingTextTrack, query, options, pickResponse, body)
  }

  /** Another join link for a user who is in. Needs the user's cookie in `options.headers`. */
  getJoinUrl(params: Params<"getJoinUrl">, options?: CallOptions): ApiPromise<string, ResponseOf<"getJoinUrl">> {
    return this.#call(operations.getJoinUrl, params, options, ({ response: { url } }, { status }) =>
      linkOf(url, { provider: this.#address.provider, status }),
    )
  }

  /** Ends a user's session. */
  signOut(params: Params<"signOut">, options?: CallOptions): ApiPromise<ResponseOf<"signOut">> {
    return this.#call(operations.signOut, params, options)
  }

  /** STUN and TURN servers for a user who is in. */
  stuns(params: Params<"stuns">, options?: CallOptions): ApiPromise<ResponseOf<"stuns">> {
    return this.#call(operations.stuns, params, options)
  }

  /** Activity of a running meeting, for a moderator who is in. Resolves to the decoded data. */
  learningDashboard(
    params: Params<"learningDashboard">,
    options?: CallOptions,
  ): ApiPromise<unknown, ResponseOf<"learningDashboard">> {
    return this.#call(operations.learningDashboard, params, options, ({ response: { data } }, { status }) =>
      dashboardOf(data, { provider: this.#address.provider, status }),
    )
  }

  /** Feedback of a user who left. Several servers answer 404. */
  feedback(
    params: Params<"feedback">,
    body: Readonly<Record<string, unknown>>,
    options?: CallOptions,
  ): ApiPromise<ResponseOf<"feedback">> {
    return this.#call(operations.feedback, params, options, undefined, () => body)
  }

  /**
   * What is signed for a call, for comparing with a server that answers `checksumError`. Nothing is sent.
   * @param call a call by its name: `create`, `hooks/create`
   */
  explainChecksum(call: string, params?: object): ChecksumExplanation {
    return explainChecksum(this.#address, call, params)
  }
}
