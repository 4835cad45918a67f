export { BigBlueButton } from "./client.ts"
export type { JoinResult } from "./meeting-client.ts"
export {
  type Attendee,
  BigBlueButtonError,
  type BigBlueButtonOptions,
  type BigBlueButtonSettings,
  type ChecksumExplanation,
  type CreateParams,
  type Dialect,
  type Document,
  type DocumentByContent,
  type DocumentByUrl,
  type Hook,
  isBigBlueButtonError,
  type JoinParams,
  type LearningDashboard,
  type Meeting,
  type MeetingData,
  type MessageKey,
  type Params,
  type Person,
  type Recording,
  type RecordingsParams,
  type ResponseOf,
  type Session,
  type TextModules,
  type TextTrack,
} from "./types.ts"
export { type ChecksumAlgorithm, checksum } from "./checksum.ts"
export type { BigBlueButtonCheck, BigBlueButtonCheckOptions, BigBlueButtonReport } from "./check.ts"
export type { TextTrackFile } from "./encode.ts"
export type { ConferenciaWebHooks, Hooks } from "./hooks.ts"
export {
  type DeliveryForm,
  type DeliveryHint,
  isKnownEvent,
  type KnownEvent,
  type RawEvent,
  type SecretsByServer,
  type UnknownEvent,
  type VerifyOptions,
  verifyWebhook,
  type WebhookDelivery,
  type WebhookEvent,
  type Webhooks,
} from "./webhooks.ts"
export type { EnsuredHook, HookParams, KeepOptions, KeptHook } from "./ensure-hook.ts"
export {
  type Analytics,
  type CallbackOptions,
  type Callbacks,
  type CallbackUrls,
  type EndCallback,
  endCallbackUrl,
  type EndOfMeeting,
  type RecordingReady,
  verifyAnalytics,
  verifyEndCallback,
  verifyRecordingReady,
  withCallbacks,
} from "./callbacks.ts"
export {
  analyticsReceiver,
  type BigBlueButtonDelivery,
  bigBlueButtonEvents,
  bigBlueButtonReceiver,
  endOfMeetingReceiver,
  type QueuedEvents,
  recordingReadyReceiver,
} from "./receivers.ts"
export * from "../index.ts"
export type { components, operations, paths, webhooks } from "../../generated/bigbluebutton/paths.ts"
export { type EventName, eventNames, type EventPayloads } from "../../generated/bigbluebutton/events.ts"
