/**
 * What came of a step: `ok`; `warning` works, but should be looked at; `failed` breaks calls or deliveries; `skipped` was not tried, and
 * `found` says why.
 */
export type CheckStatus = "ok" | "warning" | "failed" | "skipped"

/** What a step found. */
export interface CheckOutcome {
  readonly status: CheckStatus
  /** What was found, as a sentence. */
  readonly found: string
  /** The same for programs. Which facts there are depends on the step. */
  readonly facts?: Readonly<Record<string, unknown>>
  /** What to do about it. */
  readonly todo?: string
}

/** One step of a check. */
export interface Check<Name extends string = string> extends CheckOutcome {
  readonly name: Name
  /** What was done. */
  readonly did: string
}

/** What `check()` of a client found. It holds no secret. */
export interface CheckReport<Name extends string = string> {
  /** Whether no step failed. */
  readonly ok: boolean
  readonly provider: string
  /** The address that calls are appended to. */
  readonly baseUrl: string
  /** The steps, in the order in which they were made. */
  readonly checks: readonly Check<Name>[]
}

/** Options of `check()`. `undefined` is absent. */
export interface CheckOptions {
  /** Ends the check; it then rejects with a ConnectionError, code `aborted`. */
  signal?: AbortSignal | undefined
  /** Timeout of each request in ms. A step makes at most twelve. @default 10000 */
  timeout?: number | undefined
}
