export { OmniFlow } from "./client.ts"
export { type ErrorCode, isOmniFlowApiError, OmniFlowApiError } from "./error.ts"
export type {
  ApiKeyHeader,
  Credentials,
  OAuthOptions,
  OmniFlowOptions,
  OmniFlowSettings,
  ReplaceablePath,
} from "./options.ts"
export type { Contacts } from "./contacts.ts"
export type { Conversations } from "./resources.ts"
export type { Inboxes } from "./inboxes.ts"
export type { Messages } from "./messages.ts"
export type { Templates } from "./templates.ts"
export type {
  AnswerOf,
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
export { isKnownEvent, type KnownEvent, type UnknownEvent, type WebhookEvent } from "./events.ts"
export { type OmniFlowDelivery, omniFlowReceiver } from "./receiver.ts"
export { type VerifyOptions, verifyWebhook, type WebhookDelivery, type Webhooks } from "./webhooks.ts"
export {
  signatureHeader,
  type SignatureOptions,
  verifyWebhookSignature,
  type VerifyWebhookSignatureParams,
} from "./verify-signature.ts"
export type { Refusal } from "../core/http/json-adapter.ts"
export type { SignatureEncoding } from "../core/webhooks/hmac.ts"
export * from "../index.ts"
export type { components, operations, paths, webhooks } from "../../generated/omniflow/paths.ts"
export { type EventName, eventNames, type EventPayloads } from "../../generated/omniflow/events.ts"
