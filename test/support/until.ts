import { setImmediate as turn } from "node:timers/promises"

/**
 * Resolves when a condition is true, checking at each turn of the event loop. It does not advance fake timers, which
 * `vi.waitFor` would.
 */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await turn()
}
