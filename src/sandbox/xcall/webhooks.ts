import type { EventName } from "../../../generated/xcall/events.ts"
import { hmac } from "../signing.ts"
import { deliver, succeeded, unsent } from "../deliver.ts"
import type { Fields } from "../server.ts"
import type { Settings } from "./options.ts"
import type { World } from "./state.ts"

/** The headers of a webhook with this body. */
function sign(settings: Settings, body: string, secret = settings.webhookSecret): Record<string, string> {
  const { header, encoding, prefix, algorithm, timestampHeader } = settings.signature
  const timestamp = String(settings.now())
  const message = timestampHeader === undefined ? body : `${timestamp}.${body}`
  const digest = hmac(algorithm, secret, message, encoding === "base64" ? "base64" : "hex")
  return {
    "Content-Type": "application/json",
    [header]: prefix + (encoding === "HEX" ? digest.toUpperCase() : digest),
    ...(timestampHeader === undefined ? {} : { [timestampHeader]: timestamp }),
  }
}

export const iso = (time: number): string => new Date(time).toISOString()

const envelope = ({ settings }: World, event: string, roomId: string, facts: Fields): Fields => ({
  [settings.eventKey]: event,
  room_id: roomId,
  timestamp: iso(settings.now()),
  ...facts,
})

/** Sends an event of a room, if a webhook URL is set. */
export function tell(world: World, event: EventName, roomId: string, facts: Fields = {}): void {
  const { settings, webhookUrl: url } = world
  if (url === undefined) return
  const body = JSON.stringify(envelope(world, event, roomId, facts))
  const delivery = { method: "POST" as const, url, headers: sign(settings, body), body, event, ...unsent() }
  deliver(world, delivery, { gaps: settings.retries, accepted: succeeded })
}

export interface XCallWebhookRequestOptions {
  /** @default the sandbox's webhookUrl, else "https://app.example.org/hooks/xcall" */
  url?: string
  /** The exact body to send instead of the event. */
  body?: string
  /** @default the sandbox's webhook secret */
  secret?: string
}

function sample(world: World, event: string): Fields {
  const now = world.settings.now()
  const started_at = iso(now - 60_000)
  const peer = { id: "peer-1", external_id: "user-123", display_name: "João Silva" }
  switch (event) {
    case "room.started":
      return { started_at: iso(now) }
    case "peer.joined":
      return { peer, participants_count: 1 }
    case "peer.left":
      return { peer, participants_count: 0 }
    case "room.ended":
      return { started_at, ended_at: iso(now), duration_seconds: 60 }
    case "room.heartbeat":
      return { participants_count: 1 }
    default:
      return {}
  }
}

/** A webhook as a signed request that is not sent. With a payload it contains only that and the event's name. */
export function webhookRequest(
  world: World,
  event: string,
  payload: Fields | undefined,
  options: XCallWebhookRequestOptions = {},
): Request {
  const { url = world.webhookUrl ?? "https://app.example.org/hooks/xcall", body: raw, secret } = options
  const [room] = world.rooms.keys()
  const whole = payload
    ? { [world.settings.eventKey]: event, ...payload }
    : envelope(world, event, room ?? "reuniao-semanal", sample(world, event))
  const body = raw ?? JSON.stringify(whole)
  return new Request(url, { method: "POST", headers: sign(world.settings, body, secret), body })
}
