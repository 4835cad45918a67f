import { ApiError, ConnectionError, DecodeError, type SchemaIssue } from "../errors.ts"
import { maxTimerMs, userAgent } from "../runtime.ts"
import { type CallResult, DecodedResponse, type Incoming, ReceivedResponse, type StreamedResponse } from "./response.ts"
import { fetchSigned, type FetchResult } from "./fetch.ts"
import { observe } from "./diagnostics.ts"
import { leftOut, levelled, logDone, logFailed } from "./logger.ts"
import { callOptionNames, checks, loadExamination, looksRight } from "./check-call.ts"
import {
  type Attempted,
  classifyFetchError,
  ConnectionLost,
  endedWait,
  RedirectRefused,
  Route,
  toError,
} from "./failure.ts"
import { deadline, type Deadline } from "./deadline.ts"
import type { Body, Adapter, Draft } from "./adapter.ts"
import { checkHeaders, mergeHeaders } from "./headers.ts"
import { type CallInput, type CallOptions, clientDefaults, type ClientOptions, type Fetch, runtime } from "./options.ts"
import { nameOf, type Operation } from "./operation.ts"
import { params } from "./query.ts"
import { fillPath } from "./url.ts"
import { chunks, readText } from "./read-body.ts"
import type * as rawBody from "./raw-response.ts"
import { retryBudget, retryDelay, type RetrySpending } from "./retry.ts"

type RawBody = Pick<typeof rawBody, "readBytes" | "streamOf">

/** Options of a request that is sent unchanged. */
export interface SendOptions extends CallOptions {
  /** Body handling that only the raw client needs, loaded with it. */
  readonly raw?: RawBody
  /** Replaces the client's fetch with another one, which receives the client's. */
  readonly through?: ((fetch: Fetch) => Fetch) | undefined
}

export interface Transport {
  call(operation: Operation, input: CallInput, options?: CallOptions): Promise<CallResult>
  /**
   * Sends an encoded request.
   * @param read converts the response of each attempt; if it throws, the attempt fails with that error
   */
  send<T>(draft: Draft, options: SendOptions, read: (incoming: Incoming) => Promise<T>): Promise<T>
  /**
   * Checks the input of a call, as `call` does.
   * @returns what a read-only call resolves to without a request if a filter is empty; otherwise `undefined`
   * @throws ConfigError
   */
  nothingFor(operation: Operation, input: CallInput, options?: CallOptions): Promise<CallResult | undefined>
  /**
   * Resolves when a 2xx response begins. The input is not checked, see `nothingFor`. From then on the timeout applies
   * to each chunk.
   */
  stream(operation: Operation, input: CallInput, options?: CallOptions): Promise<StreamedResponse>
}

/**
 * The only code that sends requests: sign → send → classify → wait → retry.
 * @param around wraps every fetch, including one passed for a single call
 */
