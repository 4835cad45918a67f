import type { Draft } from "../core/http/adapter.ts"
import type { Operation } from "../core/http/operation.ts"
import { toBase64 } from "../core/crypto.ts"
import { XCallApiError } from "./error.ts"
import { type Fields, isFields } from "../core/values.ts"
import type { AuthOptions } from "./options.ts"
import { isBytes } from "../core/is-bytes.ts"
import { nodeBuffer } from "../core/runtime.ts"

export interface Credentials {
  readonly apiKey: string
  readonly apiSecret: string
  readonly auth: AuthOptions
  readonly sessionHeader: string
  readonly sessionScheme: string
  /** Session JWT. Comes and goes with `withToken` and `destroy`. */
  session: string | undefined
  /** The session JWT before: calls under way may still carry it, so it is masked as well. */
  previousSession?: string | undefined
}

/** Replaces the session JWT, or forgets it. */
export function setSession(credentials: Credentials, session: string | undefined): void {
  credentials.previousSession = credentials.session ?? credentials.previousSession
  credentials.session = session
}

const bySession = ({ security }: Operation) => security.includes("session")

export const basic = ({ apiKey, apiSecret }: Credentials): string =>
  toBase64(nodeBuffer().from(`${apiKey}:${apiSecret}`, "utf8"))

/** Key and secret under the names of the option `auth`. */
const pair = ({ apiKey, apiSecret, auth }: Credentials, key: string, secret: string): Record<string, string> => ({
  [auth.keyName ?? key]: apiKey,
  [auth.secretName ?? secret]: apiSecret,
})

/**
 * Headers that prove who calls: the session JWT or key and secret, never both.
 * @throws XCallApiError 401 when there is no session JWT
 */
export function authenticate(credentials: Credentials, { operation, body }: Draft): Record<string, string> {
  const { apiKey, apiSecret, auth, session, sessionHeader, sessionScheme } = credentials
  if (bySession(operation)) {
    if (session === undefined) {
      const message = `${operation.id} needs a session JWT: call withToken() first`
      const refusal = { status: 401, code: "no_session", message, body: { message } }
      throw new XCallApiError({ provider: "xcall", operation: operation.id, ...refusal })
    }
    return { [sessionHeader]: sessionScheme === "" ? session : `${sessionScheme} ${session}` }
  }
  switch (auth.mode) {
    case "basic":
      return { authorization: `Basic ${basic(credentials)}` }
    case "query":
      return {}
    case "body":
      return fieldsOf(body) === undefined ? { "x-api-key": apiKey, "x-api-secret": apiSecret } : {}
    default:
      return pair(credentials, "x-api-key", "x-api-secret")
  }
}

/** A draft with key and secret in its query, where they are to be. */
export function withQuery(credentials: Credentials, draft: Draft): Draft {
  if (credentials.auth.mode !== "query" || bySession(draft.operation)) return draft
  const query = new URLSearchParams(pair(credentials, "api_key", "api_secret")).toString()
  return { ...draft, query: [draft.query, query].filter(Boolean).join("&") }
}

/** A draft with key and secret in its JSON body, where they are to be. */
export function withBody(credentials: Credentials, draft: Draft): Draft {
  if (credentials.auth.mode !== "body" || bySession(draft.operation)) return draft
  const fields = fieldsOf(draft.body)
  if (fields === undefined) return draft
  return { ...draft, body: JSON.stringify({ ...fields, ...pair(credentials, "api_key", "api_secret") }) }
}

/** The object that a body holds as JSON, if it does. */
function fieldsOf(body: Draft["body"]): Fields | undefined {
  if (typeof body !== "string" && !isBytes(body)) return undefined
  try {
    const value: unknown = JSON.parse(typeof body === "string" ? body : new TextDecoder().decode(body))
    return isFields(value) ? value : undefined
  } catch {
    return undefined
  }
}
