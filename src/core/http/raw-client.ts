import type {
  Client,
  HeadersOptions,
  Middleware,
  ParamsOption,
  ParseAs,
  ParseAsResponse,
  PathSerializer,
  QuerySerializer,
  QuerySerializerOptions,
} from "openapi-fetch"
import type {
  HttpMethod,
  IsOperationRequestBodyOptional,
  OperationRequestBodyContent,
  PathsWithMethod,
  RequiredKeysOf,
  ResponseObjectMap,
  SuccessResponse,
} from "openapi-typescript-helpers"
import type { FailureOf, WithoutFailures } from "./call.ts"
import type { CallOptions } from "./options.ts"
import type { Adapter } from "./adapter.ts"
import type { Operation } from "./operation.ts"
import type { CallResult } from "./response.ts"
import type { Transport } from "./transport.ts"

type Table = Record<string | number, unknown>

/** Data or error, as the document declares them. A failure is an `error` even if its status is that of a success. */
type RawResult<Operation extends Table, As extends ParseAs = "json"> =
  | {
      data: ParseAsResponse<
        WithoutFailures<SuccessResponse<ResponseObjectMap<Operation>>, FailureOf<Operation>>,
        { parseAs: As }
      >
      error?: never
      response: Response
    }
  | { data?: never; error: FailureOf<Operation>; response: Response }

type BodyOption<Operation> = [OperationRequestBodyContent<Operation>] extends [never]
  ? { body?: never }
  : IsOperationRequestBodyOptional<Operation> extends true
    ? { body?: OperationRequestBodyContent<Operation> | undefined }
    : { body: OperationRequestBodyContent<Operation> }

/** Options that are passed on to `fetch`: `cache`, `keepalive`, `dispatcher` and others. */
type FetchOptions = Omit<RequestInit, "body" | "headers" | "method" | "redirect" | "signal" | "window">

/** Options of a call that do not depend on the operation. */
interface RawCallOptions<As extends ParseAs = "json">
  extends FetchOptions, Pick<CallOptions, "signal" | "timeout" | "maxRetries"> {
  /** Only the client's own URL is accepted: create another client for another server. */
  baseUrl?: string | undefined
  /** Additional headers, which replace the client's; `null` removes one. */
  headers?: HeadersOptions | undefined
  /** How to read the body of a success. @default `"json"`, or `"text"` for an operation that returns text */
  parseAs?: As | undefined
  /** Sends the signed request. @default the option `fetch` of the client */
  fetch?: ((request: Request) => Promise<Response>) | undefined
  /** Middleware for this call, after the client's. */
  middleware?: Middleware[] | undefined
  /** Fills the path template. The result must still match the template. */
  pathSerializer?: PathSerializer | undefined
}

/** Options of a call whose types depend on the operation. */
interface Serializers<Operation> {
  /** Serializes the query, which is then signed unchanged. @default as the document declares it */
  querySerializer?: QuerySerializer<Operation> | QuerySerializerOptions | undefined
  /** Serializes the body. @default as the document declares it */
  bodySerializer?: ((body: OperationRequestBodyContent<Operation>, headers: Headers) => unknown) | undefined
}

/** Options of a call. Unknown option names are type errors. */
type RawOptions<Operation, As extends ParseAs = "json"> = ParamsOption<Operation> &
  BodyOption<Operation> &
  Serializers<Operation> &
  RawCallOptions<As>

// Options are not a type parameter: misspelt names would become part of the inferred type.
type InitParam<Operation, As extends ParseAs> =
  RequiredKeysOf<ParamsOption<Operation> & BodyOption<Operation>> extends never
    ? [init?: RawOptions<Operation, As>]
    : [init: RawOptions<Operation, As>]

type OperationAt<Paths, Path, Method> = Paths[Path & keyof Paths][Method & keyof Paths[Path & keyof Paths]]

type RawMethod<Paths, Method extends HttpMethod> = <
  Path extends PathsWithMethod<Paths & object, Method>,
  As extends ParseAs = "json",
