import type { MutantResult } from "./run-group.ts"

const noticed = new Set(["Killed", "Timeout"])
const alive = new Set(["Survived", "NoCoverage"])

export const survivors = (results: readonly MutantResult[]): MutantResult[] =>
  results.filter(({ status }) => alive.has(status))

export interface Score {
  readonly killed: number
  readonly alive: number
}

/** Mutants that do not compile or cannot run count neither way. */
export const scoreOf = (results: readonly MutantResult[]): Score => ({
  killed: results.filter(({ status }) => noticed.has(status)).length,
  alive: survivors(results).length,
})

export const percent = ({ killed, alive }: Score): string =>
  killed + alive === 0 ? "-" : `${((100 * killed) / (killed + alive)).toFixed(1)} %`

/** One line per file: how many mutants there were, how many were noticed. */
export function scoreLines(results: readonly MutantResult[]): string[] {
  const files = [...new Set(results.map(({ fileName }) => fileName))].sort()
  return files.map((file) => {
    const score = scoreOf(results.filter(({ fileName }) => fileName === file))
    return `${file.padEnd(46)} ${String(score.killed).padStart(5)} of ${String(score.killed + score.alive).padStart(5)}  ${percent(score)}`
  })
}

/** Where a mutant lives and what it does there. */
export const describeMutant = ({ fileName, location, mutatorName, replacement, status }: MutantResult): string =>
  `${fileName}:${location.start.line}:${location.start.column} ${status} ${mutatorName}: ${replacement.replaceAll(/\s+/g, " ").slice(0, 120)}`
