import { spawnSync } from "node:child_process"
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import ts from "typescript"
import { ensureBuilt, entries, root } from "../ensure-built.ts"
import { counting, type Effort, type Measure } from "../measure.ts"
import { interleave, medianOf, ratioOf } from "../ratio.ts"

const section = "type check of a program with one import"
const empty = "(nothing imported)"
const options = { module: "nodenext", target: "es2023", strict: true, skipLibCheck: true, noEmit: true }

/**
 * The cost for a user's compiler: time of `tsc`, and lines of declarations that it loads for the import, without those
 * of TypeScript itself and of @types/node.
 */
export async function typeChecks(effort: Effort): Promise<Measure[]> {
  ensureBuilt(effort.onProgress)
  const folder = mkdtempSync(join(tmpdir(), "conferkit-bench-"))
  try {
    mkdirSync(join(folder, "node_modules/@types"), { recursive: true })
    symlinkSync(root, join(folder, "node_modules/conferkit"), "junction")
    for (const name of ["openapi-fetch", "@types/node"]) {
      symlinkSync(join(root, "node_modules", name), join(folder, "node_modules", name), "junction")
    }
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }')
    const names = [empty, "openapi-fetch", ...Object.keys(entries)]
    const programs = new Map(names.map((name, at) => [name, write(folder, name, at)]))
    const lines = [...programs].map(([name, file]): Measure => {
      return { section, name, metric: "declarations", value: declarationLines(file), unit: "lines" }
    })
    const timed = effort.quick ? [empty, "openapi-fetch", "conferkit/bigbluebutton", "conferkit/omniflow"] : names
    const candidates = timed.map((name) => ({
      name,
      run: () => {
        check(programs.get(name) ?? "")
      },
    }))
    const rounds = effort.quick ? 1 : 5
    const times = await interleave(candidates, rounds, { warmup: 1, onRound: counting(effort, section) })
    const spent = timed.flatMap((name): Measure[] => [
      { section, name, metric: "tsc", value: medianOf(times, name), unit: "ms" },
      { section, name, metric: "to nothing imported", value: ratioOf(times, name, empty), unit: "x" },
    ])
    return [...lines, ...spent]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Each program in its own folder, with its own tsconfig. */
function write(folder: string, name: string, at: number): string {
  const own = join(folder, `program-${at}`)
  mkdirSync(own)
  const source = name === empty ? "export {}\n" : `import * as it from ${JSON.stringify(name)}\nconsole.log(it)\n`
  writeFileSync(join(own, "main.ts"), source)
  writeFileSync(join(own, "tsconfig.json"), JSON.stringify({ compilerOptions: options, files: ["main.ts"] }))
  return join(own, "main.ts")
}

function declarationLines(file: string): number {
  const { options: parsed, errors } = ts.convertCompilerOptionsFromJson(options, root)
  if (errors.length > 0) throw new Error("the compiler rejected its options")
  const program = ts.createProgram([file], { ...parsed, types: [] })
  const loaded = program
    .getSourceFiles()
    .filter((each) => !program.isSourceFileDefaultLibrary(each))
    .filter(({ fileName }) => fileName !== file && !/\/node_modules\/(?:@types\/node|undici-types)\//.test(fileName))
  return loaded.reduce((sum, each) => sum + each.getLineAndCharacterOfPosition(each.end).line, 0)
}

function check(file: string): void {
  const command = [join(root, "node_modules/typescript/bin/tsc"), "-p", join(file, "..")]
  const { status, stdout } = spawnSync(process.execPath, command, { encoding: "utf8" })
  if (status !== 0) throw new Error(`tsc: ${stdout}`)
}
