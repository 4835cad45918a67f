/** One result of a run. */
export interface Measure {
  /** The kind of work, shown as a heading. */
  readonly section: string
  /** The measured package. */
  readonly name: string
  /** What was measured, shown as a column. */
  readonly metric: string
  readonly value: number
  /** `x` for a ratio, which can be compared between machines. */
  readonly unit: "x" | "µs" | "ms" | "kB" | "lines" | "files" | "MB/s"
}

/** How much is measured: pull requests use `quick`. */
export interface Effort {
  readonly quick: boolean
  readonly onProgress: (text: string) => void
}

/** Prints the number of completed rounds while a section runs. */
export const counting =
  ({ onProgress }: Effort, what: string) =>
  (round: number, rounds: number): void => {
    onProgress(`${what}: round ${round} of ${rounds}`)
  }
