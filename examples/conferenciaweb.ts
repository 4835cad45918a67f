/**
 * The guide's rules: who may open the room, who may only enter, and a webhook proven by its hook's token.
 *
 *   npm run build && ./node_modules/.bin/node examples/conferenciaweb.ts
 *
 * runs against the sandbox. Against the service:
 *
 *   CONFERENCIAWEB_URL=… CONFERENCIAWEB_SECRET=… ./node_modules/.bin/node examples/conferenciaweb.ts
 *
 * which creates one meeting there and ends it again. Webhooks need an address the service can reach, so that part is for
 * the sandbox alone.
 */
import { randomBytes, randomUUID } from "node:crypto"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { ConferenciaWeb } from "conferkit/conferenciaweb"
import { bigBlueButtonSandbox } from "conferkit/sandbox"

const { CONFERENCIAWEB_URL: url, CONFERENCIAWEB_SECRET: secret = "" } = process.env
const sandbox = url === undefined ? bigBlueButtonSandbox({ dialect: "conferenciaweb" }) : undefined
const confweb = sandbox
  ? new ConferenciaWeb({ baseUrl: (await sandbox.listen()).url, secret: sandbox.secret })
  : new ConferenciaWeb({ baseUrl: url ?? "", secret })

const password = () => randomBytes(16).toString("hex")
const room = {
  name: "Exemplo",
  meetingID: randomUUID(),
  moderatorPW: password(),
  attendeePW: password(),
  meta: { "site-url": "https://portal.example.org", "integration-version": "1.0.0" },
}

let authToken: string | undefined
const receiver = createServer((request, response) => {
  void (async () => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const delivery = { headers: request.headers, url: request.url, body: Buffer.concat(parts) }
    const { events } = await confweb.webhooks.verify(delivery, { authToken })
    console.log("received: ", events.map(({ id }) => String(id)).join(", "))
    response.statusCode = 204
  })()
    .catch((error: unknown) => {
      console.error("refused:  ", error)
      response.statusCode = 401
    })
    .finally(() => response.end())
})

if (sandbox) {
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve))
  const { port } = receiver.address() as AddressInfo
  const hook = await confweb.hooks.create({ callbackURL: `http://127.0.0.1:${port}/hooks` })
  authToken = hook.authToken
}

try {
  console.log("moderator:", await confweb.enterAsModerator(room, { fullName: "Ana" }))

  const guest = { fullName: "Bia", password: room.attendeePW }
  console.log("guest:    ", (await confweb.enterAsViewer(room.meetingID, guest)) ?? "not open yet")
  sandbox?.attend(room.meetingID, { fullName: "Ana", role: "MODERATOR" })
  console.log("guest:    ", (await confweb.enterAsViewer(room.meetingID, guest)) ?? "not open yet")

  await confweb.end({ meetingID: room.meetingID })
  await sandbox?.settled()
} finally {
  receiver.close()
  await sandbox?.close()
}
