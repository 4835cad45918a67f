// Generated from specs/bigbluebutton.yaml by `npm run generate`. Do not edit.
/* eslint-disable */

export type OperationId = "index" | "create" | "createWithModules" | "join" | "isMeetingRunning" | "end" | "getMeetingInfo" | "getMeetings" | "getSessions" | "insertDocument" | "sendChatMessage" | "getRecordings" | "publishRecordings" | "deleteRecordings" | "updateRecordings" | "getRecordingTextTracks" | "putRecordingTextTrack" | "getJoinUrl" | "stuns" | "signOut" | "learningDashboard" | "feedback" | "hooksCreate" | "hooksList" | "hooksDestroy" | "hooksEnable" | "hooksPing" | "getAllMeetings" | "updateMeeting" | "getRecordingToken"
