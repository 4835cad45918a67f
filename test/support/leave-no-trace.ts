import { channel } from "node:diagnostics_channel"
import { afterAll, vi } from "vitest"

/** What the files of a worker share, and a test can change. */
function shared(): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>([
    ["a subscriber of conferkit:request", channel("conferkit:request").hasSubscribers],
  ])
  for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(globalThis))) {
    if (value !== undefined) found.set(`globalThis.${name}`, value)
  }
  for (const [name, value] of Object.entries(process.env)) found.set(`process.env.${name}`, value)
  return found
}

const before = shared()

// The next file of the worker would fail for a reason that its reader cannot see.
afterAll(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
  const isFaked = vi.isFakeTimers()
  vi.useRealTimers()
  const after = shared()
  const changed = [...before].filter(([name, value]) => !Object.is(after.get(name), value)).map(([name]) => name)
  if (isFaked) changed.push("fake timers")
  if (changed.length > 0) throw new Error(`this file leaves behind: ${changed.join(", ")}`)
})
