/**
 * Result of a step: `ok`; `warning` works, but needs attention; `failed` breaks calls or deliveries; `skipped` was not
 * tried, and `found` says why.
 */
export type CheckStatus = "ok" | "warning" | "failed" | "skipped"

/** The outcome of a step. */
export interface CheckOutcome {
  readonly status: CheckStatus
  /** The finding, as a sentence. */
  readonly found: string
  /** The same as data. Its members depend on the step. */
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

/** Result of a client's `check()`. Contains no secrets. */
export interface CheckReport<Name extends string = string> {
  /** Whether no step failed. */
  readonly ok: boolean
  readonly provider: string
  /** The address that calls are appended to. */
  readonly baseUrl: string
  /** The steps, in the order in which they ran. */
  readonly checks: readonly Check<Name>[]
}

/** Options of `check()`. `undefined` is absent. */
export interface CheckOptions {
  /** Aborts the check, which then rejects with a ConnectionError with code `aborted`. */
  signal?: AbortSignal | undefined
  /** Timeout of each request in ms. A step makes at most twelve requests. @default 10000 */
  timeout?: number | undefined
}
