export type { OmniFlowCheck, OmniFlowCheckOptions, OmniFlowReport } from "./check.ts"
export { OmniFlow } from "./client.ts"
export {
  type ApiKeyHeader,
  type AssignConversationParams,
  type Channel,
  type ContactDto,
  type ConversationDto,
  type CreateContactParams,
  type CreateWebhookParams,
  type Credentials,
  type ErrorCode,
  type InboxDto,
  isOmniFlowApiError,
  type MessageContent,
  type MessageDto,
  type OAuthOptions,
  OmniFlowApiError,
  type OmniFlowOpenApiPaths,
  type OmniFlowOptions,
  type OmniFlowSettings,
  type PaginatedResult,
  type Params,
  type ReplaceablePath,
  type ResponseOf,
  type SendMessageParams,
  type SendTemplateParams,
  type TemplateDto,
  type WebhookDeliveryDto,
  type WebhookDto,
  type WebhookEventType,
} from "./types.ts"
export type { Contacts, Conversations, Inboxes, Messages, Templates } from "./resources.ts"
export {
  isKnownEvent,
  type KnownEvent,
  type OmniFlowDelivery,
  omniFlowEvents,
  omniFlowReceiver,
  signatureHeader,
  type SignatureOptions,
  type UnknownEvent,
  type VerifyOptions,
  verifyWebhook,
  verifyWebhookSignature,
  type VerifyWebhookSignatureParams,
  type WebhookDelivery,
  type WebhookEvent,
  type Webhooks,
} from "./webhooks.ts"
export type { ApiFailure } from "../core/http/json-adapter.ts"
export type { SignatureEncoding } from "../core/webhooks/hmac.ts"
export * from "../index.ts"
export type { components, operations, paths, webhooks } from "../../generated/omniflow/paths.ts"
export { type EventName, eventNames, type EventPayloads } from "../../generated/omniflow/events.ts"
