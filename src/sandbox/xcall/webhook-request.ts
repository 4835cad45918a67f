import type { Fields } from "../read-object.ts"
import { envelope, iso } from "./webhooks.ts"
import { sign } from "./sign.ts"
import type { World } from "./state.ts"

export interface XCallWebhookRequestOptions {
  /** @default the sandbox's webhookUrl, else "https://app.example.org/hooks/xcall" */
  url?: string
  /** The body byte for byte, in place of the event. */
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

/** A webhook as a request of its own, signed but not sent. With a payload it holds that and the event's name alone. */
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
