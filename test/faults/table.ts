import { formatTable, recordedTable } from "../support/recorded-table.ts"

/** The outcome of a fault for one provider. */
export interface Result {
  readonly provider: string
  readonly again: string
  readonly once: string
}

/** One fault and its outcomes. */
export interface Row {
  readonly title: string
  readonly calls: number
  /** What the server counted. */
  readonly requests: number
  readonly results: readonly Result[]
}

/** As on the page. */
export const recorded = recordedTable("<!-- faults: made by `npm run faults` -->", "<!-- /faults -->")

/** The outcome of most providers first, then the exceptions. */
function cell(results: readonly Result[], kind: "again" | "once"): string {
  const groups = Map.groupBy(results, ({ [kind]: outcome }) => outcome)
  const [first, ...others] = [...groups].sort(([, one], [, other]) => other.length - one.length)
  const rest = others.map(([outcome, some]) => `${some.map(({ provider }) => provider).join(", ")}: ${marked(outcome)}`)
  return [marked(first?.[0] ?? ""), ...rest].join("; ")
}

const marked = (outcome: string) =>
  outcome.replace(/^(ConnectionError) (\w+)/, "`$1` `$2`").replace(/^(ApiError|DecodeError)\b/, "`$1`")

/** As Prettier formats Markdown tables. */
export async function tableOf(rows: readonly Row[]): Promise<string> {
  const lines = rows.map(
    ({ title, calls, requests, results }) =>
      `| ${title} | ${calls} | ${requests} | ${cell(results, "again")} | ${cell(results, "once")} |`,
  )
  const head = "| fault | calls | requests | idempotent calls | other calls |"
  return formatTable([head, "|---|---:|---:|---|---|", ...lines])
}
