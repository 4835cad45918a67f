import { cp, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { runCommand } from "../npm.ts"
import { type App, type Check, install, type Outcome, type Tool } from "./check.ts"

/** How an application resolves packages: as old or new versions of Node do, or as a bundler does. */
const resolutions = {
  node10: { module: "commonjs", moduleResolution: "node10" },
  node16: { module: "node16" },
  nodenext: { module: "nodenext" },
  bundler: { module: "esnext", moduleResolution: "bundler" },
} as const

/** Checks every declaration of the package and its dependencies, as with `skipLibCheck: false`. */
const strictest = {
  strict: true,
  skipLibCheck: false,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  target: "es2022",
  types: ["node"],
}

/** tsconfig.json of a NestJS 10 project, whose compiler still reads `typesVersions`. */
const nest10 = {
  module: "commonjs",
  declaration: true,
  removeComments: true,
  emitDecoratorMetadata: true,
  experimentalDecorators: true,
  allowSyntheticDefaultImports: true,
  target: "ES2021",
  sourceMap: true,
  baseUrl: "./",
  incremental: false,
  skipLibCheck: true,
  strictNullChecks: true,
  noEmit: true,
  types: ["node"],
}

interface Compilation {
  readonly how: string
  readonly options: object
  readonly files: readonly string[]
  /** The `type` of the application's package.json. */
  readonly type: "module" | "commonjs"
}

const esm = (how: "node16" | "nodenext" | "bundler"): Compilation => ({
  how: `${how}, ES modules${how === "bundler" ? "" : " with a CommonJS file"}`,
  options: { ...strictest, ...resolutions[how] },
  files: how === "bundler" ? ["esm.ts"] : ["esm.ts", "common.cts"],
  type: "module",
})

const commonJs = (how: "node10" | "node16" | "nodenext", more: object = {}): Compilation => ({
  how: `${how}, CommonJS`,
  options: { ...strictest, ...resolutions[how], ...more },
  files: ["esm.ts", "common.cts"],
  type: "commonjs",
})

const compilations: Readonly<Record<"node16" | "nodenext" | "bundler" | "node10", Compilation[]>> = {
  node10: [commonJs("node10"), { how: "NestJS 10's tsconfig", options: nest10, files: ["esm.ts"], type: "commonjs" }],
  node16: [esm("node16"), commonJs("node16")],
  nodenext: [esm("nodenext"), commonJs("nodenext")],
  bundler: [esm("bundler")],
}

/** TypeScript 6 warns about node10, and 7 has removed it. */
const byTool: Readonly<Partial<Record<Tool, readonly Compilation[]>>> = {
  "TypeScript 5.4": Object.values(compilations).flat(),
  "TypeScript 5.9": Object.values(compilations).flat(),
  "TypeScript 6.0": [
    commonJs("node10", { ignoreDeprecations: "6.0" }),
    ...compilations.node16,
    ...compilations.nodenext,
    ...compilations.bundler,
  ],
  "TypeScript 7.0": [...compilations.node16, ...compilations.nodenext, ...compilations.bundler],
}

/** An application's code in test/consumers, under several compilers. */
export const compilerChecks = ({ folder }: App): Check[] =>
  (Object.entries(byTool) as [Tool, readonly Compilation[]][]).flatMap(([tool, list]) =>
    list.map((compilation) => ({
      name: tool,
      how: compilation.how,
      // The oldest and the newest versions cover those in between.
      slow: tool !== "TypeScript 5.4" && tool !== "TypeScript 7.0",
      run: async (say) => compile(await install(tool, say), folder, compilation),
    })),
  )

async function compile(modules: string, app: string, { options, files, type }: Compilation): Promise<Outcome> {
  const folder = join(app, `consumers-${type}`)
  await cp(join(app, "consumers"), folder, { recursive: true })
  await writeFile(join(folder, "package.json"), JSON.stringify({ type }))
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: options, files }))
  const tsc = join(modules, "typescript/bin/tsc")
  const { status, output } = await runCommand(process.execPath, [tsc, "-p", "tsconfig.json"], folder)
  const errors = output.match(/error TS\d+/g)?.length ?? 0
  return { passed: status === 0, summary: `${errors} errors`, output }
}
