import { listOperations, listParameters, type OpenApiDocument } from "./document.ts"
import { literal } from "./write.ts"

/** How a dialect differs from the document as a whole. */
interface Dialect {
  /** Calls it does not have, by operationId. */
  lacks: string[]
  /** Paths it does not have. */
  withoutPaths: string[]
  /** Parameters it does not have, by operationId. */
  without: Record<string, string[]>
  /** Parameters it requires although others do not, by operationId. */
  requires: Record<string, string[]>
}

/** dialects.ts: what each dialect lacks and requires; undefined for a document without dialects. */
export function emitDialects(document: OpenApiDocument): string | undefined {
  const operations = listOperations(document)
  const marks = operations.flatMap((listed) => [
    listed.operation["x-dialects"] ?? [],
    ...listParameters(document, listed).flatMap(({ parameter }) => [
      parameter["x-dialects"] ?? [],
      parameter["x-required-in"] ?? [],
    ]),
  ])
  const names = [...new Set(marks.flat())].sort()
  if (names.length === 0) return undefined

  const table = Object.fromEntries(
    names.map((name): [string, Dialect] => {
      const dialect: Dialect = { lacks: [], withoutPaths: [], without: {}, requires: {} }
      const isOther = (dialects: readonly string[] | undefined) => dialects !== undefined && !dialects.includes(name)
      const has = new Set<string>()
      for (const listed of operations) {
        const { operation, key } = listed
        const id = operation.operationId ?? ""
        if (isOther(operation["x-dialects"])) {
          dialect.lacks.push(id)
          continue
        }
        has.add(key)
        for (const { parameter } of listParameters(document, listed)) {
          if (isOther(parameter["x-dialects"])) (dialect.without[id] ??= []).push(parameter.name)
          if (parameter["x-required-in"]?.includes(name) === true) (dialect.requires[id] ??= []).push(parameter.name)
        }
      }
      dialect.withoutPaths = [...new Set(operations.map(({ key }) => key))].filter((path) => !has.has(path))
      return [name, dialect]
    }),
  )
  return `/** What a dialect lacks, and what it additionally requires. */
export const dialects = ${literal(table)} as const

export type Dialects = typeof dialects
`
}
