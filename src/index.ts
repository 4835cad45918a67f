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
export type { ApiResponse, ApiPromise } from "./core/http/response.ts"
export type { Fetch } from "./core/http/options.ts"
export type { HeaderValues } from "./core/http/headers.ts"
export type { Logger, LogLevel } from "./core/http/options.ts"
export type {
  AttemptEnd,
  AttemptStart,
  ObservedOutcome,
  ObservedRequest,
  ObservedTarget,
  RequestEnd,
  RequestMessage,
  RequestStart,
} from "./core/http/diagnostics.ts"
export type { Runtime } from "./core/http/options.ts"
export type { SchemaIssue } from "./core/errors.ts"
export type { Secret, Secrets } from "./core/webhooks/secrets.ts"
export type { UnknownName } from "./core/webhooks/known-events.ts"
export type { CallOptions, ClientOptions, RetryBudgetOptions } from "./core/http/options.ts"
export { VERSION } from "./core/runtime.ts"
export type { Delivery, HeaderBag, ReadOptions, WebhookInput, WebhookRequest } from "./core/webhooks/delivery.ts"
