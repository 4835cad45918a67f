import createClient, { defaultPathSerializer, type Middleware, type ParseAs } from "openapi-fetch"
import { ConfigError, isApiError } from "../errors.ts"
import { describeType } from "../values.ts"
import { linkAbort } from "../runtime.ts"
import {
  type Called,
  checkBaseUrl,
  checkedHeaders,
  checkFilledPath,
  checkPathValues,
  checkTemplate,
  draftOf,
  encodedBody,
  headerValues,
} from "./raw-request.ts"
import { asObject } from "./check-call.ts"
import type { Adapter } from "./adapter.ts"
import type { CallInput, CallOptions, Fetch } from "./options.ts"
import { mergeHeaders } from "./headers.ts"
import type { Operation, Parameter } from "./operation.ts"
import { params } from "./query.ts"
import { failedResponse, rawResponse, type RawResponse, readBytes, streamOf } from "./raw-response.ts"
import type { RawClient, Walk } from "./raw-client.ts"
import type { SendOptions, Transport } from "./transport.ts"
import type { Incoming, CallResult } from "./response.ts"

/**
 * A signal that fires when another one does, until `forget` is called. Listeners that the platform attaches, as each
 * `Request` does, are released with it and do not accumulate on the other signal.
 */
function following(signal: AbortSignal): { readonly signal: AbortSignal; readonly forget: () => void } {
  const controller = new AbortController()
  return { signal: controller.signal, forget: linkAbort(signal, controller) }
}

/** Input of a method of the raw client, not yet checked. */
interface Init extends Pick<CallOptions, "signal" | "timeout" | "maxRetries"> {
  readonly baseUrl?: unknown
  readonly params?: {
    readonly query?: object
    readonly path?: object
    readonly header?: Readonly<Record<string, unknown>>
  }
  readonly body?: unknown
  readonly headers?: Headers | Readonly<Record<string, unknown>>
  readonly parseAs?: ParseAs
  readonly querySerializer?: unknown
  readonly bodySerializer?: (body: unknown, headers: Headers) => unknown
  readonly pathSerializer?: typeof defaultPathSerializer
  readonly fetch?: (request: Request) => Promise<Response>
  readonly middleware?: readonly Middleware[]
}

interface Result {
  data?: unknown
  error?: unknown
  response: Response
}

/** The core function of openapi-fetch, on which all its methods are based. */
interface Core {
  readonly request: (method: string, template: string, init: object) => Promise<Result>
  readonly use: (...middleware: Middleware[]) => void
  readonly eject: (...middleware: Middleware[]) => void
}

const methods = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"]
/** Methods that `fetch` does not accept. */
const forbidden = new Set(["CONNECT", "TRACE", "TRACK"])

/**
 * The raw typed client of a document. It uses openapi-fetch with a separate `fetch` for every call, which checks where
 * the request goes, then signs, sends, retries and decodes it like the methods do. API errors are returned as `error`;
 * network failures and undecodable responses reject.
 */
