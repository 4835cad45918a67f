// Generated from specs/bigbluebutton.yaml by `npm run generate`. Do not edit.
/* eslint-disable */

import type { Operation } from "../../src/core/http/operation.ts"
import type { components, operations } from "./paths.ts"

/** Names of the events in the document. */
export const eventNames = [
  "meeting-created",
  "meeting-ended",
  "meeting-recording-started",
  "meeting-recording-stopped",
  "meeting-recording-unhandled",
  "meeting-recording-changed",
  "meeting-transfer-enabled",
  "meeting-transfer-disabled",
  "meeting-screenshare-started",
  "meeting-screenshare-stopped",
  "meeting-presentation-changed",
  "user-joined",
  "user-left",
  "user-audio-voice-enabled",
  "user-audio-voice-disabled",
  "user-audio-muted",
  "user-audio-unmuted",
  "user-audio-unhandled",
  "user-cam-broadcast-start",
  "user-cam-broadcast-end",
  "user-presenter-assigned",
  "user-presenter-unassigned",
  "user-emoji-changed",
  "user-raise-hand-changed",
  "transcript-updated",
  "chat-group-message-sent",
  "pad-content",
  "poll-started",
  "poll-responded",
  "rap-archive-started",
  "rap-archive-ended",
  "rap-sanity-started",
  "rap-sanity-ended",
  "rap-post-archive-started",
  "rap-post-archive-ended",
  "rap-process-started",
  "rap-process-ended",
  "rap-post-process-started",
  "rap-post-process-ended",
  "rap-publish-started",
  "rap-publish-ended",
  "rap-post-publish-started",
  "rap-post-publish-ended",
  "rap-published",
  "rap-unpublished",
  "rap-deleted",
] as const
export type EventName = (typeof eventNames)[number]

export const callbackNames = ["end-callback", "meeting-ended-url", "recording-ready", "analytics-callback"] as const
export type CallbackName = (typeof callbackNames)[number]

export type Dialect = "bigbluebutton" | "conferenciaweb"

export interface WebhookFacts {
  /** Services that send it. */
  readonly dialects: readonly Dialect[]
  /** First and last release that sends it, if declared. */
  readonly since?: string
  readonly removed?: string
  /** Why it is unconfirmed. */
  readonly assumed?: string
}

export const eventFacts: Readonly<Record<EventName, WebhookFacts>> = {
  "meeting-created": { dialects: ["bigbluebutton", "conferenciaweb"] },
  "meeting-ended": { dialects: ["bigbluebutton", "conferenciaweb"] },
  "meeting-recording-started": { dialects: ["bigbluebutton"] },
  "meeting-recording-stopped": { dialects: ["bigbluebutton"] },
  "meeting-recording-unhandled": { dialects: ["bigbluebutton"] },
  "meeting-recording-changed": { dialects: ["conferenciaweb"] },
  "meeting-transfer-enabled": { dialects: ["conferenciaweb"] },
  "meeting-transfer-disabled": { dialects: ["conferenciaweb"] },
  "meeting-screenshare-started": { dialects: ["bigbluebutton"] },
  "meeting-screenshare-stopped": { dialects: ["bigbluebutton"] },
  "meeting-presentation-changed": { dialects: ["bigbluebutton"] },
  "user-joined": { dialects: ["bigbluebutton", "conferenciaweb"] },
  "user-left": { dialects: ["bigbluebutton", "conferenciaweb"] },
  "user-audio-voice-enabled": { dialects: ["bigbluebutton"] },
  "user-audio-voice-disabled": { dialects: ["bigbluebutton"] },
  "user-audio-muted": { dialects: ["bigbluebutton"], since: "3.0" },
  "user-audio-unmuted": { dialects: ["bigbluebutton"], since: "3.0" },
  "user-audio-unhandled": { dialects: ["bigbluebutton"], since: "3.0" },
  "user-cam-broadcast-start": { dialects: ["bigbluebutton"] },
  "user-cam-broadcast-end": { dialects: ["bigbluebutton"] },
  "user-presenter-assigned": { dialects: ["bigbluebutton"] },
  "user-presenter-unassigned": { dialects: ["bigbluebutton"] },
  "user-emoji-changed": { dialects: ["bigbluebutton"] },
  "user-raise-hand-changed": { dialects: ["bigbluebutton"], since: "3.0" },
  "transcript-updated": { dialects: ["bigbluebutton"], since: "3.5" },
  "chat-group-message-sent": { dialects: ["bigbluebutton"] },
  "pad-content": { dialects: ["bigbluebutton"] },
  "poll-started": { dialects: ["bigbluebutton"], since: "3.0" },
  "poll-responded": { dialects: ["bigbluebutton"], since: "3.0" },
  "rap-archive-started": { dialects: ["bigbluebutton"] },
  "rap-archive-ended": { dialects: ["bigbluebutton", "conferenciaweb"] },
  "rap-sanity-started": { dialects: ["bigbluebutton", "conferenciaweb"] },
  "rap-sanity-ended": { dialects: ["bigbluebutton", "conferenciaweb"] },
  "rap-post-archive-started": { dialects: ["bigbluebutton"] },
  "rap-post-archive-ended": { dialects: ["bigbluebutton"] },
  "rap-process-started": { dialects: ["bigbluebutton", "conferenciaweb"] },
  "rap-process-ended": { dialects: ["bigbluebutton", "conferenciaweb"] },
  "rap-post-process-started": { dialects: ["bigbluebutton"] },
  "rap-post-process-ended": { dialects: ["bigbluebutton"] },
  "rap-publish-started": { dialects: ["bigbluebutton", "conferenciaweb"] },
  "rap-publish-ended": { dialects: ["bigbluebutton", "conferenciaweb"] },
  "rap-post-publish-started": { dialects: ["bigbluebutton"] },
  "rap-post-publish-ended": { dialects: ["bigbluebutton"] },
  "rap-published": { dialects: ["bigbluebutton", "conferenciaweb"] },
  "rap-unpublished": { dialects: ["bigbluebutton", "conferenciaweb"] },
  "rap-deleted": { dialects: ["bigbluebutton", "conferenciaweb"] },
}

