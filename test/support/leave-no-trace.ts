import { channel } from "node:diagnostics_channel"
import { afterAll, vi } from "vitest"

const globals = (): ReadonlyMap<string, unknown> =>
  new Map(Object.entries(Object.getOwnPropertyDescriptors(globalThis)).map(([name, { value }]) => [name, value]))

const environment = (): ReadonlyMap<string, unknown> => new Map(Object.entries(process.env))

const isObserved = () => channel("conferkit:request").hasSubscribers

const before = { globals: globals(), environment: environment(), isObserved: isObserved() }

/** The names of `some` whose values differ. */
const changed = (some: Iterable<string>, one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>) =>
  [...some].filter((name) => !Object.is(one.get(name), other.get(name)))

// The next file of the worker would fail for a reason that its reader cannot see.
afterAll(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  vi.unstubAllGlobals()
  const isFaked = vi.isFakeTimers()
  vi.useRealTimers()
  const variables = environment()
  const left = [
    // Others may be added: helpers of the compiler stay.
    ...changed(before.globals.keys(), before.globals, globals()),
    ...changed(new Set([...before.environment.keys(), ...variables.keys()]), before.environment, variables),
    ...(isFaked ? ["fake timers"] : []),
    ...(isObserved() === before.isObserved ? [] : ["a subscriber of conferkit:request"]),
  ]
  if (left.length > 0) throw new Error(`this file leaves behind: ${left.join(", ")}`)
})
