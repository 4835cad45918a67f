// Generated from specs/bigbluebutton.yaml by `npm run generate`. Do not edit.
/* eslint-disable */

import type { GenericSchema } from "valibot"
import type { OperationId } from "./operations.ts"
import * as schemas from "./schemas.ts"

export const answerSchemas: Readonly<Partial<Record<OperationId, GenericSchema>>> = {
  "index": schemas.vIndexResponse,
  "create": schemas.vCreateResponse,
  "createWithModules": schemas.vCreateResponse,
  "join": schemas.vJoinResponse,
  "isMeetingRunning": schemas.vIsMeetingRunningResponse,
  "end": schemas.vEndResponse,
  "getMeetingInfo": schemas.vGetMeetingInfoResponse,
  "getMeetings": schemas.vGetMeetingsResponse,
  "getSessions": schemas.vGetSessionsResponse,
  "insertDocument": schemas.vInsertDocumentResponse,
  "sendChatMessage": schemas.vSendChatMessageResponse,
  "getRecordings": schemas.vGetRecordingsResponse,
  "publishRecordings": schemas.vPublishRecordingsResponse,
  "deleteRecordings": schemas.vDeleteRecordingsResponse,
  "updateRecordings": schemas.vUpdateRecordingsResponse,
  "getRecordingTextTracks": schemas.vGetRecordingTextTracksResponse,
  "putRecordingTextTrack": schemas.vPutRecordingTextTrackResponse,
  "getJoinUrl": schemas.vGetJoinUrlResponse,
  "stuns": schemas.vStunsResponse,
  "signOut": schemas.vSignOutResponse,
  "learningDashboard": schemas.vLearningDashboardResponse,
  "feedback": schemas.vFeedbackResponse,
  "hooksCreate": schemas.vHooksCreateResponse,
  "hooksList": schemas.vHooksListResponse,
  "hooksDestroy": schemas.vHooksDestroyResponse,
  "getAllMeetings": schemas.vGetAllMeetingsResponse,
  "getRecordingToken": schemas.vGetRecordingTokenResponse,
}