export function rawClient<Paths extends object>(
  transport: Transport,
  adapter: Adapter,
  operations: Readonly<Record<string, Operation>>,
  walk?: Walk,
): RawClient<Paths> {
  const table = parametersOf(operations)
  const known = new Set(Object.values(operations))
  const templates = new Set(Object.values(operations).map(({ path }) => path))
  const core = createClient<Record<string, never>>() as unknown as Core
  const { request: plainCall, use, eject } = core
  const registered: Middleware[] = []

  async function call(name: string, template: string, given?: Init): Promise<Result> {
    if (typeof name !== "string") throw new ConfigError(`method must be a string, not ${describeType(name)}`, "method")
    const init: Init = asObject(name, given, "init")
    const method = name.toUpperCase()
    if (forbidden.has(method)) throw new ConfigError(`method: fetch does not support ${method}`, "method")
    if (!templates.has(template)) checkTemplate(template)
    const address = adapter.baseUrl()
    const baseUrl = address instanceof Promise ? await address : address
    checkBaseUrl(init.baseUrl, baseUrl, adapter)
    const found = adapter.operation(method === "HEAD" ? "GET" : method, template, init.body)
    const operation = method === "HEAD" ? { ...found, method: method as Operation["method"] } : found
    checkPathValues(template, init.params?.path, operation.id)
    const called = { operation, method, template, baseUrl }

    const { body, headers, params: values, signal, timeout, maxRetries, fetch, pathSerializer, ...rest } = init
    const { parseAs = "json", querySerializer, bodySerializer, middleware = [], ...others } = rest
    checkPlaces(operation, others, values)
    const filters = { query: values?.query, body, raw: true }
    await transport.nothingFor(operation, filters, { signal: signal ?? undefined, timeout, maxRetries })
    if (!Array.isArray(middleware)) {
      throw new ConfigError(`middleware must be an array, not ${describeType(middleware)}`, "middleware")
    }
    const extra = without(others, "baseUrl", "Request", "method", "redirect", "window")
    const layer = { ...headerValues(headers), ...headerValues(values?.header) }
    const checked = mergeHeaders(layer)
    const encoded = await encodedBody(adapter, operation, body, layer, bodySerializer)
    if (encoded.body !== undefined && (method === "GET" || method === "HEAD")) {
      throw new ConfigError(`${operation.id}: a ${method} cannot have a body`, "body")
    }
    const watched = registered.length + middleware.length > 0
    // Middleware sees a separate signal instead of the caller's: each Request with a signal adds a listener to it that
    // is never removed.
    const own = watched && signal ? following(signal) : undefined
    let streams = false
    // A bare string is not JSON, so openapi-fetch could not parse it.
    const reading = {
      adapter,
      operation,
      known: known.has(found),
      parseAs: operation.response === "text" && parseAs === "json" ? "text" : parseAs,
      streams: () => {
        streams = true
        return () => own?.forget()
      },
    } as const
    const through = throughFetch(fetch, extra)
    // If nobody can have changed the response, its value need not be parsed again.
    const direct = !watched && reading.parseAs === "json"
    let sent: (RawResponse & { failed: boolean }) | undefined

    const send = async (request: Request): Promise<Response> => {
      const ending = watched ? request.signal : (signal ?? undefined)
      const draft = await draftOf(request, called, ending)
      const removed = Object.keys(layer).filter((each) => layer[each] === null && !request.headers.has(each))
      const options: SendOptions = {
        raw: { readBytes, streamOf },
        signal: ending,
        timeout,
        maxRetries,
        headers: { ...Object.fromEntries(removed.map((each) => [each, null])), ...headerValues(request.headers) },
        through,
      }
      let last: Incoming | undefined
      try {
        const received = await transport.send(draft, options, (incoming) => rawResponse((last = incoming), reading))
        sent = { ...received, failed: false }
      } catch (error) {
        if (!isApiError(error)) throw error
        sent = { response: failedResponse(error, last), failed: true }
      }
      return sent.response
    }

    const result = await plainCall(method, template, {
      ...extra,
      ...(values && { params: values }),
      ...(encoded.body === undefined ? {} : { body: encoded.body, duplex: "half" }),
      ...(own && { signal: own.signal }),
      baseUrl,
      headers: encoded.body === undefined ? checked : { "content-type": encoded.contentType ?? null, ...checked },
      parseAs: direct ? "stream" : reading.parseAs,
      querySerializer:
        querySerializer ?? ((query: object) => adapter.encodeQuery(params({ id: operation.id, params: table }, query))),
      bodySerializer: (finished: unknown) => finished,
      pathSerializer: filling(called, pathSerializer ?? defaultPathSerializer),
      middleware,
      fetch: send,
    }).finally(() => {
      if (!streams) own?.forget()
    })
    if (sent === undefined) return result
    return direct && sent.decoded !== undefined
      ? { data: sent.decoded.value, response: sent.response }
      : settled(result, sent, adapter)
  }

  const bound = (method: string) => (template: string, init?: Init) => call(method, template, init)
  const calls = Object.fromEntries(methods.map((method) => [method, bound(method)]))
  const client = Object.assign(core, calls, callsById(transport, operations, walk), {
    request: call,
    use(...middleware: Middleware[]) {
      use(...middleware)
      registered.push(...middleware.filter(Boolean))
    },
    eject(...middleware: Middleware[]) {
      eject(...middleware)
      for (const each of middleware) if (registered.includes(each)) registered.splice(registered.indexOf(each), 1)
    },
  })
  return checkedHeaders(client) as unknown as RawClient<Paths>
}

