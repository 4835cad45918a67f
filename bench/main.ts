/**
 * Compares this package with others in one run.
 *
 *   npm run bench                  all of it, some ten minutes
 *   npm run bench -- --quick       fewer rounds: one or two minutes
 *   npm run bench -- --check       exits with 1 if a budget of bench/budgets.ts is exceeded by more than noise explains; a time
 *                                  that misses its budget is measured again, with all rounds, before it counts
 *   npm run bench -- --only xml    sections whose name contains a word
 *   npm run bench -- --profile xcall  which modules the start of an entry consists of, and nothing else
 *   npm run bench -- --json [file] the figures as JSON, to a file or to the output
 */
import { writeFileSync } from "node:fs"
import { parseArgs } from "node:util"
import { brokenBudgets, unmeasured } from "./budgets.ts"
import { installRivals } from "./install-rivals.ts"
import type { Effort, Measure } from "./measure.ts"
import { printAgain, printBroken, printTables } from "./print.ts"
import { secondLook } from "./second-look.ts"
import { showLine } from "./show-line.ts"

const sections: Readonly<Record<string, (effort: Effort) => Promise<Measure[]>>> = {
  stub: async (effort) => (await import("./sections/calls.ts")).stubCalls(effort),
  loopback: async (effort) => (await import("./sections/calls.ts")).loopbackCalls(effort),
  webhooks: async (effort) => (await import("./sections/webhooks.ts")).webhookTimes(effort),
  xml: async (effort) => (await import("./sections/xml.ts")).xmlTimes(effort),
  size: async (effort) => (await import("./sections/size.ts")).sizes(effort),
  import: async (effort) => (await import("./sections/cold-import.ts")).coldImports(effort),
  command: async (effort) => (await import("./sections/command-start.ts")).commandStarts(effort),
  generator: async (effort) => (await import("./sections/generator.ts")).generatorTimes(effort),
  types: async (effort) => (await import("./sections/type-check.ts")).typeChecks(effort),
}

const { values, positionals } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    check: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
    only: { type: "string", multiple: true },
    profile: { type: "string" },
  },
  allowPositionals: true,
})
const [file] = positionals
const wanted = Object.keys(sections).filter((name) => values.only?.some((word) => name.includes(word)) ?? true)
if (wanted.length === 0) throw new Error(`--only takes ${Object.keys(sections).join(", ")}`)

installRivals()
if (values.profile !== undefined) {
  await (await import("./sections/profile.ts")).printProfile(values.profile)
  process.exit()
}
const line = showLine(process.stderr)
const measure = async (name: string, quick: boolean): Promise<Measure[]> =>
  (await sections[name]?.({ quick, onProgress: line.show })) ?? []
const parts = new Map<string, Measure[]>()
for (const name of wanted) parts.set(name, await measure(name, values.quick))
const { measures, again } = values.check
  ? await secondLook(parts, (name) => measure(name, false))
  : { measures: [...parts.values()].flat(), again: [] }
line.end()

const toOutput = values.json && file === undefined
if (toOutput) console.log(JSON.stringify(measures, null, 2))
else printTables(measures)
if (!toOutput && wanted.includes("webhooks")) {
  const { webhookContests } = await import("./sections/webhooks.ts")
  console.log("\nThe floors, by hand with node:crypto; other packages are compared with that of verifySignature:")
  for (const { name, floor } of webhookContests()) console.log(`  ${name}: ${floor}`)
}
if (file !== undefined) writeFileSync(file, `${JSON.stringify(measures, null, 2)}\n`)

const broken = brokenBudgets(measures, values.check)
const missing = unmeasured(measures)
if (!toOutput) {
  console.log("")
  printAgain(again)
  printBroken(broken, missing, values.check)
  if (broken.length + missing.length === 0) {
    const missed = brokenBudgets(measures, false).length
    console.log(
      missed === 0 ? "All results are within their budgets." : `No regressions; ${missed} known budgets are exceeded.`,
    )
  }
}
if (values.check && broken.length + missing.length > 0) process.exitCode = 1
