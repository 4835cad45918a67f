import { hex, pick } from "../pick.ts"
import type { World } from "./state.ts"

export interface XRoomWebhookRequestOptions {
  /** The URL as registered, with its token. @default that of the first webhook with one */
  url?: string
}

function sample(world: World, event: string, id: number): object {
  const [room] = world.rooms.values()
  const { domain, roomName, type, isLocked } = room ?? {
    domain: "chat.example",
    roomName: "demo",
    type: 1,
    isLocked: false,
  }
  switch (event) {
    case "validation":
      return { event, signThis: pick(world.settings.random, hex, 32) }
    case "roomCreated":
      return { id, event, domain, roomName, options: { type, capacity: world.settings.capacity, isLocked } }
    default:
      return { id, event, domain, roomName }
  }
}

/** An event as a request of its own, not sent. Nothing about it is signed: nothing ever is. */
export function webhookRequest(
  world: World,
  event: string,
  payload: Readonly<Record<string, unknown>> = {},
  options: XRoomWebhookRequestOptions = {},
): Request {
  const webhooks = [...world.webhooks.values()]
  const url = options.url ?? webhooks.find((webhook) => webhook.url !== undefined)?.url
  if (url === undefined) throw new Error("No webhook has a url: register one, or say which url the event goes to")
  const known = webhooks.find((webhook) => webhook.url === url)
  const body = JSON.stringify({ ...sample(world, event, known?.id ?? 7), ...payload })
  return new Request(url, { method: "POST", headers: { "Content-Type": "application/json" }, body })
}
