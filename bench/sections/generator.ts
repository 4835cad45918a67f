import { spawnSync } from "node:child_process"
import { mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { root } from "../ensure-built.ts"
import { counting, type Effort, type Measure } from "../measure.ts"
import { interleave, medianOf, ratioOf } from "../ratio.ts"

const section = "generating code of all documents"
const ours = "conferkit: types, schemas, operations, events, XML shapes, and the checks"
const rival = "openapi-typescript's command line: types"

/**
 * Our generator, compared with the command line of openapi-typescript, which generates the types in it, including
 * startup.
 */
export async function generatorTimes(effort: Effort): Promise<Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), "conferkit-bench-"))
  const specs = readdirSync(join(root, "specs")).filter((name) => name.endsWith(".yaml"))
  const command = join(root, "node_modules/openapi-typescript/bin/cli.js")
  try {
    const candidates = [
      {
        name: ours,
        run: () => {
          run(join(root, "scripts/generate.ts"), "--check")
        },
      },
      {
        name: rival,
        run: () => {
          for (const spec of specs) run(command, join(root, "specs", spec), "-o", join(folder, `${spec}.ts`))
        },
      },
    ]
    const rounds = effort.quick ? 1 : 5
    const times = await interleave(candidates, rounds, { warmup: 1, onRound: counting(effort, section) })
    return [ours, rival].flatMap((name): Measure[] => [
      { section, name, metric: "all documents", value: medianOf(times, name), unit: "ms" },
      { section, name, metric: "to openapi-typescript", value: ratioOf(times, name, rival), unit: "x" },
    ])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function run(...command: string[]): void {
  const { status, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: "utf8" })
  if (status !== 0) throw new Error(`${command[0] ?? ""} failed: ${stderr}`)
}
