import { join } from "node:path"
import { parseArgs } from "node:util"
import { docs } from "./docs/docs.ts"

const cwd = join(import.meta.dirname, "..")

const usage = `Usage: npm run docs -- [--check]

Writes docs/api/ and the tables between "generated" markers in docs/ from src/, specs/ and package-lock.json.

  --check  write nothing; exit 1 and name the files if something is out of date
`

async function main(args: string[]): Promise<number> {
  const { check, help } = parseArgs({
    args,
    options: { check: { type: "boolean", default: false }, help: { type: "boolean", short: "h", default: false } },
  }).values
  if (help) {
    console.log(usage)
    return 0
  }
  const { pages, changes } = await docs({ cwd, check })
  const files = changes.map(({ path, change }) => (check ? `${path} is ${change}` : `${path} written`))
  const last = check && changes.length > 0 ? "Run `npm run docs` and commit the result." : `${pages} pages looked at`
  console.log([...files, last].join("\n"))
  return check && changes.length > 0 ? 1 : 0
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  return 2
})
