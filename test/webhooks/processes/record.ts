import { parseArgs } from "node:util"
import { type Case, cases, type Found, runCases } from "./run.ts"
import { recorded, tableOf } from "./table.ts"

const usage = `npm run faults:webhooks -- [--deliveries 2000] [--only TEXT] [--print]

Sends webhooks to several processes while their stores, connections and processes fail, and counts what was lost and what
was handled twice. Writes the table into docs/internals/faults.md. Exits with 1 if a delivery was acknowledged and lost, or
handled twice without an explanation.
--deliveries   in each scenario
--only         runs the scenarios whose title or store contains this; prints their table instead of writing it
--print        prints the table instead of writing it`

const { values } = parseArgs({
  options: {
    deliveries: { type: "string", default: "2000" },
    only: { type: "string", default: "" },
    print: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
})

const titleOf = ({ scenario, kind }: Case) => `${scenario.title} (${kind})`

async function record(deliveries: number): Promise<number> {
  const chosen = cases.filter((each) => titleOf(each).includes(values.only))
  let ended = 0
  const found = await Promise.all(
    [...runCases(chosen, deliveries)].map(async ([each, result]) => {
      const one = await result
      console.log(
        `${++ended}/${chosen.length} ${titleOf(each)}: ${one.acknowledged} acknowledged, ${one.lost.length} lost, ` +
          `${one.unexplained.length} unexplained, ${one.seconds.toFixed(0)} s`,
      )
      for (const line of one.unexplained.slice(0, 5)) console.log(`  ${line}`)
      if (one.acknowledged < deliveries) console.log(`  not handled because of ${JSON.stringify(one.errors)}`)
      return [each, one] as const
    }),
  )
  const results = new Map<Case, Found>(found)
  const table = await tableOf(chosen.flatMap((each) => [[each, results.get(each)] as const]).filter(isFound))
  if (values.print || values.only !== "") console.log(`\n${table}`)
  else recorded.write(table)
  const isBroken = found.some(([, { lost, unexplained }]) => lost.length > 0 || unexplained.length > 0)
  return isBroken ? 1 : 0
}

const isFound = (pair: readonly [Case, Found | undefined]): pair is readonly [Case, Found] => pair[1] !== undefined

if (values.help) console.log(usage)
else {
  const code = await record(Number(values.deliveries))
  // The work is done, but clients under test may still try to reach stopped servers.
  process.exit(code)
}
