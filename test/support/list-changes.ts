import fc from "fast-check"

/** A change of a list, with two positions. */
export const listChange = fc.tuple(fc.constantFrom("delete", "insert", "move", "swap"), fc.nat(100), fc.nat(100))

type ListChange = typeof listChange extends fc.Arbitrary<infer Change> ? Change : never

/**
 * Changes a list that is not empty.
 * @param inserted the entry to insert
 * @returns the entry that was deleted
 */
export function applyChange<Entry>(
  list: Entry[],
  [what, some, other]: ListChange,
  inserted: () => Entry,
): Entry | undefined {
  const [from, to] = [some % list.length, other % list.length]
  if (what === "insert") {
    list.splice(from, 0, inserted())
    return undefined
  }
  const [one] = list.splice(from, 1)
  if (one === undefined || what === "delete") return one
  if (what === "move") list.splice(to, 0, one)
  else list.splice(from, 0, ...list.splice(to, 1, one))
  return undefined
}
