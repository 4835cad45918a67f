import { join } from "node:path"
import { formatResult, parseArguments, showProgress, succeeded, usage } from "./generate/command-line.ts"
import { generate, UnknownProviderError } from "./generate/generate.ts"

async function main(args: readonly string[]): Promise<number> {
  const parsed = parseArguments(args)
  if (typeof parsed === "string") {
    console.error(`${parsed}\n\n${usage}`)
    return 2
  }
  const { check, help, only } = parsed
  if (help) {
    console.log(usage)
    return 0
  }
  const line = showProgress(process.stderr)
  try {
    const result = await generate({
      cwd: join(import.meta.dirname, ".."),
      only,
      check,
      onProgress: (progress) => {
        line.update(progress)
      },
    })
    line.end()
    console.log(formatResult(result, check))
    return succeeded(result, check) ? 0 : 1
  } finally {
    line.end()
  }
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof UnknownProviderError)) throw error
  console.error(`${error.message}\n\n${usage}`)
  process.exitCode = 2
}
