import { operations } from "../../generated/ethora/operations.ts"
import type { NamesOf } from "../core/check-options.ts"
import type { Dialect, RawAnswer } from "../core/http/adapter.ts"
import { isDecodeError } from "../core/errors.ts"
import { isFields } from "../core/values.ts"
import { jsonDialect } from "../core/http/json-adapter.ts"
import type { Operation } from "../core/http/operation.ts"
import type { CallOptions } from "../core/http/options.ts"
import type { Account } from "./types.ts"
import { baseUrl } from "./base-url.ts"
import type { CreateUsersOptions } from "./types.ts"
import type { Credentials } from "./credentials.ts"
import { EthoraError } from "./error.ts"
import { hint } from "./hint.ts"
import { late } from "./late.ts"
import { provider } from "./provider.ts"
import { refusal } from "./refusal.ts"
import type { AppOptions } from "./types.ts"
import type { WaitOptions } from "./types.ts"

/** Options of a call beyond those that every provider has. */
const callOptions: NamesOf<Omit<AppOptions & CreateUsersOptions & WaitOptions, keyof CallOptions>> = {
  appId: "string",
  wait: 1,
  bypassEmailConfirmation: "boolean",
  onProgress: "function",
  interval: "number",
  limit: "number",
  onState: "function",
}

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
    inputs: late,
    callOptions,
    redactor: credentials.redactor,
    sign: async ({ operation }) => {
      if (!operation.security.includes("serverToken")) return {}
      const token = serverToken(await credentials.later())
      return { authorization: `Bearer ${token}`, "x-custom-token": token }
    },
    // The status tells, or `success: false`; a job that failed, for instance, has an `error` too. Reasons may quote what was
    // sent.
    refusal: (body, status) => {
      if (status < 300 && !isFailure(body)) return undefined
      const found = refusal(credentials.redactor.value(body))
      return status >= 300 ? found : { ...found, message: found?.message ?? "the response says that the call failed" }
    },
    error: (facts) => new EthoraError({ ...facts, hint: hint(facts, now()) }),
    unwrap: (body, _operation, undecodable) => {
      if (body === undefined) return { ok: true }
      if (typeof body === "object" && body !== null) return body
      throw undecodable("is neither an object nor a list")
    },
  })
  return {
    ...json,
    isFailure,
    decode: (raw, operation) => (operation.id === "ping" ? pinged(json, raw, operation) : json.decode(raw, operation)),
    baseUrl: async () => (await credentials.later()).baseUrl,
    sign: async (draft, signal) => {
      const account = await credentials.later()
      const wire = await json.sign(draft, signal)
      return { ...wire, url: account.baseUrl + wire.url }
    },
  }
}

/** What a body says that is about a failure and nothing else. */
const ofFailures = new Set(
  "success ok error errors code message msg details status statusCode requestId path timestamp".split(" "),
)

/**
 * Some routes report failures with 200. An `error` counts only where the body says nothing else: of a job it is a result.
 */
function isFailure(body: unknown): boolean {
  if (!isFields(body)) return false
  const { success, ok, error, status, statusCode } = body
  if (isNo(success) || isNo(ok)) return true
  if (!Object.keys(body).every((name) => ofFailures.has(name))) return false
  if (typeof status === "string") return /^(?:error|fail)$/i.test(status)
  return (
    (typeof error === "string" && error !== "") ||
    isFields(error) ||
    (typeof statusCode === "number" && statusCode >= 400)
  )
}

const isNo = (value: unknown): boolean =>
  value === false || value === 0 || (typeof value === "string" && /^(?:false|no|0)$/i.test(value))

/** Whatever comes back says that the server is there, but for the page of a proxy. */
function pinged(json: Dialect, raw: RawAnswer, operation: Operation): unknown {
  try {
    return json.decode(raw, operation)
  } catch (error) {
    const isPage = raw.contentType?.includes("html") === true || raw.text.trimStart().startsWith("<")
    if (!isDecodeError(error) || isPage) throw error
    return { ok: true }
  }
}