export function createTransport(
  adapter: Adapter,
  options: ClientOptions,
  around: (fetch: Fetch) => Fetch = (fetch) => fetch,
): Transport {
  checkHeaders(options.headers)
  const { now, random, sleep } = runtime(options.runtime)
  const log = levelled(options.logger, options.logLevel)
  const budget = retryBudget(options.retryBudget)
  const plainFetch: Fetch = options.fetch ?? ((url, init) => globalThis.fetch(url, init))
  const usualFetch = around(plainFetch)
  const own = { "user-agent": userAgent() }
  const limit = options.maxResponseBytes ?? clientDefaults.maxResponseBytes
  const timeoutOf = (call: CallOptions) =>
    Math.min(call.timeout ?? options.timeout ?? clientDefaults.timeout, maxTimerMs)

  const lineOf = (operation: Operation) => `${adapter.name}.${nameOf(operation)}`

  async function attempts<T>(
    operation: Operation,
    making: Draft | (() => Draft | Promise<Draft>),
    call: CallOptions,
    read: (operation: Operation, fetched: FetchResult, at: Attempted) => Promise<T>,
    fetch = usualFetch,
  ): Promise<T> {
    // Checked before a token is requested or a body is read.
    checkHeaders(call.headers)
    // Most calls have no body, and `await` costs time.
    const made = typeof making === "function" ? making() : making
    const draft = made instanceof Promise ? await made : made
    const timeout = timeoutOf(call)
    const layers = ["user-agent" in draft.headers ? undefined : own, options.headers, call.headers]
    const observer = observe(adapter, operation, now, budget)
    let spending: RetrySpending | undefined
    for (let attempt = 1; ; attempt++) {
      const watch = deadline(timeout, call.signal)
      const startedAt = now()
      const route = new Route(adapter.redactor.text)
      const at = { provider: adapter.name, operation: nameOf(operation), attempts: attempt, route }
      let result: T
      try {
        const fetched = await fetchSigned(
          observer?.attempt(attempt, fetch) ?? fetch,
          adapter,
          draft,
          layers,
          watch,
          route,
        )
        result = await read(operation, fetched, at)
      } catch (cause) {
        const error = toError(cause, at, watch, timeout, adapter.redactor)
        watch.stop()
        const due = (adapter.retryDelay ?? retryDelay)({
          ...facts(error, cause, watch),
          idempotent: operation.idempotent,
          attempt,
          maxRetries: call.maxRetries ?? options.maxRetries ?? clientDefaults.maxRetries,
          random,
        })
        const spent = (spending ??= budget.spend())
        const wait = spent.failed(error, due)
        observer?.failed(error, wait)
        logFailed(log, lineOf(operation), error, at, wait)
        if (wait === undefined) throw error
        await sleep(wait, call.signal).catch((reason: unknown) => {
          spent.cancelled()
          const ended = endedWait(reason, at)
          observer?.ended(ended)
          logFailed(log, lineOf(operation), ended, at)
          throw ended
        })
        continue
      }
      ;(spending ?? budget).succeeded()
      logDone(log, lineOf(operation), attempt, now() - startedAt, route)
      observer?.answered()
      return result
    }
  }

  /** The input of the retry decision. */
  function facts(error: Error, cause: unknown, watch: Deadline) {
    if (adapter.isRetried?.(error) === true) return { sent: true, permanent: true }
    if (error instanceof ApiError) {
      const { status, retryAfter } = error
      return { sent: true, status, retryAfter, permanent: adapter.isFinal?.(error) }
    }
    const lost = error instanceof ConnectionError && error.code !== "aborted" && !(cause instanceof RedirectRefused)
    if (!lost) return { sent: true, permanent: true }
    return watch.fired() === undefined
      ? classifyFetchError(cause instanceof ConnectionLost ? cause.cause : cause)
      : { sent: true }
  }

  const leaveOut = (operation: Operation, issues: readonly SchemaIssue[] = []) => {
    if (issues.length > 0) log.warn(() => `${lineOf(operation)}: ${leftOut(issues)}`)
  }

  /** Avoids `await` unless a promise is returned, since `await` costs time in every call. */
  function decode<T>(operation: Operation, arrived: ReceivedResponse, done: (value: unknown) => T): T | Promise<T> {
    const finish = (value: unknown) => {
      leaveOut(operation, arrived.issues)
      return done(value)
    }
    const decoded = adapter.decode(arrived, operation)
    return decoded instanceof Promise ? decoded.then(finish) : finish(decoded)
  }

  const arrive = ({ response, url }: FetchResult, text: string) => new ReceivedResponse(response, url, text, now)

  const readAll = (operation: Operation, { response, watch }: FetchResult): Promise<string> =>
    readText(response, watch, limit, () => tooLarge(operation, response))

  async function finish(operation: Operation, fetched: FetchResult): Promise<CallResult> {
    const arrived = arrive(fetched, await readAll(operation, fetched))
    return decode(operation, arrived, (answer) => {
      fetched.watch.stop()
      const response = new DecodedResponse(fetched.response, fetched.url, true, answer)
      return { body: answer, response, issues: arrived.issues }
    })
  }

  function tooLarge(operation: Operation, { status, headers }: Response): DecodeError {
    const contentType = headers.get("content-type") ?? undefined
    const message = `the response exceeds maxResponseBytes (${limit} bytes)`
    return new DecodeError({
      provider: adapter.name,
      operation: nameOf(operation),
      status,
      contentType,
      excerpt: "",
      message,
    })
  }

  const open =
    (call: CallOptions) =>
    async (operation: Operation, fetched: FetchResult, at: Attempted): Promise<StreamedResponse> => {
      const { response, watch } = fetched
      // Usually an API error, but load balancers also send valid responses with other statuses.
      const text = response.ok ? undefined : await readAll(operation, fetched)
      if (text !== undefined) await adapter.decode(arrive(fetched, text), operation)
      return {
        contentType: text === undefined ? response.headers.get("content-type") : "charset=utf-8",
        limit,
        chunks: watched(text === undefined ? response : new Response(text), watch),
        decode: (text) =>
          Promise.resolve(text).then((whole) => decode(operation, arrive(fetched, whole), (value) => value)),
        leaveOut: (issues) => {
          leaveOut(operation, issues)
        },
        explain: (cause) => {
          const error = toError(cause, at, watch, timeoutOf(call), adapter.redactor)
          logFailed(log, lineOf(operation), error, at)
          return error
        },
      }
    }

  /** Lets the caller of `send` read every attempt's response. */
  function readWith<T>(call: SendOptions, read: (incoming: Incoming) => Promise<T>) {
    return async (operation: Operation, fetched: FetchResult, at: Attempted): Promise<T> => {
      const { response, url, watch } = fetched
      // The caller requested bytes or a stream.
      const { raw } = call as { raw: RawBody }
      const explain = (cause: unknown) => toError(cause, at, watch, timeoutOf(call), adapter.redactor)
      const tracked = { stream: undefined as ReadableStream<Uint8Array> | null | undefined }
      const result = await read({
        response,
        url,
        text: () => readAll(operation, fetched),
        bytes: () => raw.readBytes(response, watch, limit, () => tooLarge(operation, response)),
        stream: (ended) => (tracked.stream = raw.streamOf(response, watch, explain, ended)),
        decode: async (text) => {
          const arrived = arrive(fetched, text)
          return decode(operation, arrived, (value) => ({ value, verbatim: arrived.holds(value) }))
        },
      })
      // The end of a stream stops the watch.
      if (tracked.stream === undefined) watch.stop()
      return result
    }
  }

  const filled = (operation: Operation, input: CallInput, { body, contentType }: EncodedBody): Draft => ({
    operation,
    path: fillPath(operation.path, input.path, nameOf(operation)),
    query: adapter.encodeQuery(params(operation, input.query)),
    headers: mergeHeaders({ "content-type": contentType }, input.headers),
    body,
  })

  const makeDraft = (operation: Operation, input: CallInput) => (): Draft | Promise<Draft> => {
    if (input.body === undefined) return filled(operation, input, noBody)
    return adapter.encodeBody(operation, input.body).then((encoded) => filled(operation, input, encoded))
  }

  const nothingFor: Transport["nothingFor"] = async (operation, input, call = {}) => {
    const { callOptions } = adapter
    if (adapter.inputs === undefined) return undefined
    const { nothingFor } = await loadExamination()
    const { inputs } = await adapter.inputs()
    const nothing = nothingFor(checks, inputs, { ...callOptionNames, ...callOptions }, operation, input, call)
    // Values that cannot be converted to strings are reported first.
    if (input.raw !== true) params(operation, input.query)
    if (nothing === undefined) return undefined
    const from = { status: 200, statusText: "", redirected: false, headers: new Headers() }
    return { ...nothing, response: new DecodedResponse(from, "", true, nothing.body) }
  }

  const examined = async (operation: Operation, input: CallInput, call: CallOptions): Promise<CallResult> =>
    (await nothingFor(operation, input, call)) ?? attempts(operation, makeDraft(operation, input), call, finish)

  return {
    send: (draft, call, read) => {
      const fetch = call.through === undefined ? usualFetch : around(call.through(plainFetch))
      return attempts(draft.operation, draft, call, readWith(call, read), fetch)
    },
    call: (operation, input, call = {}) =>
      looksRight(operation, input, call)
        ? attempts(operation, makeDraft(operation, input), call, finish)
        : examined(operation, input, call),
    stream: (operation, input, call = {}) => attempts(operation, makeDraft(operation, input), call, open(call)),
    nothingFor,
  }
}

interface EncodedBody {
  readonly body?: Body | undefined
  readonly contentType?: string
}

const noBody: EncodedBody = {}

/** The time that the reader spends between two chunks does not count. */
async function* watched(response: Response, watch: Deadline): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of chunks(response, watch)) {
      watch.pause()
      yield chunk
      watch.restart()
    }
  } finally {
    watch.stop()
  }
}
