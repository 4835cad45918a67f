import type { components, operations, paths } from "../../generated/omniflow/paths.ts"
import type { OperationId } from "../../generated/omniflow/operation-id.ts"
import type { AllowUndefined, ResponseOf as ResponseOfOperation, QueryOf } from "../core/http/call.ts"
import type { NamesOf } from "../core/check-options.ts"
import { clientOptionNames, type ClientOptions, type OneSource, type Variables } from "../core/http/options.ts"
import type { ApiFailure } from "../core/http/json-adapter.ts"
import type { Secrets } from "../core/webhooks/secrets.ts"
import { ApiError, isNamed } from "../core/errors.ts"

export type {
  Channel,
  ContactDto,
  ConversationDto,
  InboxDto,
  MessageContent,
  MessageDto,
  TemplateDto,
  WebhookDeliveryDto,
  WebhookDto,
  WebhookEventType,
} from "../../generated/omniflow/paths.ts"

type Schemas = components["schemas"]

/** Types of the OpenAPI document, as the raw client `client.api` uses them. */
export type OmniFlowOpenApiPaths = paths

export type SendMessageParams = AllowUndefined<Schemas["SendMessageParams"]>
export type SendTemplateParams = AllowUndefined<Schemas["SendTemplateParams"]>
export type CreateContactParams = AllowUndefined<Schemas["CreateContactParams"]>
export type CreateWebhookParams = AllowUndefined<Schemas["CreateWebhookParams"]>
export type AssignConversationParams = AllowUndefined<Schemas["AssignConversationParams"]>

/** One page of a list. `nextCursor` is null on the last page. */
export interface PaginatedResult<T> {
  data: T[]
  nextCursor: Schemas["NextCursor"]
}

/** Query parameters of a call as the OpenAPI document declares them. `undefined` means absent. */
export type Params<Id extends keyof operations> = QueryOf<operations[Id]>

/** The whole response of a call as the OpenAPI document declares it. */
export type ResponseOf<Id extends keyof operations> = ResponseOfOperation<operations[Id]>

/** OAuth 2.0 client credentials (RFC 6749, section 4.4), instead of an API key. */
export interface OAuthOptions {
  /** Id of the OAuth client. */
  clientId: string | undefined
  /** Secret of the OAuth client. Never logged, printed or part of an error. */
  clientSecret: string | undefined
  /** Path of the token endpoint. @default "/v1/oauth/token" */
  tokenPath?: string | undefined
  /** How id and secret are sent: in the body, or as HTTP Basic. @default "body" */
  clientAuth?: "body" | "basic" | undefined
  /** Format of the token request. @default "form" */
  format?: "form" | "json" | undefined
  /** Requested scopes, separated by spaces. */
  scope?: string | undefined
  /**
   * How long before its expiry a token is renewed, in ms; at most half of its lifetime.
   * @default 30000, at most a tenth of the lifetime
   */
  expirySkewMs?: number | undefined
  /**
   * Whether a call that failed with 401 is retried once with a new token. According to OmniFlow's README, 4xx fail at
   * once. If new tokens are also rejected, the next one is requested after 1 s, then 2 s, and at most 30 s.
   * @default false
   */
  retryOn401?: boolean | undefined
}

/** Header that carries the API key. */
export interface ApiKeyHeader {
  name: string
  /** Prefix of the key, such as `Bearer`. */
  scheme?: string | undefined
}

/** An operation whose path the option `paths` can replace. */
export type ReplaceablePath = Exclude<OperationId, "oauthToken">

/** Credentials: an API key or an OAuth client. */
export type Credentials =
  | {
      /** API key of the account, unless `oauth` is given. Never logged, printed or part of an error. @default OMNIFLOW_API_KEY */
      apiKey: string | undefined
      oauth?: undefined
    }
  | {
      /** OAuth client credentials, unless `apiKey` is given. @default OMNIFLOW_CLIENT_ID and OMNIFLOW_CLIENT_SECRET */
      oauth: OAuthOptions
      apiKey?: undefined
    }

