import type { ApiPromise } from "../core/api-promise.ts"
import type { Operation } from "../core/operation.ts"
import { loadRare } from "./load-rare.ts"
import type { Counted, WalkParams } from "./walk.ts"

/** Yields a whole list, page by page; see `walk`. */
export async function* listAll<Item extends object, Answer extends Counted>(
  page: (query: { offset: number; limit: number }) => ApiPromise<Item[], Answer>,
  params: WalkParams,
  operation: Operation,
): AsyncGenerator<Item, void, undefined> {
  const { walk } = await loadRare()
  yield* walk(page, params, operation)
}
