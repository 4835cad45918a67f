import type { ApiPromise } from "../core/api-promise.ts"
import { lazily } from "../core/lazily.ts"
import type { Operation } from "../core/operation.ts"

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

const loadPages = /* @__PURE__ */ lazily(() => import("./offset-pages.ts"))

/**
 * Walks through a list by `offset` and `limit`, holding one page at a time and the ids of what it yielded.
 * @param page gets one page
 * @param operation its call, which knows the largest page there is
 * @throws EthoraError `PAGES_REPEATED` for a server that sends the same page again, `LIST_INCOMPLETE` where entries may be missing
 */
export async function* walk<Item extends object, Answer extends Counted>(
  page: GetPage<Item, Answer>,
  params: WalkParams,
  operation: Operation,
): AsyncGenerator<Item, void, undefined> {
  const { offsetPages } = await loadPages()
  yield* offsetPages(page, params, operation)
}
