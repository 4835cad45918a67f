import type { OpenApiDocument } from "../generate/document.ts"
import { operationRow } from "../generate/emit-operations.ts"
import { listOperations } from "../generate/list-operations.ts"

/** One call of a document, as the documentation shows it. */
export interface CallRow {
  readonly id: string
  /** `POST /room#init` */
  readonly http: string
  readonly summary: string
  readonly idempotent: boolean
  readonly since: string | undefined
  readonly assumed: string | undefined
}

export const callRows = (document: OpenApiDocument): CallRow[] =>
  listOperations(document).map((listed) => {
    const { id, method, path, idempotent } = operationRow(document, listed)
    const { summary = "", "x-since": since, "x-assumed": assumed } = listed.operation
    return { id, http: `${method} ${path}`, summary, idempotent, since, assumed }
  })

const known = new WeakMap<OpenApiDocument, ReadonlyMap<string, CallRow>>()

export function callsById(document: OpenApiDocument): ReadonlyMap<string, CallRow> {
  const calls = known.get(document) ?? new Map(callRows(document).map((row) => [row.id, row]))
  known.set(document, calls)
  return calls
}

export const anchor = (provider: string, id: string): string => `${provider}-${id}`.toLowerCase()