/** All options except the credentials. Where an option has an assumed default, you can correct it. */
export interface OmniFlowSettings extends ClientOptions {
  /** URL of the service or of a self-hosted instance. Read from `OMNIFLOW_URL` if all credentials are omitted. @default "https://api.omniflow.com.br" */
  baseUrl?: string | undefined
  /** Timeout of one attempt in ms, including the body. 0 means no timeout. @default 30000 */
  timeout?: number | undefined
  /** Maximum number of retries of any call: 3 means at most four requests. @default 3 */
  maxRetries?: number | undefined
  /** Webhook secret for `webhooks.verify`: one, several during rotation, or a function that looks it up. */
  webhookSecret?: Secrets | undefined
  /** Header of the API key. A string is its name, with no prefix before the key. @default { name: "authorization", scheme: "Bearer" } */
  apiKeyHeader?: string | ApiKeyHeader | undefined
  /**
   * Header of the idempotency key, which is the same for all attempts of one POST. `false` sends none; POSTs are still
   * retried, as in OmniFlow's README, so a message whose request timed out may be sent twice.
   * @default "Idempotency-Key"
   */
  idempotencyHeader?: string | false | undefined
  /** Replaces paths of the OpenAPI document, by operation. A query parameter may move into the path: `/v1/contacts/by-phone/{phoneNumber}`. */
  paths?: Readonly<Partial<Record<ReplaceablePath, string | undefined>>> | undefined
  /** Names of the pagination parameters. @default { cursorParam: "cursor", limitParam: "limit" } */
  pagination?: { cursorParam?: string | undefined; limitParam?: string | undefined } | undefined
  /** `auto` also accepts responses wrapped in `{"data": …}`; `none` accepts only those of the OpenAPI document. @default "auto" */
  envelope?: "auto" | "none" | undefined
  /** Reads code and message of an API error from a JSON body. If it returns `undefined`, the usual fields are used. */
  parseError?: ((body: unknown, status: number) => ApiFailure | undefined) | undefined
  /** Maximum backoff before the first retry, in ms; doubled for each further retry. @default 1000 */
  backoffBaseMs?: number | undefined
  /** Maximum backoff before any retry, in ms. @default 4000 */
  backoffMaxMs?: number | undefined
  /** Maximum wait after a 429 with Retry-After, including jitter, in ms. @default 60000 */
  retryAfterMaxMs?: number | undefined
}

/**
 * Options of the client. Pass `apiKey` or `oauth` (and `baseUrl` if needed), or none of the three: then they are read from
 * `OMNIFLOW_API_KEY`, or `OMNIFLOW_CLIENT_ID` and `OMNIFLOW_CLIENT_SECRET`, and `OMNIFLOW_URL`.
 */
export type OmniFlowOptions = OmniFlowSettings & OneSource<Credentials, { baseUrl?: undefined }>

/**
 * Environment variables for account and address if none of them is given. `clientId` and `clientSecret` are those of
 * `oauth`.
 */
export const variables: Variables<"apiKey" | "clientId" | "clientSecret" | "baseUrl"> = {
  apiKey: "OMNIFLOW_API_KEY",
  clientId: "OMNIFLOW_CLIENT_ID",
  clientSecret: "OMNIFLOW_CLIENT_SECRET",
  baseUrl: "OMNIFLOW_URL",
}

/** The names of all options. */
export const optionNames: NamesOf<OmniFlowOptions> = {
  ...clientOptionNames,
  baseUrl: "string",
  apiKey: 1,
  oauth: "object",
  webhookSecret: 1,
  apiKeyHeader: 1,
  idempotencyHeader: 1,
  paths: "object",
  pagination: "object",
  envelope: 1,
  parseError: "function",
  backoffBaseMs: 1,
  backoffMaxMs: 1,
  retryAfterMaxMs: 1,
}

export const oauthNames: NamesOf<OAuthOptions> = {
  clientId: 1,
  clientSecret: 1,
  tokenPath: 1,
  clientAuth: 1,
  format: 1,
  scope: "string",
  expirySkewMs: 1,
  retryOn401: "boolean",
}

export const headerNames: NamesOf<ApiKeyHeader> = { name: 1, scheme: 1 }

export const paginationNames: NamesOf<NonNullable<OmniFlowSettings["pagination"]>> = { cursorParam: 1, limitParam: 1 }

/** Known error codes. The service may send others; `http_503` and similar codes mean that it sent none. */
export type ErrorCode = Exclude<NonNullable<components["schemas"]["ErrorResponse"]["error"]>["code"], undefined>

/** Name in errors and logs. */
export const provider = "omniflow"

/** An API error of OmniFlow. Quote `requestId` to support. `code` is the HTTP status such as `http_503` if the response has no code. */
export class OmniFlowApiError extends ApiError {
  override readonly name = "OmniFlowApiError" as const
  declare readonly code: ErrorCode
}

/** Returns whether an error is an API error of OmniFlow. */
export const isOmniFlowApiError = (error: unknown): error is OmniFlowApiError =>
  isNamed(error, "api", "OmniFlowApiError")
