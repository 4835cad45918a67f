import { type ApiPromise, apiPromise } from "../api-promise.ts"
import type { Operation } from "./operation.ts"
import type { AnswerOf } from "../spec-types.ts"
import type { CallInput, CallOptions } from "./options.ts"
import type { Transport } from "./transport.ts"

/**
 * Makes a call of a document (`Operations` are its generated `operations`) and picks what is useful of its answer; without
 * `useful`, all of it.
 * @param input what travels; a function is asked when the call begins, and what it throws rejects the call
 */
export type Caller<Operations> = <Id extends keyof Operations & string, T = AnswerOf<Operations[Id]>>(
  operation: Operation & { readonly id: Id },
  input: CallInput | (() => CallInput | Promise<CallInput>),
  options?: CallOptions,
  useful?: (answer: AnswerOf<Operations[Id]>, response: Response) => T,
) => ApiPromise<T, AnswerOf<Operations[Id]>>

/** Refusals of the input reject like those of the server. */
export const caller = <Operations>(transport: Transport): Caller<Operations> => {
  const ask = async (
    operation: Operation,
    input: () => CallInput | Promise<CallInput>,
    options: CallOptions | undefined,
  ) => transport.call(operation, await input(), options)
  return (operation, input, options, useful) => {
    const running =
      typeof input === "function" ? ask(operation, input, options) : transport.call(operation, input, options)
    return apiPromise(running, useful)
  }
}
