import { join } from "node:path"
import { formatResult, succeeded } from "./generate/format-result.ts"
import { generate, UnknownProviderError } from "./generate/generate.ts"
import { parseArguments, usage } from "./generate/parse-arguments.ts"
import { rebuildOnChange } from "./generate/rebuild-on-change.ts"
import { showProgress } from "./generate/show-progress.ts"
import { watchSpecs } from "./generate/watch-specs.ts"

const cwd = join(import.meta.dirname, "..")

async function main(args: readonly string[]): Promise<number> {
  const parsed = parseArguments(args)
  if (typeof parsed === "string") {
    console.error(`${parsed}\n\n${usage}`)
    return 2
  }
  const { check, help, only, watch } = parsed
  if (help) {
    console.log(usage)
    return 0
  }
  const run = async (): Promise<boolean> => {
    const line = showProgress(process.stderr)
    try {
      const result = await generate({
        cwd,
        only,
        check,
        onProgress: (progress) => {
          line.update(progress)
        },
      })
      line.end()
      console.log(formatResult(result, check))
      return succeeded(result, check)
    } finally {
      line.end()
    }
  }
  if (!watch) return (await run()) ? 0 : 1

  const rebuilder = rebuildOnChange(
    async () => {
      await run()
    },
    (error) => {
      console.error(error instanceof Error ? error.message : error)
    },
  )
  // Before the first run, so that an edit during it is not missed.
  watchSpecs(cwd, () => {
    rebuilder.notify()
  })
  console.log("Watching specs/; Ctrl+C ends it.")
  rebuilder.notify()
  return 0
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof UnknownProviderError)) throw error
  console.error(`${error.message}\n\n${usage}`)
  process.exitCode = 2
}
