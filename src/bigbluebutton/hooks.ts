import { operations } from "../../generated/bigbluebutton/operations.ts"
import type { ApiPromise } from "../core/api-promise.ts"
import type { CallOptions } from "../core/transport.ts"
import type { Call } from "./call.ts"
import type { AnswerOf, Hook, Params } from "./types.ts"

/** Registration of webhooks, a service of its own (bbb-webhooks) with a checksum algorithm of its own. */
export interface Hooks {
  /**
   * Registers a URL. A URL is registered once per server: doing it again is harmless, answers the same `hookID` with
   * `messageKey: "duplicateWarning"`, and changes nothing. The service deletes a hook after some five minutes of failures.
   * ConferênciaWeb answers an `authToken`: keep it, it verifies this hook's deliveries.
   */
  create(params: Params<"hooksCreate">, options?: CallOptions): ApiPromise<AnswerOf<"hooksCreate">>
  /** Hooks of all meetings, or with `meetingID` the global ones and those of that meeting. */
  list(params?: Params<"hooksList">, options?: CallOptions): ApiPromise<Hook[], AnswerOf<"hooksList">>
  /** Removes a hook; `destroyMissingHook` when it is unknown or permanent. */
  destroy(params: Params<"hooksDestroy">, options?: CallOptions): ApiPromise<boolean, AnswerOf<"hooksDestroy">>
}

export const hooks = (call: Call): Hooks => ({
  create: (params, options) => call(operations.hooksCreate, params, options),
  list: (params, options) => call(operations.hooksList, params, options, (answer) => answer.hooks),
  destroy: (params, options) => call(operations.hooksDestroy, params, options, (answer) => answer.removed),
})
