import { asObject } from "../core/http/check-call.ts"
import { ConfigError, ConnectionError } from "../core/errors.ts"
import { notify } from "../core/http/logger.ts"
import type { Operation } from "../core/http/operation.ts"
import type { Redactor } from "../core/redaction.ts"
import { EthoraError, provider, type Waiting, type WaitOptions } from "./types.ts"

interface Job {
  readonly state: string
  readonly result?: unknown
  readonly error?: unknown
}

/** @throws ConfigError for an interval or a limit with which the wait would never end */
export function checkWait({ interval = 1, limit = 0 }: Pick<WaitOptions, "interval" | "limit">): void {
  if (!(interval > 0)) throw new ConfigError("interval must be a number of milliseconds greater than 0", "interval")
  if (!(limit >= 0)) throw new ConfigError("limit must be a number of milliseconds >= 0", "limit")
}

const completed = /^completed$/i

/** Partly completed jobs count as failed, because callers rely on the whole job. */
const over = /^(?:completed|partial|failed|cancell?ed)/i

/** Returns whether the job has ended, so that only its results remain to be checked. */
export const isCompleted = ({ state }: Job): boolean => completed.test(state)

/**
 * Polls a job's state until it has ended.
 * @param whatFailed describes the parts of an ended job that failed
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
  // Measured in two ways, since a clock may stop or jump.
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

/** Maximum number of failures in a message. */
const most = 10

/** The error for a job that ended without completing all of its work. */
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
