import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { runCommand } from "../npm.ts"
import { arrivals, callsOf } from "./calls.ts"
import { type Check, failure, install, type Subject, type ToolName } from "./check.ts"

interface Generator {
  readonly tool: ToolName
  /** The command to run it, in its own folder below the one with its node_modules. */
  readonly args: (document: string) => readonly [program: string, ...args: string[]]
  /** Files to write before it runs. */
  readonly files?: (document: string) => Readonly<Record<string, string>>
}

const heyApi = (document: string) => `export default {
  input: ${JSON.stringify(document)},
  output: "out",
  plugins: ["@hey-api/client-fetch", "@hey-api/typescript", "@hey-api/sdk", "zod", "valibot", "msw"],
}`

const kubb = (document: string) => `import { pluginClient } from "@kubb/plugin-client"
import { pluginOas } from "@kubb/plugin-oas"
import { pluginTs } from "@kubb/plugin-ts"
import { pluginZod } from "@kubb/plugin-zod"
export default {
  root: ".",
  input: { path: ${JSON.stringify(document)} },
  output: { path: "out", format: false, lint: false },
  plugins: [pluginOas(), pluginTs(), pluginZod({ version: "4" }), pluginClient({ client: "fetch", bundle: true })],
}`

const orval = (document: string) => `export default {
  api: {
    input: ${JSON.stringify(document)},
    output: { mode: "split", target: "out/index.ts", schemas: "out/model", client: "fetch", mock: true },
  },
}`

const generators: readonly Generator[] = [
  {
    tool: "openapi-typescript",
    // Otherwise parameters with a default would be required.
    args: (document) => ["openapi-typescript", document, "--output", "out/index.ts", "--default-non-nullable=false"],
  },
  {
    tool: "hey-api",
    args: () => ["openapi-ts", "--file", "config.mjs"],
    files: (document) => ({ "config.mjs": heyApi(document) }),
  },
  {
    tool: "orval",
    args: () => ["orval", "--config", "config.mjs"],
    files: (document) => ({ "config.mjs": orval(document) }),
  },
  {
    tool: "kubb",
    args: () => ["kubb", "generate", "--config", "kubb.config.mjs"],
    files: (document) => ({ "kubb.config.mjs": kubb(document) }),
  },
  {
    tool: "swagger-typescript-api",
    args: (document) => [
      "swagger-typescript-api",
      "generate",
      "--path",
      document,
      "--output",
      "out",
      "--name",
      "index.ts",
    ],
  },
  { tool: "oazapfts", args: (document) => ["oazapfts", document, "out/index.ts"] },
  { tool: "openapi-zod-client", args: (document) => ["openapi-zod-client", document, "--output", "out/index.ts"] },
]

/** As strict as the compiler with `strict`; errors in the libraries that the code uses do not matter. */
const compilerOptions = {
  strict: true,
  noEmit: true,
  allowImportingTsExtensions: true,
  skipLibCheck: true,
  target: "es2022",
  lib: ["es2023", "dom", "dom.iterable"],
  module: "esnext",
  moduleResolution: "bundler",
  types: [],
}

const tsc = join(import.meta.dirname, "../../node_modules/typescript/bin/tsc")

/** Each generator reads each document, its code compiles, and if there are calls for it, they arrive as expected. */
export const generatorChecks = (subjects: readonly Subject[]): Check[] =>
  generators.flatMap((generator) =>
    subjects.map((subject): Check => ({
      tool: generator.tool,
      provider: subject.provider,
      quick: true,
      run: async (say) => {
        const home = await install(generator.tool, say)
        const folder = await mkdtemp(join(home, "work-"))
        try {
          return await check(generator, subject, home, folder)
        } finally {
          await rm(folder, { recursive: true, force: true })
        }
      },
    })),
  )

async function check(generator: Generator, { provider, path }: Subject, home: string, folder: string) {
  await mkdir(join(folder, "out"))
  for (const [name, text] of Object.entries(generator.files?.(path) ?? {})) await writeFile(join(folder, name), text)
  const [program, ...args] = generator.args(path)
  const generated = failure(await runCommand(join(home, "node_modules/.bin", program), args, folder))
  if (generated !== undefined) return `does not generate:\n${generated}`

  const calls = await callsOf(generator.tool, provider)
  if (calls !== undefined) await writeFile(join(folder, "calls.ts"), calls)
  const include = ["out", ...(calls === undefined ? [] : ["calls.ts"])]
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include }))
  const compiled = failure(await runCommand(process.execPath, [tsc, "-p", "."], folder))
  if (compiled !== undefined)
    return `does not compile, ${compiled.match(/error TS/g)?.length ?? 0} errors:\n${compiled}`
  return calls === undefined ? undefined : arrivals({ provider, path }, join(folder, "calls.ts"))
}
