export type { XCallCheck, XCallReport } from "./check.ts"
export { XCallServer } from "./client.ts"
export {
  type AccountData,
  type AuthOptions,
  type CreateRoomTokenParams,
  type ErrorCode,
  isXCallApiError,
  isXCallWebhookError,
  type Paths,
  type RoomInfoData,
  type SubscriptionData,
  type TokenResponse,
  type VerifyOptions,
  type WebhookForm,
  type WebhookOptions,
  XCallApiError,
  type XCallBranding,
  type XCallServerOptions,
  type XCallServerSettings,
  type XCallUser,
  XCallWebhookError,
} from "./types.ts"
export {
  isKnownEvent,
  type KnownEvent,
  type UnknownEvent,
  verifyWebhook,
  type WebhookDelivery,
  type WebhookEvent,
  type Webhooks,
  type XCallDelivery,
  xcallEvents,
  xcallReceiver,
} from "./webhooks.ts"
export * from "../index.ts"
export type { components, operations, paths, webhooks } from "../../generated/xcall/paths.ts"
export { type EventName, eventNames, type EventPayloads } from "../../generated/xcall/events.ts"
