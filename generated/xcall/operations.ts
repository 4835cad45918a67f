// Generated from specs/xcall.yaml by `npm run generate`. Do not edit.
/* eslint-disable */

import type { Operation } from "../../src/core/http/operation.ts"

export const operations = {
  createRoomToken: {
    id: "createRoomToken",
    method: "POST",
    path: "/token",
    idempotent: false,
    security: ["apiKey", "apiSecret"],
    body: "json",
    response: "json",
    params: {},
  },
  getRoomInfo: {
    id: "getRoomInfo",
    method: "GET",
    path: "/rooms/{roomId}/info",
    idempotent: true,
    security: ["apiKey", "apiSecret"],
    response: "json",
    assumed: true,
    params: { roomId: { in: "path", kind: "text", required: true } },
  },
  getAccount: {
    id: "getAccount",
    method: "GET",
    path: "/account",
    idempotent: true,
    security: ["session"],
    response: "json",
    assumed: true,
    params: {},
  },
  getSubscription: {
    id: "getSubscription",
    method: "GET",
    path: "/subscription",
    idempotent: true,
    security: ["session"],
    response: "json",
    assumed: true,
    params: {},
  },
} as const satisfies Record<string, Operation>

export type { OperationId } from "./operation-id.ts"
