import type { ApiErrorFacts } from "../core/errors.ts"

const login = "check authId and secret, and that region or baseUrl is the one of the account's domains"

const byStatus: Readonly<Record<number, string>> = {
  401: login,
  403: login,
  404: "check baseUrl: calls go to /api below it",
  429: "the server, or a proxy in front of it, limits the number of requests",
  502: "the proxy could not reach xroom",
  503: "xroom is overloaded, restarting or down for maintenance",
  504: "xroom took longer than the proxy waits",
}

/** What to try about an API error, where its status tells: xroom has no error codes, and its words are not published. */
export const hint = ({ status, code }: Pick<ApiErrorFacts, "status" | "code">): string | undefined =>
  // An envelope proves that xroom was reached.
  code.startsWith("http_") || status === 401 || status === 403 ? byStatus[status] : undefined
