import type { EventName } from "../../../generated/xcall/events.ts"
import { deliver, succeeded, unsent } from "../deliver.ts"
import type { Fields } from "../read-object.ts"
import { sign } from "./sign.ts"
import type { World } from "./state.ts"

export const iso = (time: number): string => new Date(time).toISOString()

export const envelope = ({ settings }: World, event: string, roomId: string, facts: Fields): Fields => ({
  [settings.eventKey]: event,
  room_id: roomId,
  timestamp: iso(settings.now()),
  ...facts,
})

/** Reports what happened in a room, if anybody is to be told. */
export function tell(world: World, event: EventName, roomId: string, facts: Fields = {}): void {
  const { settings, webhookUrl: url } = world
  if (url === undefined) return
  const body = JSON.stringify(envelope(world, event, roomId, facts))
  const delivery = { method: "POST" as const, url, headers: sign(settings, body), body, event, ...unsent() }
  deliver(world, delivery, { gaps: settings.retries, accepted: succeeded })
}
