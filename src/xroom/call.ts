import type { OperationId } from "../../generated/xroom/operation-id.ts"
import type { operations as Operations } from "../../generated/xroom/paths.ts"
import type { ApiPromise } from "../core/api-promise.ts"
import { caller } from "../core/http/call.ts"
import { asObject } from "../core/check-params.ts"
import type { Operation } from "../core/http/operation.ts"
import type { CallOptions } from "../core/http/options.ts"
import type { Transport } from "../core/http/transport.ts"
import { expected } from "./expected.ts"
import type { AnswerOf, Params, ResultOf } from "./types.ts"

/** Calls a method and resolves to what it returns. */
export type Call = <Id extends OperationId>(
  operation: Operation & { readonly id: Id },
  data: Params<Id> | (() => Params<Id>),
  options?: CallOptions,
) => ApiPromise<ResultOf<Id>, AnswerOf<Id>>

/** The name of a method stands behind the path of its collection. */
export const methodOf = ({ path }: Operation): string => path.slice(path.indexOf("#") + 1)

export const calling = (transport: Transport): Call => {
  const call = caller<Operations>(transport)
  return <Id extends OperationId>(
    operation: Operation & { readonly id: Id },
    data: Params<Id> | (() => Params<Id>),
    options?: CallOptions,
  ) =>
    call(
      operation,
      () => {
        const given = typeof data === "function" ? data() : data
        return { body: { method: methodOf(operation), data: asObject(operation.id, given) } }
      },
      options,
      ({ data: result }: AnswerOf<Id> & { data?: unknown }) =>
        // What a method without a result has as data means nothing.
        (expected[operation.id] === "nothing" ? undefined : result) as ResultOf<Id>,
    )
}
