// Generated from specs/omniflow.yaml by `npm run generate`. Do not edit.
/* eslint-disable */

export const secretNames: readonly string[] = ["access_token", "client_secret", "secret"]
