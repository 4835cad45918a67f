export { XRoom } from "./client.ts"
export type { Region, XRoomOptions } from "./options.ts"
export { type ErrorCode, isXRoomError, XRoomError } from "./error.ts"
export type { Rooms } from "./resources.ts"
export type { BookingParams, Bookings } from "./booking.ts"
export type { WebhookRegistration } from "./webhook.ts"
export { guestUrl, hostUrl, type Linked } from "./links.ts"
export type { BookPrivateRoomParams, OpenParams, PrivateRoom } from "./private-room.ts"
export { type TimeFormat, toDate } from "./time.ts"
export { authKey } from "./auth-key.ts"
export { type AnswerFormat, answerValidation, type ValidationEvent } from "./answer-validation.ts"
export { type ReceiverOptions, type XRoomDelivery, xroomReceiver } from "./receiver.ts"
export { webhookUrl } from "./url-token.ts"
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
  AnswerOf,
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
