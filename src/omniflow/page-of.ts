import type { Operation } from "../core/operation.ts"
import { pages } from "../core/page.ts"
import { OmniFlowApiError } from "./error.ts"
import { provider } from "./dialect.ts"
import type { PaginatedResult } from "./types.ts"

/** A page as everybody gets it; whatever else the service says of it is kept. */
export const pageOf = <Item>(answer: { data: Item[]; nextCursor?: string | null }): PaginatedResult<Item> => ({
  ...answer,
  nextCursor: answer.nextCursor === "" ? null : (answer.nextCursor ?? null),
})

/** Walks through a list; one that would never end ends in an error. */
export const allPages = <Item>(
  { id: operation }: Operation,
  fetchPage: (cursor: string | undefined) => Promise<PaginatedResult<Item>>,
): AsyncGenerator<Item, void, undefined> =>
  pages(fetchPage, (code, message) => new OmniFlowApiError({ provider, operation, status: 200, code, message }))
