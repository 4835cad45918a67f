import type { operations as Operations } from "../../generated/omniflow/paths.ts"
import { operations } from "../../generated/omniflow/operations.ts"
import { secretNames } from "../../generated/omniflow/secret-names.ts"
import { type Fields, isFields } from "../core/values.ts"
import type { Operation } from "../core/http/operation.ts"
import { jsonAdapter, type ApiFailure, type RequiredScalars, unreadable } from "../core/http/json-adapter.ts"
import type { ResponseOf } from "../core/http/call.ts"
import type { ApiErrorFacts } from "../core/errors.ts"
import { lazily } from "../core/runtime.ts"
import { baseUrlOf, replacePath } from "../core/http/url.ts"
import type { Adapter } from "../core/http/adapter.ts"
import { redactor, type Redactor } from "../core/redaction.ts"
import { type HeaderValues, mergeHeaders } from "../core/http/headers.ts"
import { addJitter, type RetryFacts } from "../core/http/retry.ts"
import type { Transport } from "../core/http/transport.ts"
import { type AccessTokens, basic } from "./oauth.ts"
import { OmniFlowApiError, provider } from "./types.ts"
import { home, type RetryLimits, type Settings } from "./settings.ts"

type IdOf<Body> = {
  [Id in keyof Operations]: Body extends ResponseOf<Operations[Id]> ? Id : never
}[keyof Operations]

/** Calls that return plain lists, and calls that may return null, by their types in the document. */
const lists: Readonly<Record<Exclude<IdOf<never[]>, IdOf<null>>, true>> = {
  inboxesList: true,
  templatesList: true,
  webhooksList: true,
}
const lookups: Readonly<Record<IdOf<null>, true>> = { contactsFindByPhone: true }

const message = { id: "text", conversationId: "text" } as const
const named = { id: "text" } as const

type Needs<Id extends keyof Operations> = RequiredScalars<NonNullable<ResponseOf<Operations[Id]>>>

/** Required members of the objects that calls return. */
const required: {
  readonly [
    Id in keyof Operations as [NonNullable<ResponseOf<Operations[Id]>>] extends [never]
      ? never
      : object extends Needs<Id>
        ? never
        : Exclude<Id, "oauthToken" | keyof typeof lists | keyof typeof lookups>
  ]: Needs<Id>
} = {
  messagesSend: message,
  templatesSend: message,
  conversationsGet: named,
  conversationsResolve: named,
  conversationsAssign: named,
  conversationsReopen: named,
  webhooksCreate: named,
}

/** `Headers` throws an error that quotes any other value. */
const isToken = (value: unknown): boolean => typeof value === "string" && /^[\x21-\x7e]+$/.test(value)

/** An invalid cursor could not be sent back: the list would end too early, or never. */
const isCursor = (value: unknown): boolean => ["string", "number", "undefined"].includes(typeof value) || value === null

/**
 * Converts a response to its declared form. OmniFlow does not document whether it wraps objects and lists, so `auto`
 * accepts both.
 * @returns undefined if neither form matches
 */
export function declaredForm(
  body: unknown,
  { id, response: format, paginated, mayBeEmpty }: Operation,
  envelope: "auto" | "none",
): { readonly value: unknown } | undefined {
  const auto = envelope === "auto"
  if (format === "none") return { value: undefined }
  if (paginated !== undefined) {
    if (Array.isArray(body)) return auto ? { value: { data: body, nextCursor: null } } : undefined
    return isFields(body) && Array.isArray(body["data"]) && isCursor(body["nextCursor"]) ? { value: body } : undefined
  }
  if (id === "oauthToken") return isFields(body) && isToken(body["access_token"]) ? { value: body } : undefined
  const inner = auto && isFields(body) && "data" in body && !("id" in body) ? body["data"] : body
  if (Object.hasOwn(lists, id)) return Array.isArray(inner) ? { value: inner } : undefined
  if (Object.hasOwn(lookups, id)) {
    return inner === null || Array.isArray(inner) || isFields(inner) ? { value: inner } : undefined
  }
  const needs = Object.hasOwn(required, id) ? required[id as keyof typeof required] : {}
  // An object may have a member of that name that is not an envelope.
  const value = [inner, body].find((each) => isFields(each) && unreadable(each, needs) === undefined)
  if (value !== undefined) return { value }
  // Some responses only say that the action is done.
  const isDone = inner === undefined || inner === null || isFields(inner)
  return mayBeEmpty === true && isDone ? { value: undefined } : undefined
}

