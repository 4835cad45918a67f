import { ConnectionError, DecodeError } from "./errors.ts"
import { isFields } from "./fields.ts"
import type { LevelledLogger } from "./log.ts"
import type { Route } from "./route.ts"
import { budgetIsEmpty } from "./retry-budget.ts"

/** What is logged of one call. */
export interface CallLog {
  /**
   * @param ms how long the attempt took
   * @param route names the server that was asked last
   */
  done(attempt: number, ms: number, route: Route | undefined): void
  /**
   * An attempt failed.
   * @param wait ms until the next; `undefined` where the call failed with it
   */
  failed(error: Error, attempt: number, route: Route | undefined, wait?: number): void
}

/**
 * Levels by what an operator needs: `warn` for trouble that callers may not see (a retry) or cannot mend (retries were in
 * vain, a response cannot be read), `info` for any other call that rejects, `debug` for the rest.
 * @param name provider and operation
 */
export function callLog(log: LevelledLogger, name: string): CallLog {
  // A line that is not written costs no parsing of URLs.
  const from = (route: Route | undefined) => (route?.server === undefined ? "" : ` (${route.server.name})`)
  return {
    done(attempt, ms, route) {
      log.debug(() => `${name}: done in ${Math.round(ms)} ms, attempt ${attempt}${from(route)}`)
    },
    failed(error, attempt, route, wait) {
      log[levelOf(error, attempt, wait)](() => {
        const what = wait === undefined ? "failed after" : `retrying in ${Math.round(wait)} ms after`
        return `${name}: ${what} attempt ${attempt}${from(route)}: ${reasonOf(error, name)}`
      })
    },
  }
}

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
