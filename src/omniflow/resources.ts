import { operations } from "../../generated/omniflow/operations.ts"
import type { ApiPromise } from "../core/api-promise.ts"
import type { CallOptions } from "../core/http/options.ts"
import type { Call } from "./call.ts"
import { allPages, pageOf } from "./page-of.ts"
import type { AnswerOf, AssignConversationParams, ConversationDto, PaginatedResult, Params } from "./types.ts"

/** The conversation after an action, or `undefined` where the service does not show it: nobody knows which it does. */
type Changed = ApiPromise<ConversationDto | undefined, AnswerOf<"conversationsResolve">>

/** Conversations with customers, on any channel. */
export interface Conversations {
  /** One page of the conversations, of one state or one inbox if asked for. */
  list(
    params?: Params<"conversationsList">,
    options?: CallOptions,
  ): ApiPromise<PaginatedResult<ConversationDto>, AnswerOf<"conversationsList">>
  /** All conversations, one after the other, a page at a time. `limit` is the size of a page. */
  listAll(
    params?: Omit<Params<"conversationsList">, "cursor">,
    options?: CallOptions,
  ): AsyncGenerator<ConversationDto, void, undefined>
  /** One conversation. */
  get(id: string, options?: CallOptions): ApiPromise<ConversationDto>
  /** Marks a conversation as resolved. */
  resolve(id: string, options?: CallOptions): Changed
  /** Puts an agent in charge, in place of any other. */
  assign(id: string, params: AssignConversationParams, options?: CallOptions): Changed
  /** Opens a resolved conversation again. */
  reopen(id: string, options?: CallOptions): Changed
}

export function conversations(call: Call): Conversations {
  const list: Conversations["list"] = (query, options) => call(operations.conversationsList, { query }, options, pageOf)
  const maybe = (answer: ConversationDto): ConversationDto | undefined => answer
  return {
    list,
    listAll: (params, options) => allPages(operations.conversationsList, params, (page) => list(page, options)),
    get: (id, options) => call(operations.conversationsGet, { path: { id } }, options),
    resolve: (id, options) => call(operations.conversationsResolve, { path: { id } }, options, maybe),
    assign: (id, body, options) => call(operations.conversationsAssign, { path: { id }, body }, options, maybe),
    reopen: (id, options) => call(operations.conversationsReopen, { path: { id } }, options, maybe),
  }
}
