import { join } from "node:path"
import { declarationLines, mostDeclarationLines } from "../build/declarations.ts"
import { listEntries } from "../build/entries.ts"
import { type Ended, runCommand } from "../npm.ts"
import type { App, Check, Outcome } from "./check.ts"

const modules = join(import.meta.dirname, "../../node_modules")

const outcome = ({ status, output }: Ended): Outcome => {
  const passed = status === 0
  return { passed, summary: passed ? "no problem" : "problems", output }
}

/** Other tools' requirements for a package: its entries, their types, the fields of package.json. */
export const packageChecks = ({ folder, tarball }: App): Check[] => [
  {
    name: "attw",
    how: "every resolution",
    run: async () => {
      const args = [tarball, "--no-color", "--no-emoji"]
      return outcome(await runCommand(join(modules, ".bin/attw"), args, folder))
    },
  },
  {
    name: "publint",
    how: "--strict",
    run: async () => {
      const args = [join(folder, "node_modules/conferkit"), "--strict", "--pack", "false"]
      return outcome(await runCommand(join(modules, ".bin/publint"), args, folder))
    },
  },
]

/** The compile cost of each entry, not counting its dependencies. */
export const declarationChecks = ({ folder }: App): Check[] => [
  {
    name: "declarations",
    how: "at most 5000 lines, or what it has reached",
    run: () => {
      const home = join(folder, "node_modules/conferkit")
      const lines = listEntries(home).map((entry) => ({
        name: entry.name,
        lines: declarationLines(join(home, entry.import.types)),
      }))
      const summary = lines.map((each) => `${each.name} ${each.lines}`).join(", ")
      return Promise.resolve({
        passed: lines.every((each) => each.lines <= mostDeclarationLines(each.name)),
        summary,
        output: "",
      })
    },
  },
]
