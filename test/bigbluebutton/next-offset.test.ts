import { expect, test } from "vitest"
import { nextOffset, type Page } from "../../src/bigbluebutton/next-offset.ts"

const page = (facts: Partial<Page>): Page => ({
  offset: 0,
  size: 10,
  received: 10,
  fresh: 10,
  total: undefined,
  ...facts,
})
const first = page({ total: 35 })

test.each<[string, Page, Page | undefined, next: number | undefined]>([
  ["a short page without a total is the last", page({ received: 9, fresh: 9 }), undefined, undefined],
  ["a longer page than asked for is everything", page({ received: 11, fresh: 11 }), undefined, undefined],
  ["a full page without a total may have a successor", page({}), undefined, 10],
  ["a full page that holds nothing new has none", page({ offset: 10, fresh: 0 }), page({}), undefined],
  ["the total decides where there is one", page({ total: 35 }), undefined, 10],
  ["also when the server's pages are shorter than asked for", page({ received: 5, fresh: 5, total: 35 }), undefined, 5],
  ["nothing is asked for at the total itself", page({ offset: 25, total: 35 }), first, undefined],
  [
    "a page of known recordings is no end while the total says more",
    page({ offset: 10, fresh: 0, total: 45 }),
    first,
    20,
  ],
  ["an empty page is", page({ offset: 10, received: 0, fresh: 0, total: 35 }), first, undefined],
  ["as many were deleted, as many back", page({ offset: 10, total: 32 }), first, 7],
  ["but not before the beginning", page({ offset: 10, total: 5, received: 0, fresh: 0 }), first, 0],
  ["and nowhere when nothing is left", page({ offset: 10, total: 0, received: 0, fresh: 0 }), first, undefined],
  [
    "not twice in vain",
    page({ offset: 20, fresh: 0, total: 30 }),
    page({ offset: 10, fresh: 0, total: 35 }),
    undefined,
  ],
])("%s", (_name, now, before, next) => {
  expect(nextOffset(now, before, 0)).toBe(next)
})
