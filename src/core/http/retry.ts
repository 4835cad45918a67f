import { isApiError, isConnectionError } from "../errors.ts"
import { jittered, lastStep, refund, type RetryBudget } from "./backoff.ts"

/** Longest Retry-After that is waited for, in ms, before jitter. What asks for more fails at once and says so on the error. */
export const longestWait = 60_000

const firstStep = 500
const passing = new Set([408, 425, 429])

/** Whether a later response may be another one. */
const isTransient = (status: number): boolean => status >= 500 || passing.has(status)

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

const httpDate = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/

/**
 * Reads a Retry-After header: delta-seconds or an IMF date.
 * @param value the header, if any
 * @param now the present, ms since 1970
 * @returns ms to wait, 0 for a moment that has passed, `undefined` for anything unreadable
 */
export function retryAfter(value: string | null, now: number): number | undefined {
  if (value === null) return undefined
  const text = value.trim()
  if (/^\d{1,10}(?:\.\d+)?$/.test(text)) return Number(text) * 1000
  if (!httpDate.test(text)) return undefined
  const at = Date.parse(text)
  return Number.isNaN(at) ? undefined : Math.max(0, at - now)
}

/** What one call whose first attempt failed takes from the budget of its client, and returns. */
export interface RetrySpending {
  /**
   * An attempt failed. Takes the cost of a retry that is due.
   * @param wait ms until the retry; `undefined` where none is due
   * @returns the same, or `undefined` where too little is left; the error then says so
   */
  failed(error: Error, wait: number | undefined): number | undefined
  /** The call succeeded: returns what its last retry took. */
  succeeded(): void
  /** The retry that is due will not be sent: returns what it took. */
  cancelled(): void
}

const nothing = () => undefined
const unlimited: RetrySpending = { failed: (_error, wait) => wait, succeeded: nothing, cancelled: nothing }

/** A call's first attempt failed. */
export function spend(budget: RetryBudget | undefined): RetrySpending {
  if (budget === undefined) return unlimited
  // Tokens that the attempt under way took; a first one takes none.
  let taken = 0
  const succeeded = () => {
    refund(budget, taken === 0 ? budget.successRefund : taken)
  }
  return {
    failed(error, wait) {
      if (wait === undefined) {
        // A call that was rejected found a server at work.
        if (isApiError(error) && !isTransient(error.status)) succeeded()
        return undefined
      }
      const cost = timedOut(error) ? budget.timeoutCost : budget.retryCost
      if (cost > budget.remaining) {
        denyRetries(error)
        return undefined
      }
      budget.remaining -= cost
      taken = cost
      return wait
    },
    succeeded,
    cancelled: () => {
      refund(budget, taken)
    },
  }
}

/** A server that is too slow suffers more from further work than one that fails at once. */
function timedOut(error: Error): boolean {
  if (isApiError(error)) return error.status === 408 || error.status === 504
  return isConnectionError(error) && error.code === "timeout"
}

/** What messages say of a retry that was denied. */
export const budgetIsEmpty = "not retried: the retry budget of this client is empty"

/** Notes on an error that its call was not retried because the budget was empty. */
function denyRetries(error: Error): void {
  if (!(isApiError(error) || isConnectionError(error))) return
  // Calls that waited for one token share its error.
  if (error.retriesDenied) return
  const { message, provider, operation, stack } = error
  // A message without the prefix is the server's alone, for showing it to people; the field has to do there.
  const told = message.startsWith(`${provider}.${operation}: `) ? `${message}; ${budgetIsEmpty}` : message
  Object.assign(error, { retriesDenied: true, message: told, stack: stack?.replace(message, () => told) })
}
