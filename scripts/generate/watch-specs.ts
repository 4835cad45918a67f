import { watch } from "node:fs"
import { join } from "node:path"

/** Calls `onChange` whenever a document in specs/ may have changed. Returns what ends the watching. */
export function watchSpecs(cwd: string, onChange: () => void): () => void {
  // Editors write backups and swap files next to the document; only documents count.
  const watcher = watch(join(cwd, "specs"), (_, name) => {
    if (name === null || name.endsWith(".yaml")) onChange()
  })
  return () => {
    watcher.close()
  }
}
