/** Licences whose terms a reader, a user and a distributor of this package can keep without asking anybody. */
const allowed: ReadonlySet<string> = new Set([
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BlueOak-1.0.0",
  "ISC",
  "MIT",
])

/** For what is used while developing and never passed on. */
const whileDeveloping: ReadonlySet<string> = new Set([
  ...allowed,
  "CC-BY-4.0",
  "CC0-1.0",
  "MPL-2.0",
  "Python-2.0",
  "Unlicense",
])

/** Packages whose manifest does not name their licence; read in their file LICENSE. */
export const readByHand: Readonly<Record<string, string>> = { spawndamnit: "MIT" }

/** `(MIT OR CC0-1.0)` is a choice: one of them is enough. `AND` is none: all have to be allowed. */
export function isAllowed(licence: string, runtime: boolean): boolean {
  const set = runtime ? allowed : whileDeveloping
  return licence
    .replace(/^\((.*)\)$/, "$1")
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every((each) => set.has(each)))
}
