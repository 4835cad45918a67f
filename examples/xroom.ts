/**
 * A private room, from its booking to its end.
 *
 *   npm run build && ./node_modules/.bin/node examples/xroom.ts
 *
 * runs against the sandbox. Against the service, with a domain of your own:
 *
 *   XROOM_AUTH_ID=… XROOM_SECRET=… XROOM_DOMAIN=chat.example.org ./node_modules/.bin/node examples/xroom.ts
 *
 * which books and starts one room there for a minute, and ends it again. XROOM_REGION is `eu` unless you say `us`.
 */
import { randomUUID } from "node:crypto"
import { toDate, XRoom, XRoomError } from "conferkit/xroom"
import { xroomSandbox } from "conferkit/sandbox"

const {
  XROOM_AUTH_ID: authId,
  XROOM_SECRET: secret,
  XROOM_DOMAIN: domain = "chat.example",
  XROOM_REGION: region,
} = process.env
const sandbox = authId === undefined ? xroomSandbox() : undefined
const xroom = sandbox
  ? new XRoom({ authId: sandbox.authId, secret: sandbox.secret, baseUrl: (await sandbox.listen()).url })
  : new XRoom({ authId, secret, region: region === "us" ? "us" : "eu" })

const booked = { domain, roomName: `example-${randomUUID()}` }
const id = `${domain}/${booked.roomName}`

try {
  const room = await xroom.bookPrivateRoom({ ...booked, validUntil: new Date(Date.now() + 60_000) })
  console.log("host:    ", room.hostUrl.replace(/=.*/, "=…"))
  console.log("guests:  ", room.guestUrl)

  const { validUntil } = await xroom.booking.get(booked)
  console.log("booked:  ", "until", toDate(validUntil).toISOString())

  sandbox?.join(room.hostUrl)
  sandbox?.join(room.guestUrl)
  const rooms = await xroom.room.list({ domain })
  console.log("inside:  ", rooms[domain]?.[id]?.clients.map(({ type }) => type).join(", ") ?? "nobody")

  await xroom.room.setLock({ id, lock: true })
  console.log("ended:   ", await xroom.room.destroy({ id, forceKick: true }))
  await xroom.booking.remove(booked)
} catch (error) {
  if (!(error instanceof XRoomError)) throw error
  console.error(error.message)
  process.exitCode = 1
} finally {
  await sandbox?.close()
}
