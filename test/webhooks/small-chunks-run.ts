// Runs as a separate process with little memory: `node small-chunks-run.ts LIMIT`. Serves a webhook handler and prints
// its port. The response to a POST is the length of the body.
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { createWebhookHandler, toNodeListener, type Receiver, type WebhookRequest } from "../../src/webhooks/index.ts"

const receiver: Receiver<{ body: { length: number } }> = {
  provider: "test",
  names: ["body"],
  nameOf: () => "body",
  receive: (input) => {
    const { byteLength: length } = (input as WebhookRequest).body as Uint8Array
    return Promise.resolve({ events: [{ length }], id: undefined })
  },
  answer: ({ events: [event] }) => new Response(String(event?.length)),
}
const handler = createWebhookHandler({ receiver, on: {}, limit: Number(process.argv[2]), bodyTimeout: Infinity })
const listener = toNodeListener(handler)
const server = createServer((incoming, outgoing) => {
  listener(incoming, outgoing)
})
// Long enough for any machine.
server.requestTimeout = 0
server.listen(0, "127.0.0.1", () => {
  console.log((server.address() as AddressInfo).port)
})
