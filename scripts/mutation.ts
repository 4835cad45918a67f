import { parseArgs } from "node:util"
import { groups } from "./mutation/groups.ts"
import { type MutantResult, runGroup } from "./mutation/run-group.ts"
import { describeMutant, percent, scoreLines, scoreOf, survivors } from "./mutation/summary.ts"

const least = 90
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { file: { type: "string", multiple: true } },
})

const write = (line: string) => {
  console.log(line)
}

/** Mutates group after group and says which mutants nobody noticed. */
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
