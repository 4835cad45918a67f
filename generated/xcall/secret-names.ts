// Generated from specs/xcall.yaml by `npm run generate`. Do not edit.
/* eslint-disable */

export const secretNames: readonly string[] = ["token", "x-api-secret"]
