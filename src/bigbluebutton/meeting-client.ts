import { operations } from "../../generated/bigbluebutton/operations.ts"
import { lazily } from "../core/runtime.ts"
import { lazyApi, type RawClient } from "../core/http/raw-client.ts"
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
import { check, optionNames, variables } from "./options.ts"
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
  type Meeting,
  type Params,
  type PathsOf,
  type Recording,
  type Variants,
} from "./types.ts"
import type { BigBlueButtonCheckOptions, BigBlueButtonParts, BigBlueButtonReport } from "./check.ts"
import { webhooks, type Webhooks } from "./webhooks.ts"

export const isNone = (list: unknown): boolean => Array.isArray(list) && list.length === 0

const loadCheck = /* @__PURE__ */ lazily(() => import("./check.ts"))

const loadRecordings = /* @__PURE__ */ lazily(() => import("./recordings.ts"))

export const isGiven = (value: unknown) => value !== undefined && value !== null

/** What `join()` learnt: `url` is where the browser goes. All else is told by `redirect: false` only. */
export type JoinResult = Joined & Partial<Omit<ResponseOf<"join">, keyof Joined>>

/** What the clients of the dialects make calls of their own with. */
export interface Parts {
  readonly call: Call
  readonly address: Address
  readonly runtime: Runtime
  /** Checks the parameters of `hooks.create`. */
  readonly checkHook: (query: object, options?: CallOptions) => Promise<unknown>
  /** What a call resolves to whose filters select nothing. */
  readonly nothingFor: Transport["nothingFor"]
}

const none: Variants = {}

/** Kept apart from the clients, of which it is no member that users could reach. */
const parts = new WeakMap<object, Parts>()

/** Parts of a client, for the classes of the dialects. */
export function partsOf(client: object): Parts {
  const own = parts.get(client)
  if (own === undefined) throw new TypeError("not a client")
  return own
}

/** What the clients of all dialects have: the calls that every server knows. */
export abstract class MeetingClient<D extends Dialect> {
  /** Name in errors and logs. */
  static readonly provider: string = "bigbluebutton"
  /** Where server and secret come from when neither is given. */
  static readonly variables: () => Variables<"baseUrl" | "secret"> = () => variables.bigbluebutton
  /** Calls that the service takes in another way than the document has them, by operationId. */
  static readonly variants: () => Variants = () => none
  /** Verification of webhook deliveries. */
  readonly webhooks: Webhooks
  /** Verification of the callbacks whose URLs `create` was given. */
  readonly callbacks: Callbacks
  readonly #address: Address
  readonly #adapter: Adapter
  readonly #transport: Transport
  readonly #call: Call
  readonly #own: <Known extends Operation>(operation: Known) => Known
  readonly #checkParts: () => BigBlueButtonParts
  #api: RawClient<PathsOf<D>> | undefined

  /** @throws ConfigError for an invalid base URL, a missing or empty secret, and for one of the two without the other */
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
        check(operations.hooksCreate, query, this.#address.provider)
        return transport.nothingFor(operations.hooksCreate, { query }, call)
      },
      nothingFor: (operation, input, call) => transport.nothingFor(operation, input, call),
    })
    this.webhooks = webhooks(secret)
    this.callbacks = callbacks(secret)
  }

  /**
   * openapi-fetch on the document's `paths`: authenticated, retried and decoded like the methods. API errors come back as
   * `error`. Takes parameters and calls that the document does not know yet, for the server of this client only: another
   * `baseUrl` is a ConfigError.
   */
  get api(): RawClient<PathsOf<D>> {
    return (this.#api ??= lazyApi<PathsOf<D>>(this.#transport, this.#adapter, operations))
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
  joinUrl(values: Params<"join", D>, options?: Pick<CallOptions, "allowUnknown">): string {
    const join = this.#own(operations.join)
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
  join(values: Params<"join", D>, options?: CallOptions): ApiPromise<JoinResult> {
    return this.#call(operations.join, values, options, (answer, { headers }) => ({
      ...answer,
      cookies: headers.getSetCookie(),
    }))
  }

  /** Whether a meeting exists and somebody has joined it. An unknown meeting is not an error. */
  isMeetingRunning(
    params: Params<"isMeetingRunning">,
    options?: CallOptions,
  ): ApiPromise<boolean, ResponseOf<"isMeetingRunning">> {
    return this.#call(operations.isMeetingRunning, params, options, (answer) => answer.running)
  }

  /** Ends a meeting for everyone, some seconds after the answer. */
  end(params: Params<"end", D>, options?: CallOptions): ApiPromise<ResponseOf<"end">> {
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

  /**
   * Recordings in one response; for many, and for those of several formats, use `recordings()`: with `limit`, some releases
   * give one format per recording. The total, if any, is in `.withResponse()`.
   * @throws BigBlueButtonError `listIncomplete` when the server cut the list though no `limit` was given, and
   * `fetchAllDenied` when it is not allowed to list everything
   */
  getRecordings(
    params?: Params<"getRecordings", D>,
    options?: CallOptions,
  ): ApiPromise<Recording[], ResponseOf<"getRecordings">> {
    return this.#call(operations.getRecordings, params, options, ({ recordings, nextPage }) => {
      if (nextPage !== true || (params as Params<"getRecordings"> | undefined)?.limit !== undefined) return recordings
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
    params?: Params<"getRecordings", D>,
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

  /**
   * Looks for what is wrong between this client and its server: address, certificate, secret, algorithms, clocks, load balancer, webhooks,
   * and how long a query may be. Makes reading calls only, some twenty. What it finds is data; the promise rejects only for a mistake
   * in the options and when `signal` ends it.
   */
  async check(options?: BigBlueButtonCheckOptions): Promise<BigBlueButtonReport> {
    return (await loadCheck()).checkBigBlueButton(this.#checkParts(), options)
  }

  /**
   * What is signed for a call, for comparing with a server that answers `checksumError`. Nothing is sent.
   * @param call a call by its name: `create`, `hooks/create`
   */
  explainChecksum(call: string, params?: object): ChecksumExplanation {
    return explainChecksum(this.#address, call, params)
  }
}
