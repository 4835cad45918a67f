export { OmniFlow } from "./client.ts"
export { type ErrorCode, isOmniFlowApiError, OmniFlowApiError } from "./types.ts"
export type {
  ApiKeyHeader,
  Credentials,
  OAuthOptions,
  OmniFlowOptions,
  OmniFlowSettings,
  ReplaceablePath,
} from "./types.ts"
export type { Contacts } from "./resources.ts"
export type { Conversations } from "./resources.ts"
export type { Inboxes } from "./resources.ts"
export type { Messages } from "./resources.ts"
export type { Templates } from "./resources.ts"
export type {
  ResponseOf,
  AssignConversationParams,
  Channel,
  ContactDto,
  ConversationDto,
  CreateContactParams,
  CreateWebhookParams,
  InboxDto,
  MessageContent,
  MessageDto,
  OmniFlowOpenApiPaths,
  PaginatedResult,
  Params,
  SendMessageParams,
  SendTemplateParams,
  TemplateDto,
  WebhookDeliveryDto,
  WebhookDto,
  WebhookEventType,
} from "./types.ts"
export { isKnownEvent, type KnownEvent, type UnknownEvent, type WebhookEvent } from "./webhooks.ts"
export { type OmniFlowDelivery, omniFlowReceiver } from "./webhooks.ts"
export { type VerifyOptions, verifyWebhook, type WebhookDelivery, type Webhooks } from "./webhooks.ts"
export {
  signatureHeader,
  type SignatureOptions,
  verifyWebhookSignature,
  type VerifyWebhookSignatureParams,
} from "./webhooks.ts"
export type { ApiFailure } from "../core/http/json-adapter.ts"
export type { SignatureEncoding } from "../core/webhooks/hmac.ts"
export * from "../index.ts"
export type { components, operations, paths, webhooks } from "../../generated/omniflow/paths.ts"
export { type EventName, eventNames, type EventPayloads } from "../../generated/omniflow/events.ts"
