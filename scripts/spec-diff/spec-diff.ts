import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { listDocuments } from "../generate/list-documents.ts"
import { parseDocument } from "../generate/parse-document.ts"
import { diffDocuments } from "./diff-documents.ts"
import type { ProviderDifferences } from "./format-differences.ts"
import { readAtRef } from "./read-at-ref.ts"

export interface SpecDiff {
  readonly ref: string
  readonly commit: string
  /** Providers whose document changed. */
  readonly providers: readonly ProviderDifferences[]
}

/** How the documents in the working tree differ from those at a commit, branch or tag. */
export async function specDiff(cwd: string, ref: string): Promise<SpecDiff> {
  const { commit, documents: before } = await readAtRef(cwd, ref)
  const after = new Map<string, ReturnType<typeof parseDocument>>()
  for (const { provider, path } of await listDocuments(cwd)) {
    after.set(provider, parseDocument(await readFile(join(cwd, path), "utf8"), path))
  }
  const names = [...new Set([...before.keys(), ...after.keys()])].sort()
  const providers = names
    .map((provider) => ({ provider, differences: diffDocuments(before.get(provider), after.get(provider)) }))
    .filter(({ differences }) => differences.length > 0)
  return { ref, commit, providers }
}
