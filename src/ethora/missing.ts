import { type ApiPromise, apiPromise } from "../core/api-promise.ts"
import { isFields } from "../core/fields.ts"
import { DecodedResponse } from "../core/response.ts"
import { EthoraError } from "./error.ts"
import { wordsOf } from "./refusal.ts"

/** A deletion for which it is no failure that there was nothing to delete. */
export function forgiving<T extends object>(
  deleted: ApiPromise<T, T>,
  what: "chat" | "user",
  missing: T,
): ApiPromise<T, T> {
  const running = deleted.withResponse().catch((error: unknown) => {
    if (!(error instanceof EthoraError) || !saysMissing(error, what)) throw error
    const { status, headers } = error
    const from = { status, statusText: "", redirected: false, headers: new Headers(headers) }
    return { answer: missing, response: new DecodedResponse(from, "", false, missing) }
  })
  return apiPromise(running, undefined)
}

const missingCodes = { chat: /^(?:(?:CHAT|ROOM)_)?NOT_?FOUND$/i, user: /^(?:USERS?_)?NOT_?FOUND$/i }

/** Servers say it with 404, or with 422 and a text, an `error`, a `message` or a code. */
export function saysMissing(error: EthoraError, what: "chat" | "user"): boolean {
  const { status, code, body, headers } = error
  if (status !== 404 && status !== 422) return false
  // A page comes from something in front of the API, which knows no rooms.
  if (headers["content-type"]?.includes("html") === true) return false
  if (missingCodes[what].test(code)) return true
  if (code.endsWith("_NOT_FOUND")) return false
  const words = typeof body === "string" ? body : wordsOf(isFields(body) ? body : {})
  if (/page not found/i.test(words ?? "")) return false
  return status === 404 || /not[ _-]?found/i.test(words ?? "")
}
