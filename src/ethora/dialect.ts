import { operations } from "../../generated/ethora/operations.ts"
import type { Dialect } from "../core/dialect.ts"
import { jsonDialect } from "../core/json-dialect.ts"
import type { Account } from "./account.ts"
import { baseUrl } from "./base-url.ts"
import type { Credentials } from "./credentials.ts"
import { EthoraError } from "./error.ts"
import { hint } from "./hint.ts"
import { provider } from "./provider.ts"
import { refusal } from "./refusal.ts"

/**
 * Ethora's wire. Calls of a backend carry the server token twice: v1 reads one header, v2 either.
 * @param serverToken makes the token of one request
 */
export function dialect(
  credentials: Credentials,
  serverToken: (account: Account) => string,
  now: () => number,
): Dialect {
  const json = jsonDialect({
    name: provider,
    // Known when the secrets are.
    baseUrl: "",
    normalizeBaseUrl: baseUrl,
    operations,
    redactor: credentials.redactor,
    sign: async ({ operation }) => {
      if (!operation.security.includes("serverToken")) return {}
      const token = serverToken(await credentials.later())
      return { authorization: `Bearer ${token}`, "x-custom-token": token }
    },
    // The status tells; a job that failed, for instance, has an `error` too. Reasons may quote what was sent.
    refusal: (body, status) => (status < 300 ? undefined : refusal(credentials.redactor.value(body))),
    error: (facts) => new EthoraError({ ...facts, hint: hint(facts, now()) }),
    unwrap: (body, _operation, undecodable) => {
      if (body === undefined) return { ok: true }
      if (typeof body === "object" && body !== null) return body
      throw undecodable("is neither an object nor a list")
    },
  })
  return {
    ...json,
    baseUrl: async () => (await credentials.later()).baseUrl,
    sign: async (draft, signal) => {
      const account = await credentials.later()
      const wire = await json.sign(draft, signal)
      return { ...wire, url: account.baseUrl + wire.url }
    },
  }
}
