import { readFile, writeFile } from "node:fs/promises"
import { availableParallelism } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { format, resolveConfig } from "prettier"
import { listDocuments } from "./generate/document.ts"
import { clientChecks } from "./specs/clients.ts"
import { judge, type Row, tableOf, withTable } from "./specs/faults.ts"
import { generatorChecks } from "./specs/generators.ts"
import { linterChecks } from "./specs/linters.ts"
import { mockChecks } from "./specs/mocks.ts"
import { responseChecks } from "./specs/responses.ts"

const usage = `npm run test:specs -- [--quick] [--only <tool or document>]… [--specs <folder>]

Runs third-party tools on every document, and writes the results to docs/internals/specs.md.
--quick  generators, Prism, ajv and clients; writes nothing
--only   tools or documents that have this in their name; writes nothing
--specs  other documents with the same names, such as those of another checkout; writes nothing`

const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    only: { type: "string", multiple: true, default: [] },
    specs: { type: "string" },
    help: { type: "boolean", default: false },
  },
})
if (values.help) {
  console.log(usage)
  process.exit()
}

const root = join(import.meta.dirname, "..")
const page = join(root, "docs/internals/specs.md")

const subjects = (await listDocuments(root)).map(({ provider, path }) => ({
  provider,
  path: values.specs === undefined ? join(root, path) : join(values.specs, `${provider}.yaml`),
}))
const only = values.only.map((word) => word.toLowerCase())
const checks = [
  ...generatorChecks(subjects),
  ...linterChecks(subjects),
  ...mockChecks(subjects),
  ...responseChecks(subjects),
  ...clientChecks(),
].filter(({ tool, provider, quick = false }) => {
  const name = `${tool} ${provider}`.toLowerCase()
  return (quick || !values.quick) && (only.length === 0 || only.some((word) => name.includes(word)))
})
if (checks.length === 0) throw new Error(`no check is called ${values.only.join(" or ")}`)

const rows: Row[] = []
const waiting = [...checks.entries()]

/** Runs checks until there are none left. An error that a tool throws is its result. */
async function work(): Promise<void> {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const [index, { tool, provider, run }] = next
    const name = `${index + 1}/${checks.length} ${tool}, ${provider}`
    const begun = performance.now()
    const output = await run((line) => {
      console.log(`${name}: ${line}`)
    }).catch((error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error)))
    const outcome = judge(tool, provider, output)
    const seconds = ((performance.now() - begun) / 1000).toFixed(1)
    rows[index] = { tool, provider, outcome }
    if (outcome.kind === "failed")
      console.log(`${name}: FAILED, ${seconds} s\n${outcome.output.slice(0, 4000).replace(/^/gm, "    ")}`)
    else {
      const text = outcome.kind === "ok" ? (outcome.note ?? "ok") : `known, ${outcome.fault.reason}`
      console.log(`${name}: ${text}, ${seconds} s`)
    }
  }
}

await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, work))

const table = tableOf(rows)
const count = (kind: string) => rows.filter(({ outcome }) => outcome.kind === kind).length
console.log(`\n${table}\n\nspecs: ${count("ok")} ok, ${count("known")} known faults, ${count("failed")} failed`)
if (!values.quick && only.length === 0 && values.specs === undefined) {
  const text = withTable(await readFile(page, "utf8"), table)
  await writeFile(page, await format(text, { ...(await resolveConfig(page)), filepath: page }))
}
process.exitCode = count("failed") === 0 ? 0 : 1
