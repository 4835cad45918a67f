import { spawnSync } from "node:child_process"
import { join } from "node:path"
import { ensureBuilt, root } from "../ensure-built.ts"
import { counting, type Effort, type Measure } from "../measure.ts"
import { median } from "../ratio.ts"

const section = "command"
const command = join(root, "dist/cli/conferkit.mjs")

/** Time of complete processes: `conferkit --help` and `node -e 0`, in turns. */
export function commandStarts(effort: Effort): Measure[] {
  ensureBuilt(effort.onProgress)
  const rounds = effort.quick ? 11 : 31
  const onRound = counting(effort, section)
  const ratios: number[] = []
  for (let round = -1; round < rounds; round++) {
    const bare = timeOf(["-e", "0"])
    const help = timeOf([command, "--help"])
    // The first round loads the files into the file system cache.
    if (round >= 0) ratios.push(help / bare)
    onRound(round + 1, rounds)
  }
  return [{ section, name: "conferkit --help", metric: "to node -e 0", value: median(ratios), unit: "x" }]
}

function timeOf(args: readonly string[]): number {
  const start = performance.now()
  const { status } = spawnSync(process.execPath, args, { stdio: "ignore" })
  if (status !== 0) throw new Error(`node ${args.join(" ")} failed`)
  return performance.now() - start
}
