import { spawn } from "node:child_process"

export interface Ended {
  /** `undefined` when it was stopped for taking too long. */
  readonly status: number | undefined
  /** Both outputs, in the order in which they came. */
  readonly output: string
}

/** No step takes longer unless it hangs, ms. */
const patience = 600_000

/** Variables beyond those of this process. */
export type Environment = Readonly<Record<string, string>>

/** Runs a program to its end, without a shell. */
export function runCommand(
  command: string,
  args: readonly string[],
  cwd: string,
  environment: Environment = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, ...environment }
    const child = spawn(command, args, { cwd, env, stdio: ["ignore", "pipe", "pipe"] })
    let output = ""
    const add = (text: string) => {
      output += text
    }
    child.stdout.setEncoding("utf8").on("data", add)
    child.stderr.setEncoding("utf8").on("data", add)
    const timer = setTimeout(() => {
      add(`\nstopped: not done after ${patience / 1000} s\n`)
      child.kill("SIGKILL")
    }, patience)
    child.once("error", reject)
    child.once("close", (status) => {
      clearTimeout(timer)
      resolve({ status: status ?? undefined, output })
    })
  })
}
