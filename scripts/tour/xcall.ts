import { xcallSandbox } from "../../src/sandbox/index.ts"
import { type WebhookEvent, XCallApiError, XCallServer } from "../../src/xcall/index.ts"
import { receiver } from "./receiver.ts"
import { expect, type Transcript } from "./transcript.ts"

const roomId = "reuniao-semanal"

/** A room from its first token to its end, against the sandbox over real HTTP. */
export async function tourXCall({ chapter, step }: Transcript): Promise<void> {
  const events: WebhookEvent[] = []
  const app = await receiver(async (request) => {
    events.push(...(await xcall.webhooks.verify(request)).events)
  })
  const sandbox = xcallSandbox({ webhookUrl: `${app.url}/hooks/xcall` })
  const { url: baseUrl } = await sandbox.listen()
  const { apiKey, apiSecret, webhookSecret: secret } = sandbox
  const xcall = new XCallServer({ apiKey, apiSecret, baseUrl, webhook: { secret } })

  chapter(`xCall, sandbox at ${baseUrl}`)
  await step("getRoomInfo", async () => {
    const { active, started_at } = await xcall.getRoomInfo(roomId)
    expect(!active && started_at === null, "a room that is not active")
    return `${roomId} is not active`
  })
  await step("createRoomToken", async () => {
    const { token } = await xcall.createRoomToken({
      roomId,
      user: { externalId: "user-123", displayName: "João Silva" },
      branding: { name: "Minha Empresa", primaryColor: "#6366f1" },
      features: { chat: "1", screen_share: "1", recording: "0" },
      singleUse: true,
      ttlSeconds: 3600,
    })
    const { display_name } = sandbox.join(roomId, { token })
    const { active, participants_count } = await xcall.getRoomInfo(roomId)
    expect(active && participants_count === 1, "one participant")
    return `a JWT of ${token.length} characters lets ${display_name ?? "?"} in, once`
  })
  await step("getAccount", async () => {
    const { name, active } = await xcall.withToken(sandbox.session()).getAccount()
    expect(active, "an active account")
    return name
  })
  await step("getSubscription", async () => {
    const { plan_id, status, ends_at } = await xcall.getSubscription()
    return `${plan_id}, ${status}, until ${ends_at}`
  })
  await step("events", async () => {
    sandbox.heartbeat(roomId)
    sandbox.end(roomId)
    await sandbox.settled()
    const names = events.map(({ event }) => String(event))
    const all = ["room.started", "peer.joined", "room.heartbeat", "peer.left", "room.ended"]
    expect(
      all.every((name) => names.includes(name)),
      "all five events",
    )
    return `${names.join(", ")}: received and verified`
  })
  await step("verifyWebhook", async () => {
    const request = sandbox.webhook("room.ended", undefined, { url: `${app.url}/hooks/xcall` })
    const signature = request.headers.get("x-xcall-signature") ?? undefined
    const body = await request.text()
    xcall.verifyWebhook(body, signature, secret)
    const forged = refusalOf(() => {
      xcall.verifyWebhook(body.replace(roomId, "outra"), signature, secret)
    })
    expect(forged?.name === "XCallWebhookError", "a refusal of the forged one")
    return `genuine, and ${forged.name} for a changed body`
  })
  await step("destroy", async () => {
    xcall.destroy()
    return refused(xcall.getAccount(), 401)
  })
  await step("wrong secret", () =>
    refused(new XCallServer({ apiKey, apiSecret: "wrong", baseUrl }).createRoomToken({ roomId }), 401),
  )
  app.close()
  await sandbox.close()
}

function refusalOf(work: () => void): Error | undefined {
  try {
    work()
    return undefined
  } catch (error) {
    return error instanceof Error ? error : undefined
  }
}

async function refused(call: Promise<unknown>, status: number): Promise<string> {
  const error: unknown = await call.catch((reason: unknown) => reason)
  expect(error instanceof XCallApiError && error.status === status, `a refusal with ${status}`)
  return `${error.name} ${error.status}: ${error.message}`
}
