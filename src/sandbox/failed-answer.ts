import type { Failure } from "./failures.ts"

/** The answer of a planned failure: its own body, or its message in the provider's form. */
export function failedAnswer(
  failure: Failure & { status: number },
  form: (message: string, headers: Record<string, string>) => Response,
): Response {
  const { status, retryAfter, body, message = "The sandbox was asked to fail" } = failure
  const headers = {
    ...(retryAfter === undefined ? {} : { "Retry-After": String(retryAfter) }),
    ...failure.headers,
  }
  return body === undefined ? form(message, headers) : new Response(body, { status, headers })
}
