// Generated from specs/xcall.yaml by `npm run generate`. Do not edit.
/* eslint-disable */

import type { Operation } from "../../src/core/operation.ts"

export const operations = {
  createRoomToken: {
    id: "createRoomToken",
    method: "POST",
    path: "/token",
    tags: ["rooms"],
    idempotent: false,
    security: ["apiKey", "apiSecret"],
    body: "json",
    answer: "json",
    params: {},
  },
  getRoomInfo: {
    id: "getRoomInfo",
    method: "GET",
    path: "/rooms/{roomId}/info",
    tags: ["rooms"],
    idempotent: true,
    security: ["apiKey", "apiSecret"],
    answer: "json",
    assumed: "the README has no path for this method; this one follows the habit of REST services",
    params: { roomId: { in: "path", kind: "text", required: true } },
  },
  getAccount: {
    id: "getAccount",
    method: "GET",
    path: "/account",
    tags: ["account"],
    idempotent: true,
    security: ["session"],
    answer: "json",
    assumed: "the README has no path for this method; this one follows the habit of REST services",
    params: {},
  },
  getSubscription: {
    id: "getSubscription",
    method: "GET",
    path: "/subscription",
    tags: ["account"],
    idempotent: true,
    security: ["session"],
    answer: "json",
    assumed: "the README has no path for this method; this one follows the habit of REST services",
    params: {},
  },
} as const satisfies Record<string, Operation>

export type { OperationId } from "./operation-id.ts"
