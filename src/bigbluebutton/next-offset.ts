/** What is known of a page when it has been read. */
export interface Page {
  readonly offset: number
  /** How many were asked for. */
  readonly size: number
  readonly received: number
  /** How many of them had not been seen on an earlier page. */
  readonly fresh: number
  /** Length of the whole list, where the server tells. */
  readonly total: number | undefined
}

/**
 * Decides from facts alone where the next page begins.
 * @param before the page before this one
 * @param first where the walk began
 * @returns `undefined` at the end of the list
 */
export function nextOffset(page: Page, before: Page | undefined, first: number): number | undefined {
  const { offset, size, received, fresh, total } = page
  // Without a total, a page of another length is all there is, and one that holds nothing new is a repetition.
  if (total === undefined) return fresh > 0 && received === size ? offset + received : undefined
  const gone = Math.max(0, (before?.total ?? total) - total)
  // What came behind them has moved up. Not twice in vain, for totals that go up and down would never end.
  const isBack = gone > 0 && (fresh > 0 || (before !== undefined && before.fresh > 0))
  if (!isBack && received === 0) return undefined
  const next = isBack ? Math.max(first, offset - gone) : offset + received
  return next < total ? next : undefined
}
