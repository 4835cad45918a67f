import { operations } from "../../generated/ethora/operations.ts"
import type { ApiPromise } from "../core/api-promise.ts"
import { asObject } from "../core/check-params.ts"
import { kindOf } from "../core/kind-of.ts"
import type { Context } from "./context.ts"
import { walk } from "./lists.ts"
import { listOf } from "./found.ts"
import { withIds } from "./names.ts"
import type { AnswerOf, AppOptions, Message, MessageHit, Params } from "./types.ts"

type Search = Params<"searchMessages">

/** What to look for; times are dates, or texts in ISO 8601. */
export type MessageSearch = Omit<Search, "since" | "until"> & {
  since?: string | Date | undefined
  until?: string | Date | undefined
}

/** The archive of messages. */
export interface Messages {
  /**
   * The newest messages of a room, or with `before` (µs since 1970) older ones.
   * @param chatId the room's `_id`, which `rooms.list` tells; neither its name nor your id
   */
  list(
    chatId: string,
    params?: Params<"listMessages">,
    options?: AppOptions,
  ): ApiPromise<Message[], AnswerOf<"listMessages">>
  /** One page of the messages that hold a text. Those with `deletedAt` were deleted and should not be shown. */
  search(params: MessageSearch, options?: AppOptions): ApiPromise<MessageHit[], AnswerOf<"searchMessages">>
  /** All of them, page by page, or an EthoraError (`LIST_INCOMPLETE`, `PAGES_REPEATED`) where entries may be missing. */
  searchAll(params: MessageSearch, options?: AppOptions): AsyncGenerator<MessageHit, void, undefined>
}

export function messages({ call, names }: Context): Messages {
  const { listMessages, searchMessages } = operations

  const search: Messages["search"] = (params, options) =>
    call(
      searchMessages,
      async () => {
        const { since, until, ...rest } = asObject("searchMessages", params) as MessageSearch
        const { appId, roomOrObjectId } = await names(options)
        const query = { ...withIds(rest, { chatId: roomOrObjectId }), since: iso(since), until: iso(until) }
        return { path: { appId }, query }
      },
      options,
      (answer, response) => listOf(answer, ["items"], searchMessages, response),
    )

  return {
    list: (chatId, params = {}, options) =>
      call(
        listMessages,
        async () => ({ path: { appId: (await names(options)).appId, chatId }, query: params }),
        options,
        (answer, response) => listOf(answer, ["results"], listMessages, response),
      ),
    search,
    searchAll: (params, options) => walk((page) => search(page, options), params, searchMessages),
  }
}

const iso = (time: string | Date | undefined) =>
  kindOf(time) === "Date" ? (time as Date).toISOString() : (time as string | undefined)
