// Generated from specs/ethora.yaml by `npm run generate`. Do not edit.
/* eslint-disable */

export const secretNames: readonly string[] = [
  "Authorization",
  "appSecret",
  "appToken",
  "fileToken",
  "password",
  "refreshToken",
  "token",
  "wsToken",
  "x-custom-token",
  "xmppPassword",
]
