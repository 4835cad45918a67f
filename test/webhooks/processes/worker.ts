/** One of several receivers. The test starts it, and may kill it at any time. */
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { setTimeout as sleep } from "node:timers/promises"
import { bigBlueButtonReceiver } from "../../../src/bigbluebutton/index.ts"
import { createWebhookHandler, toNodeListener } from "../../../src/webhooks/index.ts"
import { connect, type Kind } from "./connect.ts"
import { openLedger } from "./ledger.ts"

/** What some handlers do instead of finishing at once. */
export interface Behaviour {
  /** Every n-th delivery takes `slowMs`. */
  readonly slowEvery?: number
  readonly slowMs?: number
  /** Every n-th delivery fails, once per process. */
  readonly failEvery?: number
}

export interface WorkerSettings {
  readonly kind: Kind
  readonly url: string
  readonly timeout: number | undefined
  readonly ledger: string
  readonly receiver: number
  readonly callbackURL: string
  readonly secret: string
  readonly behaviour: Behaviour
}

const settings = JSON.parse(process.argv[2] ?? "") as WorkerSettings
const { slowEvery = 0, slowMs = 0, failEvery = 0 } = settings.behaviour
const note = openLedger(settings.ledger, settings.receiver)
const { store } = await connect(settings.kind, settings.url, { timeout: settings.timeout })

/** How long the latest claim of a delivery lasts, in ms. */
const ttls = new Map<string, number>()
const failed = new Set<number>()

/** Records the calls. Methods keep their arity, because handlers check the number of their parameters. */
const watched = new Proxy(store, {
  get(target, name) {
    const method: unknown = Reflect.get(target, name)
    if (typeof method !== "function") return method
    return new Proxy(method, {
      async apply(_, __, args: readonly unknown[]) {
        const [id, ttl] = args
        if (name === "claim") ttls.set(String(id), Number(ttl))
        const result: unknown = await Reflect.apply(method, target, args)
        if (name === "complete") note("completed", String(id))
        return result
      },
    })
  },
})

/** Whether a delivery is due for a fault; faults with different periods rarely coincide. */
const isTurn = (delivery: number, every: number) => every > 0 && delivery % every === every - 1

// No other options: this tests an application with the defaults.
const handler = createWebhookHandler({
  receiver: bigBlueButtonReceiver({ secret: settings.secret, callbackURL: settings.callbackURL }),
  on: {
    "meeting-ended": async (event, { id = "" }) => {
      const delivery = Number(event.attributes.meeting["external-meeting-id"])
      note("start", id, { delivery, ttl: ttls.get(id) })
      if (isTurn(delivery, slowEvery)) await sleep(slowMs)
      else if (delivery % 5 === 0) await sleep(delivery % 30)
      if (isTurn(delivery, failEvery) && !failed.has(delivery)) {
        failed.add(delivery)
        note("fail", id)
        throw new Error("failed on purpose")
      }
      note("done", id)
    },
  },
  once: watched,
  onError: (error, { id = "" }) => {
    note("error", id, { message: String(error) })
  },
})

const server = createServer(toNodeListener(handler))
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port))
process.once("message", () => {
  server.close()
  void handler.settled().then(() => process.exit())
})
process.once("disconnect", () => process.exit())
