import { operations } from "../../generated/ethora/operations.ts"
import type { ApiErrorFacts } from "../core/errors.ts"
import { isFields } from "../core/values.ts"
import { isNoRoute } from "../core/no-route.ts"
import type { Operation } from "../core/http/operation.ts"

const known: Readonly<Record<string, Operation>> = operations

const madeOfAppSecret = new Set(["serverToken", "clientToken"])

/** Whether a call is proven by the app's secret; paths that the document does not know are. */
const byAppSecret = (operation: string): boolean =>
  known[operation]?.security.some((scheme) => madeOfAppSecret.has(scheme)) ?? true

const skewed = 60_000

const byCode: Readonly<Record<string, string>> = {
  APP_ARCHIVED: "the app was archived; an administrator can restore it",
  APP_NOT_FOUND: "check appId, and that baseUrl is the server of this app",
  BOT_NOT_INITIALIZED: "new apps have no bot of their own; invite an agent instead",
  CHAT_NOT_FOUND: "the room does not exist in this app",
  E2EE_DISABLED: "end-to-end encryption is switched off on this server",
  INSUFFICIENT_SCOPE: "the token does not allow this call",
  INVALID_TOKEN_TYPE: "the call wants another kind of token",
  http_413: "the body is too large for the server or a proxy; a file, for instance",
  http_410: "this host was retired; the hosted service is https://api.chat.ethora.com",
}

/**
 * What to try about a refusal, where experience tells.
 * @param now the present, ms since 1970
 */
export function hint({ operation, code, status, headers, body }: ApiErrorFacts, now: number): string | undefined {
  if (code === "USER_NOT_FOUND") {
    return "no such user, or not yet: createUser returns before the user exists, unless it is told to wait"
  }
  // Older routes name no code, but they say something in JSON; a page comes from somewhere else.
  if (code === "http_404") return isFields(body) && !isNoRoute({ body, headers }) ? undefined : "check baseUrl"
  if (Object.hasOwn(byCode, code)) return byCode[code]
  if (status !== 401 && status !== 403) return undefined
  const there = Date.parse(headers?.["date"] ?? "")
  if (Math.abs(there - now) > skewed) {
    return `the clock here is ${Math.round(Math.abs(there - now) / 1000)} s ${now < there ? "behind" : "ahead of"} the server's, so tokens seem to be expired or not yet made`
  }
  return status === 401 && byAppSecret(operation) ? "check appId, appSecret and keyMode" : undefined
}
