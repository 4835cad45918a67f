import { baseUrlOf } from "../core/base-url.ts"
import { isStraight } from "../core/below-base.ts"
import { checkOptions } from "../core/check-options.ts"
import { credential } from "../core/credential.ts"
import { headerName } from "../core/http/headers.ts"
import { ConfigError } from "../core/errors.ts"
import {
  type ApiKeyHeader,
  headerNames,
  oauthNames,
  type OAuthOptions,
  type OmniFlowOptions,
  paginationNames,
} from "./options.ts"
import { type Paths, pathsOf } from "./paths.ts"
import type { Backoff } from "./retry-delay.ts"

/** An id and a secret, and all that can be said about the token they are exchanged for. */
export interface OAuth {
  readonly clientId: string
  readonly clientSecret: string
  readonly basic: boolean
  readonly json: boolean
  readonly scope: string | undefined
  readonly margin: Margin
  readonly retryOn401: boolean
}

/** A client's options, checked and complete. */
export interface Settings {
  readonly baseUrl: string
  readonly apiKey: string | undefined
  readonly apiKeyHeader: ApiKeyHeader
  readonly oauth: OAuth | undefined
  readonly idempotencyHeader: string | false
  readonly paths: Paths
  readonly cursorParam: string
  readonly limitParam: string
  readonly envelope: "auto" | "none"
  readonly parseError: OmniFlowOptions["parseError"]
  readonly backoff: Backoff
}

/** Address of the service, unless options name another. */
export const home = "https://api.omniflow.com.br"

/** @throws ConfigError */
export function settingsOf(options: OmniFlowOptions): Settings {
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
    cursorParam: parameter(pagination.cursorParam, "cursor", "pagination.cursorParam"),
    limitParam: parameter(pagination.limitParam, "limit", "pagination.limitParam"),
    envelope: oneOf(envelope, ["auto", "none"], "envelope"),
    parseError: options.parseError,
    backoff: {
      base: duration(options.backoffBaseMs, 1_000, "backoffBaseMs"),
      max: duration(options.backoffMaxMs, 4_000, "backoffMaxMs"),
      retryAfterMax: duration(options.retryAfterMaxMs, 60_000, "retryAfterMaxMs"),
    },
  }
}

// TypeScript lets only one of them through, but not everybody asks it.
function credentials({
  apiKey,
  oauth,
}: {
  apiKey?: string | undefined
  oauth?: OAuthOptions | undefined
}): Pick<Settings, "apiKey" | "oauth"> {
  if (apiKey !== undefined && oauth !== undefined) {
    throw new ConfigError("apiKey and oauth are given both; one of them proves who calls", "oauth")
  }
  if (oauth === undefined) return { apiKey: credential(apiKey, "apiKey", "OMNIFLOW_API_KEY"), oauth: undefined }
  return { apiKey: undefined, oauth: checkOAuth(oauth) }
}

function checkOAuth(oauth: OAuthOptions): OAuth {
  const { clientId, clientSecret, scope, ...options } = checkOptions("OmniFlow", oauth, oauthNames, "oauth.")
  return {
    clientId: credential(clientId, "oauth.clientId", "OMNIFLOW_CLIENT_ID"),
    clientSecret: credential(clientSecret, "oauth.clientSecret", "OMNIFLOW_CLIENT_SECRET"),
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
    throw new ConfigError(`${option} has to be a path below baseUrl, such as "/v1/oauth/token"`, option)
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
  throw new ConfigError(`${option} has to be ${known.map((each) => `"${each}"`).join(" or ")}`, option)
}

function duration(ms: number | undefined, usual: number, option: string): number {
  if (ms === undefined) return usual
  if (typeof ms === "number" && ms >= 0) return ms
  throw new ConfigError(`${option} has to be a number of milliseconds`, option)
}

/** When a token is renewed. */
export interface Margin {
  /** How long before its end a token is no longer used, ms. */
  readonly skew: number
  /** The part of its lifetime that this may be at most, so that a short-lived token is used at all. */
  readonly share: number
}
