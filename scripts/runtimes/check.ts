/** The result of a check. */
export interface Outcome {
  readonly passed: boolean
  /** A line for the table: `36 passed, 0 failed, 0 skipped`. */
  readonly summary: string
  /** Shown if it failed. */
  readonly output: string
}

/** One line of the table. */
export interface Check {
  /** What the package is tested with: `Bun 1.4.5`. */
  readonly name: string
  /** How it is loaded: `import`, `require()`, `nodenext`. */
  readonly how: string
  /** Takes a minute or more: omitted by `--quick`. */
  readonly slow?: boolean
  run(say: (line: string) => void): Promise<Outcome>
}

export interface Row {
  readonly name: string
  readonly how: string
  readonly passed: boolean
  readonly summary: string
  readonly ms: number
}

/** The rows in columns, followed by a line with the counts. */
export function table(rows: readonly Row[]): string {
  const width = (column: "name" | "how") => Math.max(...rows.map((row) => row[column].length))
  const [names, hows] = [width("name"), width("how")]
  const lines = rows.map(({ name, how, passed, summary, ms }) => {
    const seconds = `${(ms / 1000).toFixed(1)} s`.padStart(8)
    return `${passed ? "ok  " : "FAIL"}  ${name.padEnd(names)}  ${how.padEnd(hows)} ${seconds}  ${summary}`
  })
  const failed = rows.filter(({ passed }) => !passed).length
  return [...lines, `runtimes: ${rows.length - failed} passed, ${failed} failed`].join("\n")
}
