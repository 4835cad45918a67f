import fc from "fast-check"

const number = (name: string): number | undefined => {
  const text = process.env[name]
  return text === undefined || text === "" ? undefined : Number(text)
}

/**
 * The number of runs of a property: the usual number, or CONFERKIT_RUNS.
 * @param usual for `npm test`, which should be fast
 */
export const runs = (usual: number): { numRuns: number } => ({ numRuns: number("CONFERKIT_RUNS") ?? usual })

const seed = number("CONFERKIT_SEED")

/** Applies to all properties of a test file that imports this module. */
fc.configureGlobal(seed === undefined ? {} : { seed })
