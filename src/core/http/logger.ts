import { ConfigError, ConnectionError, DecodeError, type SchemaIssue } from "../errors.ts"
import { describeType } from "../values.ts"
import type { Attempted, Route } from "./failure.ts"
import type { Logger, LogLevel } from "./options.ts"
import { areRetriesDenied, budgetIsEmpty } from "./retry.ts"

/**
 * Calls a function of the caller that only receives information: a logger, an observer, a callback. It is not awaited,
 * and its errors and rejections cannot change a result.
 * @param failed called with the error; by default it is ignored
 */
export function notify(tell: () => unknown, failed: (error: unknown) => void = () => undefined): void {
  try {
    const told = tell()
    // A promise may come from another realm or library.
    if (isThenable(told)) Promise.resolve(told).catch(failed)
  } catch (error) {
    failed(error)
  }
}

const isThenable = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === "object" && value !== null && "then" in value && typeof value.then === "function"

const levels = ["debug", "info", "warn", "error"] as const

/** A logger that creates lines only if they are logged, and whose failures are ignored. */
export type LevelledLogger = Readonly<Record<(typeof levels)[number], (message: () => string) => void>>

type Told = Readonly<Record<keyof Logger, (message: string) => unknown>>

const silent = () => undefined

const longestLine = 2_000

/** Servers influence messages: server text must not start a new line or control a terminal. */
const oneLine = (text: string): string => text.slice(0, longestLine).replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ")

/** Passes calls from `level` upwards to a logger and drops the rest. Does nothing without a logger. */
export function levelled(logger: Logger | undefined, level: LogLevel = "warn"): LevelledLogger {
  const from = level === "off" ? levels.length : levels.indexOf(level)
  if (from < 0) throw new ConfigError(`logLevel must be one of ${levels.join(", ")}, off`, "logLevel")
  const lacking = levels
    .slice(from)
    .find((name) => logger !== undefined && typeof (logger as Partial<Told> | null)?.[name] !== "function")
  if (lacking !== undefined) {
    throw new ConfigError(
      `logger must have the methods of console ("${lacking}" is missing), not ${describeType(logger)}`,
      "logger",
    )
  }
  const pick = (name: (typeof levels)[number]): LevelledLogger["debug"] =>
    logger !== undefined && levels.indexOf(name) >= from
      ? (message) => {
          // Some loggers write asynchronously, and their promise may reject.
          notify(() => (logger as Told)[name](oneLine(message())))
        }
      : silent
  return { debug: pick("debug"), info: pick("info"), warn: pick("warn"), error: pick("error") }
}

/** Called only for lines that are logged, because parsing URLs takes time. */
const routeSuffix = (route: Route | undefined) => (route?.server === undefined ? "" : ` (${route.server.name})`)

/**
 * Logs a successful call.
 * @param name provider and operation
 * @param ms duration of the last attempt
 * @param route names the last requested server
 */
export function logDone(log: LevelledLogger, name: string, attempt: number, ms: number, route: Route): void {
  log.debug(() => `${name}: done in ${Math.round(ms)} ms, attempt ${attempt}${routeSuffix(route)}`)
}

/**
 * Logs a failed attempt. `warn` is for problems that callers may not see (a retry) or cannot fix (all retries failed,
 * or the response is unreadable), `info` for any other call that rejects.
 * @param wait ms until the next attempt; `undefined` if the call failed
 */
export function logFailed(
  log: LevelledLogger,
  name: string,
  error: Error,
  { attempts, route }: Attempted,
  wait?: number,
): void {
  log[levelOf(error, attempts, wait)](() => {
    const what = wait === undefined ? "failed after" : `retrying in ${Math.round(wait)} ms after`
    return `${name}: ${what} attempt ${attempts}${routeSuffix(route)}: ${reasonOf(error, name)}`
  })
}

/** One line for everything that was omitted from the decoded value. Contains only names, since values may be secret. */
export const leftOut = (issues: readonly SchemaIssue[]): string =>
  `the response does not match the OpenAPI document: ${issues.map(({ path, message }) => `${path}${path && " "}(${message})`).join(", ")}`

function levelOf(error: Error, attempt: number, wait: number | undefined): "warn" | "info" {
  if (error instanceof ConnectionError && error.code === "aborted") return "info"
  return wait !== undefined || attempt > 1 || error instanceof DecodeError || areRetriesDenied(error) ? "warn" : "info"
}

function reasonOf(error: unknown, name: string): string {
  const prefix = `${name}: `
  const message = error instanceof Error ? error.message : String(error)
  const reason = message.startsWith(prefix) ? message.slice(prefix.length) : message
  return areRetriesDenied(error) && !reason.includes(budgetIsEmpty) ? `${reason}; ${budgetIsEmpty}` : reason
}
