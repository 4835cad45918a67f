export { XRoom } from "./client.ts"
export type { Region, XRoomOptions } from "./types.ts"
export { type ErrorCode, isXRoomError, XRoomError } from "./types.ts"
export type { Rooms } from "./resources.ts"
export type { BookingParams, Bookings } from "./resources.ts"
export type { WebhookRegistration } from "./resources.ts"
export { guestUrl, hostUrl, type Linked } from "./private-room.ts"
export type { BookPrivateRoomParams, OpenParams, PrivateRoom } from "./private-room.ts"
export { type TimeFormat, toDate } from "./types.ts"
export { authKey } from "./adapter.ts"
export { type AnswerFormat, answerValidation, type ValidationEvent } from "./webhooks.ts"
export { type ReceiverOptions, type XRoomDelivery, xroomReceiver } from "./webhooks.ts"
export { webhookUrl } from "./webhooks.ts"
export {
  isKnownEvent,
  type KnownEvent,
  type UnknownEvent,
  verifyWebhook,
  type VerifyOptions,
  type WebhookDelivery,
  type WebhookEvent,
  type Webhooks,
} from "./webhooks.ts"
export type {
  ResponseOf,
  Booking,
  Params,
  Peer,
  ResultOf,
  Room,
  RoomsByDomain,
  RoomState,
  Time,
  Webhook,
} from "./types.ts"
export * from "../index.ts"
export type { components, operations, paths, webhooks } from "../../generated/xroom/paths.ts"
export { type EventName, eventNames, type EventPayloads } from "../../generated/xroom/events.ts"
