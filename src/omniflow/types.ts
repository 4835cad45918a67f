import type { components, operations, paths } from "../../generated/omniflow/paths.ts"
import type { OperationId } from "../../generated/omniflow/operation-id.ts"
import type { Absent, ResponseOf as Answer, QueryOf } from "../core/http/call.ts"
import type { NamesOf } from "../core/check-options.ts"
import { clientOptionNames, type ClientOptions, type OneSource, type Variables } from "../core/http/options.ts"
import type { ApiFailure } from "../core/http/json-adapter.ts"
import type { Secrets } from "../core/webhooks/secrets.ts"
import { ApiError, isNamed } from "../core/errors.ts"

type Schemas = components["schemas"]

/** The document's own types, as the raw client `client.api` knows them. */
export type OmniFlowOpenApiPaths = paths

export type Channel = Schemas["Channel"]
export type MessageContent = Schemas["MessageContent"]
export type MessageDto = Schemas["MessageDto"]
export type ConversationDto = Schemas["ConversationDto"]
export type ContactDto = Schemas["ContactDto"]
export type InboxDto = Schemas["InboxDto"]
export type TemplateDto = Schemas["TemplateDto"]
export type WebhookDto = Schemas["WebhookDto"]
export type WebhookDeliveryDto = Schemas["WebhookDeliveryDto"]
export type WebhookEventType = Schemas["WebhookEventType"]

export type SendMessageParams = Absent<Schemas["SendMessageParams"]>
export type SendTemplateParams = Absent<Schemas["SendTemplateParams"]>
export type CreateContactParams = Absent<Schemas["CreateContactParams"]>
export type CreateWebhookParams = Absent<Schemas["CreateWebhookParams"]>
export type AssignConversationParams = Absent<Schemas["AssignConversationParams"]>

/** One page. `nextCursor` is null on the last one, however the service said so. */
export interface PaginatedResult<T> {
  data: T[]
  nextCursor: Schemas["NextCursor"]
}

/** Query parameters of a call as the document declares them; `undefined` counts as absent. */
export type Params<Id extends keyof operations> = QueryOf<operations[Id]>

/** The whole answer of a call as the document declares it. */
export type ResponseOf<Id extends keyof operations> = Answer<operations[Id]>

/** Access tokens instead of an API key: OAuth 2.0, client credentials (RFC 6749, section 4.4). */
export interface OAuthOptions {
  /** Id of the OAuth client. */
  clientId: string | undefined
  /** Its secret. It is never logged, printed or part of an error. */
  clientSecret: string | undefined
  /** Path of the token call. @default "/v1/oauth/token" */
  tokenPath?: string | undefined
  /** Where id and secret travel: in the body, or as HTTP Basic. @default "body" */
  clientAuth?: "body" | "basic" | undefined
  /** How the body of the token call is written. @default "form" */
  format?: "form" | "json" | undefined
  /** Scopes to ask for, separated by spaces. */
  scope?: string | undefined
  /**
   * How long before its end a token is renewed, ms; at most half of its lifetime.
   * @default 30000, at most a tenth of the lifetime
   */
  expirySkewMs?: number | undefined
  /**
   * After a 401, make the call once more with a new token. The README has 4xx fail at once. A token that replaced a rejected
   * one and is rejected as well is renewed after 1 s, the next after 2 s, and at last every 30 s. @default false
   */
  retryOn401?: boolean | undefined
}

/** Where the API key travels. */
export interface ApiKeyHeader {
  name: string
  /** What stands before the key, such as `Bearer`. */
  scheme?: string | undefined
}

/** A call whose path `paths` may replace. */
export type ReplaceablePath = Exclude<OperationId, "oauthToken">

/** Either of the two proves who calls. */
export type Credentials =
  | {
      /** Key of the account, unless `oauth` is given. It is never logged, printed or part of an error. @default OMNIFLOW_API_KEY */
      apiKey: string | undefined
      oauth?: undefined
    }
  | {
      /** OAuth client credentials, unless `apiKey` is given. @default OMNIFLOW_CLIENT_ID and OMNIFLOW_CLIENT_SECRET */
      oauth: OAuthOptions
      apiKey?: undefined
    }

/** All options but the credentials. What nobody published can be set otherwise here. */
export interface OmniFlowSettings extends ClientOptions {
  /** The service, or an instance of one's own. From the environment: `OMNIFLOW_URL`. @default "https://api.omniflow.com.br" */
  baseUrl?: string | undefined
  /** Time limit of one attempt in ms, body included. 0 is none. @default 30000 */
  timeout?: number | undefined
  /** How often to try again, whatever the call: 3 is at most four requests. @default 3 */
  maxRetries?: number | undefined
  /** Secret of the webhooks that `webhooks.verify` checks, several while it is being changed, or a function that looks it up. */
  webhookSecret?: Secrets | undefined
  /** Header of the API key; a text is its name, with nothing before the key. @default { name: "authorization", scheme: "Bearer" } */
  apiKeyHeader?: string | ApiKeyHeader | undefined
  /**
   * Header of the key that is the same for all attempts of one POST and tells the service to do it once. `false` sends
   * none; POSTs are repeated all the same, as the README has it, and a send that timed out may then arrive twice.
   * @default "Idempotency-Key"
   */
  idempotencyHeader?: string | false | undefined
  /** Other paths than the document's, by operation. A parameter of the query may move into the path: `/v1/contacts/by-phone/{phoneNumber}`. */
  paths?: Readonly<Partial<Record<ReplaceablePath, string | undefined>>> | undefined
  /** Names of the query's parameters for pages. @default { cursorParam: "cursor", limitParam: "limit" } */
  pagination?: { cursorParam?: string | undefined; limitParam?: string | undefined } | undefined
  /** `auto` takes objects and lists also where they stand inside `{"data": …}`; `none` takes them as the document has them. @default "auto" */
  envelope?: "auto" | "none" | undefined
  /** Reads the refusal in a JSON body, where its form is another; for `undefined` the usual places are looked at. */
  parseError?: ((body: unknown, status: number) => ApiFailure | undefined) | undefined
  /** Most that is waited before the first retry, ms; doubled for each further one. @default 1000 */
  backoffBaseMs?: number | undefined
  /** Most that is waited before any retry, ms. @default 4000 */
  backoffMaxMs?: number | undefined
  /** Most that is waited when a 429 asks for it, jitter included, ms. @default 60000 */
  retryAfterMaxMs?: number | undefined
}

/**
 * `apiKey` or `oauth` is given, with `baseUrl` where needed; or none of the three, which reads `OMNIFLOW_API_KEY`, or
 * `OMNIFLOW_CLIENT_ID` and `OMNIFLOW_CLIENT_SECRET`, and `OMNIFLOW_URL`.
 */
export type OmniFlowOptions = OmniFlowSettings & OneSource<Credentials, { baseUrl?: undefined }>

/** Where account and address come from when none of them is given. `clientId` and `clientSecret` are those of `oauth`. */
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

/** Known codes; the service has more, and `http_503` and the like stand for none. */
export type ErrorCode = Exclude<NonNullable<components["schemas"]["ErrorResponse"]["error"]>["code"], undefined>

/** A call that OmniFlow refused. `requestId` is what support asks for; `code` is `http_503` and the like where the answer names none. */
export class OmniFlowApiError extends ApiError {
  override readonly name = "OmniFlowApiError" as const
  declare readonly code: ErrorCode
}

/** Whether OmniFlow rejected a call; `code` then completes the known codes. */
export const isOmniFlowApiError = (error: unknown): error is OmniFlowApiError =>
  isNamed(error, "api", "OmniFlowApiError")
