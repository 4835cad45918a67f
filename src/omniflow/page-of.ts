import type { Operation } from "../core/http/operation.ts"
import { asObject, checkInherited } from "../core/check-params.ts"
import { lazily } from "../core/lazily.ts"
import { lazyGenerator } from "../core/lazy-generator.ts"
import { OmniFlowApiError } from "./error.ts"
import { provider } from "./adapter.ts"
import type { PaginatedResult } from "./types.ts"

const loadPages = /* @__PURE__ */ lazily(() => import("../core/http/pagination.ts"))

/** A page as everybody gets it; whatever else the service says of it is kept. */
export const pageOf = <Item>(answer: { data: Item[]; nextCursor?: string | null }): PaginatedResult<Item> => ({
  ...answer,
  nextCursor: answer.nextCursor === "" ? null : (answer.nextCursor ?? null),
})

/** Walks through a list; one that would never end ends in an error. */
export const allPages = <Params extends object, Item>(
  { id: operation, params: known }: Operation,
  params: Params | undefined,
  fetchPage: (params: Params & { cursor: string | undefined }) => Promise<PaginatedResult<Item>>,
): AsyncGenerator<Item, void, undefined> =>
  lazyGenerator(async () => {
    const given = asObject(operation, params) as Params
    checkInherited(operation, given, known)
    const { pages } = await loadPages()
    return pages(
      (cursor) => fetchPage({ ...given, cursor }),
      (code, message) => new OmniFlowApiError({ provider, operation, status: 200, code, message }),
    )
  })
