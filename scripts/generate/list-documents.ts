import { readdir } from "node:fs/promises"
import { join } from "node:path"

export interface DocumentPath {
  /** Base name of the file, name of the folder below generated/. */
  readonly provider: string
  /** Relative to the project, with forward slashes. */
  readonly path: string
}

/** The documents of a project, by name. Whatever lies in specs/ as .yaml is one. */
export async function listDocuments(cwd: string): Promise<DocumentPath[]> {
  const entries = await readdir(join(cwd, "specs"), { withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(".yaml"))
    .map(({ name }) => ({ provider: name.slice(0, -".yaml".length), path: `specs/${name}` }))
    .sort((a, b) => (a.provider < b.provider ? -1 : 1))
}
