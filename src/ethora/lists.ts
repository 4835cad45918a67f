import { lazily } from "../core/runtime.ts"
import { apiPromise, type ApiPromise, DecodedResponse } from "../core/http/response.ts"
import { asObject, checkInherited } from "../core/http/check-call.ts"
import { nameOf, type Operation } from "../core/http/operation.ts"
import { DecodeError } from "../core/errors.ts"
import { EthoraError, provider, type Thing } from "./types.ts"

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

/**
 * A member of an answer without which the answer says nothing.
 * @throws DecodeError where it is missing
 */
export function inResponse<T>(value: T | null | undefined, what: string, operation: Operation, response: Response): T {
  if (value !== undefined && value !== null) return value
  const { status, headers } = response
  const contentType = headers.get("content-type") ?? undefined
  const message = `the answer (HTTP ${status}) does not hold ${what}`
  throw new DecodeError({ provider, operation: operation.id, status, contentType, excerpt: "", message })
}

/** A list that may be missing, whatever stands in its place. */
export const listOrNone = <T>(list: readonly T[] | null | undefined): readonly T[] =>
  Array.isArray(list) ? (list as readonly T[]) : []

/**
 * The list of an answer, under whichever of its names it came: routes and releases differ.
 * @throws DecodeError where there is none
 */
export function listOf<Name extends string, Item>(
  answer: Readonly<Partial<Record<Name, readonly Item[]>>>,
  names: readonly Name[],
  operation: Operation,
  response: Response,
): Item[] {
  const candidates: readonly unknown[] = [answer, ...names.map((name) => answer[name])]
  const list = candidates.find((each) => Array.isArray(each)) as Item[] | undefined
  return inResponse(list, `a list (looked for ${names.join(", ")})`, operation, response)
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
