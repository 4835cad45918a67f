// Generated from specs/ethora.yaml by `npm run generate`. Do not edit.
/* eslint-disable */

export const secretNames: readonly string[] = [
  "Authorization",
  "accessToken",
  "appSecret",
  "appToken",
  "fileToken",
  "mfaToken",
  "password",
  "refreshToken",
  "registrationToken",
  "token",
  "wsToken",
  "x-custom-token",
  "xmppPassword",
]
