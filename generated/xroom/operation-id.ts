// Generated from specs/xroom.yaml by `npm run generate`. Do not edit.
/* eslint-disable */

export type OperationId = "roomInit" | "roomDestroy" | "roomKickOut" | "roomSetLock" | "roomSetPassword" | "roomList" | "bookingAdd" | "bookingRemove" | "bookingUpdate" | "bookingList" | "bookingGet" | "webhookAdd" | "webhookRemove" | "webhookList" | "webhookValidate"
