import { parseArgs } from "node:util"
import { formatTable, recordedTable } from "../../support/recorded-table.ts"
import type { Engine } from "./engines.ts"
import { type QueueFound, runnable, runQueue } from "./queues.ts"

const usage = `npm run faults:queues -- [--engine bullmq|pg-boss|nats] [--deliveries N] [--print]

Sends webhooks through three receivers into a queue, and handles them with three workers: once without faults (2,000 at most), once with
receivers, workers and the engine killed on the way. Counts what was lost, handled twice, or out of order. Writes the table into
docs/internals/faults.md if all engines are run. Exits with 1 if a delivery was lost, out of order, or handled twice without a reason.
--deliveries   in the run with faults; by default 20,000, and 2,000 with pg-boss
--print        prints the table instead of writing it`

const { values } = parseArgs({
  options: {
    engine: { type: "string" },
    deliveries: { type: "string" },
    print: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
})

const usual: Readonly<Record<Engine, number>> = { bullmq: 20_000, "pg-boss": 2_000, nats: 20_000 }
const titles: Readonly<Record<Engine, string>> = { bullmq: "BullMQ", "pg-boss": "pg-boss", nats: "JetStream" }

const seconds = (value: number | undefined) => (value === undefined ? "–" : value.toFixed(1))

async function tableOf(all: readonly QueueFound[]): Promise<string> {
  const head =
    "| engine | killed | deliveries | requests | acknowledged | acknowledged and lost | out of order | handled twice | unexplained | recovery | restart | taken/s | handled/s |"
  const lines = all.map((found) =>
    [
      "",
      titles[found.engine],
      found.faults
        ? `${found.killed.receivers} receivers, ${found.killed.workers} workers, engine ${found.killed.engine} times`
        : "nothing",
      found.deliveries,
      found.requests,
      found.acknowledged,
      found.lost.length,
      found.disordered.length,
      found.twice.worker + found.twice.engine,
      found.unexplained.length,
      seconds(found.recovery),
      seconds(found.restart),
      found.taken.toFixed(0),
      found.handled.toFixed(0),
      "",
    ]
      .join(" | ")
      .trim(),
  )
  return formatTable([head, "|---|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|", ...lines])
}

async function record(): Promise<number> {
  const chosen = runnable.filter((engine) => values.engine === undefined || values.engine === engine)
  if (chosen.length === 0) throw new Error("no engine to run: is its server installed?")
  const all: QueueFound[] = []
  for (const engine of chosen) {
    const deliveries = values.deliveries === undefined ? usual[engine] : Number(values.deliveries)
    for (const faults of [false, true]) {
      const found = await runQueue({
        engine,
        // Rates need fewer events than faults.
        deliveries: faults ? deliveries : Math.min(deliveries, 2_000),
        faults,
        onProgress: (line) => {
          console.log(line)
        },
      })
      all.push(found)
      console.log(JSON.stringify({ ...found, disordered: found.disordered.slice(0, 5), lost: found.lost.slice(0, 5) }))
    }
  }
  const table = await tableOf(all)
  if (values.print || values.engine !== undefined) console.log(`\n${table}`)
  else recordedTable("<!-- faults: queues -->", "<!-- /faults: queues -->").write(table)
  return all.some(({ lost, disordered, unexplained }) => lost.length + disordered.length + unexplained.length > 0)
    ? 1
    : 0
}

if (values.help) console.log(usage)
else {
  const code = await record()
  // The work is done, but clients under test may still try to reach stopped servers.
  process.exit(code)
}
