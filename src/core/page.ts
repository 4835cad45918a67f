import { ConferkitError } from "./errors.ts"

/** One page of a list that is walked by cursor. */
export interface CursorPage<Item> {
  readonly data: readonly Item[]
  /** Where the next page begins; none at the end. */
  readonly nextCursor?: string | null | undefined
}

/**
 * Walks through a list page by page, holding one page at a time.
 * @param fetchPage gets one page
 * @param repeated makes the error for a cursor that came before, which would never end
 */
export async function* pages<Item>(
  fetchPage: (cursor: string | undefined) => Promise<CursorPage<Item>>,
  repeated: (cursor: string) => ConferkitError,
): AsyncGenerator<Item, void, undefined> {
  const seen = new Set<string>()
  for (let cursor: string | undefined; ;) {
    const { data, nextCursor } = await fetchPage(cursor)
    yield* data
    if (nextCursor === undefined || nextCursor === null || nextCursor === "") return
    if (seen.has(nextCursor)) throw repeated(nextCursor)
    seen.add(nextCursor)
    cursor = nextCursor
  }
}
