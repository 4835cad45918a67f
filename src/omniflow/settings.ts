import { operations } from "../../generated/omniflow/operations.ts"
import { ConfigError } from "../core/errors.ts"
import type { Operation } from "../core/http/operation.ts"
import { baseUrlOf, checkPath, isStraight } from "../core/http/url.ts"
import { checkOptions, credential } from "../core/check-options.ts"
import { headerName } from "../core/http/headers.ts"
import { environment } from "../core/runtime.ts"
import { fromOneSource } from "../core/http/options.ts"
import {
  type ApiKeyHeader,
  headerNames,
  oauthNames,
  type OAuthOptions,
  type OmniFlowOptions,
  type OmniFlowSettings,
  paginationNames,
  variables,
} from "./types.ts"

/** Operation → its replacement path. */
type Paths = Readonly<Record<string, string>>

const table: Readonly<Record<string, Operation>> = operations

/** @throws ConfigError for an unknown operation, and for a path that cannot be filled */
function pathsOf(given: Readonly<Record<string, string | undefined>>): Paths {
  const paths: Record<string, string> = {}
  for (const [id, template] of Object.entries(given)) {
    if (template === undefined) continue
    const operation = Object.hasOwn(table, id) ? table[id] : undefined
    if (operation === undefined)
      throw new ConfigError(`paths.${id}: there is no operation with this name`, `paths.${id}`)
    paths[id] = checkPath(operation, template, `paths.${id}`)
  }
  return paths
}

/** An id and a secret, with all settings of the token request. */
export interface OAuth {
  readonly clientId: string
  readonly clientSecret: string
  readonly basic: boolean
  readonly json: boolean
  readonly scope: string | undefined
  readonly margin: Margin
  readonly retryOn401: boolean
}

/** Validated options of a client. */
export interface Settings {
  readonly baseUrl: string
  readonly apiKey: string | undefined
  readonly apiKeyHeader: ApiKeyHeader
  readonly oauth: OAuth | undefined
  readonly idempotencyHeader: string | false
  readonly paths: Paths
  /** The names under which the parameters `cursor` and `limit` are sent. */
  readonly paramNames: ReadonlyMap<string, string>
  readonly envelope: "auto" | "none"
  readonly parseError: OmniFlowOptions["parseError"]
  readonly backoff: RetryLimits
}

/** Default address of the service. */
export const home = "https://api.omniflow.com.br"

const group = ["apiKey", "oauth", "baseUrl"]

type WithAccount = OmniFlowSettings & { apiKey?: string | undefined; oauth?: OAuthOptions | undefined }

/**
 * Options with account and address from one source; the environment may contain an API key or OAuth credentials.
 * @throws ConfigError
 */
function withAccount(options: OmniFlowOptions): WithAccount {
  const { clientId, clientSecret, ...byKey } = variables
  const isNamed = group.some((name) => name in options)
  if (isNamed || [clientId, clientSecret].every((name) => environment(name) === undefined)) {
    return fromOneSource("OmniFlow", options, byKey, options.oauth === undefined ? ["apiKey"] : [], group)
  }
  const needed = ["clientId", "clientSecret"]
  const found: Partial<Record<keyof typeof variables, string>> = fromOneSource("OmniFlow", {}, variables, needed)
  const { apiKey, baseUrl, ...oauth } = found
  return { ...options, apiKey, baseUrl, oauth: { clientId: undefined, clientSecret: undefined, ...oauth } }
}

/** @throws ConfigError */
export function settingsOf(given: OmniFlowOptions): Settings {
  const options = withAccount(given)
  const pagination = checkOptions("OmniFlow", options.pagination, paginationNames, "pagination.")
  const { baseUrl = home, envelope = "auto", idempotencyHeader = "Idempotency-Key" } = options
  const { apiKey, oauth } = credentials(options)
  const tokenPath = options.oauth?.tokenPath
  return {
    baseUrl: baseUrlOf(baseUrl, home),
    apiKey,
    apiKeyHeader: apiKeyHeader(options.apiKeyHeader),
    oauth,
    idempotencyHeader: idempotencyHeader === false ? false : headerName(idempotencyHeader, "idempotencyHeader"),
    paths: {
      ...pathsOf({ ...options.paths }),
      ...(tokenPath !== undefined && { oauthToken: checkTokenPath(tokenPath) }),
    },
    paramNames: new Map([
      ["cursor", parameter(pagination.cursorParam, "cursor", "pagination.cursorParam")],
      ["limit", parameter(pagination.limitParam, "limit", "pagination.limitParam")],
    ]),
    envelope: oneOf(envelope, ["auto", "none"], "envelope"),
    parseError: options.parseError,
    backoff: {
      base: duration(options.backoffBaseMs, 1_000, "backoffBaseMs"),
      max: duration(options.backoffMaxMs, 4_000, "backoffMaxMs"),
      retryAfterMax: duration(options.retryAfterMaxMs, 60_000, "retryAfterMaxMs"),
    },
  }
}

