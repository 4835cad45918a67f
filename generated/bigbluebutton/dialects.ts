// Generated from specs/bigbluebutton.yaml by `npm run generate`. Do not edit.
/* eslint-disable */

/** What a dialect lacks, and what it additionally requires. */
export const dialects = {
  bigbluebutton: {
    lacks: ["hooksEnable", "getAllMeetings", "updateMeeting", "getRecordingToken"],
    withoutPaths: ["/hooks/enable", "/getAllMeetings", "/updateMeeting", "/getRecordingToken"],
    without: { join: ["clientURL"], getRecordings: ["meetingIDWildcard"], hooksCreate: ["enabled"] },
    requires: {},
  },
  conferenciaweb: {
    lacks: [
      "getSessions",
      "insertDocument",
      "sendChatMessage",
      "getRecordingTextTracks",
      "putRecordingTextTrack",
      "getJoinUrl",
      "stuns",
      "signOut",
      "learningDashboard",
      "feedback",
      "hooksPing",
    ],
    withoutPaths: [
      "/getSessions",
      "/insertDocument",
      "/sendChatMessage",
      "/getRecordingTextTracks",
      "/putRecordingTextTrack",
      "/getJoinUrl",
      "/stuns",
      "/signOut",
      "/learningDashboard",
      "/feedback",
      "/hooks/ping",
    ],
    without: { hooksCreate: ["eventID", "getRaw"] },
    requires: { join: ["password"], end: ["password"] },
  },
} as const

export type Dialects = typeof dialects
