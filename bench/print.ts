import type { Broken, Budget } from "./budgets.ts"
import type { Measure } from "./measure.ts"
import type { Again } from "./second-look.ts"

const digits = { x: 2, µs: 1, ms: 1, kB: 1, lines: 0, files: 0, "MB/s": 1 } as const

export const formatted = ({ value, unit }: Pick<Measure, "value" | "unit">): string =>
  Number.isNaN(value) ? "–" : unit === "x" ? value.toFixed(digits.x) : `${value.toFixed(digits[unit])} ${unit}`

/** One table per section, with packages as rows and measurements as columns. */
export function tables(measures: readonly Measure[]): { section: string; header: string[]; rows: string[][] }[] {
  return [...new Set(measures.map(({ section }) => section))].map((section) => {
    const own = measures.filter((each) => each.section === section)
    const metrics = [...new Set(own.map(({ metric }) => metric))]
    const rows = [...new Set(own.map(({ name }) => name))].map((name) => [
      name,
      ...metrics.map((metric) => {
        const found = own.find((each) => each.name === name && each.metric === metric)
        return found === undefined ? "" : formatted(found)
      }),
    ])
    return { section, header: ["", ...metrics], rows }
  })
}

export function printTables(measures: readonly Measure[]): void {
  for (const { section, header, rows } of tables(measures)) {
    const widths = header.map((_, at) => Math.max(...[header, ...rows].map((row) => row[at]?.length ?? 0)))
    const line = (row: readonly string[]) =>
      row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join("  ")
    console.log(`\n${section}\n  ${[header, ...rows].map(line).join("\n  ")}`)
  }
}

/** Both results, so that a lucky second result is not mistaken for the only one. */
export function printAgain(again: readonly Again[]): void {
  for (const { measure, limit, second } of again) {
    const [first, then, bound] = [measure.value, second, limit].map((value) => formatted({ ...measure, value }))
    console.log(
      `measured again: ${measure.section}: ${measure.name}: ${measure.metric} ${first ?? ""} at first, ${then ?? ""} with all rounds (limit ${bound ?? ""})`,
    )
  }
}

export function printBroken(broken: readonly Broken[], missing: readonly Budget[], margin: boolean): void {
  for (const { measure, budget, limit } of broken) {
    const word = budget.most === undefined ? "at least" : "at most"
    const bound = formatted({ value: budget.most ?? budget.least ?? Number.NaN, unit: measure.unit })
    const noise =
      margin && limit !== (budget.most ?? budget.least) ? `, held ${formatted({ ...measure, value: limit })}` : ""
    const off = Math.abs(measure.value / (budget.most ?? budget.least ?? 1) - 1) * 100
    console.log(
      `over budget: ${measure.section}: ${measure.name}: ${measure.metric} ${formatted(measure)} (${word} ${bound}${noise}), off by ${off.toFixed(0)} %: ${budget.because}`,
    )
  }
  for (const { section, name, metric } of missing) {
    console.log(`not measured: ${section.source}: ${name.source}: ${metric}`)
  }
}
