import { asObject } from "../core/http/check-call.ts"
import { ConfigError, ConnectionError } from "../core/errors.ts"
import { notify } from "../core/http/options.ts"
import type { Operation } from "../core/http/operation.ts"
import type { Redactor } from "../core/redaction.ts"
import { EthoraError, provider, type Waiting, type WaitOptions } from "./types.ts"

interface Job {
  readonly state: string
  readonly result?: unknown
  readonly error?: unknown
}

/** @throws ConfigError for an interval or a limit that would never end the wait */
export function checkWait({ interval = 1, limit = 0 }: Pick<WaitOptions, "interval" | "limit">): void {
  if (!(interval > 0)) throw new ConfigError("interval must be a number of milliseconds greater than 0", "interval")
  if (!(limit >= 0)) throw new ConfigError("limit must be a number of milliseconds >= 0", "limit")
}

const completed = /^completed$/i

/** A job that was done in part counts as failed: callers rely on all of it. */
const over = /^(?:completed|partial|failed|cancell?ed)/i

/** Returns whether all that remains is to look at what came of the job. */
export const isCompleted = ({ state }: Job): boolean => completed.test(state)

/**
 * Asks for a job's state until it has ended.
 * @param whatFailed the parts of an ended job that failed, in words
 * @throws ConfigError, EthoraError `JOB_FAILED`, ConnectionError `timeout` or `aborted`
 */
export async function waitForJob<T extends Job>(
  { runtime, redactor }: Waiting,
  { id: operation }: Operation,
  ask: () => PromiseLike<T>,
  given: WaitOptions,
  whatFailed: (job: T) => readonly string[] = () => [],
): Promise<T> {
  const options: WaitOptions = asObject("waitForJob", given, "options")
  checkWait(options)
  const { interval = 1_500, limit = 120_000, onState, signal } = options
  const begun = runtime.now()
  // Counted twice, since a clock may stand still or jump.
  for (let waited = 0, attempts = 1; ; attempts++) {
    const job = await ask()
    const { state } = job
    notify(() => onState?.(state))
    if (over.test(state)) {
      const failures = whatFailed(job)
      if (isCompleted(job) && failures.length === 0) return job
      throw jobFailed(operation, redactor, job, failures)
    }
    if (waited >= limit || runtime.now() - begun >= limit) {
      const message = `the job was still "${state}" after ${limit} ms`
      throw new ConnectionError({ provider, operation, attempts, code: "timeout", message })
    }
    const step = Math.max(Math.min(interval, limit - waited), 1)
    waited += step
    await runtime.sleep(step, signal).catch((cause: unknown) => {
      const message = "waiting for the job was aborted by its signal"
      throw new ConnectionError({ provider, operation, attempts, code: "aborted", message, cause })
    })
  }
}

/** How many failures a message names. */
const most = 10

/** The error for a job that is over without having done all of its work. */
export function jobFailed(operation: string, redactor: Redactor, job: Job, failures: readonly string[]): EthoraError {
  const { state, error } = job
  const reason = typeof error === "string" ? error : (JSON.stringify(error) as string | undefined)
  const others = failures.length > most ? ` and ${failures.length - most} more` : ""
  const named = `${failures.length} failed: ${failures.slice(0, most).join(", ")}${others}`
  const words = [
    ...(isCompleted(job) ? [] : [`the job ended as "${state}"`]),
    ...(reason === undefined ? [] : [reason]),
    ...(failures.length === 0 ? [] : [named]),
  ]
  const message = redactor.text(words.join("; "), 2_000)
  return new EthoraError({ provider, operation, status: 200, code: "JOB_FAILED", message, body: redactor.value(job) })
}