const members = (value: unknown): Fields => (isFields(value) ? value : {})

/** The first non-empty string. */
const first = (...values: readonly unknown[]): string | undefined =>
  values
    .map((value) => (typeof value === "number" ? String(value) : value))
    .find((value): value is string => typeof value === "string" && value !== "")

/**
 * The API error in a body. The format is not documented, so the usual fields are read.
 * @param body a body with secrets masked: it may be truncated, and part of a secret could not be recognized later
 */
export function failureIn(body: unknown): ApiFailure | undefined {
  if (typeof body !== "object" || body === null) return undefined
  const outer = members(body)
  const inner = members(outer["error"])
  const meta = members(outer["meta"])
  return {
    code: first(inner["code"], outer["code"], outer["error"]),
    message: first(inner["message"], outer["message"], outer["error_description"], JSON.stringify(body).slice(0, 300)),
    requestId: first(outer["requestId"], outer["request_id"], inner["requestId"], meta["request_id"]),
  }
}

const known: Readonly<Record<string, Operation>> = operations

/**
 * Advice for an API error. Most of OmniFlow's API is not documented, so one of this package's assumptions may be wrong.
 * @param oauth whether calls are made with an access token
 */
function hint({ operation, status }: ApiErrorFacts, oauth: boolean): string | undefined {
  if (operation === operations.oauthToken.id) return tokenHint(status)
  if (status === 401) {
    return oauth
      ? "the access token was rejected and may have been revoked; oauth.retryOn401 requests a new one"
      : "check apiKey; how it is sent is an assumption, see the option apiKeyHeader"
  }
  if (status === 403) return `the ${oauth ? "OAuth client (or its scope)" : "API key"} does not allow this call`
  const { assumed, path } = known[operation] ?? {}
  if (assumed !== true || (status !== 404 && status !== 405)) return undefined
  const other = "the path of this call is an assumption; see the option paths"
  return status === 404 && path?.includes("{") === true ? `there is nothing with this id, or ${other}` : other
}

function tokenHint(status: number): string | undefined {
  if (status === 404 || status === 405) return "check baseUrl and oauth.tokenPath"
  if (status === 400 || status === 401 || status === 403) {
    return "check oauth.clientId, clientSecret and scope; how they are sent is an assumption, see oauth.clientAuth and oauth.format"
  }
  return undefined
}

const loadInputs = /* @__PURE__ */ lazily(() => import("../../generated/omniflow/inputs.ts"))

/** Options of this client, usual names of API keys, and what OAuth servers may send with an access token. */
const ownNames = ["clientSecret", "apiKey", "api_key", "refresh_token"]

