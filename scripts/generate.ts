import { join } from "node:path"
import { parseArgs } from "node:util"
import { formatResult, generate, succeeded } from "./generate/generate.ts"

const usage = `Usage: npm run generate -- [--check] [--only <provider>]

Turns specs/<provider>.yaml into generated/<provider>/.

  --check            write nothing; exit 1 and name the files if something is out of date
  --only <provider>  one document, such as bigbluebutton
`

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      check: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
      only: { type: "string" },
    },
  })
  const { check, help, only } = values
  if (help) {
    console.log(usage)
    return 0
  }
  const result = await generate({ cwd: join(import.meta.dirname, ".."), only, check })
  console.log(formatResult(result, check))
  return succeeded(result, check) ? 0 : 1
}

try {
  process.exitCode = await main()
} catch (error) {
  // parseArgs reports unknown arguments, generate() an unknown provider.
  if (!(error instanceof TypeError && "code" in error) && !(error instanceof RangeError)) throw error
  console.error(`${error.message}\n\n${usage}`)
  process.exitCode = 2
}
