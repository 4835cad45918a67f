/** One of several workers that handle events from a queue. The test starts it, and may kill it at any time. */
import { setTimeout as sleep } from "node:timers/promises"
import { bigBlueButtonEvents } from "../../../src/bigbluebutton/index.ts"
import { openConsumer } from "./engines.ts"
import { openLedger } from "./ledger.ts"
import type { QueueSettings } from "./queues.ts"

const { engine, url, ledger, receiver } = JSON.parse(process.argv[2] ?? "") as QueueSettings & { receiver: number }
const note = openLedger(ledger, receiver)
const consumer = await openConsumer(engine, url, {
  events: bigBlueButtonEvents,
  on: {
    "meeting-ended": async (event, { key, attempt, issues }) => {
      const delivery = Number(event.attributes.meeting["external-meeting-id"])
      if (issues.length > 0) throw new Error("the event has changed on its way")
      note("start", key, { delivery })
      // Some take long enough that a worker is killed during one.
      await sleep(delivery % 25 === 3 ? 150 : delivery % 5)
      if (delivery % 50 === 7 && attempt === 1) {
        note("fail", key)
        throw new Error("failed on purpose")
      }
      note("done", key)
    },
  },
  onError: (error, { key = "", stage }) => {
    if (stage !== "engine") note("error", key, { message: String(error) })
  },
})
process.send?.(0)
process.once("message", () => void consumer.close().then(() => process.exit()))
process.once("disconnect", () => process.exit())
