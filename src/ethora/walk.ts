import type { ApiPromise } from "../core/api-promise.ts"
import { isFields } from "../core/fields.ts"
import type { Operation } from "../core/operation.ts"
import { seenBefore } from "../core/seen-before.ts"
import { EthoraError } from "./error.ts"
import { provider } from "./provider.ts"

/** Where a walk begins, and how much it takes at once. */
export interface WalkParams {
  offset?: number | undefined
  limit?: number | undefined
}

/** What responses of lists say of their length. */
export interface Counted {
  readonly total?: number
  readonly limit?: number
}

const usual = 100
const largestPage = 500
/** Entries that move up while a list is read may bring a page back, but not so many in a row. */
const repeatedPages = 10

/**
 * Walks through a list by `offset` and `limit`, holding one page at a time. Not every list tells its total, and not every
 * server may know `offset`: a page that brings nothing new ends the walk.
 * @param page gets one page
 * @param operation its call, which knows the largest page there is
 * @throws EthoraError `PAGES_REPEATED` for a server that sends the same pages over and over
 */
export async function* walk<Item extends object, Answer extends Counted>(
  page: (query: { offset: number; limit: number }) => ApiPromise<Item[], Answer>,
  { offset: first = 0, limit = usual }: WalkParams,
  { id: operation, paginated }: Operation,
): AsyncGenerator<Item, void, undefined> {
  const size = Math.min(Math.max(Math.trunc(limit), 1), paginated?.max ?? largestPage)
  const cameBefore = seenBefore()
  let before = new Set<unknown>()
  let repeated = 0
  for (let offset = first; ;) {
    const { data, answer } = await page({ offset, limit: size }).withResponse()
    const last = before
    const fresh = data.filter((item) => !last.has(idOf(item)))
    if (fresh.length === 0) return
    repeated = cameBefore(JSON.stringify(data.map(idOf))) ? repeated + 1 : 0
    if (repeated === repeatedPages) {
      const message = `the list does not end: ${repeatedPages} pages in a row had come before`
      throw new EthoraError({ provider, operation, status: 200, code: "PAGES_REPEATED", message })
    }
    yield* fresh
    offset += data.length
    if (answer.total === undefined ? data.length < (answer.limit ?? size) : offset >= answer.total) return
    before = new Set(data.map(idOf))
  }
}

/** What has no id is equal to nothing. */
function idOf(item: unknown): unknown {
  const { _id, name, xmppUsername } = isFields(item) ? item : {}
  return _id ?? name ?? xmppUsername ?? item
}
