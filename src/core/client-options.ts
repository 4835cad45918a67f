import type { NamesOf } from "./check-options.ts"
import type { ClientOptions } from "./http/options.ts"

/** The names of the options that every client takes. */
export const clientOptionNames: NamesOf<ClientOptions> = {
  fetch: "function",
  timeout: "number",
  maxRetries: "number",
  retryBudget: 1,
  headers: 1,
  logger: 1,
  logLevel: "string",
  maxResponseBytes: "number",
  runtime: 1,
}
