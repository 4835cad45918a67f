import { operations } from "../../generated/xroom/operations.ts"
import type { ApiPromise } from "../core/api-promise.ts"
import type { CallOptions } from "../core/http/options.ts"
import type { Call } from "./call.ts"
import type { AnswerOf, Params, ResultOf, Webhook } from "./types.ts"

/** Registration of webhooks. What arrives from them is for `webhooks`. */
export interface WebhookRegistration {
  /**
   * Registers a URL or a robot. Events are not signed, so put an unguessable token into the URL: `webhookUrl()` does. A URL has
   * to be validated afterwards, a robot is valid at once. Never sent twice.
   */
  add(params: Params<"webhookAdd">, options?: CallOptions): ApiPromise<ResultOf<"webhookAdd">, AnswerOf<"webhookAdd">>
  /** Ends a registration. */
  remove(params: Params<"webhookRemove">, options?: CallOptions): ApiPromise<undefined, AnswerOf<"webhookRemove">>
  /** Webhooks of a domain, or those that fit the filters. */
  list(params: Params<"webhookList">, options?: CallOptions): ApiPromise<Webhook[], AnswerOf<"webhookList">>
  /** Has xroom send the event `validation` to the URL, which answers with `webhooks.answerValidation()`. */
  validate(
    params: Params<"webhookValidate">,
    options?: CallOptions,
  ): ApiPromise<ResultOf<"webhookValidate">, AnswerOf<"webhookValidate">>
}

export const webhookRegistration = (call: Call): WebhookRegistration => ({
  add: (params, options) => call(operations.webhookAdd, params, options),
  remove: (params, options) => call(operations.webhookRemove, params, options),
  list: (params, options) => call(operations.webhookList, params, options),
  validate: (params, options) => call(operations.webhookValidate, params, options),
})
