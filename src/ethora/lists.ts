import type { ApiPromise } from "../core/api-promise.ts"
import { asObject, checkInherited } from "../core/check-params.ts"
import { nameOf, type Operation } from "../core/http/operation.ts"
import { late } from "./late.ts"

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
export async function* walk<Params extends WalkParams, Item extends object, Answer extends Counted>(
  list: (params: Params) => ApiPromise<Item[], Answer>,
  params: Params | undefined,
  operation: Operation,
): AsyncGenerator<Item, void, undefined> {
  const given = asObject(nameOf(operation), params) as Params
  checkInherited(nameOf(operation), given, operation.params)
  const { offsetPages } = await late()
  yield* offsetPages((page) => list({ ...given, ...page }), given, operation)
}
