import { deliver, succeeded, unsent } from "../deliver.ts"
import { optional } from "./wire.ts"
import type { World, XRoomDelivery, XRoomRoom, XRoomWebhook } from "./state.ts"

const headers = { "Content-Type": "application/json" }

export function eventDelivery(
  webhook: number,
  url: string,
  payload: Readonly<Record<string, unknown>> & { readonly event: string },
): XRoomDelivery {
  const body = JSON.stringify(payload)
  return { webhook, method: "POST", url, headers, body, event: payload.event, ...unsent() }
}

function isFor({ settings }: World, webhook: XRoomWebhook, room: XRoomRoom): boolean {
  if (!webhook.validated && settings.unvalidatedHooks === "silent") return false
  return webhook.domain === room.domain && (webhook.roomName ?? room.roomName) === room.roomName
}

function tell(world: World, event: string, room: XRoomRoom, facts: object = {}): void {
  const { domain, roomName } = room
  for (const webhook of world.webhooks.values()) {
    if (webhook.url === undefined || !isFor(world, webhook, room)) continue
    const payload = { id: webhook.id, event, domain, roomName, ...facts }
    deliver(world, eventDelivery(webhook.id, webhook.url, payload), {
      gaps: world.settings.retries,
      accepted: succeeded,
      wanted: () => world.webhooks.has(webhook.id),
    })
  }
}

export function tellCreated(world: World, room: XRoomRoom): void {
  const { type, isLocked, password, hostKey } = room
  const secrets = optional(world.settings, { password, hostKey })
  tell(world, "roomCreated", room, { options: { type, capacity: world.settings.capacity, isLocked, ...secrets } })
}

export function tellRemoved(world: World, room: XRoomRoom): void {
  tell(world, "roomRemoved", room)
}
