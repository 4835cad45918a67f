import type { ConferkitError } from "../core/errors.ts"
import { type Fields, idAt, isFields } from "../core/values.ts"

const recentKeys = 1_000
const recentLength = 2 ** 20

/**
 * Detects cycles in a sequence of keys (cursors, pages) with bounded memory: it remembers the latest 1,000 keys or 1 Mi
 * characters of them. For longer cycles it keeps one older key, replaced after 1, 2, 4, 8 … keys (Brent's algorithm).
 * @returns a function that takes the next key and returns whether it was seen before
 */
function seenBefore(): (key: string) => boolean {
  const recent = new Set<string>()
  let length = 0
  let milestone: string | undefined
  let untilNext = 1
  let stride = 1
  return (key) => {
    if (key === milestone || recent.has(key)) return true
    recent.add(key)
    length += key.length
    for (const oldest of recent) {
      if (recent.size <= recentKeys && length <= recentLength) break
      recent.delete(oldest)
      length -= oldest.length
    }
    if (--untilNext === 0) {
      milestone = key
      stride *= 2
      untilNext = stride
    }
    return false
  }
}

/** One page of a list that is read by cursor. */
export interface CursorPage<Item> {
  readonly data: readonly Item[]
  /** Cursor of the next page; missing on the last page. */
  readonly nextCursor?: string | null | undefined
}

/** Why a list would never end, or may be incomplete. */
export type Endless = "cursor_repeated" | "pages_empty" | "pages_repeated" | "list_incomplete"

/**
 * Number of consecutive empty pages that end a walk. Servers that filter after paginating send some, so a single one is
 * not the end of a list; at 100 entries a page, a hundred empty pages skip 10,000 entries.
 */
const emptyPages = 100
/** Number of consecutive pages without a new entry that end a walk. One may occur if the list changes meanwhile. */
const stalePages = 2

/**
 * Walks through a list page by page, holding one page at a time. Entries of the previous page, by id, are omitted.
 * @param fetchPage gets one page
 * @param endless creates the error for a list that would never end, or may be incomplete
 */
export async function* pages<Item>(
  fetchPage: (cursor: string | undefined) => Promise<CursorPage<Item>>,
  endless: (code: Endless, message: string) => ConferkitError,
): AsyncGenerator<Item, void, undefined> {
  const cameBefore = seenBefore()
  const wasShown = seenBefore()
  /** Ids of the previous page. */
  let known: ReadonlySet<string | undefined> = new Set()
  let stale = 0
  let empty = 0
  let count = 0
  /** The smallest total: entries added during the walk need not be included. */
  let total = 0
  for (let cursor: string | undefined; ;) {
    const page = await fetchPage(cursor)
    const { data, nextCursor } = page
    const ids = data.map((item) => idAt(item, "id"))
    const isShown = data.length > 0 && !ids.includes(undefined) && wasShown(ids.join("\n"))
    const fresh = isShown ? [] : data.filter((_item, at) => ids[at] === undefined || !known.has(ids[at]))
    if (data.length > 0) {
      known = new Set(ids)
      stale = fresh.length === 0 ? stale + 1 : 0
    }
    yield* fresh
    count += fresh.length
    const said = totalOf(page)
    total = cursor === undefined ? said : Math.min(total, said)
    if (nextCursor === undefined || nextCursor === null || nextCursor === "") {
      if (!saysMore(page) && total <= count) return
      const what = `the list may be incomplete after ${count} entries: the service reports more, but no nextCursor`
      throw endless("list_incomplete", what)
    }
    if (cameBefore(nextCursor)) {
      throw endless("cursor_repeated", "the list does not end: the service returned an earlier nextCursor again")
    }
    if (stale === stalePages) {
      throw endless(
        "pages_repeated",
        `the list may be incomplete after ${count} entries: the service returned the same entries for a new nextCursor`,
      )
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

/** A page, and the places where services put information about the list. */
const placesOf = (page: object): Fields[] => [
  page as Fields,
  ...["pagination", "paging", "meta", "pageInfo", "page_info", "links", "_links"]
    .map((name) => (page as Fields)[name])
    .filter(isFields),
]

const totals = ["total", "totalCount", "total_count", "totalItems", "total_items"]
const flags = /^has_?(?:more|next(?:_?page)?)$/i
const next = /^next_?(?:cursor|page|page_?token|token|url|link)?$/i

const totalOf = (page: object): number =>
  Math.max(0, ...placesOf(page).flatMap((place) => totals.map((name) => numberOf(place[name]))))

const numberOf = (value: unknown): number =>
  typeof value === "number" || (typeof value === "string" && /^\d+$/.test(value)) ? Number(value) : 0

const saysMore = (page: object): boolean =>
  placesOf(page).some((place, index) =>
    Object.entries(place).some(([name, value]) => {
      if (flags.test(name)) return value === true
      // The standard field was checked before.
      return next.test(name) && !(index === 0 && name === "nextCursor") && leadsOn(value)
    }),
  )

/** Whether a value leads to another page: a cursor, a page number, or a link, as a value or an object. */
const leadsOn = (value: unknown): boolean =>
  (typeof value === "string" && value !== "") ||
  (typeof value === "number" && value > 0) ||
  (isFields(value) && [value["href"], value["cursor"], value["url"]].some((each) => typeof each === "string"))
