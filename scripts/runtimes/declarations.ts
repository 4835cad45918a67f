import { readFile } from "node:fs/promises"
import { join } from "node:path"
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
    run: async () => {
      const home = join(folder, "node_modules/conferkit")
      const manifest = JSON.parse(await readFile(join(home, "package.json"), "utf8")) as {
        exports: Record<string, string>
      }
      const lines = Object.entries(manifest.exports)
        .filter(([, target]) => target.endsWith(".js"))
        .map(([entry, target]) => ({ entry, lines: declarationLines(join(home, target.replace(/\.js$/, ".d.ts"))) }))
      const summary = lines.map((each) => `${each.entry.replace("./", "")} ${each.lines}`).join(", ")
      return { passed: lines.every((each) => each.lines <= most), summary, output: "" }
    },
  },
]
