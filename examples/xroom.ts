/**
 * xroom: book a private room, control it, and end it.
 *
 * Run it against the sandbox:
 *
 *   npm run build && ./node_modules/.bin/node examples/xroom.ts
 *
 * Or against the service, with your own domain. It books a room for a minute and ends it. XROOM_REGION is `eu` (default) or `us`.
 * Webhooks only run against the sandbox, because the service cannot reach your machine:
 *
 *   XROOM_AUTH_ID=… XROOM_SECRET=… XROOM_DOMAIN=chat.example.org ./node_modules/.bin/node examples/xroom.ts
 */
import assert from "node:assert/strict"
import { randomUUID } from "node:crypto"
import { xroomSandbox } from "conferkit/sandbox"
import { createWebhookHandler, toNodeListener } from "conferkit/webhooks"
import { toDate, webhookUrl, XRoom, XRoomError, xroomReceiver } from "conferkit/xroom"
import { type App, listen, rejection, step } from "./support.ts"

const { XROOM_AUTH_ID, XROOM_SECRET, XROOM_DOMAIN: domain = "chat.example", XROOM_REGION } = process.env
const sandbox = XROOM_AUTH_ID === undefined ? xroomSandbox() : undefined
const baseUrl = sandbox && (await sandbox.listen()).url
const xroom = sandbox
  ? new XRoom({ authId: sandbox.authId, secret: sandbox.secret, baseUrl })
  : new XRoom({ authId: XROOM_AUTH_ID, secret: XROOM_SECRET, region: XROOM_REGION === "us" ? "us" : "eu" })

const booked = { domain, roomName: `aula 1 🙂 ${randomUUID()}` }
const id = `${domain}/${booked.roomName}`
const inMinutes = (count: number) => new Date(Date.now() + count * 60_000)

const received: string[] = []

/** xroom does not sign webhooks, so the URL contains a secret token. */
async function receiveWebhooks({ url: origin, routes }: App, webhookKey: string | undefined): Promise<void> {
  const token = randomUUID()
  const url = webhookUrl(`${origin}/hook`, token)
  const receiver = xroomReceiver({ token, webhookKeys: { [domain]: webhookKey } })
  const on = (event: { event: unknown }) => received.push(String(event.event))
  routes.set(new URL(url).pathname, toNodeListener(createWebhookHandler({ receiver, on })))

  const hook = await xroom.webhook.add({ domain, type: "url", url })
  step("webhook.add", `webhook ${hook.id}, not validated yet`)
  const { validated } = await xroom.webhook.validate({ id: hook.id })
  assert(validated)
  step("webhook.validate", "validated by a handshake")
  const [listed] = await xroom.webhook.list({ domain, validated: true })
  assert.equal(listed?.id, hook.id)
  step("webhook.list", `webhook ${hook.id}`)
}

async function run(app: App): Promise<void> {
  if (sandbox) await receiveWebhooks(app, sandbox.webhookKey(domain))

  const room = await xroom.bookPrivateRoom({ ...booked, validUntil: inMinutes(1), key: "pw" })
  step("bookPrivateRoom", `${room.guestUrl}, for the host ${room.hostUrl.replace(/.*\?(.*)=.*/, "?$1=…")}`)
  await xroom.booking.update({ ...booked, validUntil: inMinutes(2) })
  const { validUntil } = await xroom.booking.get(booked)
  step("booking.update", `until ${toDate(validUntil).toISOString()}`)
  step("booking.list", `${(await xroom.booking.list({ domain })).length} booking(s)`)

  if (sandbox) {
    const guest = sandbox.join(room.guestUrl, { password: "pw" })
    const host = sandbox.join(room.hostUrl)
    assert(guest.type === 2 && host.type === 1)
    step("follow the links", "a guest, and a host with the host key")
  }
  const rooms = await xroom.room.list({ domain })
  step("room.list", `${rooms[domain]?.[id]?.clients.length ?? 0} participant(s)`)
  await xroom.room.setLock({ id, lock: true })
  await xroom.room.setPassword({ id, password: null })
  step("room.setLock", "locked, and without a password")
  if (sandbox) {
    assert(!(await xroom.room.destroy({ id })))
    step("room.destroy", "false while people are in the room")
    await xroom.room.kickOut({ id, peerId: "all" })
    step("room.kickOut", "everybody")
  }
  assert(await xroom.room.destroy({ id, forceKick: true }))
  step("room.destroy", "ended")
  await xroom.booking.remove(booked)
  step("booking.remove", "cancelled")

  if (sandbox) {
    await sandbox.settled()
    assert.deepEqual(received, ["validation", "roomCreated", "roomRemoved"])
    step("events", `${received.join(", ")}: received at the secret URL`)
    const wrong = await rejection(new XRoom({ authId: sandbox.authId, secret: "wrong", baseUrl }).room.list())
    assert(wrong instanceof XRoomError && wrong.status === 401)
    step("wrong secret", wrong.message)
    const unknown = await rejection(xroom.room.setLock({ id: `${domain}/nowhere`, lock: true }))
    assert(unknown instanceof XRoomError)
    step("unknown room", unknown.message)
  }
}

const app = await listen()
try {
  await run(app)
} catch (error) {
  if (!(error instanceof XRoomError)) throw error
  console.error(error.message)
  process.exitCode = 1
} finally {
  app.close()
  await sandbox?.close()
}
