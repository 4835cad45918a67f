import { readdir } from "node:fs/promises"
import { join } from "node:path"
import { type DocumentPath, listDocuments, listOperations, listWebhooks, type OpenApiDocument } from "./document.ts"
import { emitCalls } from "./emit-calls.ts"
import { emitDialects } from "./emit-dialects.ts"
import { emitEvents, emitEventSchemas } from "./emit-events.ts"
import { emitInputs } from "./emit-inputs.ts"
import { emitOperationId, emitOperations } from "./emit-operations.ts"
import { emitSchemas } from "./emit-schemas.ts"
import { emitSecretNames } from "./emit-secrets.ts"
import { emitTypes } from "./emit-types.ts"
import { emitXml } from "./emit-xml.ts"
import { type Problem, readDocument } from "./lint.ts"
import { compareFolder, type FileChange, writeChanges } from "./write.ts"

interface GenerateOptions {
  /** Folder that holds specs/ and generated/. @default process.cwd() */
  readonly cwd?: string | undefined
  /** Only this provider. */
  readonly only?: string | undefined
  /** Write nothing, just tell what would change. */
  readonly check?: boolean | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
}

export interface Progress {
  readonly provider: string
  readonly step: string
}

export interface DocumentResult {
  readonly provider: string
  readonly operations: number
  readonly webhooks: number
  readonly milliseconds: number
  readonly changes: readonly FileChange[]
  readonly problems: readonly Problem[]
}

export interface GenerateResult {
  readonly documents: readonly DocumentResult[]
  /** Files of providers whose document is gone. */
  readonly leftovers: readonly FileChange[]
  /** False if a document is broken; then nothing was written at all. */
  readonly sound: boolean
}

/** `only` names no document. */
export class UnknownProviderError extends Error {
  override readonly name = "UnknownProviderError"
}

interface Built extends DocumentResult {
  readonly files: ReadonlyMap<string, string>
}

async function build(cwd: string, { provider, path }: DocumentPath, onStep: (step: string) => void): Promise<Built> {
  const start = performance.now()
  const built = (part: Partial<Built>): Built => ({
    provider,
    operations: 0,
    webhooks: 0,
    milliseconds: Math.round(performance.now() - start),
    changes: [],
    problems: [],
    files: new Map(),
    ...part,
  })
  onStep(path)
  const { document, problems } = await readDocument(cwd, path)
  if (!document) return built({ problems })
  const count = { operations: listOperations(document).length, webhooks: listWebhooks(document).length }
  try {
    const files = await emitDocument({ document, provider, path }, onStep)
    return built({ ...count, files, changes: await compareFolder(cwd, `generated/${provider}`, files) })
  } catch (error) {
    // Past our own checks an emitter stumbled: still a matter of this document, though without a place.
    const reason = error instanceof Error ? error.message : String(error)
    return built({ ...count, problems: [{ document: path, line: 1, column: 1, reason }] })
  }
}

/** Folders in generated/ without a document. */
async function findLeftovers(cwd: string, documents: readonly DocumentPath[]): Promise<Map<string, FileChange[]>> {
  const entries = await readdir(join(cwd, "generated"), { withFileTypes: true }).catch(() => [])
  const orphans = entries
    .filter((entry) => entry.isDirectory() && !documents.some(({ provider }) => provider === entry.name))
    .map(({ name }) => `generated/${name}`)
    .sort()
  const found = new Map<string, FileChange[]>()
  for (const folder of orphans) found.set(folder, await compareFolder(cwd, folder, new Map()))
  return found
}

/** Turns every document below specs/ into code below generated/. */
export async function generate(options: GenerateOptions = {}): Promise<GenerateResult> {
  const { cwd = process.cwd(), only, check = false, onProgress } = options
  const all = await listDocuments(cwd)
  const wanted = only === undefined ? all : all.filter(({ provider }) => provider === only)
  if (only !== undefined && wanted.length === 0)
    throw new UnknownProviderError(
      `there is no specs/${only}.yaml; known: ${all.map(({ provider }) => provider).join(", ")}`,
    )

  const built: Built[] = []
  for (const path of wanted) {
    built.push(await build(cwd, path, (step) => onProgress?.({ provider: path.provider, step })))
  }
  const leftovers = only === undefined ? await findLeftovers(cwd, all) : new Map<string, FileChange[]>()
  const sound = built.every(({ problems }) => problems.length === 0)
  if (sound && !check) {
    for (const { provider, files, changes } of built) await writeChanges(cwd, `generated/${provider}`, files, changes)
    for (const [folder, changes] of leftovers) await writeChanges(cwd, folder, new Map(), changes)
  }
  return {
    documents: built.map(({ files: _, ...result }) => result),
    leftovers: [...leftovers.values()].flat(),
    sound,
  }
}

interface Source {
  readonly document: OpenApiDocument
  readonly provider: string
  /** Relative to the project. */
  readonly path: string
}

/** Every file of one provider: name → text. Nothing is written here. */
async function emitDocument(
  { document, provider, path }: Source,
  onStep: (file: string) => void = () => undefined,
): Promise<Map<string, string>> {
  const hasWebhooks = listWebhooks(document).length > 0
  const emitters: Record<string, () => string | undefined | Promise<string>> = {
    "paths.ts": () => emitTypes(document),
    "schemas.ts": () => emitSchemas(document),
    "operations.ts": () => emitOperations(document),
    "inputs.ts": () => emitInputs(document),
    "operation-id.ts": () => emitOperationId(document),
    "secret-names.ts": () => emitSecretNames(document),
    "calls.json": () => emitCalls(document),
    "xml.ts": () => emitXml(document),
    "dialects.ts": () => emitDialects(document),
    "events.ts": () => (hasWebhooks ? emitEvents(document, provider) : undefined),
    "event-schemas.ts": () => (hasWebhooks ? emitEventSchemas(document) : undefined),
  }
  const files = new Map<string, string>()
  for (const [file, emit] of Object.entries(emitters)) {
    onStep(file)
    const text = await emit()
    // JSON has no comments.
    if (text !== undefined) files.set(file, file.endsWith(".json") ? text : `${notice(path)}\n${text}`)
  }
  return files
}

/** How every generated file begins. */
export const notice = (document: string): string =>
  `// Generated from ${document} by \`npm run generate\`. Do not edit.\n/* eslint-disable */\n`
