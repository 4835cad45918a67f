export { XCallServer } from "./client.ts"
export type { AuthOptions, Paths, VerifyOptions, WebhookForm, WebhookOptions, XCallServerOptions } from "./types.ts"
export { type ErrorCode, isXCallApiError, isXCallWebhookError, XCallApiError, XCallWebhookError } from "./types.ts"
export type {
  AccountData,
  CreateRoomTokenParams,
  RoomInfoData,
  SubscriptionData,
  TokenResponse,
  XCallBranding,
  XCallUser,
} from "./types.ts"
export {
  isKnownEvent,
  type KnownEvent,
  type UnknownEvent,
  verifyWebhook,
  type WebhookDelivery,
  type WebhookEvent,
  type Webhooks,
} from "./webhooks.ts"
export { type XCallDelivery, xcallReceiver } from "./webhooks.ts"
export * from "../index.ts"
export type { components, operations, paths, webhooks } from "../../generated/xcall/paths.ts"
export { type EventName, eventNames, type EventPayloads } from "../../generated/xcall/events.ts"
