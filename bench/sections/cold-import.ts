import { spawnSync } from "node:child_process"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { ensureBuilt, entries, root } from "../ensure-built.ts"
import { counting, type Effort, type Measure } from "../measure.ts"
import { median } from "../ratio.ts"

const section = "cold import"
const rival = "openapi-fetch"

/** Time of the first `import()` in a new process, with each entry and openapi-fetch in turns. */
export function coldImports(effort: Effort): Measure[] {
  ensureBuilt(effort.onProgress)
  const files = Object.entries(entries).map(([name, file]) => [name, pathToFileURL(join(root, file)).href] as const)
  const all = [[rival, rival] as const, ...files]
  const times = new Map(all.map(([name]) => [name, [] as number[]]))
  const rounds = effort.quick ? 9 : 21
  const onRound = counting(effort, section)
  for (let round = -1; round < rounds; round++) {
    for (const [name, specifier] of all) {
      const time = importOnce(specifier)
      // The first round loads the files into the file system cache.
      if (round >= 0) times.get(name)?.push(time)
    }
    onRound(round + 1, rounds)
  }
  const base = times.get(rival) ?? []
  return all.flatMap(([name]): Measure[] => {
    const own = times.get(name) ?? []
    const ratio = median(own.map((time, round) => time / (base[round] ?? Number.NaN)))
    return [
      { section, name, metric: "import", value: median(own), unit: "ms" },
      { section, name, metric: `to ${rival}`, value: ratio, unit: "x" },
    ]
  })
}

function importOnce(specifier: string): number {
  const code = `const start = performance.now(); await import(${JSON.stringify(specifier)}); console.log(performance.now() - start)`
  const { stdout, status, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", code], {
    cwd: root,
    encoding: "utf8",
  })
  if (status !== 0) throw new Error(`import of ${specifier} failed: ${stderr}`)
  return Number(stdout)
}
