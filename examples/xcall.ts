/**
 * xCall: create a token for a room, and follow what happens in the room.
 *
 * Run it against the sandbox:
 *
 *   npm run build && ./node_modules/.bin/node examples/xcall.ts
 *
 * Or against the service. It creates a token that is valid for a minute and reads its room. With XCALL_SESSION it also reads the
 * account. Webhooks only run against the sandbox, because the service cannot reach your machine:
 *
 *   XCALL_API_KEY=… XCALL_API_SECRET=… ./node_modules/.bin/node examples/xcall.ts
 */
import assert from "node:assert/strict"
import { randomUUID } from "node:crypto"
import { type XCallSandbox, xcallSandbox } from "conferkit/sandbox"
import { createWebhookHandler, toNodeListener } from "conferkit/webhooks"
import { XCallApiError, xcallReceiver, XCallServer, XCallWebhookError } from "conferkit/xcall"
import { listen, rejection, step } from "./support.ts"

const { XCALL_API_KEY, XCALL_API_SECRET, XCALL_SESSION, XCALL_URL } = process.env
const app = await listen()
const sandbox = XCALL_API_KEY === undefined ? xcallSandbox({ webhookUrl: `${app.url}/hook` }) : undefined
const { apiKey, apiSecret } = sandbox ?? { apiKey: XCALL_API_KEY, apiSecret: XCALL_API_SECRET }
const baseUrl = sandbox ? (await sandbox.listen()).url : XCALL_URL
const session = sandbox ? sandbox.session() : XCALL_SESSION
const xcall = new XCallServer({ apiKey, apiSecret, baseUrl })
const roomId = randomUUID()

const received: string[] = []

async function run(): Promise<void> {
  if (sandbox) {
    const receiver = xcallReceiver({ secret: sandbox.webhookSecret })
    const on = ({ event }: { event: unknown }) => received.push(String(event))
    app.routes.set("/hook", toNodeListener(createWebhookHandler({ receiver, on })))
  }

  const { active } = await xcall.getRoomInfo(roomId)
  assert(!active)
  step("getRoomInfo", "a room that is not active")
  const { token } = await xcall.createRoomToken({
    roomId,
    user: { externalId: "user-123", displayName: "João Silva" },
    branding: { name: "Minha Empresa", primaryColor: "#6366f1" },
    features: { chat: "1", screen_share: "1", recording: "0" },
    singleUse: true,
    ttlSeconds: 60,
  })
  step("createRoomToken", `a JWT of ${token.length} characters, for the participant's browser`)

  if (sandbox) {
    sandbox.join(roomId, { token })
    const room = await xcall.getRoomInfo(roomId)
    assert(room.active && room.participants_count === 1)
    step("join", `${room.participants_count} participant(s)`)
  }
  if (session !== undefined) {
    const { name } = await xcall.withToken(session).getAccount()
    step("getAccount", name)
    const { plan_id, status, ends_at } = await xcall.getSubscription()
    step("getSubscription", `${plan_id}, ${status}, until ${ends_at}`)
  }
  if (sandbox) await webhooks(sandbox)

  xcall.destroy()
  const ended = await rejection(xcall.getAccount())
  assert(ended instanceof XCallApiError && ended.status === 401)
  step("destroy", ended.message)
  const wrong = await rejection(new XCallServer({ apiKey, apiSecret: "wrong", baseUrl }).createRoomToken({ roomId }))
  assert(wrong instanceof XCallApiError && wrong.status === 401)
  step("wrong secret", wrong.message)
}

async function webhooks(server: XCallSandbox): Promise<void> {
  server.heartbeat(roomId)
  server.end(roomId)
  await server.settled()
  assert.deepEqual(received, ["room.started", "peer.joined", "room.heartbeat", "peer.left", "room.ended"])
  step("events", `${received.join(", ")}: received and verified`)

  // Without the handler: verify the raw body and the header yourself.
  const request = server.webhook("room.ended", undefined, { url: `${app.url}/hook` })
  const signature = request.headers.get("x-xcall-signature") ?? undefined
  const body = await request.text()
  const { webhookSecret } = server
  xcall.verifyWebhook(body, signature, webhookSecret)
  step("verifyWebhook", "a genuine delivery")
  assert.throws(() => {
    xcall.verifyWebhook(`${body} `, signature, webhookSecret)
  }, XCallWebhookError)
  step("verifyWebhook", "XCallWebhookError for a changed body")
}

try {
  await run()
} catch (error) {
  if (!(error instanceof XCallApiError)) throw error
  console.error(`${error.operation} failed:`, error.status, error.message, error.hint ?? "")
  process.exitCode = 1
} finally {
  app.close()
  xcall.destroy()
  await sandbox?.close()
}
