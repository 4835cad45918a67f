import { jittered, type RetryFacts } from "../core/http/retry.ts"

export interface Backoff {
  /** Ceiling of the first wait, ms. */
  readonly base: number
  /** Ceiling of any wait, ms. */
  readonly max: number
  /** Longest wait for a Retry-After, ms, jitter included; a longer one is cut short. */
  readonly retryAfterMax: number
}

/**
 * The README's four rows, for any call of the document: 429 waits as it is told (and adds jitter), 5xx and lost connections wait by chance up
 * to 1, 2 and 4 s, any other refusal is final. What the document does not know, and no key protects, is not sent twice.
 */
export const retryDelay =
  ({ base, max, retryAfterMax }: Backoff) =>
  ({
    attempt,
    maxRetries,
    permanent,
    sent,
    idempotent,
    status,
    retryAfter,
    random,
  }: RetryFacts): number | undefined => {
    if (attempt > maxRetries || permanent === true) return undefined
    if (sent && !idempotent) return undefined
    if (status !== undefined && status < 500 && status !== 429) return undefined
    if (status === 429 && retryAfter !== undefined) return Math.min(jittered(retryAfter, random), retryAfterMax)
    return random() * Math.min(max, base * 2 ** (attempt - 1))
  }

/** The same for requests for a token, where a Retry-After counts whatever status it comes with. */
export const tokenRetryDelay = (backoff: Backoff): ((facts: RetryFacts) => number | undefined) => {
  const usual = retryDelay(backoff)
  return (facts) => {
    const wait = usual(facts)
    return wait === undefined || facts.retryAfter === undefined
      ? wait
      : Math.min(facts.retryAfter, backoff.retryAfterMax)
  }
}
