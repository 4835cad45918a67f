import { registerHooks } from "node:module"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { steps } from "../examples/support.ts"
import { listEntries } from "./build/entries.ts"
import { formatResult, generate, succeeded } from "./generate.ts"

const root = join(import.meta.dirname, "..")

/** The examples of the tour, with their services. */
const tour = {
  bigbluebutton: "BigBlueButton",
  conferenciaweb: "ConferênciaWeb",
  xroom: "xroom",
  xcall: "xCall",
  ethora: "Ethora",
  omniflow: "OmniFlow",
} as const

/** Runs the examples against the sandboxes, with the package's sources instead of a build. */
async function runExamples(): Promise<number> {
  const sources = new Map(
    listEntries(root).map(({ specifier, source }) => [specifier, pathToFileURL(join(root, source)).href]),
  )
  registerHooks({ resolve: (specifier, context, next) => next(sources.get(specifier) ?? specifier, context) })
  // With credentials in the environment, an example calls a real server.
  for (const name of Object.keys(process.env)) {
    if (/^(?:BBB|CONFERENCIAWEB|XROOM|XCALL|ETHORA|OMNIFLOW)_/.test(name)) Reflect.deleteProperty(process.env, name)
  }
  let failed = 0
  for (const [name, title] of Object.entries(tour)) {
    console.log(`\n${title}, examples/${name}.ts`)
    const error: unknown = await import(pathToFileURL(join(root, "examples", `${name}.ts`)).href).then(
      () => (process.exitCode === 1 ? "an API error" : undefined),
      (reason: unknown) => reason,
    )
    process.exitCode = undefined
    if (error === undefined) continue
    failed++
    console.error(`  FAIL  after ${steps.at(-1) ?? "nothing"}:`, error)
  }
  console.log(`\ntour: ${steps.length} steps, ${failed} failed`)
  return failed
}

/** Regenerates everything, then runs the examples. */
const result = await generate({ cwd: root })
console.log(formatResult(result, false))
process.exitCode = succeeded(result, false) && (await runExamples()) === 0 ? 0 : 1
