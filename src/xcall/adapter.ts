import type { OperationId } from "../../generated/xcall/operation-id.ts"
import { operations } from "../../generated/xcall/operations.ts"
import type { operations as Operations } from "../../generated/xcall/paths.ts"
import { secretNames } from "../../generated/xcall/secret-names.ts"
import type { Adapter, Draft } from "../core/http/adapter.ts"
import type { Operation } from "../core/http/operation.ts"
import { toBase64 } from "../core/crypto.ts"
import { type Fields, isBytes, isFields } from "../core/values.ts"
import { lazily, nodeBuffer } from "../core/runtime.ts"
import { type DecodeError, isApiError } from "../core/errors.ts"
import { checkOptions } from "../core/check-options.ts"
import { baseUrlOf, checkPath, replacePath } from "../core/http/url.ts"
import { isNoRoute, jsonAdapter, type RequiredScalars } from "../core/http/json-adapter.ts"
import type { ResponseOf } from "../core/http/call.ts"
import { redactor, type Redactor } from "../core/redaction.ts"
import {
  type AuthOptions,
  pathNames,
  type Paths,
  provider,
  type RoomInfoData,
  XCallApiError,
  type XCallServerOptions,
} from "./types.ts"

export interface Credentials {
  readonly apiKey: string
  readonly apiSecret: string
  readonly auth: AuthOptions
  readonly sessionHeader: string
  readonly sessionScheme: string
  /** Session JWT, set by `withToken` and removed by `destroy`. */
  session: string | undefined
  /** The previous session JWT: calls in progress may still use it, so it is also masked. */
  previousSession?: string | undefined
}

/** Replaces or removes the session JWT. */
export function setSession(credentials: Credentials, session: string | undefined): void {
  credentials.previousSession = credentials.session ?? credentials.previousSession
  credentials.session = session
}

const bySession = ({ security }: Operation) => security.includes("session")

export const basic = ({ apiKey, apiSecret }: Credentials): string =>
  toBase64(nodeBuffer().from(`${apiKey}:${apiSecret}`, "utf8"))

/** Key and secret under the names in the option `auth`. */
const pair = ({ apiKey, apiSecret, auth }: Credentials, key: string, secret: string): Record<string, string> => ({
  [auth.keyName ?? key]: apiKey,
  [auth.secretName ?? secret]: apiSecret,
})

/**
 * Headers that authenticate the caller: the session JWT or key and secret, never both.
 * @throws XCallApiError 401 if there is no session JWT
 */
