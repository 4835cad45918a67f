import { operations } from "../../generated/ethora/operations.ts"
import { lazily } from "../core/runtime.ts"
import { apiPromise, type ApiPromise, DecodedResponse } from "../core/http/response.ts"
import { asObject, checkInherited } from "../core/http/check-call.ts"
import type { Walk } from "../core/http/raw-client.ts"
import { nameOf, type Operation } from "../core/http/operation.ts"
import { ConfigError, incompleteResponse } from "../core/errors.ts"
import { type Fields, idAt, isFields } from "../core/values.ts"
import {
  type AppOptions,
  type Context,
  EthoraError,
  type JobTicket,
  provider,
  type Thing,
  type UsersBatchJob,
} from "./types.ts"

/**
 * Code that most starts do not need. It is one module because each further split divides the startup code into smaller
 * files.
 */
export const loadDeferred = /* @__PURE__ */ lazily(() => import("./deferred.ts"))

/** Start and page size of a walk. */
export interface WalkParams {
  offset?: number | undefined
  limit?: number | undefined
}

/** Where a response may contain the length of its list: routes and releases differ. */
export interface Counted {
  readonly total?: number
  readonly limit?: number
  readonly pagination?: { readonly total?: number; readonly limit?: number }
}

/** Gets one page. */
export type GetPage<Item, Page> = (query: { offset: number; limit: number }) => ApiPromise<Item[], Page>

/**
 * Walks through a list by `offset` and `limit`, holding one page at a time and the ids of all yielded entries.
 * @param list gets one page
 * @param operation the operation, which declares the maximum page size
 * @throws EthoraError `PAGES_REPEATED` if the server repeats a page, `LIST_INCOMPLETE` if entries may be missing
 */
export async function* allOf<Params extends WalkParams, Item extends object, Page extends Counted>(
  list: (params: Params) => ApiPromise<Item[], Page>,
  params: Params | undefined,
  operation: Operation,
): AsyncGenerator<Item, void, undefined> {
  const given = asObject(nameOf(operation), params) as Params
  checkInherited(nameOf(operation), given, operation.params)
  const { offsetPages } = await loadDeferred()
  yield* offsetPages((page) => list({ ...given, ...page }), given, operation)
}

/** Walks through lists of calls made by name. */
export const walk: Walk = async function* (operation, query, fetchPage) {
  const { offsetPages } = await loadDeferred()
  const { items = "results" } = operation.paginated ?? {}
  const names = [items, "results", "items"]
  const page = (place: object) =>
    apiPromise<object[], Counted>(fetchPage({ ...query, ...place }), (body, response) =>
      listOf<string, object>(body as Record<string, object[]>, names, operation, response),
    )
  yield* offsetPages(page, query, operation)
}

/**
 * A required member of a response.
 * @throws DecodeError if it is missing
 */
export function inResponse<T>(value: T | null | undefined, what: string, operation: Operation, response: Response): T {
  if (value !== undefined && value !== null) return value
  const { status, headers } = response
  const contentType = headers.get("content-type") ?? undefined
  const message = `the response (HTTP ${status}) does not contain ${what}`
  throw incompleteResponse(provider, operation.id, { status, contentType }, message)
}

/** An optional list; any other value counts as missing. */
export const listOrNone = <T>(list: readonly T[] | null | undefined): readonly T[] =>
  Array.isArray(list) ? (list as readonly T[]) : []

/**
 * The list in a response, under any of its names: routes and releases differ.
 * @throws DecodeError if it is missing
 */
export function listOf<Name extends string, Item>(
  body: Readonly<Partial<Record<Name, readonly Item[]>>>,
  names: readonly Name[],
  operation: Operation,
  response: Response,
): Item[] {
  const candidates: readonly unknown[] = [body, ...names.map((name) => body[name])]
  const list = candidates.find((each) => Array.isArray(each)) as Item[] | undefined
  return inResponse(list, `a list (${names.join(", ")})`, operation, response)
}

/**
 * A call that treats a missing room or user as a success.
 * @param missing what the call resolves to in that case
 * @param sent ids in the request, which messages may quote
 */
export function forgiving<A extends object, T = A>(
  called: ApiPromise<A, A>,
  what: Thing,
  missing: A,
  sent?: () => readonly string[],
  select?: (body: A, response: Response) => T,
): ApiPromise<T, A> {
  const running = called.withResponse().catch(async (error: unknown) => {
    if (!(error instanceof EthoraError)) throw error
    const { saysMissing } = await loadDeferred()
    if (!saysMissing(error, what, sent?.())) throw error
    const { status, headers } = error
    const from = { status, statusText: "", redirected: false, headers: new Headers(headers) }
    return { body: missing, response: new DecodedResponse(from, "", false, missing) }
  })
  return apiPromise(running, select)
}

/** Paths to the id of a job; routes and releases differ. */
const places = [["jobId"], ["result", "jobId"], ["job", "jobId"], ["job", "id"], ["job"], ["id"], ["result", "id"]]

/** The id of the job in a response, if there is one. */
function jobIdOf(body: unknown): string | undefined {
  for (const place of places) {
    const id = idAt(body, ...place)
    if (id !== undefined) return id
  }
  // `/v2/users/batch/<id>`, also as an absolute URL.
  return /\/batch\/([^/?#]+)/.exec(idAt(body, "statusUrl") ?? "")?.[1]
}

/** Converts a response with a job to a ticket. */
export function ticketOf(body: object): JobTicket | undefined {
  const jobId = jobIdOf(body)
  return jobId === undefined ? undefined : { ...body, jobId }
}

/** @throws ConfigError if there is no job id */
export function jobId(job: JobTicket | string): string {
  const id = typeof job === "object" ? jobIdOf(job) : job
  if (id !== undefined && id !== "") return id
  throw new ConfigError("job has no jobId: pass the response that started it, or its id", "job")
}

const stateIn = ({ state, status }: Fields): unknown => state ?? status

/**
 * A job in its declared format, wherever the response contains its state.
 * @throws DecodeError if there is no job, which could never end
 */
export function jobOf<T extends { readonly state: string }>(body: T, operation: Operation, response: Response): T {
  const { job, result } = body as Fields
  const inner = [body, job, result].filter(isFields).find((each) => typeof stateIn(each) === "string")
  const state = inResponse(inner && stateIn(inner), "a state", operation, response)
  return inner === body && body.state === state ? body : ({ result: inner, ...inner, state } as unknown as T)
}

/** The operation that gets the state of a job that creates users. */
export const jobOperation = (options?: AppOptions) =>
  options?.appId === undefined ? operations.getUsersBatchJob : operations.getUsersBatchJobInApp

export function usersJob(
  { call }: Context,
  job: JobTicket | string,
  options?: AppOptions,
): ApiPromise<UsersBatchJob, UsersBatchJob> {
  const operation = jobOperation(options)
  const input = () => ({ path: { appId: options?.appId, jobId: jobId(job) } })
  return call(operation, input, options, (body, response) => jobOf(body, operation, response))
}
