import { createRequire } from "node:module"
import { sep } from "node:path"

/** Loads a package of CommonJS without what it kept since an earlier test file of this worker loaded it. */
export function loadAgain(name: string): unknown {
  const load = createRequire(import.meta.filename)
  const folder = `${sep}node_modules${sep}${name.replaceAll("/", sep)}${sep}`
  for (const file of Object.keys(load.cache)) if (file.includes(folder)) Reflect.deleteProperty(load.cache, file)
  return load(name)
}
