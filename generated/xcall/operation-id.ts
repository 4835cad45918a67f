// Generated from specs/xcall.yaml by `npm run generate`. Do not edit.
/* eslint-disable */

export type OperationId = "createRoomToken" | "getRoomInfo" | "getAccount" | "getSubscription"
