/** One of several receivers that put events into a queue. The test starts it, and may kill it at any time. */
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { bigBlueButtonReceiver } from "../../../src/bigbluebutton/index.ts"
import { createWebhookHandler, toNodeListener } from "../../../src/webhooks/index.ts"
import { openSink } from "./engines.ts"
import type { QueueSettings } from "./queues.ts"

const { engine, url, callbackURL, secret } = JSON.parse(process.argv[2] ?? "") as QueueSettings
const handler = createWebhookHandler({
  receiver: bigBlueButtonReceiver({ secret, callbackURL }),
  sink: await openSink(engine, url),
  onError: () => undefined,
})
const server = createServer(toNodeListener(handler))
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port))
process.once("message", () => {
  server.close()
  void handler.settled().then(() => process.exit())
})
process.once("disconnect", () => process.exit())
