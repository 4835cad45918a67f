import { operations } from "../../generated/omniflow/operations.ts"
import type { ApiPromise } from "../core/api-promise.ts"
import type { CallOptions } from "../core/http/options.ts"
import type { Call } from "./call.ts"
import { allPages, pageOf } from "./page-of.ts"
import type { AnswerOf, MessageDto, PaginatedResult, Params, SendMessageParams } from "./types.ts"

/** Messages of conversations. */
export interface Messages {
  /** Sends a text, an image or what else the channel takes. */
  send(params: SendMessageParams, options?: CallOptions): ApiPromise<MessageDto>
  /** One page of a conversation's messages. */
  list(
    conversationId: string,
    params?: Params<"messagesList">,
    options?: CallOptions,
  ): ApiPromise<PaginatedResult<MessageDto>, AnswerOf<"messagesList">>
  /** All messages of a conversation, one after the other, a page at a time. `limit` is the size of a page. */
  listAll(
    conversationId: string,
    params?: Omit<Params<"messagesList">, "cursor">,
    options?: CallOptions,
  ): AsyncGenerator<MessageDto, void, undefined>
}

export function messages(call: Call): Messages {
  const list: Messages["list"] = (conversationId, query, options) =>
    call(operations.messagesList, { path: { conversationId }, query }, options, pageOf)
  return {
    send: (body, options) => call(operations.messagesSend, { body }, options),
    list,
    listAll: (conversationId, params, options) =>
      allPages(operations.messagesList, params, (page) => list(conversationId, page, options)),
  }
}