/** Calls by name, checked and decoded like those of the methods. */
export interface CallsById {
  readonly callById: (id: string, input: CallInput, options?: CallOptions) => Promise<CallResult>
  /**
   * All entries of a paginated list, by the same rules as the methods: it ends with an error if entries may be missing.
   */
  readonly walkById: (id: string, input: CallInput, options?: CallOptions) => AsyncGenerator<unknown, void, undefined>
}

function callsById(
  transport: Transport,
  operations: Readonly<Record<string, Operation>>,
  walk: Walk | undefined,
): CallsById {
  const find = (id: string): Operation => {
    const operation = Object.hasOwn(operations, id) ? operations[id] : undefined
    if (operation !== undefined) return operation
    throw new ConfigError(`unknown operation "${id}"`, "id")
  }
  return {
    callById: async (id, input, options) => transport.call(find(id), input, options),
    walkById: async function* (id, input, options) {
      const operation = find(id)
      if (walk === undefined) throw new ConfigError(`${id} is not paginated`, "id")
      yield* walk(operation, input.query ?? {}, (query) =>
        transport.call(operation, { ...input, query: { ...input.query, ...query } }, options),
      )
    },
  }
}

const places = ["query", "path", "header", "cookie"]

/**
 * Rejects parameters in the wrong place: they would not be sent, and a list call would request everything.
 * @throws ConfigError
 */
function checkPlaces(operation: Operation, others: object, values: object | undefined): void {
  const at = (name: string, place: string) =>
    new ConfigError(`${operation.id}: "${name}" would not be sent from here; pass { params: { ${place} } }`, name)
  for (const name of Object.keys(others)) {
    if (places.includes(name)) throw at(name, `${name}: { … }`)
    if (Object.hasOwn(operation.params, name))
      throw at(name, `${operation.params[name]?.in ?? "query"}: { ${name}: … }`)
  }
  const given = asObject(operation.id, values, "params")
  const name = Object.keys(given).find((each) => !places.includes(each))
  if (name !== undefined) throw at(name, `${operation.params[name]?.in ?? "query"}: { ${name}: … }`)
}

/**
 * Serialization depends only on the parameter's name, so the tables of all calls can be merged. Keys are the names on
 * the wire.
 */
const parametersOf = (operations: Readonly<Record<string, Operation>>): Record<string, Parameter> =>
  Object.fromEntries(
    Object.values(operations)
      .flatMap(({ params }) => Object.entries(params))
      .map(([name, each]) => [name, each.kind === "family" ? { ...each, prefixed: true } : each]),
  )

const without = (values: object, ...names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !names.includes(name)))

/** A path serializer whose result is checked: URL parsers would silently change some paths. */
const filling =
  ({ baseUrl, template, operation }: Called, serializer: typeof defaultPathSerializer): typeof defaultPathSerializer =>
  (url, values) => {
    const filled = serializer(url, values)
    const below = filled.startsWith(baseUrl) ? filled.slice(baseUrl.length) : ""
    checkFilledPath(template, below, operation.id)
    return filled
  }

/** Sends a signed request through the caller's own fetch, and with fetch options that openapi-fetch does not know. */
function throughFetch(fetch: Init["fetch"], extra: RequestInit): SendOptions["through"] {
  if (fetch !== undefined) return () => (url, init) => fetch(new Request(url, { ...extra, ...init }))
  if (Object.keys(extra).length === 0) return undefined
  return (usual: Fetch) => (url, init) => usual(url, { ...extra, ...init })
}

/**
 * Middleware may replace a response, so that only its status says whether it is a success. If the status is unchanged,
 * the provider's verdict counts: a failure with status 200 stays an `error`, unless its body was replaced.
 */
function settled(result: Result, sent: RawResponse & { failed: boolean }, adapter: Adapter): Result {
  const { response, data, error } = result
  if (response === sent.response || response.status !== sent.response.status) return result
  if (!sent.failed) return response.ok ? result : { data: error, response }
  const body = typeof data === "string" ? parsed(data) : data
  return response.ok && adapter.isFailure?.(body) === true ? { error: body, response } : result
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}
