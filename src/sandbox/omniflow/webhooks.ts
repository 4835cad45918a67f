import type { EventName, EventPayloads } from "../../../generated/omniflow/events.ts"
import { deliver, succeeded, unsent } from "../deliver.ts"
import { hmac } from "../signing.ts"
import type { Fields } from "../read-object.ts"
import { nextId } from "./ids.ts"
import type { World } from "./state.ts"

/** The envelope all events share, as JSON text. */
export const envelope = (world: World, type: string, payload: Fields, at: number): string =>
  JSON.stringify({ type, tenantId: world.settings.tenantId, payload, timestamp: new Date(at).toISOString() })

export const eventHeaders = (world: World, body: string, secret: string): Record<string, string> => ({
  "Content-Type": "application/json",
  "User-Agent": "OmniFlow-Webhooks/1.0",
  "x-omniflow-signature-256": world.settings.signaturePrefix + hmac("sha256", secret, body),
})

/** Tells every webhook that asked for events of this type. */
export function emitAny(world: World, type: string, payload: Fields): void {
  const now = world.settings.now()
  const body = envelope(world, type, payload, now)
  for (const { shown, secret } of world.webhooks.values()) {
    if (!shown.events.includes(type)) continue
    const delivery = {
      ...unsent(),
      method: "POST",
      id: nextId(world, "dlv"),
      webhookId: shown.id,
      event: type,
      url: shown.url,
      headers: eventHeaders(world, body, secret),
      body,
      createdAt: new Date(now).toISOString(),
    } as const
    deliver(world, delivery, {
      gaps: world.settings.gaps,
      accepted: succeeded,
      wanted: () => world.webhooks.has(shown.id),
    })
  }
}

export const emit = <Name extends EventName>(
  world: World,
  type: Name,
  payload: EventPayloads[Name]["payload"],
): void => {
  emitAny(world, type, payload)
}
