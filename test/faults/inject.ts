import { type CallOptions, type ClientOptions, isApiError, isConferkitError, isConnectionError } from "conferkit"
import { type Fault, type Outcome, present } from "./faults.ts"
import type { Lab } from "./lab.ts"
import type { Seen } from "./server/protocol.ts"
import { Returned, type Subject } from "../support/subjects.ts"

/** One call with a fault. */
export interface Injection {
  /** The outcome: a value, an error, or a `Returned`. */
  readonly came: unknown
  readonly outcome: Outcome
  readonly attempts: number
  readonly record: Seen
  readonly client: object
  /** The log. */
  readonly lines: readonly string[]
}

/** The timeout of calls that the server lets hang, and of all others, in ms. */
const limits = { stalling: 500, other: 25_000 }

/** Injects a fault into a client's call. Waits between attempts are counted instead of performed. */
export async function inject(
  lab: Lab,
  fault: Fault,
  subject: Subject,
  kind: "again" | "once",
  options: { client?: ClientOptions; call?: CallOptions } = {},
): Promise<Injection> {
  const { [kind]: trial } = subject
  const { title: _title, place, again: _again, once: _once, ...play } = fault
  const planned = await lab.plan({ ...play, answer: trial.answer }, place)
  const waits: number[] = []
  const lines: string[] = []
  const write = (line: string) => void lines.push(line)
  const client = subject.make({
    baseUrl: planned.baseUrl,
    timeout: fault.stalls === true ? limits.stalling : limits.other,
    maxRetries: 2,
    maxResponseBytes: fault.maxResponseBytes,
    logger: { debug: write, info: write, warn: write, error: write },
    logLevel: "debug",
    runtime: {
      now: () => present,
      random: () => 0.5,
      sleep: (ms) => {
        waits.push(ms)
        return Promise.resolve()
      },
    },
    ...options.client,
  })
  const came: unknown = await Promise.resolve(trial.call(client, options.call)).catch((error: unknown) => error)
  const record = await planned.told()
  const attempts = waits.length + 1
  const waited = fault.waits === true && waits.length > 0 ? `, waiting ${waits.map(inSeconds).join(" + ")}` : ""
  const several = record.requests.length > attempts && isConferkitError(came)
  const requests = several ? `, ${record.requests.length} requests` : ""
  const outcome = `${nameOf(came)} after ${attempts} ${attempts === 1 ? "attempt" : "attempts"}${waited}${requests}`
  return { came, outcome, attempts, record, client, lines }
}

const inSeconds = (ms: number) => `${ms / 1_000} s`

function nameOf(came: unknown): string {
  if (came instanceof Returned) return `ApiError ${came.status}`
  if (isApiError(came)) return `ApiError ${came.status}`
  if (isConnectionError(came)) return `ConnectionError ${came.code}`
  return came instanceof Error ? came.name : "the value"
}