/** The OmniFlow part of the transport. */
export function omniFlowAdapter(
  settings: Settings,
  tokens: AccessTokens | undefined,
  secrets: readonly string[],
): Adapter {
  const { apiKey, apiKeyHeader, paths, paramNames, envelope, parseError } = settings
  const hide = redactorOf(settings, tokens, secrets)
  const { name, scheme } = apiKeyHeader
  const key = { [name]: scheme === undefined ? (apiKey ?? "") : `${scheme} ${apiKey ?? ""}` }
  const json = jsonAdapter({
    name: provider,
    baseUrl: settings.baseUrl,
    normalizeBaseUrl: (given) => baseUrlOf(given, home),
    operations,
    inputs: loadInputs,
    redactor: hide,
    sign: ({ operation: { security } }, signal): Record<string, string> | Promise<Record<string, string>> => {
      if (security.length === 0) return {}
      if (tokens !== undefined) return tokens.get(signal).then((token) => ({ authorization: `Bearer ${token}` }))
      return key
    },
    failure: (body, status) => {
      if (status < 300) return undefined
      // It may return anything.
      const own: unknown = parseError?.(body, status)
      return isFields(own) ? own : failureIn(hide.value(body))
    },
    error: (facts) => {
      const requestId = facts.headers?.["x-request-id"] ?? facts.requestId
      return new OmniFlowApiError({ ...facts, requestId, hint: hint(facts, tokens !== undefined) })
    },
    unwrap: (body, operation, undecodable) => {
      if (!isDeclared(operation)) return body
      const declared = declaredForm(body, operation, envelope)
      if (declared === undefined) {
        throw undecodable(
          `is not what ${operation.id} returns`,
          "check baseUrl, and the options paths and envelope: both are assumptions",
        )
      }
      return declared.value
    },
    retryDelay: retryDelay(settings.backoff),
  })
  return {
    ...json,
    encodeQuery: (pairs) => json.encodeQuery(pairs.map(([name, value]) => [paramNames.get(name) ?? name, value])),
    sign: (draft, signal) => json.sign(replacePath(draft, paths), signal),
    ...(tokens && { signsByRequest: true, isRetried: (error) => tokens.isFailure(error) }),
  }
}

const isDeclared = ({ id }: Operation) => Object.hasOwn(operations, id)

/** Tokens change, so the secrets are looked up each time. */
function redactorOf(
  { apiKey, oauth }: Settings,
  tokens: AccessTokens | undefined,
  secrets: readonly string[],
): Redactor {
  const fixed = [...secrets, apiKey ?? ""]
  if (oauth !== undefined) {
    fixed.push(oauth.clientSecret, basic(oauth).slice("Basic ".length))
  }
  return redactor(() => [...fixed, ...(tokens?.known() ?? [])], [...secretNames, ...ownNames])
}

/**
 * The retry rules of OmniFlow's README, for any call in the document: 429 waits as the server requests (plus jitter),
 * 5xx and network failures wait a random time of up to 1, 2 and 4 s, other API errors are not retried. Undeclared calls
 * without an idempotency key are never sent twice.
 */
export const retryDelay =
  ({ base, max, retryAfterMax }: RetryLimits) =>
  ({
    attempt,
    maxRetries,
    permanent,
    sent,
    idempotent,
    status,
    retryAfter,
    random,
  }: RetryFacts): number | undefined => {
    if (attempt > maxRetries || permanent === true) return undefined
    if (sent && !idempotent) return undefined
    if (status !== undefined && status < 500 && status !== 429) return undefined
    if (status === 429 && retryAfter !== undefined) return Math.min(addJitter(retryAfter, random), retryAfterMax)
    return random() * Math.min(max, base * 2 ** (attempt - 1))
  }

/** The same for token requests, which follow a Retry-After with any status. */
export const tokenRetryDelay = (backoff: RetryLimits): ((facts: RetryFacts) => number | undefined) => {
  const usual = retryDelay(backoff)
  return (facts) => {
    const wait = usual(facts)
    return wait === undefined || facts.retryAfter === undefined
      ? wait
      : Math.min(facts.retryAfter, backoff.retryAfterMax)
  }
}

/**
 * Adds an idempotency key to every POST, which is the same for all its attempts. A header of the caller takes
 * precedence; `null` removes the key. With a key, undeclared calls may also be retried.
 */
export function withIdempotencyKey(transport: Transport, header: string | false): Transport {
  if (header === false) return transport
  const withKey = ({ method }: Operation, headers: HeaderValues | undefined) =>
    method === "POST" ? mergeHeaders({ [header]: crypto.randomUUID() }, headers) : headers
  return {
    ...transport,
    call: (operation, input, options) =>
      transport.call(operation, { ...input, headers: withKey(operation, input.headers) }, options),
    send: (draft, options, read) => {
      const { operation } = draft
      const headers = mergeHeaders(withKey(operation, draft.headers))
      const sent = mergeHeaders(headers, options.headers)
      const idempotent = operation.idempotent || header.toLowerCase() in sent
      return transport.send({ ...draft, operation: { ...operation, idempotent }, headers }, options, read)
    },
  }
}
