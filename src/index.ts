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
  type SchemaIssue,
  type WebhookFailure,
  WebhookVerificationError,
} from "./core/errors.ts"
export type { ApiResponse, ApiPromise } from "./core/http/response.ts"
export type {
  CallOptions,
  ClientOptions,
  Fetch,
  Logger,
  LogLevel,
  RetryBudgetOptions,
  Runtime,
} from "./core/http/options.ts"
export type { Check, CheckOptions, CheckOutcome, CheckReport, CheckStatus } from "./core/check/report.ts"
export type { HeaderValues } from "./core/http/headers.ts"
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
export type { Secret, Secrets } from "./core/webhooks/secrets.ts"
export type { OfSeveral, SecretsByOrigin } from "./core/webhooks/receiver.ts"
export type { UnknownName } from "./core/webhooks/known-events.ts"
export { VERSION } from "./core/runtime.ts"
export type { Delivery, HeaderBag, ReadOptions, WebhookInput, WebhookRequest } from "./core/webhooks/delivery.ts"
