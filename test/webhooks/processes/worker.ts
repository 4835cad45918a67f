/** One of several receivers: started by the test, killed by it at any moment. */
import { openSync, writeSync } from "node:fs"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { setTimeout as sleep } from "node:timers/promises"
import { bigBlueButtonReceiver } from "../../../src/bigbluebutton/receivers.ts"
import { createWebhookHandler } from "../../../src/webhooks/create-handler.ts"
import { toNodeListener } from "../../../src/webhooks/to-node-listener.ts"
import { connect, type Kind } from "./connect.ts"

const [kind = "", url = "", ledger = "", callbackURL = "", secret = ""] = process.argv.slice(2)
const file = openSync(ledger, "a")

/** A line that is written has happened, even if the process is killed right behind it. */
const note = (what: "start" | "fail" | "done" | "completed", id: string) => {
  writeSync(file, `${what} ${id} ${process.pid}\n`)
}

const { store } = await connect(kind as Kind, url)

const handler = createWebhookHandler({
  receiver: bigBlueButtonReceiver({ secret, callbackURL }),
  on: {
    "meeting-ended": async (_event, { id = "" }) => {
      note("start", id)
      if (Math.random() < 0.2) await sleep(Math.random() * 30)
      if (Math.random() < 0.05) {
        note("fail", id)
        throw new Error("failed on purpose")
      }
      note("done", id)
    },
  },
  once: {
    claim: (id, ttl) => store.claim(id, ttl),
    release: (id) => store.release(id),
    async complete(id) {
      await store.complete(id)
      note("completed", id)
    },
  },
  claimMs: 4000,
  wait: true,
  onError: () => undefined,
})

const server = createServer(toNodeListener(handler))
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port))
process.once("disconnect", () => process.exit())
