/** A call. All of its messages hold the same object, so it can be the key of a `WeakMap`. */
export interface ObservedRequest {
  /** `bigbluebutton`, `xroom` … */
  readonly provider: string
  /** The call, by its own name: `create`. */
  readonly operation: string
  /** HTTP method. */
  readonly method: string
  /** Path below the base URL as the document has it, with `{name}` for what is filled in. */
  readonly path: string
}

/** Where a request went; nothing is known of it before it is sent. */
export interface ObservedTarget {
  /** The URL without query; after a redirect the last one. Secrets in it are masked. */
  readonly url?: string
  /** Host name or address in it. */
  readonly serverAddress?: string
  /** Port in it, also where it is the usual one of http or https. */
  readonly serverPort?: number
}

/** How an attempt or a call ended. */
export interface ObservedOutcome extends ObservedTarget {
  /** ms since its start, by the client's clock. */
  readonly duration: number
  /** HTTP status, if an answer began. */
  readonly status?: number
  /**
   * What it failed with: the very error that a call rejects with. Not of this package's family where code of the caller's
   * threw, such as `parseError`.
   */
  readonly error?: Error
}

/** A call begins. */
export interface RequestStart {
  readonly type: "request:start"
  readonly request: ObservedRequest
}

/** A call is about to be signed and sent, for the first time or again. */
export interface AttemptStart {
  readonly type: "attempt:start"
  readonly request: ObservedRequest
  /** Counted from 1. */
  readonly attempt: number
}

/** An attempt has its answer, read and decoded, or failed. */
export interface AttemptEnd extends ObservedOutcome {
  readonly type: "attempt:end"
  readonly request: ObservedRequest
  readonly attempt: number
  /** ms until the next attempt, if there is to be one. */
  readonly wait?: number
  /** Present where another attempt was due, but the client's retry budget was empty. */
  readonly retriesDenied?: boolean
  /** Tokens left in the client's retry budget. Present with `wait` and `retriesDenied`, unless the client has no budget. */
  readonly retryBudget?: number
}

/** A call is over. Of lists that stream, the answer has begun. */
export interface RequestEnd extends ObservedOutcome {
  readonly type: "request:end"
  readonly request: ObservedRequest
  /** How often it was tried. */
  readonly attempts: number
}

/** What subscribers of the diagnostics channel `conferkit:request` get. */
export type RequestMessage = RequestStart | AttemptStart | AttemptEnd | RequestEnd
