export { BigBlueButton, type JoinResult } from "./client.ts"
export type { BigBlueButtonOptions } from "./types.ts"
export { type ChecksumAlgorithm, checksum } from "./checksum.ts"
export type { Document, DocumentByContent, DocumentByUrl, TextModules } from "./documents.ts"
export type { Hooks } from "./hooks.ts"
export { BigBlueButtonError, isBigBlueButtonError, type MessageKey } from "./types.ts"
export type {
  CreateParams,
  ResponseOf,
  Attendee,
  ChecksumExplanation,
  Hook,
  Meeting,
  Params,
  Person,
  Recording,
  Session,
  TextTrack,
} from "./types.ts"
export {
  type DeliveryHint,
  isKnownEvent,
  type KnownEvent,
  type RawEvent,
  type UnknownEvent,
  type VerifyOptions,
  verifyWebhook,
  type WebhookDelivery,
  type WebhookEvent,
  type Webhooks,
} from "./webhooks.ts"
export type { TextTrackFile } from "./documents.ts"
export type { EnsuredHook, HookParams } from "./ensure-hook.ts"
export type { KeepOptions, KeptHook } from "./ensure-hook.ts"
export { type CallbackUrls, type EndCallback, withCallbacks } from "./callbacks.ts"
export type { DeliveryForm } from "./webhooks.ts"
export {
  analyticsReceiver,
  type BigBlueButtonDelivery,
  bigBlueButtonReceiver,
  endOfMeetingReceiver,
  recordingReadyReceiver,
} from "./receivers.ts"
export {
  type Analytics,
  type CallbackOptions,
  type Callbacks,
  type RecordingReady,
  verifyAnalytics,
  verifyRecordingReady,
} from "./callbacks.ts"
export { endCallbackUrl, type EndOfMeeting, verifyEndCallback } from "./callbacks.ts"
export * from "../index.ts"
export type { components, operations, paths, webhooks } from "../../generated/bigbluebutton/paths.ts"
export { type EventName, eventNames, type EventPayloads } from "../../generated/bigbluebutton/events.ts"
