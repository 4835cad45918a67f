/** Longest Retry-After that is waited for, in ms, before jitter. What asks for more fails at once and says so on the error. */
export const longestWait = 60_000

const firstStep = 500
const lastStep = 8_000
const passing = new Set([408, 425, 429])

/** Whether a later response may be another one. */
export const isTransient = (status: number): boolean => status >= 500 || passing.has(status)

/**
 * ms to wait where the server asked for `asked`: never less, and up to a quarter more (at most 8 s), so that clients that
 * were turned away together do not come back together.
 */
export const jittered = (asked: number, random: () => number): number =>
  asked + random() * Math.min(lastStep, asked / 4)

export interface RetryFacts {
  /** The operation's `x-idempotent`. */
  idempotent: boolean
  /** Whether any of the request can have reached the server. */
  sent: boolean
  /** HTTP status, if an answer began. */
  status?: number | undefined
  /** Nothing will change by trying again: a certificate that does not fit, for instance. */
  permanent?: boolean | undefined
  /** ms the server asked for. */
  retryAfter?: number | undefined
  /** The attempt that just failed, counted from 1. */
  attempt: number
  maxRetries: number
  /** Between 0 and 1. */
  random: () => number
}

/**
 * Decides from facts alone whether to try again.
 * Full jitter over 0.5 s, 1 s, 2 s … 8 s, or the server's Retry-After with jitter on top.
 * @returns ms to wait, or `undefined` to give up
 */
export function retryDelay(facts: RetryFacts): number | undefined {
  if (facts.attempt > facts.maxRetries || facts.permanent === true) return undefined
  if (facts.sent && !facts.idempotent) return undefined
  if (facts.status !== undefined && !isTransient(facts.status)) return undefined
  if (facts.retryAfter !== undefined) {
    return facts.retryAfter <= longestWait ? jittered(facts.retryAfter, facts.random) : undefined
  }
  return facts.random() * Math.min(lastStep, firstStep * 2 ** (facts.attempt - 1))
}
