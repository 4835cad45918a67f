import { expect, test } from "vitest"
import { missing, programs, runnable, runQueue } from "./queues.ts"

for (const engine of missing)
  console.warn(`SKIPPED: ${programs[engine]} is not installed, so the queue of ${engine} is not tested under faults`)

const deliveries = 200

test.concurrent.each(runnable.map((engine) => [engine]))(
  "200 deliveries into %s, with receivers, workers and engine killed: no acknowledged event is lost or out of order, and none is handled twice except as documented",
  { timeout: 240_000 },
  async (engine) => {
    const found = await runQueue({ engine, deliveries, faults: true })
    console.log(JSON.stringify(found))
    expect(found).toMatchObject({
      acknowledged: deliveries,
      lost: [],
      unexplained: [],
      disordered: [],
      killed: { receivers: 2, workers: 3, engine: 2 },
    })
    // The faults had an effect.
    expect(found.requests).toBeGreaterThan(deliveries * 1.15)
    // Every fiftieth handler fails at first, unless its process was killed before.
    expect(found.failed).toBeGreaterThanOrEqual(deliveries / 100)
  },
)
