import { operations } from "../../generated/bigbluebutton/operations.ts"
import { lazily } from "../core/runtime.ts"
import { lazyRawClient, type RawClient } from "../core/http/raw-client.ts"
import type { ApiPromise } from "../core/http/response.ts"
import type { Operation } from "../core/http/operation.ts"
import { asObject, callOptionNames, checkNames, checkRequired } from "../core/http/check-call.ts"
import { checkOptions, secretValue } from "../core/check-options.ts"
import { isObject } from "../core/values.ts"
import type { Adapter } from "../core/http/adapter.ts"
import { params } from "../core/http/query.ts"
import { type CallOptions, fromOneSource, type Runtime, runtime, type Variables } from "../core/http/options.ts"
import { createTransport, type Transport } from "../core/http/transport.ts"
import {
  type Address,
  baseUrl,
  caller,
  createWithModules,
  bigBlueButtonAdapter,
  explainChecksum,
  loadCodec,
  urlOf,
} from "./adapter.ts"
import { callbacks, type Callbacks } from "./callbacks.ts"
import { checkParams, isGiven } from "./parameters.ts"
import { checkAlgorithm, encodeQuery } from "./checksum.ts"
import {
  type ResponseOf,
  type BigBlueButtonOptions,
  type Call,
  type ChecksumExplanation,
  type CreateParams,
  type Dialect,
  type Joined,
  listIncomplete,
  optionNames,
  type Meeting,
  type JoinParams,
  type Params,
  type RecordingsParams,
  type PathsOf,
  type Recording,
  variables,
  type Variants,
} from "./types.ts"
import type { BigBlueButtonCheckOptions, BigBlueButtonParts, BigBlueButtonReport } from "./check.ts"
import { webhooks, type Webhooks } from "./webhooks.ts"

export const isNone = (list: unknown): boolean => Array.isArray(list) && list.length === 0

const loadCheck = /* @__PURE__ */ lazily(() => import("./check.ts"))

const loadRecordings = /* @__PURE__ */ lazily(() => import("./recordings.ts"))

/**
 * Result of `join()`: `url` is the address of the meeting client. The other fields are set only with `redirect: false`.
 */
export type JoinResult = Joined & Partial<Omit<ResponseOf<"join">, keyof Joined>>

/** What the dialect clients need to make their own calls. */
export interface Parts {
  readonly call: Call
  readonly address: Address
  readonly runtime: Runtime
  /** Checks the parameters of `hooks.create`. */
  readonly checkHook: (query: object, options?: CallOptions) => Promise<unknown>
  /** What a call resolves to if its filters select nothing. */
  readonly nothingFor: Transport["nothingFor"]
}

const none: Variants = {}

/** Kept outside the clients so that users cannot reach it. */
const parts = new WeakMap<object, Parts>()

/** The parts of a client, for the dialect classes. */
export function partsOf(client: object): Parts {
  const own = parts.get(client)
  if (own === undefined) throw new TypeError("not a client")
  return own
}

/** Base class of the clients, with the calls that every server has. */
export abstract class MeetingClient<D extends Dialect> {
  /** Name in errors and logs. */
  static readonly provider: string = "bigbluebutton"
  /** Environment variables for server and secret if neither is given. */
  static readonly variables: () => Variables<"baseUrl" | "secret"> = () => variables.bigbluebutton
  /** Operations that differ from the document in this service, by operationId. */
  static readonly variants: () => Variants = () => none
  /** Verifies webhook deliveries. */
  readonly webhooks: Webhooks
  /** Verifies callbacks whose URLs were passed to `create`. */
  readonly callbacks: Callbacks
  readonly #address: Address
  readonly #adapter: Adapter
  readonly #transport: Transport
  readonly #call: Call
  readonly #own: <Known extends Operation>(operation: Known) => Known
  readonly #checkParts: () => BigBlueButtonParts
  #api: RawClient<PathsOf<D>> | undefined

