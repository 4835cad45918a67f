import type { Operation } from "../../src/core/http/operation.ts"

/** A call without a provider, with the parts that a test needs. */
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
