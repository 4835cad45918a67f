import { isWebhookVerificationError } from "../core/errors.ts"
import type { ErrorContext } from "./options.ts"

/** Longest name of an event that is printed. */
const longestName = 100

/** The default `onError`: one line, and for an error of one's own the error itself. */
export function printError(error: unknown, { provider, stage, event, status }: ErrorContext): void {
  const rejected = stage === "receive" && isWebhookVerificationError(error)
  const about = `conferkit: ${provider}: ${rejected ? "delivery rejected" : failure(stage, event)}`
  // A rejected delivery is a matter of the sender: one line says it all.
  console.error(
    visible(status === undefined ? about : `${about} (${status})`),
    rejected ? visible(error.message) : error,
  )
}

function failure(stage: ErrorContext["stage"], event: string | undefined): string {
  if (stage === "receive") return "delivery could not be verified"
  return event === undefined ? `${stage} failed` : `${stage} failed for ${event.slice(0, longestName)}`
}

/** Senders name events: a name must neither begin a line of the log, nor steer a terminal, nor be a format of console.error. */
const visible = (text: string): string =>
  text.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}%]/gu, (sign) =>
    [...Array(sign.length).keys()].map((at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, "0")}`).join(""),
  )
