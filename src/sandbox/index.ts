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
export { omniFlowSandbox } from "./omniflow/sandbox.ts"
export type { OmniFlowSandbox } from "./omniflow/sandbox.ts"
export type {
  OmniFlowContactSeed,
  OmniFlowInboxSeed,
  OmniFlowAnswers,
  OmniFlowOAuthOptions,
  OmniFlowSandboxOptions,
  OmniFlowWebhookOptions,
  OmniFlowTemplateSeed,
} from "./omniflow/options.ts"
export type { OmniFlowInboundMessage } from "./omniflow/receive.ts"
export type { OmniFlowWebhookRequestOptions } from "./omniflow/signed-request.ts"
export type {
  OmniFlowCall,
  OmniFlowContact,
  OmniFlowConversation,
  OmniFlowDelivery,
  OmniFlowInbox,
  OmniFlowMessage,
  OmniFlowTemplate,
  OmniFlowWebhook,
} from "./omniflow/world.ts"
export type { Failure } from "./failures.ts"
export { xroomSandbox } from "./xroom/sandbox.ts"
export type { XRoomSandbox } from "./xroom/sandbox.ts"
export type { XRoomVisitor } from "./xroom/enter.ts"
export type { XRoomSandboxOptions } from "./xroom/options.ts"
export type { XRoomWebhookRequestOptions } from "./xroom/webhook-request.ts"
export type { XRoomBooking, XRoomDelivery, XRoomPeer, XRoomRoom, XRoomWebhook } from "./xroom/world.ts"
export { xcallSandbox } from "./xcall/sandbox.ts"
export type { XCallSandbox } from "./xcall/sandbox.ts"
export type {
  XCallAnswers,
  XCallCredentialsMode,
  XCallCredentialsOptions,
  XCallSandboxOptions,
  XCallSessionOptions,
  XCallSignatureOptions,
} from "./xcall/options.ts"
export type { XCallVisitor } from "./xcall/rooms.ts"
export type { XCallWebhookRequestOptions } from "./xcall/webhook-request.ts"
export type { XCallPeer, XCallRoom, XCallRoomToken } from "./xcall/world.ts"
export { ethoraSandbox } from "./ethora/sandbox.ts"
export type { EthoraSandbox } from "./ethora/sandbox.ts"
export type {
  EthoraAgentSeed,
  EthoraAnswers,
  EthoraAppSeed,
  EthoraChatSeed,
  EthoraSandboxOptions,
  EthoraSessionOptions,
  EthoraUserSeed,
} from "./ethora/options.ts"
export type {
  EthoraAgent,
  EthoraApp,
  EthoraCall,
  EthoraChat,
  EthoraFile,
  EthoraJob,
  EthoraMessage,
  EthoraUser,
} from "./ethora/world.ts"
