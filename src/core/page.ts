import type { ConferkitError } from "./errors.ts"
import { type Fields, isFields } from "./fields.ts"
import { seenBefore } from "./seen-before.ts"

/** One page of a list that is walked by cursor. */
export interface CursorPage<Item> {
  readonly data: readonly Item[]
  /** Where the next page begins; none at the end. */
  readonly nextCursor?: string | null | undefined
}

/** Why a list would never end, or may have ended too early. */
export type Endless = "cursor_repeated" | "pages_empty" | "list_incomplete"

/**
 * How many empty pages in a row end a walk. A server that filters after cutting pages sends some, so one is not the end of
 * a list; at 100 entries a page, a hundred of them skip 10 000 entries.
 */
export const emptyPages = 100

/**
 * Walks through a list page by page, holding one page at a time.
 * @param fetchPage gets one page
 * @param endless makes the error for a list that would never end, or that may be incomplete
 */
export async function* pages<Item>(
  fetchPage: (cursor: string | undefined) => Promise<CursorPage<Item>>,
  endless: (code: Endless, message: string) => ConferkitError,
): AsyncGenerator<Item, void, undefined> {
  const cameBefore = seenBefore()
  let empty = 0
  let count = 0
  /** The smallest total: what is added while the list is read need not be in it. */
  let total = 0
  for (let cursor: string | undefined; ;) {
    const page = await fetchPage(cursor)
    const { data, nextCursor } = page
    yield* data
    count += data.length
    const said = totalOf(page)
    total = cursor === undefined ? said : Math.min(total, said)
    if (nextCursor === undefined || nextCursor === null || nextCursor === "") {
      if (!saysMore(page) && total <= count) return
      const what = `${count} entries were read and more may exist: the service says so, but gives no nextCursor`
      throw endless("list_incomplete", what)
    }
    if (cameBefore(nextCursor)) {
      throw endless("cursor_repeated", "the list does not end: the service gave a nextCursor that it had given before")
    }
    empty = data.length === 0 ? empty + 1 : 0
    if (empty === emptyPages) {
      throw endless(
        "pages_empty",
        `the list does not end: ${emptyPages} empty pages in a row, each with a new nextCursor`,
      )
    }
    cursor = nextCursor
  }
}

/** A page, and where services put what they say of a list. */
const placesOf = (page: object): Fields[] => {
  const fields = page as Fields
  return [fields, fields["pagination"], fields["meta"]].filter(isFields)
}

const totalOf = (page: object): number =>
  Math.max(0, ...placesOf(page).map(({ total }) => (typeof total === "number" ? total : 0)))

const saysMore = (page: object): boolean =>
  placesOf(page).some((place, index) => {
    const { hasMore, has_more, next_cursor } = place
    const elsewhere = [next_cursor, ...(index > 0 ? [place["nextCursor"]] : [])]
    return hasMore === true || has_more === true || elsewhere.some((next) => typeof next === "string" && next !== "")
  })
