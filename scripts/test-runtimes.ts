import { parseArgs } from "node:util"
import { newApp } from "./runtimes/check.ts"
import { declarationChecks, packageChecks } from "./runtimes/package-checks.ts"
import { projectChecks } from "./runtimes/projects.ts"
import { quickstartChecks } from "./runtimes/quickstarts.ts"
import { smokeChecks } from "./runtimes/smoke.ts"
import { compilerChecks } from "./runtimes/typescript.ts"

const say = (line: string) => {
  console.log(line)
}

interface Row {
  readonly name: string
  readonly how: string
  readonly passed: boolean
  readonly summary: string
  readonly ms: number
}

/** The rows in columns, followed by a line with the counts. */
function table(rows: readonly Row[]): string {
  const width = (column: "name" | "how") => Math.max(...rows.map((row) => row[column].length))
  const [names, hows] = [width("name"), width("how")]
  const lines = rows.map(({ name, how, passed, summary, ms }) => {
    const seconds = `${(ms / 1000).toFixed(1)} s`.padStart(8)
    return `${passed ? "ok  " : "FAIL"}  ${name.padEnd(names)}  ${how.padEnd(hows)} ${seconds}  ${summary}`
  })
  const failed = rows.filter(({ passed }) => !passed).length
  return [...lines, `runtimes: ${rows.length - failed} passed, ${failed} failed`].join("\n")
}

/**
 * Packs the package, installs it in an empty folder, and tests it with runtimes, compilers, user projects and checks of
 * its contents.
 * @param words run only checks whose name contains one of these, such as `bun` or `typescript`; empty runs all
 * @param quick omit checks that take a minute or more
 */
async function runtimes(words: readonly string[], quick: boolean): Promise<number> {
  say("packing, and installing the package in an empty folder")
  await using app = await newApp()
  const wanted = (name: string) =>
    words.length === 0 || words.some((word) => name.toLowerCase().includes(word.toLowerCase()))
  const all = [
    ...packageChecks(app),
    ...declarationChecks(app),
    ...smokeChecks(app),
    ...quickstartChecks(app),
    ...compilerChecks(app),
    ...projectChecks(app),
  ]
  const checks = all.filter(({ name, how, slow = false }) => wanted(`${name} ${how}`) && !(quick && slow))
  const rows: Row[] = []
  for (const [at, check] of checks.entries()) {
    const progress = `${at + 1}/${checks.length} ${check.name}, ${check.how}`
    const begun = performance.now()
    const outcome = await check.run((line) => {
      say(`${progress}: ${line}`)
    })
    rows.push({ ...check, ...outcome, ms: performance.now() - begun })
    say(`${progress}: ${outcome.passed ? "" : "FAILED, "}${outcome.summary}`)
    if (!outcome.passed) say(outcome.output.replace(/^/gm, "    "))
  }
  if (rows.length === 0) throw new Error(`no check is called ${words.join(" or ")}`)
  say(`\n${table(rows)}`)
  return rows.every(({ passed }) => passed) ? 0 : 1
}

const { values, positionals } = parseArgs({
  options: { quick: { type: "boolean", default: false } },
  allowPositionals: true,
})
process.exitCode = await runtimes(positionals, values.quick)
