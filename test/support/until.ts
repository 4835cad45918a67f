import { setImmediate as turn } from "node:timers/promises"

/** Resolves when something is so, by turns of the event loop: fake timers stand still, which `vi.waitFor` would advance. */
export async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await turn()
}
