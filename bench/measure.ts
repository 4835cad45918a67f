/** One figure of a run. */
export interface Measure {
  /** What kind of work: a heading. */
  readonly section: string
  /** Who did it. */
  readonly name: string
  /** What was measured: a column. */
  readonly metric: string
  readonly value: number
  /** `x` for a ratio, which means something on any machine. */
  readonly unit: "x" | "µs" | "ms" | "kB" | "lines" | "files" | "MB/s"
}

/** How much is measured: `quick` is for every pull request. */
export interface Effort {
  readonly quick: boolean
  readonly onProgress: (text: string) => void
}

/** Shows a count of rounds while a section runs. */
export const counting =
  ({ onProgress }: Effort, what: string) =>
  (round: number, rounds: number): void => {
    onProgress(`${what}: round ${round} of ${rounds}`)
  }
