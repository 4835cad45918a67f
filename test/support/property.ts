import fc from "fast-check"

const number = (name: string): number | undefined => {
  const text = process.env[name]
  return text === undefined || text === "" ? undefined : Number(text)
}

/**
 * How often a property is tried: as often as it says, or as often as CONFERKIT_RUNS says.
 * @param usual for `npm test`, where there is little time
 */
export const runs = (usual: number): { numRuns: number } => ({ numRuns: number("CONFERKIT_RUNS") ?? usual })

const seed = number("CONFERKIT_SEED")

/** Holds for all properties of a test file that imports this one. */
fc.configureGlobal(seed === undefined ? {} : { seed })
