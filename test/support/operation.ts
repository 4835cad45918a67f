import type { Operation } from "../../src/core/http/operation.ts"

/** A call of no provider, with what matters to a test. */
export const operation = (given: Partial<Operation> = {}): Operation => ({
  id: "ping",
  method: "GET",
  path: "/ping",
  idempotent: true,
  security: [],
  response: "json",
  params: {},
  ...given,
})
