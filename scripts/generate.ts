import { readdir } from "node:fs/promises"
import { join } from "node:path"
import { parseArgs } from "node:util"
import {
  type DocumentPath,
  listDocuments,
  listOperations,
  listWebhooks,
  type OpenApiDocument,
} from "./generate/document.ts"
import { emitCalls } from "./generate/emit-calls.ts"
import { emitEvents, emitEventSchemas } from "./generate/emit-events.ts"
import { emitInputs } from "./generate/emit-inputs.ts"
import { emitJsonSchemas } from "./generate/emit-json-schemas.ts"
import { emitDialects, emitOperationId, emitOperations } from "./generate/emit-operations.ts"
import { emitSchemas } from "./generate/emit-schemas.ts"
import { emitSecretNames } from "./generate/emit-secrets.ts"
import { emitTypes } from "./generate/emit-types.ts"
import { emitXml } from "./generate/emit-xml.ts"
import { type Problem, readDocument } from "./generate/lint.ts"
import { compareFolder, type FileChange, writeChanges } from "./generate/write.ts"

interface GenerateOptions {
  /** Folder that holds specs/ and generated/. */
  readonly cwd: string
  /** Only this provider. */
  readonly only?: string | undefined
  /** Write nothing; only report what would change. */
  readonly check?: boolean | undefined
}

interface DocumentResult {
  readonly provider: string
  readonly operations: number
  readonly webhooks: number
  readonly milliseconds: number
  readonly changes: readonly FileChange[]
  readonly problems: readonly Problem[]
}

interface GenerateResult {
  readonly documents: readonly DocumentResult[]
  /** Files of providers whose document no longer exists. */
  readonly leftovers: readonly FileChange[]
  /** False if any document has problems; nothing is written then. */
  readonly sound: boolean
}

interface Built extends DocumentResult {
  readonly files: ReadonlyMap<string, string>
}

async function build(cwd: string, { provider, path }: DocumentPath): Promise<Built> {
  const start = performance.now()
  const { document, problems } = await readDocument(cwd, path)
  const files = document ? await emitDocument({ document, provider, path }) : new Map<string, string>()
  return {
    provider,
    operations: document ? listOperations(document).length : 0,
    webhooks: document ? listWebhooks(document).length : 0,
    changes: document ? await compareFolder(cwd, `generated/${provider}`, files) : [],
    milliseconds: Math.round(performance.now() - start),
    problems,
    files,
  }
}

/** Generates code below generated/ from every document in specs/. */
export async function generate({ cwd, only, check = false }: GenerateOptions): Promise<GenerateResult> {
  const all = await listDocuments(cwd)
  const names = all.map(({ provider }) => provider)
  if (only !== undefined && !names.includes(only))
    throw new RangeError(`there is no specs/${only}.yaml; known: ${names.join(", ")}`)

  const built: Built[] = []
  for (const path of all) if (only === undefined || path.provider === only) built.push(await build(cwd, path))
  const folders = await readdir(join(cwd, "generated")).catch(() => [])
  const leftovers: FileChange[] = []
  for (const name of only === undefined ? folders.filter((each) => !names.includes(each)) : [])
    leftovers.push(...(await compareFolder(cwd, `generated/${name}`, new Map())))

  const sound = built.every(({ problems }) => problems.length === 0)
  if (sound && !check) {
    for (const { files, changes } of built) await writeChanges(cwd, files, changes)
    await writeChanges(cwd, new Map(), leftovers)
  }
  return { documents: built.map(({ files: _, ...result }) => result), leftovers, sound }
}

interface Source {
  readonly document: OpenApiDocument
  readonly provider: string
  /** Relative to the project. */
  readonly path: string
}

/** Every file of one provider: path → content. */
async function emitDocument({ document, provider, path }: Source): Promise<Map<string, string>> {
  const hasWebhooks = listWebhooks(document).length > 0
  const texts = {
    "paths.ts": await emitTypes(document),
    "schemas.ts": await emitSchemas(document),
    "operations.ts": emitOperations(document),
    "inputs.ts": emitInputs(document),
    "operation-id.ts": emitOperationId(document),
    "secret-names.ts": emitSecretNames(document),
    "calls.json": emitCalls(document),
    "json-schemas.json": emitJsonSchemas(document),
    "xml.ts": emitXml(document),
    "dialects.ts": emitDialects(document),
    "events.ts": hasWebhooks ? emitEvents(document, provider) : undefined,
    "event-schemas.ts": hasWebhooks ? emitEventSchemas(document) : undefined,
  }
  const notice = `// Generated from ${path} by \`npm run generate\`. Do not edit.\n/* eslint-disable */\n`
  const files = new Map<string, string>()
  for (const [name, text] of Object.entries(texts)) {
    if (text === undefined) continue
    // JSON has no comments.
    files.set(`generated/${provider}/${name}`, name.endsWith(".json") ? text : `${notice}\n${text}`)
  }
  return files
}

/** The output of the command: problems, a line per document, and the files that are outdated or were left over. */
export function formatResult({ documents, leftovers, sound }: GenerateResult, check: boolean): string {
  const changes = [...documents.flatMap((document) => document.changes), ...leftovers]
  const verb = check ? "out of date" : sound ? "changed" : "not written"
  const rows = documents.map(({ provider, operations, webhooks, milliseconds, ...document }) => {
    const counts = `operations ${operations}, webhooks ${webhooks}, files ${verb} ${document.changes.length}`
    const problems = document.problems.length === 0 ? "" : `, problems ${document.problems.length}`
    return `${provider}: ${counts}${problems} (${milliseconds} ms)`
  })
  return [
    // Editors and terminals turn this format into a link.
    ...documents.flatMap(({ problems }) =>
      problems.map(({ document, line, column, reason }) => `${document}:${line}:${column} ${reason}`),
    ),
    ...rows,
    ...(check ? changes : leftovers).map(({ path, change }) => `${path} is ${change}`),
    ...(sound ? [] : ["Nothing was written."]),
    ...(check && sound && changes.length > 0 ? ["Run `npm run generate` and commit the result."] : []),
  ].join("\n")
}

/** Returns whether the command should succeed. */
export const succeeded = ({ sound, documents, leftovers }: GenerateResult, check: boolean): boolean =>
  sound && !(check && (leftovers.length > 0 || documents.some(({ changes }) => changes.length > 0)))

const usage = `Usage: npm run generate -- [--check] [--only <provider>]

Turns specs/<provider>.yaml into generated/<provider>/.

  --check            write nothing; exit 1 and name the files if something is out of date
  --only <provider>  one document, such as bigbluebutton
`

async function main(): Promise<number> {
  const { check, help, only } = parseArgs({
    options: {
      check: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
      only: { type: "string" },
    },
  }).values
  if (help) {
    console.log(usage)
    return 0
  }
  const result = await generate({ cwd: join(import.meta.dirname, ".."), only, check })
  console.log(formatResult(result, check))
  return succeeded(result, check) ? 0 : 1
}

if (import.meta.main) {
  try {
    process.exitCode = await main()
  } catch (error) {
    // parseArgs reports unknown arguments, generate() an unknown provider.
    if (!(error instanceof TypeError && "code" in error) && !(error instanceof RangeError)) throw error
    console.error(`${error.message}\n\n${usage}`)
    process.exitCode = 2
  }
}
