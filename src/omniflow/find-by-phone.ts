import { operations } from "../../generated/omniflow/operations.ts"
import { type ApiPromise, apiPromise, type Received } from "../core/api-promise.ts"
import { isNoRoute } from "../core/no-route.ts"
import type { CallOptions } from "../core/http/options.ts"
import { responseOf } from "../core/http/response.ts"
import type { Transport } from "../core/http/transport.ts"
import { OmniFlowApiError } from "./error.ts"
import type { AnswerOf, ContactDto } from "./types.ts"

/** Looks a contact up. None may be told by null, by an empty list or by 404. */
export function findByPhone(
  transport: Transport,
  phoneNumber: string,
  options?: CallOptions,
): ApiPromise<ContactDto | null, AnswerOf<"contactsFindByPhone">> {
  const running = transport.call(operations.contactsFindByPhone, { query: { phoneNumber } }, options).catch(nobody)
  return apiPromise(running, (answer: AnswerOf<"contactsFindByPhone">) =>
    Array.isArray(answer) ? (answer[0] ?? null) : answer,
  )
}

function nobody(error: unknown): Received {
  // A wrong path is 404 as well, and says nothing about contacts.
  if (!(error instanceof OmniFlowApiError) || error.status !== 404 || isNoRoute(error)) throw error
  return { answer: null, response: responseOf(error) }
}
