/**
 * ConferênciaWeb: moderators open a room, viewers wait until it is open, and a webhook is verified with its hook's token.
 *
 * Run it against the sandbox:
 *
 *   npm run build && ./node_modules/.bin/node examples/conferenciaweb.ts
 *
 * Or against the service. It creates a meeting and ends it. Webhooks only run against the sandbox, because the service cannot
 * reach your machine:
 *
 *   CONFERENCIAWEB_URL=… CONFERENCIAWEB_SECRET=… ./node_modules/.bin/node examples/conferenciaweb.ts
 */
import assert from "node:assert/strict"
import { randomBytes, randomUUID } from "node:crypto"
import { bigBlueButtonReceiver, ConferenciaWeb } from "conferkit/conferenciaweb"
import { bigBlueButtonSandbox } from "conferkit/sandbox"
import { createWebhookHandler, toNodeListener } from "conferkit/webhooks"
import { type App, listen, shown, step } from "./support.ts"

const { CONFERENCIAWEB_URL, CONFERENCIAWEB_SECRET = "" } = process.env
const sandbox = CONFERENCIAWEB_URL === undefined ? bigBlueButtonSandbox({ dialect: "conferenciaweb" }) : undefined
const baseUrl = sandbox ? (await sandbox.listen()).url : (CONFERENCIAWEB_URL ?? "")
const secret = sandbox ? sandbox.secret : CONFERENCIAWEB_SECRET
const confweb = new ConferenciaWeb({ baseUrl, secret })

const password = () => randomBytes(16).toString("hex")
const room = {
  name: "Exemplo",
  meetingID: randomUUID(),
  moderatorPW: password(),
  attendeePW: password(),
  meta: { "site-url": "https://portal.example.org", "integration-version": "1.0.0" },
}

const received: string[] = []

/** Registers a hook. Every delivery of it carries the token returned here. */
async function receiveWebhooks({ url, routes }: App): Promise<void> {
  const { authToken = "" } = await confweb.hooks.create({ callbackURL: `${url}/hook` })
  assert.notEqual(authToken, "")
  const receiver = bigBlueButtonReceiver({ secret, authToken })
  const on = (event: object) => received.push("id" in event ? String(event.id) : "raw")
  routes.set("/hook", toNodeListener(createWebhookHandler({ receiver, on })))
  step("hooks.create", "a hook with a token")
}

const orNot = (link: string | undefined) => (link === undefined ? "not open yet" : shown(link))

const app = await listen()
try {
  if (sandbox) await receiveWebhooks(app)

  step("enterAsModerator", shown(await confweb.enterAsModerator(room, { fullName: "Ana" })))
  const guest = { fullName: "Bia", password: room.attendeePW }
  step("enterAsViewer", orNot(await confweb.enterAsViewer(room.meetingID, guest)))
  if (sandbox) {
    sandbox.attend(room.meetingID, { fullName: "Ana", role: "MODERATOR" })
    const link = await confweb.enterAsViewer(room.meetingID, guest)
    assert.notEqual(link, undefined)
    step("enterAsViewer", orNot(link))
  }

  await confweb.end({ meetingID: room.meetingID, password: room.moderatorPW })
  step("end", "ends the meeting for everyone")
  if (sandbox) {
    await sandbox.settled()
    assert(received.includes("meeting-created") && received.includes("meeting-ended"))
    step("events", `${received.join(", ")}: received and verified`)
  }
} finally {
  app.close()
  await sandbox?.close()
}
