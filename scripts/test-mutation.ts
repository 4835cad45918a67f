import { join, relative } from "node:path"
import { parseArgs } from "node:util"
import { Stryker } from "@stryker-mutator/core"
import { type Group, groups } from "./mutation/groups.ts"

/** A mutant and its result. */
type MutantResult = Awaited<ReturnType<Stryker["runMutationTest"]>>[number]

/**
 * Mutates a group's files and runs its tests against each mutant: first the small ones, then, against the survivors,
 * the larger ones. Unchanged mutants are not run again.
 * @param files only these of its files
 */
async function runGroup(name: string, group: Group, files: readonly string[] = []): Promise<MutantResult[]> {
  const mutate = files.length > 0 ? files : group.mutate
  await runTests(name, mutate, group.tests)
  const results = await runTests(name, mutate, [...group.tests, ...group.more])
  return results.map((result) => ({ ...result, fileName: relative(process.cwd(), result.fileName) }))
}

async function runTests(name: string, mutate: readonly string[], tests: readonly string[]): Promise<MutantResult[]> {
  process.env["CONFERKIT_TESTS"] = tests.join(",")
  const stryker = new Stryker({
    mutate: [...mutate],
    testRunner: "vitest-5",
    plugins: [join(import.meta.dirname, "mutation/vitest-runner.ts")],
    vitest: { configFile: "vitest.mutation.config.ts", related: true },
    coverageAnalysis: "perTest",
    concurrency: Number(process.env["MUTATION_CONCURRENCY"] ?? 1),
    incremental: true,
    incrementalFile: `.mutation/${name}.json`,
    tempDirName: `.mutation/sandbox-${name}`,
    ignorePatterns: ["dist", "bench", "docs", ".mutation"],
    reporters: ["progress-append-only"],
    allowConsoleColors: false,
    warnings: false,
  })
  return await stryker.runMutationTest()
}

const least = 90
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { file: { type: "string", multiple: true } },
})

const write = (line: string) => {
  console.log(line)
}

const noticed = new Set(["Killed", "Timeout"])
const alive = new Set(["Survived", "NoCoverage"])

const survivors = (results: readonly MutantResult[]): MutantResult[] =>
  results.filter(({ status }) => alive.has(status))

interface Score {
  readonly killed: number
  readonly alive: number
}

/** Mutants that do not compile or cannot run are not counted. */
const scoreOf = (results: readonly MutantResult[]): Score => ({
  killed: results.filter(({ status }) => noticed.has(status)).length,
  alive: survivors(results).length,
})

const percent = ({ killed, alive }: Score): string =>
  killed + alive === 0 ? "-" : `${((100 * killed) / (killed + alive)).toFixed(1)} %`

/** One line per file: the number of mutants, and how many were killed. */
function scoreLines(results: readonly MutantResult[]): string[] {
  const files = [...new Set(results.map(({ fileName }) => fileName))].sort()
  return files.map((file) => {
    const score = scoreOf(results.filter(({ fileName }) => fileName === file))
    return `${file.padEnd(46)} ${String(score.killed).padStart(5)} of ${String(score.killed + score.alive).padStart(5)}  ${percent(score)}`
  })
}

/** The position of a mutant and its change. */
const describeMutant = ({ fileName, location, mutatorName, replacement, status }: MutantResult): string =>
  `${fileName}:${location.start.line}:${location.start.column} ${status} ${mutatorName}: ${replacement.replaceAll(/\s+/g, " ").slice(0, 120)}`

/** Mutates one group after the other and lists the surviving mutants. */
async function mutate(names: readonly string[]): Promise<number> {
  const all: MutantResult[] = []
  for (const name of names) {
    const group = groups[name]
    if (group === undefined) throw new Error(`no group "${name}"; there are ${Object.keys(groups).join(", ")}`)
    const results = await runGroup(name, group, values.file)
    write(`\n${name}`)
    for (const line of scoreLines(results)) write(`  ${line}`)
    for (const survivor of survivors(results)) write(`    ${describeMutant(survivor)}`)
    all.push(...results)
  }
  const { killed, alive } = scoreOf(all)
  write(`\nmutants: ${killed + alive}, killed ${killed}, alive ${alive}: ${percent({ killed, alive })}`)
  return (100 * killed) / Math.max(killed + alive, 1) >= least ? 0 : 1
}

process.exitCode = await mutate(positionals.length > 0 ? positionals : Object.keys(groups))
