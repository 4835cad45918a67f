import { operations } from "../../generated/xcall/operations.ts"
import { baseUrlOf } from "../core/base-url.ts"
import type { Dialect } from "../core/http/adapter.ts"
import { isApiError } from "../core/errors.ts"
import { jsonDialect } from "../core/http/json-adapter.ts"
import { isNoRoute } from "../core/no-route.ts"
import { type Redactor, redactor } from "../core/redaction.ts"
import { replacePath } from "../core/replace-path.ts"
import { authenticate, basic, type Credentials, withBody, withQuery } from "./credentials.ts"
import { XCallApiError } from "./error.ts"
import { hint } from "./hint.ts"
import { late } from "./late.ts"
import type { XCallServerOptions } from "./options.ts"
import { pathsOf } from "./paths.ts"
import { readMessage } from "./read-message.ts"
import type { RoomInfoData } from "./types.ts"
import { unwrap } from "./unwrap.ts"

export const provider = "xcall"

/** Address of xCall-Accounts, unless options name another. */
export const home = "https://accounts.xcall.com.br"

const inactive: RoomInfoData = { active: false, participants_count: 0, started_at: null }

/**
 * All that the transport has to know of xCall.
 * @throws ConfigError for paths that are none
 */
export function dialect(baseUrl: string, credentials: Credentials, options: XCallServerOptions): Dialect {
  const { envelope = "auto", parseError, roomNotFound = "throw" } = options
  const paths = pathsOf(options.paths ?? {})
  const base = jsonDialect({
    name: provider,
    baseUrl,
    normalizeBaseUrl: (given) => baseUrlOf(given, home),
    operations,
    inputs: late,
    redactor: redactorOf(credentials),
    sign: (draft) => authenticate(credentials, draft),
    refusal: (body, status) =>
      status < 300 ? undefined : messageOf(text(parseError?.(body, status)) ?? readMessage(body)),
    error: (facts) => new XCallApiError({ ...facts, hint: hint(facts.operation, facts.status) }),
    unwrap: (body, { id }, undecodable) => unwrap(body, id, envelope, undecodable),
  })
  return {
    ...base,
    // Here, and not where bodies are encoded: middleware of the raw client sees those, and may send them elsewhere.
    sign: (draft, signal) =>
      base.sign(withBody(credentials, withQuery(credentials, replacePath(draft, paths))), signal),
    decode: (raw, operation) => {
      try {
        return base.decode(raw, operation)
      } catch (error) {
        const isRoom = roomNotFound === "inactive" && raw.status === 404 && operation.id === "getRoomInfo"
        // A wrong path is 404 as well, and says nothing about rooms.
        if (isRoom && isApiError(error) && !isNoRoute(error)) return { ...inactive }
        throw error
      }
    },
  }
}

/** A parser of the caller's own may give anything. */
const text = (given: unknown): string | undefined => (typeof given === "string" ? given : undefined)

const messageOf = (message: string | undefined) => (message === undefined ? undefined : { message })

/** Knows the session JWTs, which may be any text. */
function redactorOf(credentials: Credentials): Redactor {
  const { apiSecret, auth } = credentials
  const fixed = [apiSecret, basic(credentials)]
  const named = ["token", "api_secret", "apiSecret", "x-api-secret", "authorization", auth.secretName ?? "api_secret"]
  return redactor(() => [...fixed, credentials.session ?? "", credentials.previousSession ?? ""], named)
}
