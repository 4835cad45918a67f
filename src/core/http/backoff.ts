import { checkOptions, type NamesOf } from "../check-options.ts"
import { ConfigError } from "../errors.ts"
import type { RetryBudgetOptions, Runtime } from "./options.ts"

/** Longest pause between two attempts, in ms, and most that jitter adds. */
export const lastStep = 8_000

/**
 * ms to wait where the server asked for `asked`: never less, and up to a quarter more (at most 8 s), so that clients that
 * were turned away together do not come back together.
 */
export const jittered = (asked: number, random: () => number): number =>
  asked + random() * Math.min(lastStep, asked / 4)

const firstPause = 1_000
const longestPause = 30_000

/** How long to leave something alone that keeps failing, counted on a clock, for all who want it. */
interface Backoff {
  /** Failures since the last success. */
  readonly failures: number
  /** Whether it has to be left alone at present. */
  isPausing(): boolean
  /** @param atLeast ms the server asked for */
  failed(atLeast?: number): void
  succeeded(): void
}

/**
 * Pauses of 1, 2, 4 … 30 s, shortened by up to a quarter at random. Less randomness than full jitter, which may be close to
 * no pause at all: what has to be guaranteed is that a server in trouble gets few requests, for here nobody else limits them.
 */
export function backoff({ now, random }: Pick<Runtime, "now" | "random">): Backoff {
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

/**
 * What the retries of one client share: a token bucket, as in the AWS SDKs (capacity 500, costs 5 and 10, refund 1), with costs
 * twice as high: while nothing succeeds, 500 calls make at most 50 retries.
 */
export interface RetryBudget extends Numbers {
  /** Tokens left. */
  remaining: number
}

/**
 * A full budget; `undefined` sets no limit.
 * @throws ConfigError
 */
export function retryBudget(options: RetryBudgetOptions | false | undefined): RetryBudget | undefined {
  if (options === false) return undefined
  const numbers = checked(options)
  return { ...numbers, remaining: numbers.capacity }
}

/** Returns tokens; a call that succeeded at its first attempt, as most do, the refund. */
export function refund(budget: RetryBudget | undefined, tokens = budget?.successRefund ?? 0): void {
  if (budget !== undefined) budget.remaining = Math.min(budget.capacity, budget.remaining + tokens)
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
