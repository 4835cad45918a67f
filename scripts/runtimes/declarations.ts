import { join } from "node:path"
import { listEntries } from "../build/entries.ts"
import { declarationLines } from "../declaration-lines.ts"
import type { App } from "./app.ts"
import type { Check } from "./check.ts"

/** As many lines of the package's own may an application's compiler have to read for one entry. */
const most = 5_000

/** How much each entry costs a compiler, beside what it depends on. */
export const declarationChecks = ({ folder }: App): Check[] => [
  {
    name: "declarations",
    how: `at most ${most} lines`,
    run: () => {
      const home = join(folder, "node_modules/conferkit")
      const lines = listEntries(home).map((entry) => ({
        name: entry.name,
        lines: declarationLines(join(home, entry.import.types)),
      }))
      const summary = lines.map((each) => `${each.name} ${each.lines}`).join(", ")
      return Promise.resolve({ passed: lines.every((each) => each.lines <= most), summary, output: "" })
    },
  },
]
