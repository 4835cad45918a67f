/** The part of package-lock.json that is read here. */
export interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>
}

export interface LockedPackage {
  readonly version?: string
  readonly license?: string
  /** Not installed by users. */
  readonly dev?: boolean
  readonly devOptional?: boolean
  readonly link?: boolean
  readonly integrity?: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

export interface Installed {
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly runtime: boolean
  readonly dependencies: readonly string[]
}

/** `node_modules/a/node_modules/@b/c` → `@b/c` */
export const nameOf = (path: string): string => path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length)

/** Every package of the lock file but the project itself, by name and version. */
export const listInstalled = ({ packages }: Lock): Installed[] =>
  Object.entries(packages)
    .filter(([path]) => path !== "")
    .map(([path, { version = "", license = "", dev, devOptional, dependencies = {} }]) => ({
      name: nameOf(path),
      version,
      licence: license,
      runtime: dev !== true && devOptional !== true,
      dependencies: Object.keys(dependencies),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
