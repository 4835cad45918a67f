export { type AttendOptions, bigBlueButtonSandbox, type BigBlueButtonSandbox } from "./bigbluebutton/index.ts"
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
export type {
  Attendee,
  Delivery,
  DeliveryKind,
  Hook,
  Meeting,
  Recording,
  SandboxDocument,
  TextTrack,
} from "./bigbluebutton/state.ts"
export type { WebhookRequestOptions } from "./bigbluebutton/samples.ts"
export { omniFlowSandbox, type OmniFlowSandbox } from "./omniflow/index.ts"
export type {
  OmniFlowContactSeed,
  OmniFlowInboxSeed,
  OmniFlowAnswers,
  OmniFlowOAuthOptions,
  OmniFlowSandboxOptions,
  OmniFlowWebhookOptions,
  OmniFlowTemplateSeed,
} from "./omniflow/options.ts"
export type { OmniFlowInboundMessage } from "./omniflow/handlers.ts"
export type { OmniFlowWebhookRequestOptions } from "./omniflow/webhooks.ts"
export type {
  OmniFlowCall,
  OmniFlowContact,
  OmniFlowConversation,
  OmniFlowDelivery,
  OmniFlowInbox,
  OmniFlowMessage,
  OmniFlowTemplate,
  OmniFlowWebhook,
} from "./omniflow/state.ts"
export type { Failure } from "./sandbox.ts"
export { xroomSandbox, type XRoomSandbox } from "./xroom/index.ts"
export type { XRoomVisitor } from "./xroom/handlers.ts"
export type { XRoomSandboxOptions } from "./xroom/options.ts"
export type { XRoomWebhookRequestOptions } from "./xroom/webhooks.ts"
export type { XRoomBooking, XRoomDelivery, XRoomPeer, XRoomRoom, XRoomWebhook } from "./xroom/state.ts"
export { xcallSandbox, type XCallSandbox } from "./xcall/index.ts"
export type {
  XCallAnswers,
  XCallCredentialsMode,
  XCallCredentialsOptions,
  XCallSandboxOptions,
  XCallSessionOptions,
  XCallSignatureOptions,
} from "./xcall/options.ts"
export type { XCallVisitor } from "./xcall/handlers.ts"
export type { XCallWebhookRequestOptions } from "./xcall/webhooks.ts"
export type { XCallPeer, XCallRoom, XCallRoomToken } from "./xcall/state.ts"
export { ethoraSandbox, type EthoraSandbox } from "./ethora/index.ts"
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
} from "./ethora/state.ts"
