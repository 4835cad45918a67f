// Generated from specs/bigbluebutton.yaml by `npm run generate`. Do not edit.
/* eslint-disable */

export const secretNames: readonly string[] = [
  "attendeePW",
  "authToken",
  "auth_token",
  "checksum",
  "hookGUID",
  "moderator-pass",
  "moderatorPW",
  "password",
  "replaceSessionToken",
  "session-token",
  "sessionToken",
  "session_token",
  "sharedSecretGUID",
  "token",
  "viewer-pass",
]
