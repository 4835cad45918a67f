import { all, equal, rejects } from "../expect.js"

const meetingID = "aula-1"

/**
 * With real connections: the sandbox serves, the platform's fetch calls it, and webhooks are delivered to a listener.
 */
export const ports = ({ bigbluebutton, omniflow, webhooks, sandbox }) => ({
  "the client and the sandbox over HTTP": async () => {
    const server = sandbox.bigBlueButtonSandbox({ recordings: 120 })
    const { url: baseUrl } = await server.listen()
    const bbb = new bigbluebutton.BigBlueButton({ baseUrl, secret: server.secret })
    const documents = [{ name: "agenda.txt", content: new Uint8Array(200_000), current: true }]
    await bbb.create({ meetingID, name: "Aula 1", documents })
    const { url } = await bbb.join({ meetingID, fullName: "Zoé", role: "VIEWER" })
    equal((await fetch(url)).status < 500, true, "the page of the meeting")
    equal((await all(bbb.recordings({ limit: 50 }))).length, 120, "recordings")
    await rejects(bbb.end({ meetingID: "nowhere" }), bigbluebutton.BigBlueButtonError, { code: "notFound" })
    await server.close()
    await rejects(bbb.getMeetings({ maxRetries: 0 }), bigbluebutton.ConnectionError, { code: "network" })
  },
  "a time limit on a connection": async () => {
    const server = sandbox.omniFlowSandbox()
    const { url: baseUrl } = await server.listen()
    server.fail({ status: "hang" })
    const client = new omniflow.OmniFlow({ apiKey: server.apiKey, baseUrl, maxRetries: 0, timeout: 50 })
    await rejects(client.inboxes.list(), omniflow.ConnectionError, { code: "timeout" })
    await server.close()
  },
  "events delivered to toNodeListener": async () => {
    const server = sandbox.bigBlueButtonSandbox()
    const seen = []
    const { url: baseUrl } = await server.listen()
    const handler = webhooks.createWebhookHandler({
      receiver: bigbluebutton.bigBlueButtonReceiver({ secret: server.secret }),
      on: { "user-joined": ({ id }) => seen.push(id), "meeting-ended": ({ id }) => seen.push(id) },
    })
    const { createServer } = process.getBuiltinModule("node:http")
    const app = createServer(webhooks.toNodeListener(handler))
    await new Promise((resolve) => app.listen(0, "127.0.0.1", resolve))
    const bbb = new bigbluebutton.BigBlueButton({ baseUrl, secret: server.secret })
    await bbb.create({ meetingID, name: "Aula 1" })
    await bbb.hooks.create({ callbackURL: `http://127.0.0.1:${app.address().port}/hooks/bbb`, meetingID })
    server.attend(meetingID, { fullName: "Zoé", userID: "u-2" })
    await bbb.end({ meetingID })
    await server.settled()
    equal(seen.sort(), ["meeting-ended", "user-joined"], "events")
    equal([...new Set(server.deliveries.map(({ status }) => status))], [200], "answers")
    await server.close()
    await new Promise((resolve) => app.close(resolve))
  },
})