export function authHeaders(credentials: Credentials, { operation, body }: Draft): Record<string, string> {
  const { apiKey, apiSecret, auth, session, sessionHeader, sessionScheme } = credentials
  if (bySession(operation)) {
    if (session === undefined) {
      const message = `${operation.id} needs a session JWT: call withToken() first`
      const rejection = { status: 401, code: "no_session", message, body: { message } }
      throw new XCallApiError({ provider, operation: operation.id, ...rejection })
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

/** A draft with key and secret in its query, if configured. */
export function withQuery(credentials: Credentials, draft: Draft): Draft {
  if (credentials.auth.mode !== "query" || bySession(draft.operation)) return draft
  const query = new URLSearchParams(pair(credentials, "api_key", "api_secret")).toString()
  return { ...draft, query: [draft.query, query].filter(Boolean).join("&") }
}

/** A draft with key and secret in its JSON body, if configured. */
export function withBody(credentials: Credentials, draft: Draft): Draft {
  if (credentials.auth.mode !== "body" || bySession(draft.operation)) return draft
  const fields = fieldsOf(draft.body)
  if (fields === undefined) return draft
  return { ...draft, body: JSON.stringify({ ...fields, ...pair(credentials, "api_key", "api_secret") }) }
}

/** The object in a JSON body, if there is one. */
function fieldsOf(body: Draft["body"]): Fields | undefined {
  if (typeof body !== "string" && !isBytes(body)) return undefined
  try {
    const value: unknown = JSON.parse(typeof body === "string" ? body : new TextDecoder().decode(body))
    return isFields(value) ? value : undefined
  } catch {
    return undefined
  }
}

const isText = (value: unknown) => typeof value === "string" && value !== ""
const isId = (value: unknown) => isText(value) || typeof value === "number"

interface Marker<Name extends string = string> {
  readonly name: Name
  readonly fits: (value: unknown) => boolean
}

/** A field that every response has, which distinguishes it from a wrapper. The document must declare it as required. */
const markers: {
  readonly [Id in OperationId]: Marker<keyof RequiredScalars<ResponseOf<Operations[Id]>>>
} = {
  createRoomToken: { name: "token", fits: isText },
  getRoomInfo: { name: "active", fits: (value) => typeof value === "boolean" },
  getAccount: { name: "id", fits: isId },
  getSubscription: { name: "plan_id", fits: isId },
}

/**
 * Unwraps a response from `{ data: … }` if necessary.
 * @throws DecodeError if it is not a response of this call
 */
export function unwrap(
  body: unknown,
  operation: string,
  envelope: "auto" | "none" | "data",
  undecodable: (what: string, advice?: string) => DecodeError,
): unknown {
  const marker = (markers as Readonly<Record<string, Marker>>)[operation]
  if (marker === undefined) return body
  const inner = isFields(body) ? body["data"] : undefined
  const wrapped = envelope === "data" || (envelope === "auto" && !holds(body, marker) && isFields(inner))
  const value = wrapped ? inner : body
  if (!holds(value, marker))
    throw undecodable(
      `has no valid "${marker.name}"`,
      "check baseUrl, and the options paths and envelope: both are assumptions",
    )
  return value
}

const holds = (value: unknown, { name, fits }: Marker): boolean => isFields(value) && fits(value[name])

/** The message of an API error, wherever it is. The field is not documented. */
export function readMessage(body: unknown): string | undefined {
  if (!isFields(body)) return undefined
  const { message, error, errors } = body
  const first: unknown = Array.isArray(errors) ? errors[0] : undefined
  return filled(message) ?? filled(error) ?? filled(inside(error)) ?? filled(inside(first))
}

const inside = (value: unknown): unknown => (isFields(value) ? value["message"] : undefined)

const filled = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : undefined

const known: Readonly<Record<string, Operation>> = operations

/** Advice for cases in which an assumption about the service may be wrong: most of its API is not documented. */
function hint(operation: string, status: number): string | undefined {
  if (status === 401 || status === 403) {
    return known[operation]?.security.includes("session") === true
      ? "how the session JWT is sent is an assumption; see the options sessionHeader and sessionScheme"
      : "how key and secret are sent is an assumption; see the option auth"
  }
  if (operation === "getRoomInfo" && status === 404) {
    return 'the room does not exist (set roomNotFound: "inactive" to treat that as an inactive room), or the assumed path is wrong (see the option paths)'
  }
  if ((status === 404 || status === 405) && known[operation]?.assumed === true) {
    return "the path of this call is an assumption; see the option paths"
  }
  return undefined
}

const calls = {
  token: operations.createRoomToken,
  roomInfo: operations.getRoomInfo,
  account: operations.getAccount,
  subscription: operations.getSubscription,
} as const

const isCall = (name: string): name is keyof typeof calls => Object.hasOwn(calls, name)

/**
 * Operation → its replacement path.
 * @throws ConfigError
 */
function pathsOf(options: Paths): Readonly<Record<string, string>> {
  const paths: Record<string, string> = {}
  const checked = checkOptions("XCallServer", options, pathNames, "paths.")
  for (const [name, template] of Object.entries(checked) as [string, string | undefined][]) {
    if (template !== undefined && isCall(name)) {
      paths[calls[name].id] = checkPath(calls[name], template, `paths.${name}`)
    }
  }
  return paths
}

/**
 * Code that most starts do not need. It is one module because each further split divides the startup code into smaller
 * files.
 */
export const loadEncoder = /* @__PURE__ */ lazily(() => import("./encode.ts"))

/** Default address of xCall-Accounts. */
export const home = "https://accounts.xcall.com.br"

const inactive: RoomInfoData = { active: false, participants_count: 0, started_at: null }

/**
 * The xCall part of the transport.
 * @throws ConfigError for invalid paths
 */
export function xcallAdapter(baseUrl: string, credentials: Credentials, options: XCallServerOptions): Adapter {
  const { envelope = "auto", parseError, roomNotFound = "throw" } = options
  const paths = pathsOf(options.paths ?? {})
  const base = jsonAdapter({
    name: provider,
    baseUrl,
    normalizeBaseUrl: (given) => baseUrlOf(given, home),
    operations,
    inputs: loadEncoder,
    redactor: redactorOf(credentials),
    sign: (draft) => authHeaders(credentials, draft),
    failure: (body, status) =>
      status < 300 ? undefined : messageOf(text(parseError?.(body, status)) ?? readMessage(body)),
    error: (facts) => new XCallApiError({ ...facts, hint: hint(facts.operation, facts.status) }),
    unwrap: (body, { id }, undecodable) => unwrap(body, id, envelope, undecodable),
  })
  return {
    ...base,
    // Added here and not where bodies are encoded: middleware of the raw client sees encoded bodies and may send them
    // elsewhere.
    sign: (draft, signal) =>
      base.sign(withBody(credentials, withQuery(credentials, replacePath(draft, paths))), signal),
    decode: (raw, operation) => {
      try {
        return base.decode(raw, operation)
      } catch (error) {
        const isRoom = roomNotFound === "inactive" && raw.status === 404 && operation.id === "getRoomInfo"
        // A wrong path also causes a 404, which says nothing about rooms.
        if (isRoom && isApiError(error) && !isNoRoute(error)) return { ...inactive }
        throw error
      }
    },
  }
}

/** A `parseError` of the caller may return anything. */
const text = (given: unknown): string | undefined => (typeof given === "string" ? given : undefined)

const messageOf = (message: string | undefined) => (message === undefined ? undefined : { message })

/** Masks the session JWTs, which may be any strings. */
function redactorOf(credentials: Credentials): Redactor {
  const { apiSecret, auth } = credentials
  const fixed = [apiSecret, basic(credentials)]
  // The option of this client, and the secret's name in a query or a body, which the option `auth` may change.
  const ownNames = ["apiSecret", "api_secret", auth.secretName ?? "api_secret"]
  const secrets = () => [...fixed, credentials.session ?? "", credentials.previousSession ?? ""]
  return redactor(secrets, [...secretNames, ...ownNames])
}
