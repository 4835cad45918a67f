import { type ApiPromise, apiPromise } from "../core/api-promise.ts"
import { DecodedResponse } from "../core/http/response.ts"
import { EthoraError } from "./error.ts"
import { late } from "./late.ts"
import type { Thing } from "./types.ts"

/**
 * A call for which it is no failure that a room or user does not exist.
 * @param missing what the call responds with then
 * @param sent the ids that the call sent, which messages may quote
 */
export function forgiving<A extends object, T = A>(
  called: ApiPromise<A, A>,
  what: Thing,
  missing: A,
  sent?: () => readonly string[],
  useful?: (answer: A, response: Response) => T,
): ApiPromise<T, A> {
  const running = called.withResponse().catch(async (error: unknown) => {
    if (!(error instanceof EthoraError)) throw error
    const { saysMissing } = await late()
    if (!saysMissing(error, what, sent?.())) throw error
    const { status, headers } = error
    const from = { status, statusText: "", redirected: false, headers: new Headers(headers) }
    return { answer: missing, response: new DecodedResponse(from, "", false, missing) }
  })
  return apiPromise(running, useful)
}
