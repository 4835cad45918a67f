import { xroomSandbox } from "../../src/sandbox/index.ts"
import { toDate, type WebhookEvent, webhookUrl, XRoom, XRoomError } from "../../src/xroom/index.ts"
import { receiver } from "./receiver.ts"
import { expect, type Transcript } from "./transcript.ts"

const domain = "chat.example"
const roomName = "aula 1 🙂"
const id = `${domain}/${roomName}`
const webhookToken = "tour-of-conferkit-0001"

/** A private room from its booking to its end, against the sandbox over real HTTP. */
export async function tourXRoom({ chapter, step }: Transcript): Promise<void> {
  const sandbox = xroomSandbox({ refuseReplays: true })
  const { url: baseUrl } = await sandbox.listen()
  const { authId, secret } = sandbox
  const webhookKeys = { [domain]: sandbox.webhookKey(domain) }
  const xroom = new XRoom({ authId, secret, baseUrl, webhookToken, webhookKeys })
  const events: WebhookEvent[] = []
  const app = await receiver(async (request) => {
    const { events: received } = await xroom.webhooks.verify(request)
    const [event] = received
    events.push(event)
    return event.event === "validation" ? xroom.webhooks.answerValidation(event) : undefined
  })

  chapter(`xroom, sandbox at ${baseUrl}`)
  await step("webhook.add", async () => {
    const url = webhookUrl(`${app.url}/hooks/xroom`, webhookToken)
    const { id: hook, validated } = await xroom.webhook.add({ domain, type: "url", url })
    expect(!validated, "a URL that has to prove itself")
    const after = await xroom.webhook.validate({ id: hook })
    expect(after.validated, "a URL that did")
    const [listed] = await xroom.webhook.list({ domain, validated: true })
    expect(listed?.id === hook, "the webhook in the list")
    return `webhook ${hook}, validated by handshake`
  })
  await step("booking.add", async () => {
    const booked = { domain, roomName: "sala-9" }
    await xroom.booking.add({ ...booked, validUntil: new Date(Date.now() + 900_000) })
    await xroom.booking.update({ ...booked, validUntil: new Date(Date.now() + 1_800_000) })
    const { validUntil } = await xroom.booking.get(booked)
    const all = await xroom.booking.list({ domain })
    await xroom.booking.remove(booked)
    return `${all.length} booking, until ${toDate(validUntil).toISOString().slice(11, 16)}, and given up`
  })

  let links = { hostUrl: "", guestUrl: "" }
  await step("bookPrivateRoom", async () => {
    links = await xroom.bookPrivateRoom({ domain, roomName, validUntil: new Date(Date.now() + 900_000), key: "pw" })
    return `${links.guestUrl}, for the host with ?host-key=…`
  })
  await step("follow the links", () => {
    const guest = sandbox.join(links.guestUrl, { password: "pw" })
    const host = sandbox.join(links.hostUrl)
    expect(guest.type === 2 && host.type === 1, "a guest and a host")
    return "a guest and a host, told apart by the host key"
  })
  await step("room.list", async () => {
    const rooms = await xroom.room.list({ domain })
    const clients = rooms[domain]?.[id]?.clients ?? []
    expect(clients.length === 2, "two people")
    return `${id}: ${clients.length} inside`
  })
  await step("room.setLock", async () => {
    await xroom.room.setLock({ id, lock: true })
    await xroom.room.setPassword({ id, password: null })
    return "locked, and without a password"
  })
  await step("room.destroy", async () => {
    const full = await xroom.room.destroy({ id })
    await xroom.room.kickOut({ id, peerId: "all" })
    const empty = await xroom.room.destroy({ id })
    expect(!full && empty, "only an empty room to be ended")
    return "refused while people were in it, done after kickOut"
  })
  await step("events", async () => {
    await sandbox.settled()
    const names = events.map(({ event }) => String(event)).join(", ")
    expect(names === "validation, roomCreated, roomRemoved", `three events, not ${names}`)
    return `${names}: received at the secret URL`
  })
  await step("wrong secret", () => refused(new XRoom({ authId, secret: "wrong", baseUrl }).room.list()))
  await step("unknown room", () => refused(xroom.room.setLock({ id: `${domain}/nowhere`, lock: true })))
  app.close()
  await sandbox.close()
}

async function refused(call: Promise<unknown>): Promise<string> {
  const error: unknown = await call.catch((reason: unknown) => reason)
  expect(error instanceof XRoomError, "a refusal")
  return `${error.name} ${error.status}: ${error.message}`
}
