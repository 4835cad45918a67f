import { formatTable, recordedTable } from "../../support/recorded-table.ts"
import type { Case, Found } from "./run.ts"

/** As on the page. */
export const recorded = recordedTable("<!-- faults: webhooks -->", "<!-- /faults: webhooks -->")

const names: Readonly<Record<Case["kind"], string>> = {
  redis: "Redis, `redis`",
  ioredis: "Redis, `ioredis`",
  postgres: "PostgreSQL, `pg`",
  memory: "memory, one process",
  custom: "custom, as in 0.1.0",
}

const total = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((sum, each) => sum + each, 0)

/** `3: 2 forgotten, 1 killed` */
function excused(twice: Found["twice"]): string {
  const reasons = Object.entries(twice).filter(([, count]) => count > 0)
  return [String(total(twice)), reasons.map(([reason, count]) => `${count} ${reason}`).join(", ")]
    .filter((part) => part !== "")
    .join(": ")
}

export async function tableOf(results: readonly (readonly [Case, Found])[]): Promise<string> {
  const lines = results.map(([{ scenario, kind }, found]) =>
    [
      "",
      scenario.title,
      names[kind],
      found.deliveries,
      found.requests,
      found.acknowledged,
      found.lost.length,
      found.deliveries - found.acknowledged,
      excused(found.twice),
      found.unexplained.length,
      "",
    ]
      .join(" | ")
      .trim(),
  )
  const head =
    "| fault | store | deliveries | requests | acknowledged | acknowledged and lost | given up | handled twice | unexplained |"
  return formatTable([head, "|---|---|---:|---:|---:|---:|---:|---|---:|", ...lines])
}
