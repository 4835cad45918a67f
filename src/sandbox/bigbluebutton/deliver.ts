import { type Sent, type Terms, deliver as send, unsent } from "../deliver.ts"
import type { World } from "./state.ts"

export type DeliveryKind = "webhook" | "end-callback" | "meeting-ended-url" | "recording-ready" | "analytics-callback"

/** One webhook or callback, with everything that happened to it. */
export interface Delivery extends Sent {
  readonly kind: DeliveryKind
  readonly hookID: string | undefined
}

export interface Job extends Terms {
  kind: DeliveryKind
  method: "GET" | "POST"
  url: string
  headers: Record<string, string>
  body?: string
  /** Event id of a mapped webhook. */
  event?: string
  hookID?: string
}

export function deliver(world: World, job: Job): Delivery {
  const { kind, method, url, headers, body, event, hookID } = job
  return send(world, { kind, method, url, headers, body, event, hookID, ...unsent() }, job)
}