>(
  url: Path,
  ...init: InitParam<OperationAt<Paths, Path, Method>, As>
) => Promise<RawResult<OperationAt<Paths, Path, Method> & Table, As>>

type RawRequest<Paths> = <
  Method extends HttpMethod,
  Path extends PathsWithMethod<Paths & object, Method>,
  As extends ParseAs = "json",
>(
  method: Method,
  url: Path,
  ...init: InitParam<OperationAt<Paths, Path, Method>, As>
) => Promise<RawResult<OperationAt<Paths, Path, Method> & Table, As>>

/**
 * openapi-fetch's client with stricter types. The original types accept misspelt options. They also map every response
 * for read-only properties, which turns "a known word or any other string" into an object type.
 */
export type RawClient<Paths extends object> = Pick<Client<Paths>, "use" | "eject"> & {
  readonly GET: RawMethod<Paths, "get">
  readonly PUT: RawMethod<Paths, "put">
  readonly POST: RawMethod<Paths, "post">
  readonly DELETE: RawMethod<Paths, "delete">
  readonly PATCH: RawMethod<Paths, "patch">
  readonly HEAD: RawMethod<Paths, "head">
  readonly OPTIONS: RawMethod<Paths, "options">
  readonly TRACE: RawMethod<Paths, "trace">
  readonly request: RawRequest<Paths>
}

/**
 * All entries of a paginated list, or an error if entries may be missing.
 * @param query the requested parameters
 * @param fetchPage makes the call with the parameters of another page
 */
export type Walk = (
  operation: Operation,
  query: object,
  fetchPage: (query: object) => Promise<CallResult>,
) => AsyncGenerator<unknown, void, undefined>

type Member = (...given: unknown[]) => unknown
type Members = Readonly<Record<string, Member>>

const methods = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE", "request"]

/** What openapi-fetch accepts as middleware; checked when `use` is called, not with the first request. */
const isMiddleware = (given: unknown): given is Middleware =>
  typeof given === "object" && given !== null && ("onRequest" in given || "onResponse" in given || "onError" in given)

/**
 * Key under which the package's own command line finds calls by name, see `callsById` in raw-call.ts. A registered
 * symbol, since the command line is bundled separately. Not part of the public API.
 */
const byId = /* @__PURE__ */ Symbol.for("conferkit.calls")

/**
 * The raw client of a document, loaded on first use: openapi-fetch makes up a fifth of an entry point, and most callers
 * only use the methods. Calls made while it loads run in order.
 */
export function lazyRawClient<Paths extends object>(
  transport: Transport,
  adapter: Adapter,
  operations: Readonly<Record<string, Operation>>,
  walk?: Walk,
): RawClient<Paths> {
  let loaded: Members | undefined
  let loading: Promise<Members> | undefined

  const load = (): Promise<Members> =>
    (loading ??= import("./raw-call.ts").then(
      ({ rawClient }) => (loaded = rawClient(transport, adapter, operations, walk) as unknown as Members),
      (error: unknown) => {
        loading = undefined
        throw error
      },
    ))

  const call =
    (name: string): Member =>
    async (...given) =>
      (loaded ?? (await load()))[name]?.(...given)

  /** Not awaited. If the module fails to load, the next call reports it. */
  const change =
    (name: string): Member =>
    (...middleware) => {
      const given = middleware.filter(Boolean)
      if (name === "use" && !given.every(isMiddleware))
        throw new Error("Middleware must be an object with one of `onRequest()`, `onResponse() or `onError()`")
      if (loaded !== undefined) return loaded[name]?.(...given)
      load().then(
        (client) => client[name]?.(...given),
        () => undefined,
      )
      return undefined
    }

  const members = [
    [byId, async () => loaded ?? load()] as const,
    ...methods.map((name) => [name, call(name)] as const),
    ...["use", "eject"].map((name) => [name, change(name)] as const),
  ]
  return Object.fromEntries(members) as unknown as RawClient<Paths>
}
