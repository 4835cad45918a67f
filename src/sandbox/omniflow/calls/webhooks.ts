import { vCreateWebhookParams } from "../../../../generated/omniflow/schemas.ts"
import { type Call, jsonBody, pathParam } from "../wire.ts"
import { nextId } from "../ids.ts"
import { notFound, unacceptable } from "../refusal.ts"
import type { OmniFlowDelivery, Reply, World } from "../state.ts"
import { page } from "./page.ts"

export const webhooksList = (world: World): Reply => ({
  status: 200,
  body: [...world.webhooks.values()].map(({ shown }) => shown),
})

export function webhooksCreate(world: World, call: Call): Reply {
  const { url, events, secret } = jsonBody(call, vCreateWebhookParams)
  if (!/^https?:$/.test(URL.parse(url)?.protocol ?? "")) {
    throw unacceptable("invalid_url", "url has to be an address with http or https", { field: "url" })
  }
  const createdAt = new Date(world.settings.now()).toISOString()
  const shown = { id: nextId(world, "whk"), url, events, active: true, createdAt }
  world.webhooks.set(shown.id, { shown, secret })
  return { status: world.settings.answers.created, body: shown }
}

export function webhooksDelete(world: World, call: Call): Reply {
  if (!world.webhooks.delete(pathParam(call, "id"))) throw notFound("Webhook")
  return { status: 204, body: undefined }
}

const deliveryShown = ({ id, webhookId, event, outcome, status, attempts, createdAt }: OmniFlowDelivery) => ({
  id,
  webhookId,
  eventType: event,
  status: outcome,
  responseStatus: status ?? null,
  attempt: attempts,
  createdAt,
})

export function webhooksListDeliveries(world: World, call: Call): Reply {
  const webhookId = pathParam(call, "id")
  if (!world.webhooks.has(webhookId)) throw notFound("Webhook")
  return page(world, call, world.deliveries, {
    id: (delivery) => delivery.id,
    wanted: (delivery) => delivery.webhookId === webhookId,
    shown: deliveryShown,
  })
}
