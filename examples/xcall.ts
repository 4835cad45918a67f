/**
 * A token for a room, and what becomes of the room.
 *
 *   npm run build && ./node_modules/.bin/node examples/xcall.ts
 *
 * runs against the sandbox. Against the service:
 *
 *   XCALL_API_KEY=… XCALL_API_SECRET=… ./node_modules/.bin/node examples/xcall.ts
 *
 * which mints one token that is good for a minute, and asks about its room. With XCALL_SESSION it reads the account too.
 */
import { randomUUID } from "node:crypto"
import { isKnownEvent, XCallApiError, XCallServer } from "conferkit/xcall"
import { xcallSandbox } from "conferkit/sandbox"

const { XCALL_API_KEY: apiKey, XCALL_API_SECRET: apiSecret, XCALL_URL: baseUrl } = process.env
const sandbox = apiKey === undefined ? xcallSandbox() : undefined
const session = sandbox?.session() ?? process.env["XCALL_SESSION"]
const xcall = sandbox
  ? new XCallServer({
      apiKey: sandbox.apiKey,
      apiSecret: sandbox.apiSecret,
      baseUrl: (await sandbox.listen()).url,
      webhook: { secret: sandbox.webhookSecret },
    })
  : new XCallServer({ apiKey, apiSecret, baseUrl })

const roomId = randomUUID()
try {
  const { token } = await xcall.createRoomToken({
    roomId,
    user: { externalId: "u-1", displayName: "João Silva" },
    features: { chat: "1" },
    singleUse: true,
    ttlSeconds: 60,
  })
  console.log("token:   ", `${token.length} characters, for the participant's browser`)

  sandbox?.join(roomId, { token })
  const { active, participants_count } = await xcall.getRoomInfo(roomId)
  console.log("room:    ", active ? "active" : "not active", `${participants_count} inside`)

  if (session !== undefined) {
    const { name } = await xcall.withToken(session).getAccount()
    const { status, ends_at } = await xcall.getSubscription()
    console.log("account: ", name, status, ends_at)
  }

  if (sandbox) {
    const request = sandbox.webhook("peer.joined", undefined, { url: "https://app.example.org/hooks/xcall" })
    const { events } = await xcall.webhooks.verify(request)
    const [event] = events
    console.log("event:   ", String(event.event), isKnownEvent(event) ? "" : "(new)")
  }
} catch (error) {
  if (!(error instanceof XCallApiError)) throw error
  console.error(`${error.operation} was refused:`, error.status, error.message, error.hint ?? "")
  process.exitCode = 1
} finally {
  xcall.destroy()
  await sandbox?.close()
}
