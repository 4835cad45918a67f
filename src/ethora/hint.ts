import type { ApiErrorFacts } from "../core/errors.ts"

const skewed = 60_000

const byCode: Readonly<Record<string, string>> = {
  APP_ARCHIVED: "the app was archived; an administrator can restore it",
  APP_NOT_FOUND: "check appId, and that baseUrl is the server of this app",
  BOT_NOT_INITIALIZED: "new apps have no bot of their own; invite an agent instead",
  CHAT_NOT_FOUND: "the room does not exist in this app",
  INVALID_TOKEN_TYPE: "the call wants another kind of token",
  http_404: "check baseUrl",
  http_410: "this host was retired; the hosted service is https://api.chat.ethora.com",
}

/**
 * What to try about a refusal, where experience tells.
 * @param now the present, ms since 1970
 */
export function hint({ operation, code, status, headers }: ApiErrorFacts, now: number): string | undefined {
  if (code === "USER_NOT_FOUND") {
    return "no such user, or not yet: createUser answers before the user exists, unless it is told to wait"
  }
  if (Object.hasOwn(byCode, code)) return byCode[code]
  if (status !== 401 && status !== 403) return undefined
  const there = Date.parse(headers?.["date"] ?? "")
  if (Math.abs(there - now) > skewed) {
    return `the clock here is ${Math.round(Math.abs(there - now) / 1000)} s ${now < there ? "behind" : "ahead of"} the server's, so tokens seem to be expired or not yet made`
  }
  return operation.startsWith("refresh") || status === 403 ? undefined : "check appId, appSecret and keyMode"
}
