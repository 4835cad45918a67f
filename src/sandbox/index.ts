export { bigBlueButtonSandbox } from "./bigbluebutton/sandbox.ts"
export type { AttendOptions, BigBlueButtonSandbox } from "./bigbluebutton/sandbox.ts"
export type {
  BigBlueButtonSandboxOptions,
  BigBlueButtonVersion,
  ChecksumAlgorithm,
  RecordingFormatSeed,
  RecordingImage,
  RecordingSeed,
  RecordingState,
  WebhookOptions,
  XmlQuirks,
} from "./bigbluebutton/options.ts"
export type { Delivery, DeliveryKind } from "./bigbluebutton/deliver.ts"
export type { WebhookRequestOptions } from "./bigbluebutton/signed-request.ts"
export type { Attendee, Hook, Meeting, Recording, SandboxDocument, TextTrack } from "./bigbluebutton/world.ts"
