export type { XRoomCheck, XRoomCheckOptions, XRoomReport } from "./check.ts"
export { XRoom } from "./client.ts"
export {
  type Booking,
  type ErrorCode,
  isXRoomError,
  type Params,
  type Peer,
  type Region,
  type ResponseOf,
  type ResultOf,
  type Room,
  type RoomsByDomain,
  type RoomState,
  type Time,
  type TimeFormat,
  toDate,
  type Webhook,
  XRoomError,
  type XRoomOptions,
  type XRoomSettings,
} from "./types.ts"
export type { BookingParams, Bookings, Rooms, WebhookRegistration } from "./resources.ts"
export {
  type BookPrivateRoomParams,
  guestUrl,
  hostUrl,
  type Linked,
  type OpenParams,
  type PrivateRoom,
} from "./private-room.ts"
export { authKey } from "./adapter.ts"
export {
  type AnswerFormat,
  answerValidation,
  isKnownEvent,
  type KnownEvent,
  type ReceiverOptions,
  type UnknownEvent,
  type ValidationEvent,
  type VerifyOptions,
  verifyWebhook,
  type WebhookDelivery,
  type WebhookEvent,
  type Webhooks,
  webhookUrl,
  type XRoomDelivery,
  xroomEvents,
  xroomReceiver,
} from "./webhooks.ts"
export * from "../index.ts"
export type { components, operations, paths, webhooks } from "../../generated/xroom/paths.ts"
export { type EventName, eventNames, type EventPayloads } from "../../generated/xroom/events.ts"
