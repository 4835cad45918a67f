// Generated from specs/bigbluebutton.yaml by `npm run generate`. Do not edit.
/* eslint-disable */

import type { GenericSchema } from "valibot"
import type { CallbackName, EventName } from "./events.ts"
import * as schemas from "./schemas.ts"

export const eventSchemas: Readonly<Record<EventName, GenericSchema>> = {
  "meeting-created": schemas.vMeetingCreatedEvent,
  "meeting-ended": schemas.vMeetingEndedEvent,
  "meeting-recording-started": schemas.vMeetingRecordingStartedEvent,
  "meeting-recording-stopped": schemas.vMeetingRecordingStoppedEvent,
  "meeting-recording-unhandled": schemas.vMeetingRecordingUnhandledEvent,
  "meeting-recording-changed": schemas.vMeetingRecordingChangedEvent,
  "meeting-transfer-enabled": schemas.vMeetingTransferEnabledEvent,
  "meeting-transfer-disabled": schemas.vMeetingTransferDisabledEvent,
  "meeting-screenshare-started": schemas.vMeetingScreenshareStartedEvent,
  "meeting-screenshare-stopped": schemas.vMeetingScreenshareStoppedEvent,
  "meeting-presentation-changed": schemas.vMeetingPresentationChangedEvent,
  "user-joined": schemas.vUserJoinedEvent,
  "user-left": schemas.vUserLeftEvent,
  "user-audio-voice-enabled": schemas.vUserAudioVoiceEnabledEvent,
  "user-audio-voice-disabled": schemas.vUserAudioVoiceDisabledEvent,
  "user-audio-muted": schemas.vUserAudioMutedEvent,
  "user-audio-unmuted": schemas.vUserAudioUnmutedEvent,
  "user-audio-unhandled": schemas.vUserAudioUnhandledEvent,
  "user-cam-broadcast-start": schemas.vUserCamBroadcastStartEvent,
  "user-cam-broadcast-end": schemas.vUserCamBroadcastEndEvent,
  "user-presenter-assigned": schemas.vUserPresenterAssignedEvent,
  "user-presenter-unassigned": schemas.vUserPresenterUnassignedEvent,
  "user-emoji-changed": schemas.vUserEmojiChangedEvent,
  "user-raise-hand-changed": schemas.vUserRaiseHandChangedEvent,
  "transcript-updated": schemas.vTranscriptUpdatedEvent,
  "chat-group-message-sent": schemas.vChatGroupMessageSentEvent,
  "pad-content": schemas.vPadContentEvent,
  "poll-started": schemas.vPollStartedEvent,
  "poll-responded": schemas.vPollRespondedEvent,
  "rap-archive-started": schemas.vRapArchiveStartedEvent,
  "rap-archive-ended": schemas.vRapArchiveEndedEvent,
  "rap-sanity-started": schemas.vRapSanityStartedEvent,
  "rap-sanity-ended": schemas.vRapSanityEndedEvent,
  "rap-post-archive-started": schemas.vRapPostArchiveStartedEvent,
  "rap-post-archive-ended": schemas.vRapPostArchiveEndedEvent,
  "rap-process-started": schemas.vRapProcessStartedEvent,
  "rap-process-ended": schemas.vRapProcessEndedEvent,
  "rap-post-process-started": schemas.vRapPostProcessStartedEvent,
  "rap-post-process-ended": schemas.vRapPostProcessEndedEvent,
  "rap-publish-started": schemas.vRapPublishStartedEvent,
  "rap-publish-ended": schemas.vRapPublishEndedEvent,
  "rap-post-publish-started": schemas.vRapPostPublishStartedEvent,
  "rap-post-publish-ended": schemas.vRapPostPublishEndedEvent,
  "rap-published": schemas.vRapPublishedEvent,
  "rap-unpublished": schemas.vRapUnpublishedEvent,
  "rap-deleted": schemas.vRapDeletedEvent,
}

export const callbackSchemas: Readonly<Record<CallbackName, GenericSchema>> = {
  "end-callback": schemas.vEndCallbackQuery,
  "meeting-ended-url": schemas.vMeetingEndedQuery,
  "recording-ready": schemas.vRecordingReadyClaims,
  "analytics-callback": schemas.vAnalyticsCallback,
}
