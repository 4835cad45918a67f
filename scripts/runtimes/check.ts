/** What came of a check. */
export interface Outcome {
  readonly passed: boolean
  /** A line for the table: `36 passed, 0 failed, 0 skipped`. */
  readonly summary: string
  /** Shown where it failed. */
  readonly output: string
}

/** One line of the table. */
export interface Check {
  /** What is held against the package: `Bun 1.4.5`. */
  readonly name: string
  /** How: `import`, `require()`, `nodenext`. */
  readonly how: string
  /** Takes a minute or more: left out by `--quick`. */
  readonly slow?: boolean
  run(say: (line: string) => void): Promise<Outcome>
}
