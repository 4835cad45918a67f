export interface Row {
  readonly name: string
  readonly how: string
  readonly passed: boolean
  readonly summary: string
  readonly ms: number
}

/** The rows in columns, and a line below that counts them. */
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
