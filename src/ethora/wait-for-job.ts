import { ConfigError, ConnectionError } from "../core/errors.ts"
import { notify } from "../core/notify.ts"
import type { Operation } from "../core/operation.ts"
import type { Redactor } from "../core/redact.ts"
import type { Runtime } from "../core/runtime.ts"
import type { CallOptions } from "../core/options.ts"
import { EthoraError } from "./error.ts"
import { found } from "./found.ts"
import { provider } from "./provider.ts"
import type { JobTicket } from "./types.ts"

export interface WaitOptions extends CallOptions {
  /** ms between two requests, above 0. @default 1500 */
  interval?: number | undefined
  /**
   * ms after which waiting ends in a ConnectionError, code `timeout`; the job goes on. Infinity waits until the
   * job or `signal` ends it. @default 120000
   */
  limit?: number | undefined
  /** Is told the state after each question. What it throws is dropped. */
  onState?: ((state: string) => void) | undefined
}

interface Job {
  readonly state: string
  readonly error?: unknown
}

/** What waiting needs of its client. */
export interface Waiting {
  readonly runtime: Runtime
  readonly redactor: Redactor
}

export const jobId = (job: JobTicket | string): string => (typeof job === "string" ? job : job.jobId)

/** @throws ConfigError for an interval or a limit that would never end the wait */
export function checkWait({ interval = 1, limit = 0 }: Pick<WaitOptions, "interval" | "limit">): void {
  if (!(interval > 0)) throw new ConfigError("interval has to be a number of milliseconds above 0", "interval")
  if (!(limit >= 0)) throw new ConfigError("limit has to be a number of milliseconds", "limit")
}

/** @throws DecodeError for what is no job, and would be waited for in vain */
export function hasState<T extends Job>(job: T, operation: Operation, response: Response): T {
  found<string>(job.state, "a state", operation, response)
  return job
}

/**
 * Asks for a job's state until it has ended.
 * @throws ConfigError, EthoraError `JOB_FAILED`, ConnectionError `timeout` or `aborted`
 */
export async function waitForJob<T extends Job>(
  { runtime, redactor }: Waiting,
  { id: operation }: Operation,
  ask: () => PromiseLike<T>,
  options: WaitOptions,
): Promise<T> {
  checkWait(options)
  const { interval = 1_500, limit = 120_000, onState, signal } = options
  const begun = runtime.now()
  // Counted twice, since a clock may stand still or jump.
  for (let waited = 0, attempts = 1; ; attempts++) {
    const job = await ask()
    const { state } = job
    notify(() => onState?.(state))
    if (state === "completed") return job
    if (state === "failed") throw failed(operation, redactor.value(job) as Job)
    if (waited >= limit || runtime.now() - begun >= limit) {
      const message = `the job was still "${state}" after ${limit} ms`
      throw new ConnectionError({ provider, operation, attempts, code: "timeout", message })
    }
    const step = Math.max(Math.min(interval, limit - waited), 1)
    waited += step
    await runtime.sleep(step, signal).catch((cause: unknown) => {
      const message = "the caller's signal ended the wait for the job"
      throw new ConnectionError({ provider, operation, attempts, code: "aborted", message, cause })
    })
  }
}

function failed(operation: string, body: Job): EthoraError {
  const { error } = body
  const told = typeof error === "string" ? error : error === undefined ? "no reason given" : JSON.stringify(error)
  return new EthoraError({ provider, operation, status: 200, code: "JOB_FAILED", message: told, body })
}