export interface CallbackFacts extends WebhookFacts {
  readonly method: Operation["method"]
  /** Names of the security schemes, any of which authenticates the sender. */
  readonly security: readonly string[]
  /** Query parameters, with the types of their values. */
  readonly parameters?: Readonly<Record<string, "string" | "integer" | "number" | "boolean">>
}

export const callbackFacts: Readonly<Record<CallbackName, CallbackFacts>> = {
  "end-callback": {
    dialects: ["bigbluebutton"],
    method: "GET",
    security: [],
    parameters: { recordingmarks: "boolean", meetingID: "string" },
  },
  "meeting-ended-url": { dialects: ["bigbluebutton"], method: "GET", security: [], parameters: { recordingmarks: "boolean" } },
  "recording-ready": { dialects: ["bigbluebutton"], method: "POST", security: [] },
  "analytics-callback": { dialects: ["bigbluebutton", "conferenciaweb"], method: "POST", security: ["analyticsToken"] },
}

/** Event name → type of the event. */
export interface EventPayloads {
  "meeting-created": components["schemas"]["MeetingCreatedEvent"]
  "meeting-ended": components["schemas"]["MeetingEndedEvent"]
  "meeting-recording-started": components["schemas"]["MeetingRecordingStartedEvent"]
  "meeting-recording-stopped": components["schemas"]["MeetingRecordingStoppedEvent"]
  "meeting-recording-unhandled": components["schemas"]["MeetingRecordingUnhandledEvent"]
  "meeting-recording-changed": components["schemas"]["MeetingRecordingChangedEvent"]
  "meeting-transfer-enabled": components["schemas"]["MeetingTransferEnabledEvent"]
  "meeting-transfer-disabled": components["schemas"]["MeetingTransferDisabledEvent"]
  "meeting-screenshare-started": components["schemas"]["MeetingScreenshareStartedEvent"]
  "meeting-screenshare-stopped": components["schemas"]["MeetingScreenshareStoppedEvent"]
  "meeting-presentation-changed": components["schemas"]["MeetingPresentationChangedEvent"]
  "user-joined": components["schemas"]["UserJoinedEvent"]
  "user-left": components["schemas"]["UserLeftEvent"]
  "user-audio-voice-enabled": components["schemas"]["UserAudioVoiceEnabledEvent"]
  "user-audio-voice-disabled": components["schemas"]["UserAudioVoiceDisabledEvent"]
  "user-audio-muted": components["schemas"]["UserAudioMutedEvent"]
  "user-audio-unmuted": components["schemas"]["UserAudioUnmutedEvent"]
  "user-audio-unhandled": components["schemas"]["UserAudioUnhandledEvent"]
  "user-cam-broadcast-start": components["schemas"]["UserCamBroadcastStartEvent"]
  "user-cam-broadcast-end": components["schemas"]["UserCamBroadcastEndEvent"]
  "user-presenter-assigned": components["schemas"]["UserPresenterAssignedEvent"]
  "user-presenter-unassigned": components["schemas"]["UserPresenterUnassignedEvent"]
  "user-emoji-changed": components["schemas"]["UserEmojiChangedEvent"]
  "user-raise-hand-changed": components["schemas"]["UserRaiseHandChangedEvent"]
  "transcript-updated": components["schemas"]["TranscriptUpdatedEvent"]
  "chat-group-message-sent": components["schemas"]["ChatGroupMessageSentEvent"]
  "pad-content": components["schemas"]["PadContentEvent"]
  "poll-started": components["schemas"]["PollStartedEvent"]
  "poll-responded": components["schemas"]["PollRespondedEvent"]
  "rap-archive-started": components["schemas"]["RapArchiveStartedEvent"]
  "rap-archive-ended": components["schemas"]["RapArchiveEndedEvent"]
  "rap-sanity-started": components["schemas"]["RapSanityStartedEvent"]
  "rap-sanity-ended": components["schemas"]["RapSanityEndedEvent"]
  "rap-post-archive-started": components["schemas"]["RapPostArchiveStartedEvent"]
  "rap-post-archive-ended": components["schemas"]["RapPostArchiveEndedEvent"]
  "rap-process-started": components["schemas"]["RapProcessStartedEvent"]
  "rap-process-ended": components["schemas"]["RapProcessEndedEvent"]
  "rap-post-process-started": components["schemas"]["RapPostProcessStartedEvent"]
  "rap-post-process-ended": components["schemas"]["RapPostProcessEndedEvent"]
  "rap-publish-started": components["schemas"]["RapPublishStartedEvent"]
  "rap-publish-ended": components["schemas"]["RapPublishEndedEvent"]
  "rap-post-publish-started": components["schemas"]["RapPostPublishStartedEvent"]
  "rap-post-publish-ended": components["schemas"]["RapPostPublishEndedEvent"]
  "rap-published": components["schemas"]["RapPublishedEvent"]
  "rap-unpublished": components["schemas"]["RapUnpublishedEvent"]
  "rap-deleted": components["schemas"]["RapDeletedEvent"]
}

export interface CallbackPayloads {
  "end-callback": NonNullable<operations["endCallback"]["parameters"]["query"]>
  "meeting-ended-url": NonNullable<operations["meetingEnded"]["parameters"]["query"]>
  "recording-ready": components["schemas"]["RecordingReadyClaims"]
  "analytics-callback": components["schemas"]["AnalyticsCallback"]
}
