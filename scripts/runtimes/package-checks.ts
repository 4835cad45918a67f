import { join } from "node:path"
import type { App } from "./app.ts"
import type { Check, Outcome } from "./check.ts"
import { type Ended, runCommand } from "./run-command.ts"

const modules = join(import.meta.dirname, "../../node_modules")

const outcome = ({ status, output }: Ended): Outcome => {
  const passed = status === 0
  return { passed, summary: passed ? "no problem" : "problems", output }
}

/** What others hold a package to: its entries, their types, the fields of package.json. */
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
