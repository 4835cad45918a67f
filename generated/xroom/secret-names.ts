// Generated from specs/xroom.yaml by `npm run generate`. Do not edit.
/* eslint-disable */

export const secretNames: readonly string[] = ["hostKey", "key", "password", "x-auth-key"]
