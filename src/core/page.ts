import type { ConferkitError } from "./errors.ts"
import { seenBefore } from "./seen-before.ts"

/** One page of a list that is walked by cursor. */
export interface CursorPage<Item> {
  readonly data: readonly Item[]
  /** Where the next page begins; none at the end. */
  readonly nextCursor?: string | null | undefined
}

/** Why a list would never end. */
export type Endless = "cursor_repeated" | "pages_empty"

/**
 * How many empty pages in a row end a walk. A server that filters after cutting pages sends some, so one is not the end of
 * a list; at 100 entries a page, a hundred of them skip 10 000 entries.
 */
export const emptyPages = 100

/**
 * Walks through a list page by page, holding one page at a time.
 * @param fetchPage gets one page
 * @param endless makes the error for a list that would never end
 */
export async function* pages<Item>(
  fetchPage: (cursor: string | undefined) => Promise<CursorPage<Item>>,
  endless: (code: Endless, message: string) => ConferkitError,
): AsyncGenerator<Item, void, undefined> {
  const cameBefore = seenBefore()
  let empty = 0
  for (let cursor: string | undefined; ;) {
    const { data, nextCursor } = await fetchPage(cursor)
    yield* data
    if (nextCursor === undefined || nextCursor === null || nextCursor === "") return
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
