import type { InferOutput } from "valibot"
import type * as schemas from "../../../../generated/xroom/schemas.ts"
import { optional } from "../wire.ts"
import { validate as shakeHands } from "../handshake.ts"
import { Refusal } from "../refusal.ts"
import { ownDomain } from "../room-id.ts"
import type { World, XRoomWebhook } from "../state.ts"

type Params<Name extends keyof typeof schemas> = InferOutput<(typeof schemas)[Name]>
type WebhookKey = Params<"vWebhookKey">

function existingWebhook(world: World, { id }: WebhookKey): XRoomWebhook {
  const webhook = world.webhooks.get(id)
  if (!webhook) throw new Refusal("Webhook not found")
  return webhook
}

export async function webhookAdd(world: World, params: Params<"vWebhookParams">): Promise<unknown> {
  const { type, roomName } = params
  const domain = ownDomain(world, params.domain)
  const isUrl = type === "url"
  if (isUrl && !/^https?:/i.test(params.url ?? "")) throw new Refusal("A webhook of type url needs a url")
  if (!isUrl && params.robotId === undefined) throw new Refusal("A webhook of type robot needs a robotId")
  const webhook: XRoomWebhook = {
    id: ++world.webhookCount,
    domain,
    type,
    roomName,
    url: isUrl ? params.url : undefined,
    robotId: isUrl ? undefined : params.robotId,
    validated: !isUrl,
  }
  world.webhooks.set(webhook.id, webhook)
  if (world.settings.validateOnAdd) await shakeHands(world, webhook)
  return { id: webhook.id, validated: webhook.validated }
}

export function webhookRemove(world: World, params: WebhookKey): void {
  world.webhooks.delete(existingWebhook(world, params).id)
}

export function webhookList(world: World, { domain, token = "", validated }: Params<"vWebhookListParams">): unknown {
  const { settings } = world
  ownDomain(world, domain)
  return [...world.webhooks.values()]
    .filter((webhook) => webhook.domain === domain && (validated ?? webhook.validated) === webhook.validated)
    .filter(({ url = "", roomName = "" }) => url.includes(token) || roomName.includes(token))
    .map(({ id, roomName, url, robotId, type, validated: valid }) => ({
      id,
      domain,
      ...optional(settings, { roomName, url, robotId }),
      ...(settings.webhookDetails && { type, validated: valid }),
    }))
}

export const webhookValidate = async (world: World, params: WebhookKey): Promise<unknown> => ({
  validated: await shakeHands(world, existingWebhook(world, params)),
})
