import { operations } from "../../generated/omniflow/operations.ts"
import type { ApiPromise } from "../core/api-promise.ts"
import type { CallOptions } from "../core/http/options.ts"
import type { Call } from "./call.ts"
import type { MessageDto, Params, SendTemplateParams, TemplateDto } from "./types.ts"

/** Messages that a channel has approved beforehand. */
export interface Templates {
  /** The approved templates, of one channel if asked for. */
  list(params?: Params<"templatesList">, options?: CallOptions): ApiPromise<TemplateDto[]>
  /** Fills in a template and sends it. */
  send(params: SendTemplateParams, options?: CallOptions): ApiPromise<MessageDto>
}

export const templates = (call: Call): Templates => ({
  list: (query, options) => call(operations.templatesList, { query }, options),
  send: (body, options) => call(operations.templatesSend, { body }, options),
})
