import { readFileSync, writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { format } from "prettier"

/** What a fault came to with one provider. */
export interface Result {
  readonly provider: string
  readonly again: string
  readonly once: string
}

/** One fault and what came of it. */
export interface Row {
  readonly title: string
  readonly calls: number
  /** What the server counted. */
  readonly requests: number
  readonly results: readonly Result[]
}

const page = fileURLToPath(new URL("../../docs/reliability.md", import.meta.url))
const begin = "<!-- faults: made by `npm run faults` -->"
const end = "<!-- /faults -->"

/** What most providers have in common first, then those that differ. */
function cell(results: readonly Result[], kind: "again" | "once"): string {
  const groups = Map.groupBy(results, ({ [kind]: outcome }) => outcome)
  const [first, ...others] = [...groups].sort(([, one], [, other]) => other.length - one.length)
  const rest = others.map(([outcome, some]) => `${some.map(({ provider }) => provider).join(", ")}: ${marked(outcome)}`)
  return [marked(first?.[0] ?? ""), ...rest].join("; ")
}

const marked = (outcome: string) =>
  outcome.replace(/^(ConnectionError) (\w+)/, "`$1` `$2`").replace(/^(ApiError|DecodeError)\b/, "`$1`")

/** As Prettier has tables in Markdown. */
export async function tableOf(rows: readonly Row[]): Promise<string> {
  const lines = rows.map(
    ({ title, calls, requests, results }) =>
      `| ${title} | ${calls} | ${requests} | ${cell(results, "again")} | ${cell(results, "once")} |`,
  )
  const head =
    "| what was injected | calls | requests seen | calls that may be repeated | other calls |\n|---|---:|---:|---|---|"
  return (await format([head, ...lines].join("\n"), { parser: "markdown" })).trim()
}

const parts = () => {
  const text = readFileSync(page, "utf8")
  const [from, to] = [text.indexOf(begin), text.indexOf(end)]
  if (from === -1 || to < from) throw new Error(`docs/reliability.md lacks ${begin} … ${end}`)
  return {
    before: text.slice(0, from + begin.length),
    table: text.slice(from + begin.length, to),
    after: text.slice(to),
  }
}

export const recorded = (): string => parts().table.trim()

export function record(table: string): void {
  const { before, after } = parts()
  writeFileSync(page, `${before}\n\n${table}\n\n${after}`)
}
