import { checkOptions, type NamesOf } from "../check-options.ts"
import { ApiError, ConfigError, ConnectionError } from "../errors.ts"
import { isFields } from "../values.ts"
import type { RetryBudgetOptions, Runtime } from "./options.ts"

/** Maximum Retry-After, in ms, before jitter. Longer requests fail at once, and the error says so. */
export const longestWait = 60_000

const firstStep = 500
const lastStep = 8_000
const transientStatuses = new Set([408, 425, 429])

/** Returns whether a later response may differ. */
const isTransient = (status: number): boolean => status >= 500 || transientStatuses.has(status)

/**
 * Wait in ms after a Retry-After of `asked` ms: adds up to a quarter (at most 8 s) of jitter, so that clients do not
 * retry at the same time.
 */
export const addJitter = (asked: number, random: () => number): number =>
  asked + random() * Math.min(lastStep, asked / 4)

export interface RetryFacts {
  /** The operation's `x-idempotent`. */
  idempotent: boolean
  /** Whether any part of the request may have reached the server. */
  sent: boolean
  /** HTTP status, if a response began. */
  status?: number | undefined
  /** Retrying cannot help, for example because the certificate does not match. */
  permanent?: boolean | undefined
  /** Wait that the server requested, in ms. */
  retryAfter?: number | undefined
  /** The attempt that just failed, counted from 1. */
  attempt: number
  maxRetries: number
  /** Between 0 and 1. */
  random: () => number
}

/**
 * Decides whether to retry. Full jitter over 0.5 s, 1 s, 2 s … 8 s, or the server's Retry-After with jitter on top.
 * @returns ms to wait, or `undefined` to give up
 */
export function retryDelay(facts: RetryFacts): number | undefined {
  if (facts.attempt > facts.maxRetries || facts.permanent === true) return undefined
  if (facts.sent && !facts.idempotent) return undefined
  if (facts.status !== undefined && !isTransient(facts.status)) return undefined
  if (facts.retryAfter !== undefined) {
    return facts.retryAfter <= longestWait ? addJitter(facts.retryAfter, facts.random) : undefined
  }
  return facts.random() * Math.min(lastStep, firstStep * 2 ** (facts.attempt - 1))
}

const httpDate = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/

/**
 * Parses a Retry-After header: delta-seconds or an HTTP date.
 * @param value the header, if any
 * @param now current time in ms since 1970
 * @returns ms to wait, 0 for a time in the past, `undefined` for anything unreadable
 */
export function retryAfter(value: string | null, now: number): number | undefined {
  if (value === null) return undefined
  const text = value.trim()
  if (/^\d{1,10}(?:\.\d+)?$/.test(text)) return Number(text) * 1000
  if (!httpDate.test(text)) return undefined
  const at = Date.parse(text)
  return Number.isNaN(at) ? undefined : Math.max(0, at - now)
}

const firstPause = 1_000
const longestPause = 30_000

/** Pauses requests to something that keeps failing, for all callers together. */
interface Cooldown {
  /** Failures since the last success. */
  readonly failures: number
  /** Returns whether requests must wait. */
  isPausing(): boolean
  /** @param atLeast wait that the server requested, in ms */
  failed(atLeast?: number): void
  succeeded(): void
}

/**
 * Pauses of 1, 2, 4 … 30 s, shortened by up to a quarter at random. Full jitter may be close to no pause at all, which
 * is not acceptable here: nothing else limits the requests to a failing server.
 */
export function cooldown({ now, random }: Pick<Runtime, "now" | "random">): Cooldown {
  let failures = 0
  let since = 0
  let pause = 0
  return {
    get failures() {
      return failures
    },
    isPausing: () => {
      const elapsed = now() - since
      // A clock that was set back must not prolong the pause.
      return elapsed >= 0 && elapsed < pause
    },
    failed: (atLeast = 0) => {
      failures++
      since = now()
      pause = Math.max(atLeast, Math.min(longestPause, firstPause * 2 ** (failures - 1)) * (0.75 + random() / 4))
    },
    succeeded: () => {
      failures = 0
      pause = 0
    },
  }
}

/** State that the retries of one client share. */
export interface RetryBudget {
  /** Tokens left; `undefined` if there is no budget. */
  readonly remaining: number | undefined
  /** A call succeeded at its first attempt, as most do: adds the refund. */
  succeeded(): void
  /** A call's first attempt failed. */
  spend(): RetrySpending
}

/** The tokens that one call with a failed first attempt takes and returns. */
export interface RetrySpending {
  /**
   * An attempt failed. Takes the cost of a due retry.
   * @param wait ms until the retry; `undefined` if none is due
   * @returns `wait`, or `undefined` if too few tokens are left; the error then says so
   */
  failed(error: Error, wait: number | undefined): number | undefined
  /** The call succeeded: returns the tokens of its last retry. */
  succeeded(): void
  /** The due retry will not be sent: returns its tokens. */
  cancelled(): void
}

const nothing = () => undefined
const unlimited: RetrySpending = { failed: (_error, wait) => wait, succeeded: nothing, cancelled: nothing }

/**
 * A token bucket, as in the AWS SDKs (capacity 500, costs 5 and 10, refund 1), with costs twice as high: while all
 * calls fail, 500 calls make at most 50 retries.
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
      // Tokens taken by the current attempt; none for a first attempt.
      let taken = 0
      const succeeded = () => {
        add(taken === 0 ? successRefund : taken)
      }
      return {
        failed(error, wait) {
          if (wait === undefined) {
            // A rejected call still shows that the server works.
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
    // A free retry would never be denied; use `false` for that.
    const least = name.endsWith("Cost") ? "greater than 0" : ">= 0"
    if (typeof value !== "number" || !Number.isFinite(value) || value < 0 || (value === 0 && least !== ">= 0")) {
      throw new ConfigError(`${option} must be a finite number ${least}`, option)
    }
    numbers[name] = value
  }
  return numbers
}

/** Whether an error is a timeout. A retry burdens a slow server more than one that fails at once. */
function timedOut(error: Error): boolean {
  if (error instanceof ApiError) return error.status === 408 || error.status === 504
  return error instanceof ConnectionError && error.code === "timeout"
}

/** Message for a denied retry. */
export const budgetIsEmpty = "not retried: the client's retry budget is used up"

/** Marks an error as not retried because the budget was used up. */
function denyRetries(error: Error): void {
  if (!(error instanceof ApiError || error instanceof ConnectionError)) return
  // Calls that waited for the same token share its error.
  if (error.retriesDenied) return
  const { message, provider, operation, stack } = error
  // A message without the prefix is the server's own and may be shown to users, so only the field is set.
  const told = message.startsWith(`${provider}.${operation}: `) ? `${message}; ${budgetIsEmpty}` : message
  Object.assign(error, { retriesDenied: true, message: told, stack: stack?.replace(message, () => told) })
}

/** Returns whether an error is marked like that. Any value can be thrown, such as a string. */
export const areRetriesDenied = (error: unknown): boolean => isFields(error) && error["retriesDenied"] === true
