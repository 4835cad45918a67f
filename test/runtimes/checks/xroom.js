import { equal, ok, rejects } from "../expect.js"

const domain = "chat.example"
const roomName = "aula 1 🙂"
const webhookToken = "token-of-the-smoke-suite"

export const xroom = ({ xroom: { toDate, webhookUrl, WebhookVerificationError, XRoom, XRoomError }, sandbox }) => ({
  "a private room, with signed calls": async () => {
    const server = sandbox.xroomSandbox({ refuseReplays: true })
    const { authId, secret, baseUrl, fetch } = server
    const xroom = new XRoom({ authId, secret, baseUrl, fetch })
    const validUntil = new Date(Date.now() + 900_000)
    const { hostUrl, guestUrl } = await xroom.bookPrivateRoom({ domain, roomName, validUntil, key: "pw" })
    equal([server.join(hostUrl).type, server.join(guestUrl, { password: "pw" }).type], [1, 2], "host and guest")
    const rooms = await xroom.room.list({ domain })
    equal(rooms[domain][`${domain}/${roomName}`].clients.length, 2, "clients")
    const booking = await xroom.booking.get({ domain, roomName })
    ok(Math.abs(toDate(booking.validUntil).getTime() - validUntil.getTime()) < 60_000, "the time it was booked for")
    ok(await xroom.room.destroy({ id: `${domain}/${roomName}`, forceKick: true }), "the room's end")
    await rejects(new XRoom({ authId, secret: "wrong", baseUrl, fetch }).room.list(), XRoomError)
  },
  webhooks: async () => {
    const server = sandbox.xroomSandbox()
    const { authId, secret, baseUrl, fetch } = server
    const webhookKeys = { [domain]: server.webhookKey(domain) }
    const xroom = new XRoom({ authId, secret, baseUrl, fetch, webhookToken, webhookKeys })
    const url = webhookUrl("https://app.example.org/hooks/xroom", webhookToken)
    const { events } = await xroom.webhooks.verify(server.webhook("roomCreated", undefined, { url }))
    equal(events[0].event, "roomCreated", "event")
    const forged = server.webhook("roomCreated", undefined, { url: "https://app.example.org/hooks/xroom" })
    await rejects(xroom.webhooks.verify(forged), WebhookVerificationError)
  },
})
