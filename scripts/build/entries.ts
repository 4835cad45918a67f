import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"

/** The targets of one condition of an entry: types first, as TypeScript requires. */
interface Target {
  readonly types: string
  readonly default: string
}

/** The part of package.json that defines the entries. */
export interface Manifest {
  readonly name: string
  readonly version: string
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly exports: Readonly<Record<string, string | { readonly import: Target; readonly require: Target }>>
}

/** One code entry of the package. */
export interface Entry {
  /** `xroom`; `index` for the package itself. */
  readonly name: string
  /** The import path: `conferkit/xroom`. */
  readonly specifier: string
  /** `src/xroom/index.ts` */
  readonly source: string
  readonly import: Target
  readonly require: Target
}

export const readManifest = (root: string): Manifest =>
  JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Manifest

/** The entries of the package in a folder, in the order of its package.json. */
export function listEntries(root: string): Entry[] {
  const { name: own, exports } = readManifest(root)
  return Object.entries(exports).flatMap(([key, target]) => {
    if (typeof target === "string") return []
    const name = key === "." ? "index" : key.slice(2)
    return [{ name, specifier: key.replace(/^\./, own), source: sourceOf(root, name), ...target }]
  })
}

/**
 * `conferenciaweb` is a dialect and a file in another provider's folder; each entry of `queues/` and `schemas/` is one
 * file.
 */
const sourceOf = (root: string, name: string): string =>
  name === "index"
    ? "src/index.ts"
    : name === "conferenciaweb" && existsSync(join(root, "src/bigbluebutton/conferenciaweb.ts"))
      ? "src/bigbluebutton/conferenciaweb.ts"
      : /^(?:queues|schemas)\//.test(name)
        ? `src/${name}.ts`
        : `src/${name}/index.ts`
