import { operations } from "../../generated/ethora/operations.ts"
import { lazily } from "../core/runtime.ts"
import { apiPromise, type ApiPromise, DecodedResponse } from "../core/http/response.ts"
import { asObject, checkInherited } from "../core/http/check-call.ts"
import type { Walk } from "../core/http/raw-client.ts"
import { nameOf, type Operation } from "../core/http/operation.ts"
import { ConfigError, DecodeError } from "../core/errors.ts"
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

/** What few starts need, in one piece: every boundary more cuts what a start loads into smaller files. */
export const loadDeferred = /* @__PURE__ */ lazily(() => import("./deferred.ts"))

/** Where a walk begins, and how much it takes at once. */
export interface WalkParams {
  offset?: number | undefined
  limit?: number | undefined
}

/** What a response may say of the length of its list: routes and releases differ. */
export interface Counted {
  readonly total?: number
  readonly limit?: number
  readonly pagination?: { readonly total?: number; readonly limit?: number }
}

/** Gets one page. */
export type GetPage<Item, Answer> = (query: { offset: number; limit: number }) => ApiPromise<Item[], Answer>

/**
 * Walks through a list by `offset` and `limit`, holding one page at a time and the ids of what it yielded.
 * @param list gets one page
 * @param operation its call, which knows the largest page there is
 * @throws EthoraError `PAGES_REPEATED` for a server that sends the same page again, `LIST_INCOMPLETE` where entries may be missing
 */
export async function* allOf<Params extends WalkParams, Item extends object, Answer extends Counted>(
  list: (params: Params) => ApiPromise<Item[], Answer>,
  params: Params | undefined,
  operation: Operation,
): AsyncGenerator<Item, void, undefined> {
  const given = asObject(nameOf(operation), params) as Params
  checkInherited(nameOf(operation), given, operation.params)
  const { offsetPages } = await loadDeferred()
  yield* offsetPages((page) => list({ ...given, ...page }), given, operation)
}

/** Lists of calls that are made by their name. */
export const walk: Walk = async function* (operation, query, fetchPage) {
  const { offsetPages } = await loadDeferred()
  const { items = "results" } = operation.paginated ?? {}
  const names = [items, "results", "items"]
  const page = (place: object) =>
    apiPromise<object[], Counted>(fetchPage({ ...query, ...place }), (answer, response) =>
      listOf<string, object>(answer as Record<string, object[]>, names, operation, response),
    )
  yield* offsetPages(page, query, operation)
}

/**
 * A member of a response without which the response says nothing.
 * @throws DecodeError where it is missing
 */
export function inResponse<T>(value: T | null | undefined, what: string, operation: Operation, response: Response): T {
  if (value !== undefined && value !== null) return value
  const { status, headers } = response
  const contentType = headers.get("content-type") ?? undefined
  const message = `the response (HTTP ${status}) does not contain ${what}`
  throw new DecodeError({ provider, operation: operation.id, status, contentType, excerpt: "", message })
}

/** A list that may be missing, whatever is in its place. */
export const listOrNone = <T>(list: readonly T[] | null | undefined): readonly T[] =>
  Array.isArray(list) ? (list as readonly T[]) : []

/**
 * The list of a response, under whichever of its names it came: routes and releases differ.
 * @throws DecodeError if it is missing
 */
export function listOf<Name extends string, Item>(
  answer: Readonly<Partial<Record<Name, readonly Item[]>>>,
  names: readonly Name[],
  operation: Operation,
  response: Response,
): Item[] {
  const candidates: readonly unknown[] = [answer, ...names.map((name) => answer[name])]
  const list = candidates.find((each) => Array.isArray(each)) as Item[] | undefined
  return inResponse(list, `a list (${names.join(", ")})`, operation, response)
}

/**
 * A call for which it is no failure that a room or user does not exist.
 * @param missing what the call responds with then
 * @param sent the ids that the call sent, which messages may quote
 */
export function forgiving<A extends object, T = A>(
  called: ApiPromise<A, A>,
  what: Thing,
  missing: A,
  sent?: () => readonly string[],
  useful?: (answer: A, response: Response) => T,
): ApiPromise<T, A> {
  const running = called.withResponse().catch(async (error: unknown) => {
    if (!(error instanceof EthoraError)) throw error
    const { saysMissing } = await loadDeferred()
    if (!saysMissing(error, what, sent?.())) throw error
    const { status, headers } = error
    const from = { status, statusText: "", redirected: false, headers: new Headers(headers) }
    return { body: missing, response: new DecodedResponse(from, "", false, missing) }
  })
  return apiPromise(running, useful)
}

/** Where responses carry the id of a job; routes and releases differ. */
const places = [["jobId"], ["result", "jobId"], ["job", "jobId"], ["job", "id"], ["job"], ["id"], ["result", "id"]]

/** The id of the job in a response, if there is one. */
function jobIdOf(answer: unknown): string | undefined {
  for (const place of places) {
    const id = idAt(answer, ...place)
    if (id !== undefined) return id
  }
  // `/v2/users/batch/<id>`, or the same as a full address.
  return /\/batch\/([^/?#]+)/.exec(idAt(answer, "statusUrl") ?? "")?.[1]
}

/** A response as a ticket, if it contains a job. */
export function ticketOf(answer: object): JobTicket | undefined {
  const jobId = jobIdOf(answer)
  return jobId === undefined ? undefined : { ...answer, jobId }
}

/** @throws ConfigError for what names no job */
export function jobId(job: JobTicket | string): string {
  const id = typeof job === "object" ? jobIdOf(job) : job
  if (id !== undefined && id !== "") return id
  throw new ConfigError("job has no jobId: pass the response that started it, or its id", "job")
}

const stateIn = ({ state, status }: Fields): unknown => state ?? status

/**
 * A job in the form that the document declares, wherever the response has its state.
 * @throws DecodeError for what is no job, and would be waited for in vain
 */
export function jobOf<T extends { readonly state: string }>(answer: T, operation: Operation, response: Response): T {
  const { job, result } = answer as Fields
  const inner = [answer, job, result].filter(isFields).find((each) => typeof stateIn(each) === "string")
  const state = inResponse(inner && stateIn(inner), "a state", operation, response)
  return inner === answer && answer.state === state ? answer : ({ result: inner, ...inner, state } as unknown as T)
}

/** The call that asks for a job that creates users. */
export const jobOperation = (options?: AppOptions) =>
  options?.appId === undefined ? operations.getUsersBatchJob : operations.getUsersBatchJobInApp

export function usersJob(
  { call }: Context,
  job: JobTicket | string,
  options?: AppOptions,
): ApiPromise<UsersBatchJob, UsersBatchJob> {
  const operation = jobOperation(options)
  const input = () => ({ path: { appId: options?.appId, jobId: jobId(job) } })
  return call(operation, input, options, (answer, response) => jobOf(answer, operation, response))
}
