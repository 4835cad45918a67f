import { ConnectionError, DecodeError } from "./errors.ts"
import { isFields } from "./values.ts"
import type { LevelledLogger } from "./log.ts"
import type { SchemaIssue } from "./schema-issue.ts"
import type { Route } from "./route.ts"
import { budgetIsEmpty } from "./retry-budget.ts"
import type { Attempted } from "./to-error.ts"

/** A line that is not written costs no parsing of URLs. */
const from = (route: Route | undefined) => (route?.server === undefined ? "" : ` (${route.server.name})`)

/**
 * Logs a call that succeeded.
 * @param name provider and operation
 * @param ms how long its last attempt took
 * @param route names the server that was asked last
 */
export function logDone(log: LevelledLogger, name: string, attempt: number, ms: number, route: Route): void {
  log.debug(() => `${name}: done in ${Math.round(ms)} ms, attempt ${attempt}${from(route)}`)
}

/**
 * Logs an attempt that failed. Levels by what an operator needs: `warn` for trouble that callers may not see (a retry) or
 * cannot fix (retries were in vain, a response cannot be read), `info` for any other call that rejects.
 * @param wait ms until the next attempt; `undefined` where the call failed with it
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
    return `${name}: ${what} attempt ${attempts}${from(route)}: ${reasonOf(error, name)}`
  })
}

/** One line for all that a response held and its decoded value does not, by name only: values may be secret. */
export const leftOut = (issues: readonly SchemaIssue[]): string =>
  `the response does not fit the document: ${issues.map(({ path, message }) => `${path}${path && " "}(${message})`).join(", ")}`

function levelOf(error: Error, attempt: number, wait: number | undefined): "warn" | "info" {
  if (error instanceof ConnectionError && error.code === "aborted") return "info"
  return wait !== undefined || attempt > 1 || error instanceof DecodeError || isDenied(error) ? "warn" : "info"
}

// Somebody may have thrown a string.
const isDenied = (error: unknown) => isFields(error) && error["retriesDenied"] === true

function reasonOf(error: unknown, name: string): string {
  const prefix = `${name}: `
  const message = error instanceof Error ? error.message : String(error)
  const reason = message.startsWith(prefix) ? message.slice(prefix.length) : message
  return isDenied(error) && !reason.includes(budgetIsEmpty) ? `${reason}; ${budgetIsEmpty}` : reason
}
