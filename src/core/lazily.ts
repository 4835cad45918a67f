/**
 * A module that is loaded by its first use, where the caller waits anyway: a start does not pay for what it does not need.
 * Once loaded it is at hand without a promise; a load that failed is retried by the next use.
 */
export function lazily<Module extends object>(load: () => Promise<Module>): () => Module | Promise<Module> {
  let loaded: Module | undefined
  return () => loaded ?? load().then((module) => (loaded = module))
}
