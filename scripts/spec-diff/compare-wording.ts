import { isRecord } from "../generate/references.ts"
import type { OpenApiDocument } from "../generate/document.ts"

const texts = new Set(["summary", "description", "x-source", "example", "examples", "title"])

/** Only where both sides have the same member: what came or went is told elsewhere. */
function count(before: unknown, after: unknown): number {
  if (Array.isArray(before) && Array.isArray(after)) {
    const [a, b]: [unknown[], unknown[]] = [before, after]
    return a.reduce((sum: number, each, at) => sum + count(each, b[at]), 0)
  }
  if (!isRecord(before) || !isRecord(after)) return 0
  return Object.keys({ ...before, ...after }).reduce((sum, key) => {
    const [a, b] = [before[key], after[key]]
    const isText = texts.has(key) && !(isRecord(a) && "type" in a)
    return sum + (isText ? Number(JSON.stringify(a) !== JSON.stringify(b)) : count(a, b))
  }, 0)
}

/** In how many places the words or examples changed, and nothing that a program sees. */
export const compareWording = (before: OpenApiDocument, after: OpenApiDocument): number => count(before, after)
