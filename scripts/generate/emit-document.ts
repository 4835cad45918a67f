import type { OpenApiDocument } from "./document.ts"
import { emitAnswerSchemas } from "./emit-answer-schemas.ts"
import { emitEvents, emitEventSchemas } from "./emit-events.ts"
import { emitInputs } from "./emit-inputs.ts"
import { emitOperationId, emitOperations } from "./emit-operations.ts"
import { emitPaths } from "./emit-paths.ts"
import { emitSchemas } from "./emit-schemas.ts"
import { emitXml } from "./emit-xml.ts"
import { listWebhooks } from "./list-operations.ts"
import { notice } from "./notice.ts"

export interface Source {
  readonly document: OpenApiDocument
  readonly provider: string
  /** Relative to the project. */
  readonly path: string
}

/** Every file of one provider: name → text. Nothing is written here. */
export async function emitDocument(
  { document, provider, path }: Source,
  onStep: (file: string) => void = () => undefined,
): Promise<Map<string, string>> {
  const hasWebhooks = listWebhooks(document).length > 0
  const emitters: Record<string, () => string | undefined | Promise<string>> = {
    "paths.ts": () => emitPaths(document),
    "schemas.ts": () => emitSchemas(document),
    "operations.ts": () => emitOperations(document),
    "inputs.ts": () => emitInputs(document),
    "operation-id.ts": () => emitOperationId(document),
    "answer-schemas.ts": () => emitAnswerSchemas(document),
    "xml.ts": () => emitXml(document),
    "events.ts": () => (hasWebhooks ? emitEvents(document, provider) : undefined),
    "event-schemas.ts": () => (hasWebhooks ? emitEventSchemas(document) : undefined),
  }
  const files = new Map<string, string>()
  for (const [file, emit] of Object.entries(emitters)) {
    onStep(file)
    const text = await emit()
    if (text !== undefined) files.set(file, `${notice(path)}\n${text}`)
  }
  return files
}
