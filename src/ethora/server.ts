import { operations } from "../../generated/ethora/operations.ts"
import type { ApiPromise } from "../core/api-promise.ts"
import type { CallOptions } from "../core/http/options.ts"
import type { Context } from "./context.ts"
import type { AnswerOf } from "./types.ts"

/** The server itself. Needs no credentials, so it tells whether the address is right. */
export interface Server {
  /** Whether the server answers. */
  ping(options?: CallOptions): ApiPromise<AnswerOf<"ping">>
  /** Release of the server. */
  version(options?: CallOptions): ApiPromise<AnswerOf<"getVersion">>
}

export const server = ({ call }: Context): Server => ({
  ping: (options) => call(operations.ping, {}, options),
  version: (options) => call(operations.getVersion, {}, options),
})
