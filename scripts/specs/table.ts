import type { Outcome } from "./faults.ts"

/** A check and its result. */
export interface Row {
  readonly tool: string
  readonly provider: string
  readonly outcome: Outcome
}

const marks = { begin: "<!-- specs: made by `npm run test:specs` -->", end: "<!-- /specs -->" }

/** A table of tools by documents in Markdown, with a note for each known fault. */
export function tableOf(rows: readonly Row[]): string {
  const providers = [...new Set(rows.map(({ provider }) => provider))]
  const notes: string[] = []
  const cell = (tool: string, provider: string): string => {
    const outcome = rows.find((row) => row.tool === tool && row.provider === provider)?.outcome
    if (!outcome) return "–"
    if (outcome.kind !== "known") return outcome.kind === "ok" ? "ok" : "**fails**"
    const { reason, reproduction, issue } = outcome.fault
    const shown = reproduction === undefined ? "" : `; to reproduce: ${reproduction}`
    const note = `${reason}${shown}${issue === undefined ? "" : `; see ${issue}`}`
    if (!notes.includes(note)) notes.push(note)
    return `${reproduction === undefined ? "ours" : "theirs"} (${notes.indexOf(note) + 1})`
  }
  const lines = [...new Set(rows.map(({ tool }) => tool))].map(
    (tool) => `| ${[tool, ...providers.map((provider) => cell(tool, provider))].join(" | ")} |`,
  )
  const explained = notes.map((note, index) => `${index + 1}. ${note}`)
  const head = [`| tool | ${providers.join(" | ")} |`, `| --- | ${providers.map(() => "---").join(" | ")} |`]
  return [...head, ...lines, ...(explained.length > 0 ? ["", ...explained] : [])].join("\n")
}

/** Returns the page with its table replaced. */
export function withTable(page: string, table: string): string {
  const [before, rest] = page.split(marks.begin)
  const after = rest?.split(marks.end)[1]
  if (before === undefined || after === undefined) throw new Error(`the page has no ${marks.begin}`)
  return `${before}${marks.begin}\n\n${table}\n\n${marks.end}${after}`
}