  /** @throws ConfigError if `baseUrl` is invalid, `secret` is missing or empty, or only one of the two is given */
  constructor(options: BigBlueButtonOptions = {}) {
    const own = new.target.variables()
    const checked = fromOneSource(new.target.provider, checkOptions(new.target.provider, options, optionNames), own, [
      "baseUrl",
      "secret",
    ])
    const {
      checksumAlgorithm: algorithm = "sha256",
      hooksChecksumAlgorithm: hooksAlgorithm = algorithm,
      redirectHosts,
    } = checked
    const secret = secretValue(checked.secret, "secret")
    checkAlgorithm(algorithm, "checksumAlgorithm")
    checkAlgorithm(hooksAlgorithm, "hooksChecksumAlgorithm")
    this.#address = {
      provider: new.target.provider,
      baseUrl: baseUrl(checked.baseUrl),
      secret,
      algorithm,
      hooksAlgorithm,
    }
    const variants = new.target.variants()
    this.#own = (operation) => (variants[operation.id] ?? operation) as typeof operation
    this.#adapter = bigBlueButtonAdapter(this.#address, redirectHosts)
    this.#transport = createTransport(this.#adapter, checked)
    this.#call = caller(this.#transport, this.#own, this.#address.provider)
    const transport = this.#transport
    this.#checkParts = () => ({
      adapter: this.#adapter,
      transport,
      options: checked,
      algorithm,
      hooksAlgorithm,
      operations,
      other: (changes) =>
        createTransport(bigBlueButtonAdapter({ ...this.#address, ...changes }, redirectHosts), checked),
    })
    parts.set(this, {
      call: this.#call,
      address: this.#address,
      runtime: runtime(checked.runtime),
      checkHook: async (query, call) => {
        checkParams(operations.hooksCreate, query, this.#address.provider)
        return transport.nothingFor(operations.hooksCreate, { query }, call)
      },
      nothingFor: (operation, input, call) => transport.nothingFor(operation, input, call),
    })
    this.webhooks = webhooks(secret)
    this.callbacks = callbacks(secret)
  }

  /**
   * An openapi-fetch client for all paths of the OpenAPI document. Requests are signed, retried and decoded like those
   * of the methods; API errors are returned as `error`. Undeclared parameters and paths are also accepted. A `baseUrl`
   * other than the client's is a ConfigError.
   */
  get api(): RawClient<PathsOf<D>> {
    return (this.#api ??= lazyRawClient<PathsOf<D>>(this.#transport, this.#adapter, operations))
  }

  /** Gets the API version. Needs no valid secret, so use it to check `baseUrl`. */
  index(options?: CallOptions): ApiPromise<ResponseOf<"index">> {
    return this.#call(operations.index, undefined, options)
  }

  /**
   * Creates a meeting. Idempotent: for an existing `meetingID`, the response has `messageKey: "duplicateWarning"`.
   * @param params parameters of the call: `meta` and `plugin` are objects, lists are arrays, `groups` and other JSON parameters are
   * plain values
   */
  create(params: CreateParams, options?: CallOptions): ApiPromise<ResponseOf<"create">> {
    if (!isObject(params)) return this.#call(operations.create, params, options)
    const { documents = [], modules, clientSettingsOverride, ...query } = params
    // Other types are rejected where the body is created.
    const texts = Object.values({ ...(isObject(modules) ? modules : { modules }), clientSettingsOverride })
    const posted = !isNone(documents) || texts.some(isGiven)
    if (!posted) return this.#call(operations.create, query, options)
    return this.#call(createWithModules, query, options, undefined, async () =>
      (await loadCodec()).modules(documents, modules, clientSettingsOverride),
    )
  }

  /**
   * Returns a link that joins a user to a meeting. Sends nothing, so the meeting need not exist yet. Anyone who has the
   * link can join: make a new one for each join. Escape its `&` in HTML.
   * @throws ConfigError if a required parameter is missing or a parameter is invalid
   */
  joinUrl(values: JoinParams<D>, options?: Pick<CallOptions, "allowUnknown">): string {
    const join = this.#own(operations.join)
    const { allowUnknown } = checkOptions<CallOptions>(join.id, options, callOptionNames)
    const given = asObject(join.id, values)
    checkNames(join.id, given, join.params, allowUnknown)
    checkParams(join, given)
    checkRequired(join, given)
    return urlOf(this.#address, join, join.path, encodeQuery(params(join, given)))
  }

  /**
   * Joins from your server and returns the URL of the meeting client and the session cookies. In most cases use
   * `joinUrl()` instead: the session belongs to the browser that has these `cookies`, unless the meeting allows
   * requests without a session.
   */
  join(values: JoinParams<D>, options?: CallOptions): ApiPromise<JoinResult> {
    return this.#call(operations.join, values, options, (body, { headers }) => ({
      ...body,
      cookies: headers.getSetCookie(),
    }))
  }

  /** Returns whether a meeting exists and a user has joined it. An unknown meeting is not an error. */
  isMeetingRunning(
    params: Params<"isMeetingRunning">,
    options?: CallOptions,
  ): ApiPromise<boolean, ResponseOf<"isMeetingRunning">> {
    return this.#call(operations.isMeetingRunning, params, options, (body) => body.running)
  }

  /** Ends a meeting for everyone. The meeting ends a few seconds after the response. */
  end(params: Params<"end", D>, options?: CallOptions): ApiPromise<ResponseOf<"end">> {
    return this.#call(operations.end, params, options)
  }

  /** Gets a meeting and its users. Users who opened the link but have not connected yet are not listed. */
  getMeetingInfo(params: Params<"getMeetingInfo">, options?: CallOptions): ApiPromise<ResponseOf<"getMeetingInfo">> {
    return this.#call(operations.getMeetingInfo, params, options)
  }

  /** Lists all meetings of the server. */
  getMeetings(options?: CallOptions): ApiPromise<Meeting[], ResponseOf<"getMeetings">> {
    return this.#call(operations.getMeetings, undefined, options, (body) => body.meetings)
  }

  /**
   * Lists recordings in one response. For many recordings, or recordings of several formats, use `recordings()`: with `limit`,
   * some releases return one format per recording. `.withResponse()` has the total, if the server sends it.
   * @throws BigBlueButtonError `listIncomplete` if the server truncated the list although no `limit` was given, and
   * `fetchAllDenied` if the server does not list everything
   */
  getRecordings(
    params?: RecordingsParams<D>,
    options?: CallOptions,
  ): ApiPromise<Recording[], ResponseOf<"getRecordings">> {
    return this.#call(operations.getRecordings, params, options, ({ recordings, nextPage }) => {
      if (nextPage !== true || (params as RecordingsParams | undefined)?.limit !== undefined) return recordings
      const what = `the response has ${recordings.length} recordings and nextPage=true`
      throw listIncomplete(
        this.#address.provider,
        what,
        "use recordings() to read all pages, or pass limit to read one page",
      )
    })
  }

  /**
   * Iterates over all matching recordings, each once and with all its formats, whether or not the server supports pages. Keeps
   * one page and the ids of all yielded recordings in memory.
   * @param params `limit` is the page size, 2 to 100, default 100; `offset` is the number of recordings to skip
   * @throws BigBlueButtonError `listIncomplete` if the list may be incomplete, and the errors of `getRecordings`; DecodeError for a
   * recording without `recordID` or with an unreadable required value
   */
  async *recordings(params?: RecordingsParams<D>, options?: CallOptions): AsyncGenerator<Recording, void, undefined> {
    const { recordings } = await loadRecordings()
    yield* recordings(this.#transport, this.#address.provider, params, options)
  }

  /** Publishes or unpublishes recordings. */
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

  /** Changes the metadata of recordings. An empty string deletes a key. */
  updateRecordings(
    params: Params<"updateRecordings">,
    options?: CallOptions,
  ): ApiPromise<ResponseOf<"updateRecordings">> {
    return this.#call(operations.updateRecordings, params, options)
  }

  /**
   * Checks the connection to the server: address, certificate, secret, checksum algorithms, clock, load balancer, webhooks and the
   * longest accepted query. Makes about twenty calls that only read. Problems are part of the report; the promise rejects only for
   * invalid options and when `signal` aborts.
   */
  async check(options?: BigBlueButtonCheckOptions): Promise<BigBlueButtonReport> {
    return (await loadCheck()).checkBigBlueButton(this.#checkParts(), options)
  }

  /**
   * Returns what is signed for a call, to debug a `checksumError`. Sends nothing.
   * @param call name of the call, such as `create` or `hooks/create`
   * @param params parameters of the call
   */
  explainChecksum(call: string, params?: object): ChecksumExplanation {
    return explainChecksum(this.#address, call, params)
  }
}
