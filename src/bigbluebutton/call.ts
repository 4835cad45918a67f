import type { operations } from "../../generated/bigbluebutton/paths.ts"
import type { ApiPromise } from "../core/api-promise.ts"
import { caller as coreCaller } from "../core/caller.ts"
import type { Operation } from "../core/operation.ts"
import type { CallOptions } from "../core/options.ts"
import type { Transport } from "../core/transport.ts"
import { check } from "./check.ts"
import type { AnswerOf } from "./types.ts"

/**
 * Makes a call whose parameters all stand in the query, and picks what is useful of its answer.
 * @param body makes the body in the form the document declares
 */
export type Call = <Id extends keyof operations, T = AnswerOf<Id>>(
  operation: Operation & { readonly id: Id },
  query?: object,
  options?: CallOptions,
  useful?: (answer: AnswerOf<Id>, response: Response) => T,
  body?: () => unknown,
) => ApiPromise<T, AnswerOf<Id>>

export const caller = (transport: Transport): Call => {
  const call = coreCaller<operations>(transport)
  return (operation, query, options, useful, body) => {
    const input = async () => {
      check(operation, query)
      return { query, body: await body?.() }
    }
    return call(operation, input, options, useful)
  }
}
