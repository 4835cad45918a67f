import type { operations } from "../../generated/bigbluebutton/paths.ts"
import { type ApiPromise, apiPromise } from "../core/api-promise.ts"
import type { Operation } from "../core/operation.ts"
import type { CallOptions, Transport } from "../core/transport.ts"
import { check } from "./check.ts"
import type { AnswerOf } from "./types.ts"

/**
 * Makes a call and picks what is useful of its answer; without `useful`, all of it.
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
  async function run(operation: Operation, query?: object, options?: CallOptions, body?: () => unknown) {
    check(operation, query)
    return transport.call(operation, { query, body: await body?.() }, options)
  }
  return (operation, query, options, useful, body) => apiPromise(run(operation, query, options, body), useful)
}
