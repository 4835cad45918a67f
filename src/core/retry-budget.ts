import { checkOptions, type NamesOf } from "./check-options.ts"
import { ApiError, ConfigError, ConnectionError } from "./errors.ts"
import type { RetryBudgetOptions } from "./http/options.ts"
import { isTransient } from "./http/retry.ts"

/** What the retries of one client share. */
export interface RetryBudget {
  /** Tokens left; `undefined` without a budget. */
  readonly remaining: number | undefined
  /** A call succeeded at its first attempt, as most do: returns the refund. */
  succeeded(): void
  /** A call's first attempt failed. */
  spend(): RetrySpending
}

/** What one call whose first attempt failed takes from the budget, and returns. */
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

/**
 * A token bucket, as in the AWS SDKs (capacity 500, costs 5 and 10, refund 1), with costs twice as high: while nothing
 * succeeds, 500 calls make at most 50 retries.
 * @throws ConfigError
 */
export function retryBudget(options: RetryBudgetOptions | false | undefined): RetryBudget {
  if (options === false) return { remaining: undefined, succeeded: nothing, spend: () => unlimited }
  const { capacity, retryCost, timeoutCost, successRefund } = checked(options)
  let remaining = capacity
  const add = (tokens: number) => {
    remaining = Math.min(capacity, remaining + tokens)
  }
  return {
    get remaining() {
      return remaining
    },
    succeeded: () => {
      add(successRefund)
    },
    spend() {
      // Tokens that the attempt under way took; a first one takes none.
      let taken = 0
      const succeeded = () => {
        add(taken === 0 ? successRefund : taken)
      }
      return {
        failed(error, wait) {
          if (wait === undefined) {
            // A call that was rejected found a server at work.
            if (error instanceof ApiError && !isTransient(error.status)) succeeded()
            return undefined
          }
          const cost = timedOut(error) ? timeoutCost : retryCost
          if (cost > remaining) {
            denyRetries(error)
            return undefined
          }
          remaining -= cost
          taken = cost
          return wait
        },
        succeeded,
        cancelled: () => {
          add(taken)
        },
      }
    },
  }
}

const defaults = { capacity: 500, retryCost: 10, timeoutCost: 20, successRefund: 1 }
type Numbers = Record<keyof typeof defaults, number>

const names: NamesOf<Numbers> = { capacity: 1, retryCost: 1, timeoutCost: 1, successRefund: 1 }

function checked(options: RetryBudgetOptions | undefined): Numbers {
  if (options === undefined) return defaults
  const numbers: Numbers = { ...defaults }
  const given = checkOptions<RetryBudgetOptions>("retryBudget", options, names, "retryBudget.")
  for (const [name, value] of Object.entries(given) as [keyof Numbers, unknown][]) {
    const option = `retryBudget.${name}`
    if (value === undefined) continue
    // A retry that costs nothing would never be denied; that is what `false` is for.
    const least = name.endsWith("Cost") ? "more than 0" : "0 or more"
    if (typeof value !== "number" || !Number.isFinite(value) || value < 0 || (value === 0 && least !== "0 or more")) {
      throw new ConfigError(`${option} has to be a finite number, ${least}`, option)
    }
    numbers[name] = value
  }
  return numbers
}

/** A server that is too slow suffers more from further work than one that fails at once. */
function timedOut(error: Error): boolean {
  if (error instanceof ApiError) return error.status === 408 || error.status === 504
  return error instanceof ConnectionError && error.code === "timeout"
}

/** What messages say of a retry that was denied. */
export const budgetIsEmpty = "not retried: the retry budget of this client is empty"

/** Notes on an error that its call was not retried because the budget was empty. */
function denyRetries(error: Error): void {
  if (!(error instanceof ApiError || error instanceof ConnectionError)) return
  // Calls that waited for one token share its error.
  if (error.retriesDenied) return
  const { message, provider, operation, stack } = error
  // A message without the prefix is the server's alone, for showing it to people; the field has to do there.
  const told = message.startsWith(`${provider}.${operation}: `) ? `${message}; ${budgetIsEmpty}` : message
  Object.assign(error, { retriesDenied: true, message: told, stack: stack?.replace(message, () => told) })
}
