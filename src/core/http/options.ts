import type { HeaderValues } from "./headers.ts"
import type { Logger, LogLevel } from "../log.ts"
import type { Runtime } from "../runtime-part.ts"

/** What fetches: the platform's `fetch`, a sandbox, a test. It is called with a finished URL and must not change it. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>

/** Options of a single call. `undefined` is absent. */
export interface CallOptions {
  /** Ends the call at once, also while it waits to try again. The call rejects with a ConnectionError, code `aborted`. */
  signal?: AbortSignal | undefined
  /** Time limit of one attempt in ms, body included. 0 is none. @default that of the client */
  timeout?: number | undefined
  /** How often to try again where that is harmless. 0 is never. @default that of the client */
  maxRetries?: number | undefined
  /** Extra headers; `null` removes one. `User-Agent` is `conferkit/<version>` unless it is set here. */
  headers?: HeaderValues | undefined
  /**
   * Names of new parameters that look like misspelt ones: a name that differs from a declared one by case or by one letter is a
   * ConfigError, any other unknown parameter travels. @default none
   */
  allowUnknown?: readonly string[] | undefined
}

/** A client's budget for retries, in tokens. `undefined` is absent. */
export interface RetryBudgetOptions {
  /** Tokens in a full budget, which a new client has. 0 allows no retry at all. @default 500 */
  capacity?: number | undefined
  /** Tokens that a retry takes. @default 10 */
  retryCost?: number | undefined
  /** Tokens that a retry takes after a timeout (of the client, HTTP 408 or 504). @default 20 */
  timeoutCost?: number | undefined
  /** Tokens that a call returns when the server responds to its first attempt. @default 1 */
  successRefund?: number | undefined
}

/** Options every client takes. `undefined` is absent. */
export interface ClientOptions {
  /** Replaces the platform's `fetch`: for a proxy, a sandbox, a test. @default globalThis.fetch */
  fetch?: Fetch | undefined
  /** Time limit of one attempt in ms, body included. 0 is none. @default 60000 */
  timeout?: number | undefined
  /** How often to try again where that is harmless. @default 2 */
  maxRetries?: number | undefined
  /**
   * The budget that all retries of this client share: an empty one lets calls fail without a retry until the server responds
   * again. `false` sets no limit. @default { capacity: 500, retryCost: 10, timeoutCost: 20, successRefund: 1 }
   */
  retryBudget?: RetryBudgetOptions | false | undefined
  /** Headers sent with every call. */
  headers?: HeaderValues | undefined
  /** Receives what `logLevel` lets through; secrets are masked. */
  logger?: Logger | undefined
  /** Minimum level to log. @default "warn" */
  logLevel?: LogLevel | undefined
  /** Longest answer that is read into memory, in bytes. For a list that streams: the most that is held of it. @default 67108864 */
  maxResponseBytes?: number | undefined
  /** Clock, chance and sleep, for tests. */
  runtime?: Partial<Runtime> | undefined
}

/** What a call carries besides its name. */
export interface CallInput {
  query?: object | undefined
  /** Values for the `{names}` of the path. */
  path?: object | undefined
  headers?: HeaderValues | undefined
  /** In the form the operation declares; the dialect encodes it. */
  body?: unknown
  /** The body was made complete, and what it lacks was taken out by the caller. */
  mayLack?: boolean
  /** It is the raw client's, which takes what nobody knows: only filters are checked, and an empty one is refused. */
  raw?: boolean
}
