import { readFile } from "node:fs/promises"
import { join } from "node:path"
import ts from "typescript"
import { expect, test } from "vitest"
import { generate } from "../../scripts/generate.ts"
import { project } from "./project.ts"

const repository = join(import.meta.dirname, "../..")

/** The compiler's errors for a file, with this repository's options. */
function diagnose(file: string): string[] {
  const { config } = ts.readConfigFile(join(repository, "tsconfig.json"), (path) => ts.sys.readFile(path)) as {
    config: { compilerOptions: Record<string, unknown> }
  }
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, repository)
  const program = ts.createProgram([file], { ...options, types: [], preserveSymlinks: true })
  return ts.getPreEmitDiagnostics(program).map(({ file: source, start, messageText }) => {
    const line = source && start !== undefined ? source.getLineAndCharacterOfPosition(start).line + 1 : 0
    return `${source?.fileName ?? ""}:${line} ${ts.flattenDiagnosticMessageText(messageText, " ")}`
  })
}

test("generated code passes the strictest checks and types user code", async () => {
  const { cwd, write } = await project()
  await generate({ cwd })
  await write("use.ts", await readFile(join(import.meta.dirname, "fixtures/use.ts.txt"), "utf8"))
  expect(diagnose(join(cwd, "use.ts"))).toEqual([])
})