// TypeScript accepts only one of them, but JavaScript callers may pass both.
function credentials({
  apiKey,
  oauth,
}: {
  apiKey?: string | undefined
  oauth?: OAuthOptions | undefined
}): Pick<Settings, "apiKey" | "oauth"> {
  if (apiKey !== undefined && oauth !== undefined) {
    throw new ConfigError("pass either apiKey or oauth, not both", "oauth")
  }
  if (oauth === undefined) return { apiKey: credential(apiKey, "apiKey"), oauth: undefined }
  return { apiKey: undefined, oauth: checkOAuth(oauth) }
}

function checkOAuth(oauth: OAuthOptions): OAuth {
  const { clientId, clientSecret, scope, ...options } = checkOptions("OmniFlow", oauth, oauthNames, "oauth.")
  return {
    clientId: credential(clientId, "oauth.clientId"),
    clientSecret: credential(clientSecret, "oauth.clientSecret"),
    basic: oneOf(options.clientAuth ?? "body", ["body", "basic"], "oauth.clientAuth") === "basic",
    json: oneOf(options.format ?? "form", ["form", "json"], "oauth.format") === "json",
    scope,
    margin: {
      skew: duration(options.expirySkewMs, 30_000, "oauth.expirySkewMs"),
      share: options.expirySkewMs === undefined ? 0.1 : 0.5,
    },
    retryOn401: options.retryOn401 ?? false,
  }
}

function checkTokenPath(path: string): string {
  const option = "oauth.tokenPath"
  if (typeof path !== "string" || path === "" || /[?#\s\\{}]|^\/\/|:\/\//.test(path) || !isStraight(path)) {
    throw new ConfigError(`${option} must be a path below baseUrl, such as "/v1/oauth/token"`, option)
  }
  return path.startsWith("/") ? path : `/${path}`
}

function apiKeyHeader(given: string | ApiKeyHeader = { name: "authorization", scheme: "Bearer" }): ApiKeyHeader {
  const { name, scheme } =
    typeof given === "string" ? { name: given } : checkOptions("OmniFlow", given, headerNames, "apiKeyHeader.")
  return {
    name: headerName(name, "apiKeyHeader"),
    scheme: scheme === undefined || scheme === "" ? undefined : credential(scheme, "apiKeyHeader.scheme"),
  }
}

function parameter(name: string | undefined, usual: string, option: string): string {
  if (name === "") throw new ConfigError(`${option} must not be empty`, option)
  return name ?? usual
}

function oneOf<T extends string>(value: T, known: readonly T[], option: string): T {
  if (known.includes(value)) return value
  throw new ConfigError(`${option} must be ${known.map((each) => `"${each}"`).join(" or ")}`, option)
}

function duration(ms: number | undefined, usual: number, option: string): number {
  if (ms === undefined) return usual
  if (typeof ms === "number" && ms >= 0) return ms
  throw new ConfigError(`${option} must be a number of milliseconds`, option)
}

/** When a token is renewed. */
export interface Margin {
  /** Time before its expiry from which a token is no longer used, in ms. */
  readonly skew: number
  /** Maximum of that time as a fraction of the lifetime, so that short-lived tokens are used at all. */
  readonly share: number
}

/** Limits of the waits before retries. */
export interface RetryLimits {
  /** Maximum of the first wait, in ms. */
  readonly base: number
  /** Maximum of any wait, in ms. */
  readonly max: number
  /** Maximum wait for a Retry-After in ms, including jitter; longer ones are shortened. */
  readonly retryAfterMax: number
}
