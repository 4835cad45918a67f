/** Something in a document that has to be mended first. */
export interface Problem {
  /** Relative to the project: `specs/bigbluebutton.yaml`. */
  readonly document: string
  readonly line: number
  readonly column: number
  readonly reason: string
}

/** `specs/x.yaml:12:5 reason`, which editors and terminals make clickable. */
export const problemText = ({ document, line, column, reason }: Problem): string =>
  `${document}:${line}:${column} ${reason}`
