import type { RawAnswer } from "../core/http/adapter.ts"
import type { Context } from "../core/error-facts.ts"
import { notADocument, refusal } from "./refusal.ts"
import type { Joined } from "./types.ts"

/**
 * Reads the redirect a join ends in: into the client, or to a page that is told the errors in its query.
 * @throws BigBlueButtonError with the first of those errors
 */
export function decodeJoin(raw: RawAnswer, context: Context): Joined {
  if (raw.location === undefined) throw notADocument(raw, context, "foreign", "a redirect without a target")
  const target = new URL(raw.location)
  const errors = target.searchParams.get("errors")
  if (errors !== null) throw refusal(raw, context, { returncode: "FAILED", errors: parse(errors) })
  const token = target.searchParams.get("sessionToken")
  return {
    url: target.href,
    ...(token === null ? {} : { session_token: token }),
    cookies: raw.headers.getSetCookie(),
  }
}

function parse(errors: string): unknown {
  try {
    return JSON.parse(errors) as unknown
  } catch {
    return [{ key: "FAILED", message: errors }]
  }
}
