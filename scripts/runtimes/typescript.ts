import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import type { App } from "./app.ts"
import type { Check, Outcome } from "./check.ts"
import { install } from "./install.ts"
import { runCommand } from "./run-command.ts"
import type { Tool } from "./versions.ts"

/** How an application finds packages: as Node does, or as its bundler does. */
const resolutions = {
  nodenext: { module: "nodenext" },
  bundler: { module: "esnext", moduleResolution: "bundler" },
} as const

/** With every declaration of the package and of what it depends on checked, as `skipLibCheck: false` does. */
const strictest = {
  strict: true,
  skipLibCheck: false,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  target: "es2022",
  types: ["node"],
}

/** An application's code in test/consumers, under several compilers. */
export function compilerChecks({ folder }: App): Check[] {
  const check = (tool: Tool, how: keyof typeof resolutions, ...files: string[]): Check => ({
    name: tool,
    how: files.some((file) => file.endsWith(".cts")) ? `${how}, CommonJS too` : how,
    run: async (say) => compile(await install(tool, say), join(folder, "consumers"), how, files),
  })
  return [
    // require() of ESM came with 5.8.
    check("TypeScript 5.4", "nodenext", "esm.ts"),
    check("TypeScript 5.4", "bundler", "esm.ts"),
    ...(["TypeScript 5.9", "TypeScript 6.0", "TypeScript 7.0"] as const).flatMap((tool) => [
      check(tool, "nodenext", "esm.ts", "common.cts"),
      check(tool, "bundler", "esm.ts"),
    ]),
  ]
}

async function compile(
  modules: string,
  folder: string,
  how: keyof typeof resolutions,
  files: readonly string[],
): Promise<Outcome> {
  const config = `tsconfig.${how}.json`
  await writeFile(
    join(folder, config),
    JSON.stringify({ compilerOptions: { ...strictest, ...resolutions[how] }, files }),
  )
  const tsc = join(modules, "typescript/bin/tsc")
  const { status, output } = await runCommand(process.execPath, [tsc, "-p", config], folder)
  const errors = output.match(/error TS\d+/g)?.length ?? 0
  return { passed: status === 0, summary: `${errors} errors`, output }
}
