export {
  ApiError,
  ConferkitError,
  ConfigError,
  type ConnectionCode,
  ConnectionError,
  DecodeError,
  isApiError,
  isConferkitError,
  isConfigError,
  isConnectionError,
  isDecodeError,
  isWebhookVerificationError,
  type WebhookFailure,
  WebhookVerificationError,
} from "./core/errors.ts"
export type { Answer, ApiPromise } from "./core/api-promise.ts"
export type { Fetch } from "./core/http/options.ts"
export type { HeaderValues } from "./core/http/headers.ts"
export type { Logger, LogLevel } from "./core/log.ts"
export type {
  AttemptEnd,
  AttemptStart,
  ObservedOutcome,
  ObservedRequest,
  ObservedTarget,
  RequestEnd,
  RequestMessage,
  RequestStart,
} from "./core/request-message.ts"
export type { Runtime } from "./core/runtime-part.ts"
export type { SchemaIssue } from "./core/schema-issue.ts"
export type { Secret, Secrets } from "./core/webhooks/secrets.ts"
export type { UnknownName } from "./core/unknown-name.ts"
export type { CallOptions, ClientOptions, RetryBudgetOptions } from "./core/http/options.ts"
export { VERSION } from "./core/version.ts"
export type { Delivery, HeaderBag, ReadOptions, WebhookInput, WebhookRequest } from "./core/webhooks/delivery.ts"
