import { operations } from "../../generated/ethora/operations.ts"
import { type Fields, isFields, nonEmpty } from "../core/values.ts"
import { isNoRoute, jsonAdapter, type ApiFailure } from "../core/http/json-adapter.ts"
import { type ApiErrorFacts, isDecodeError } from "../core/errors.ts"
import type { Operation } from "../core/http/operation.ts"
import type { NamesOf } from "../core/check-options.ts"
import type { Adapter, WireResponse } from "../core/http/adapter.ts"
import type { CallOptions } from "../core/http/options.ts"
import {
  type Account,
  type AppOptions,
  type CreateUsersOptions,
  EthoraError,
  provider,
  type WaitOptions,
} from "./types.ts"
import { baseUrl, type Credentials } from "./credentials.ts"
import { loadDeferred } from "./responses.ts"

/** Reads an API error from a body, in any of the formats of old and new routes. */
export function failureIn(body: unknown): ApiFailure | undefined {
  if (typeof body === "string") return body.trimStart().startsWith("<") ? undefined : { message: body.slice(0, 300) }
  if (!isFields(body)) return undefined
  const { code, details, requestId } = body
  const words = wordsOf(body)
  return {
    code: nonEmpty(code),
    message: words === undefined ? undefined : words + reasonsOf(details),
    requestId: nonEmpty(requestId),
  }
}

/** Reads the message of a body, wherever it is. */
export function wordsOf({ error, message, msg, errors }: Fields): string | undefined {
  const list = Array.isArray(errors) ? (errors as readonly unknown[]) : []
  const words = list.map((each) => nonEmpty(isFields(each) ? each["msg"] : each)).filter((each) => each !== undefined)
  return nonEmpty(error) ?? nonEmpty(message) ?? nonEmpty(msg) ?? nonEmpty(words.join("; "))
}

function reasonsOf(details: unknown): string {
  const reasons = Object.entries(isFields(details) ? details : {}).flatMap(([field, reason]) =>
    typeof reason === "string" ? [`${field}: ${reason}`] : [],
  )
  return reasons.length === 0 ? "" : ` (${reasons.join("; ")})`
}

const known: Readonly<Record<string, Operation>> = operations

const madeOfAppSecret = new Set(["serverToken", "clientToken"])

/** Returns whether a call is authenticated with the app secret; undeclared paths are. */
const byAppSecret = (operation: string): boolean =>
  known[operation]?.security.some((scheme) => madeOfAppSecret.has(scheme)) ?? true

const skewed = 60_000

const byCode: Readonly<Record<string, string>> = {
  APP_ARCHIVED: "the app was archived; an administrator can restore it",
  APP_NOT_FOUND: "check appId, and that baseUrl is the server of this app",
  BOT_NOT_INITIALIZED: "new apps have no bot; invite an agent instead",
  CHAT_NOT_FOUND: "the room does not exist in this app",
  E2EE_DISABLED: "end-to-end encryption is switched off on this server",
  INSUFFICIENT_SCOPE: "the token lacks the scope for this call",
  INVALID_TOKEN_TYPE: "the call needs another type of token",
  http_413: "the body, for example a file, is too large for the server or a proxy",
  http_410: "this host was retired; the hosted service is https://api.chat.ethora.com",
}

/**
 * A hint for an API error, if its cause is known.
 * @param now current time in ms since 1970
 */
function hint({ operation, code, status, headers, body }: ApiErrorFacts, now: number): string | undefined {
  if (code === "USER_NOT_FOUND") {
    return "the user does not exist (yet): createUser returns before the user exists, unless wait is set"
  }
  // Older routes send no code, but still JSON; an HTML page comes from something else.
  if (code === "http_404") return isFields(body) && !isNoRoute({ body, headers }) ? undefined : "check baseUrl"
  if (Object.hasOwn(byCode, code)) return byCode[code]
  if (status !== 401 && status !== 403) return undefined
  const there = Date.parse(headers?.["date"] ?? "")
  if (Math.abs(there - now) > skewed) {
    return `this machine's clock is ${Math.round(Math.abs(there - now) / 1000)} s ${now < there ? "behind" : "ahead of"} the server's, so tokens may look expired or not yet valid`
  }
  return status === 401 && byAppSecret(operation) ? "check appId, appSecret and keyMode" : undefined
}

/** Call options that only this provider has. */
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
 * The Ethora part of the transport. Backend calls send the server token in two headers: v1 reads one of them, v2
 * either.
 * @param serverToken creates the token for one request
 */
export function ethoraAdapter(
  credentials: Credentials,
  serverToken: (account: Account) => string,
  now: () => number,
): Adapter {
  const json = jsonAdapter({
    name: provider,
    // Known once the secrets are.
    baseUrl: "",
    normalizeBaseUrl: baseUrl,
    operations,
    inputs: loadDeferred,
    callOptions,
    redactor: credentials.redactor,
    sign: async ({ operation }) => {
      if (!operation.security.includes("serverToken")) return {}
      const token = serverToken(await credentials.later())
      return { authorization: `Bearer ${token}`, "x-custom-token": token }
    },
    // The status decides, or `success: false`; a failed job, for example, also has an `error`. Reasons may quote the
    // request.
    failure: (body, status) => {
      if (status < 300 && !isFailure(body)) return undefined
      const found = failureIn(credentials.redactor.value(body))
      return status >= 300
        ? found
        : { ...found, message: found?.message ?? "the response reports a failure without a message" }
    },
    error: (facts) => new EthoraError({ ...facts, hint: hint(facts, now()) }),
    unwrap: (body, _operation, undecodable) => {
      if (body === undefined) return { ok: true }
      if (typeof body === "object" && body !== null) return body
      throw undecodable("is neither an object nor an array")
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

/** Members of a body that occur only in failures. */
const ofFailures = new Set(
  "success ok error errors code message msg details status statusCode requestId path timestamp".split(" "),
)

/**
 * Some routes report failures with status 200. `error` counts only if the body has no other members: for a job it is
 * part of the result.
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

/** Any response means that the server is reachable, except the HTML page of a proxy. */
function pinged(json: Adapter, raw: WireResponse, operation: Operation): unknown {
  try {
    return json.decode(raw, operation)
  } catch (error) {
    const isPage = raw.contentType?.includes("html") === true || raw.text.trimStart().startsWith("<")
    if (!isDecodeError(error) || isPage) throw error
    return { ok: true }
  }
}
