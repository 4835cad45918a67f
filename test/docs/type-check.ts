import { readFileSync } from "node:fs"
import { dirname } from "node:path"
import ts from "typescript"
import { type Block, root } from "./blocks.ts"

const folder = `${root}test/docs/`
const ambient = [`${folder}prelude.d.ts`]

/** Like most readers' projects: strict, except that an example may leave names unused. */
const relaxed: ts.CompilerOptions = {
  noUnusedLocals: false,
  noUnusedParameters: false,
  noPropertyAccessFromIndexSignature: false,
  moduleDetection: ts.ModuleDetectionKind.Force,
}

/** Files of one page are in the same folder, so that they can import one another. */
const fileOf = ({ page, line, file }: Block) => {
  const name = folder + page.replaceAll(/\W/g, "-")
  return file === undefined ? `${name}-${line}.ts` : `${name}/${file}`
}

/**
 * Checks all blocks in one program, each as a module of its own next to this file. Problems are reported with the
 * page's line numbers.
 * @param settings of the compiler that readers of the page have, besides those of most
 */
export function typeCheck(
  blocks: readonly Block[],
  settings: ts.CompilerOptions = {},
): ReadonlyMap<Block, readonly string[]> {
  const files = new Map([
    ...ambient.map((name): [string, string] => [name, readFileSync(`${name}.txt`, "utf8")]),
    ...blocks.map((block): [string, string] => [fileOf(block), block.code]),
  ])
  const config: unknown = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile.bind(ts.sys)).config
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root, { ...relaxed, ...settings })
  const host = ts.createCompilerHost(options)
  const made = new Set([...files.keys()].map((name) => dirname(name)))
  host.directoryExists = (name) => made.has(name) || ts.sys.directoryExists(name)
  host.fileExists = (name) => files.has(name) || ts.sys.fileExists(name)
  host.readFile = (name) => files.get(name) ?? ts.sys.readFile(name)
  const program = ts.createProgram([...files.keys()], options, host)
  const problemsOf = (name: string, line: number) => {
    const source = program.getSourceFile(name)
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ start = 0, messageText }) => {
        const at = source?.getLineAndCharacterOfPosition(start).line ?? 0
        return `line ${line + at}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`
      },
    )
  }
  const broken = ambient.flatMap((name) => problemsOf(name, 1).map((problem) => `${name}.txt, ${problem}`))
  if (broken.length > 0) throw new Error(broken.join("\n"))
  return new Map(blocks.map((block) => [block, problemsOf(fileOf(block), block.line)]))
}
