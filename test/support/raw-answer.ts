import type { WireResponse } from "../../src/core/http/adapter.ts"

/** A complete answer of JSON with status 200, but for what matters to a test. */
export const rawAnswer = (text: string, given: Partial<WireResponse> = {}): WireResponse => ({
  status: 200,
  headers: new Headers(),
  contentType: "application/json",
  location: undefined,
  text,
  json: () => JSON.parse(text) as unknown,
  requestId: undefined,
  retryAfter: undefined,
  ...given,
})
