import type { ApiPromise } from "../core/api-promise.ts"
import { isFields } from "../core/fields.ts"

/** Where a walk begins, and how much it takes at once. */
export interface WalkParams {
  offset?: number | undefined
  limit?: number | undefined
}

interface Counted {
  readonly total?: number
  readonly limit?: number
}

const usual = 100

/**
 * Walks through a list by `offset` and `limit`, holding one page at a time. Not every list tells its total, and not every
 * server may know `offset`: a page that brings nothing new ends the walk.
 * @param page gets one page
 * @param max the largest page there is
 */
export async function* walk<Item extends object, Answer extends Counted>(
  page: (query: { offset: number; limit: number }) => ApiPromise<Item[], Answer>,
  { offset: first = 0, limit = usual }: WalkParams,
  max: number,
): AsyncGenerator<Item, void, undefined> {
  const size = Math.min(Math.max(Math.trunc(limit), 1), max)
  let before = new Set<unknown>()
  for (let offset = first; ;) {
    const { data, answer } = await page({ offset, limit: size }).withResponse()
    const last = before
    const fresh = data.filter((item) => !last.has(idOf(item)))
    if (fresh.length === 0) return
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
