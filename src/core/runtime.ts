import { ConfigError } from "./errors.ts"

/** Version of this package, from its package.json. */
export const VERSION = "0.1.0" as string

/** Node modules that this package uses. */
interface Modules {
  "node:buffer": typeof import("node:buffer")
  "node:crypto": typeof import("node:crypto")
  "node:diagnostics_channel": typeof import("node:diagnostics_channel")
  "node:http": typeof import("node:http")
  "node:stream": typeof import("node:stream")
  "node:stream/promises": typeof import("node:stream/promises")
  "node:tls": typeof import("node:tls")
  "node:util": typeof import("node:util")
}

/*
 * The only module that uses Node's modules, `Buffer` and `process`, which some runtimes lack. Everything is looked up on
 * use, so that each entry point can be imported anywhere without a ReferenceError.
 */

/** A Node module; `undefined` if the runtime does not have it. */
export function findModule<Name extends keyof Modules>(name: Name): Modules[Name] | undefined {
  try {
    // Next.js' edge runtime and browser bundlers have a process without this.
    return process.getBuiltinModule(name)
  } catch {
    return undefined
  }
}

/** The same, but required. @throws ConfigError */
export const nodeModule = <Name extends keyof Modules>(name: Name): Modules[Name] => findModule(name) ?? missing()

let cryptoModule: Modules["node:crypto"] | undefined

/** Imported on first use: node:crypto adds some milliseconds to every start. @throws ConfigError */
export const nodeCrypto = (): Modules["node:crypto"] => (cryptoModule ??= nodeModule("node:crypto"))

let bufferClass: Modules["node:buffer"]["Buffer"] | undefined

/** Node's `Buffer`. @throws ConfigError */
export const nodeBuffer = (): Modules["node:buffer"]["Buffer"] =>
  (bufferClass ??= (typeof Buffer === "function" ? Buffer : findModule("node:buffer")?.Buffer) ?? missing())

/** An environment variable; `undefined` if it is not set, or the runtime has no environment. */
export function environment(name: string): string | undefined {
  try {
    return process.env[name]
  } catch {
    return undefined
  }
}

/**
 * Value of the User-Agent header. `undefined` if programs cannot set it, as in browsers (where it would cause a
 * preflight request), or if that is unknown.
 */
export const userAgent = (): string | undefined =>
  findModule("node:buffer") === undefined ? undefined : `conferkit/${VERSION}`

const parameter = "runtime"

function missing(): never {
  throw new ConfigError(
    "conferkit needs node:crypto and Buffer: use Node.js 20.19 or newer; on Cloudflare Workers set nodejs_compat; on Next.js " +
      'runtime = "nodejs"; in a browser, call your own server instead',
    parameter,
  )
}

/** Returns whether an error says that the runtime lacks a feature. It must not be reported as a signature mismatch. */
export const isMissingRuntime = (error: unknown): error is ConfigError =>
  error instanceof ConfigError && error.parameter === parameter

/**
 * Loads a module on first use, to keep the startup short: the first caller awaits it anyway. Later calls return the
 * module without a promise. A failed load is retried on the next use.
 */
export function lazily<Module extends object>(load: () => Promise<Module>): () => Module | Promise<Module> {
  let loaded: Module | undefined
  return () => loaded ?? load().then((module) => (loaded = module))
}

/** Lets timers and I/O run, which resolved promises do not. */
export const yieldToTimers = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))

/** Maximum duration of a timer in ms, about 24 days. Longer timers fire immediately. */
export const maxTimerMs: number = 2 ** 31 - 1

interface Fanout {
  readonly listeners: Set<() => void>
  readonly fire: () => void
}

const fanouts = new WeakMap<AbortSignal, Fanout>()

/**
 * Calls `listener` once when the signal fires. All calls that share a signal use one listener: an AbortSignal with more
 * than ten makes Node print a MaxListenersExceededWarning, and `AbortSignal.any` leaks memory on a long-lived signal
 * with each call.
 * @param signal a signal that has not fired yet
 * @returns removes the listener; must be called when the work is over
 */
export function onAbort(signal: AbortSignal, listener: () => void): () => void {
  const { listeners, fire } = fanouts.get(signal) ?? fanoutOf(signal)
  // Two calls may pass the same function, so each gets its own entry.
  const entry = () => {
    listener()
  }
  listeners.add(entry)
  return () => {
    if (!listeners.delete(entry) || listeners.size > 0) return
    signal.removeEventListener("abort", fire)
    fanouts.delete(signal)
  }
}

function fanoutOf(signal: AbortSignal): Fanout {
  const listeners = new Set<() => void>()
  const fire = () => {
    fanouts.delete(signal)
    const all = [...listeners]
    listeners.clear()
    for (const each of all) each()
  }
  const fanout = { listeners, fire }
  fanouts.set(signal, fanout)
  signal.addEventListener("abort", fire, { once: true })
  return fanout
}

/**
 * Aborts a controller together with a signal, if there is one.
 * @returns stops that; must be called when the work is over
 */
export function linkAbort(signal: AbortSignal | undefined, controller: AbortController): () => void {
  const abort = () => {
    controller.abort(signal?.reason)
  }
  if (signal?.aborted === true) abort()
  return signal === undefined || signal.aborted ? () => undefined : onAbort(signal, abort)
}

/**
 * Waits.
 * @param ms how long, in milliseconds. Clamped to 2^31-1 ms, because longer timers fire immediately
 * @param signal ends the wait at once; the promise then rejects with the signal's reason
 */
export function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject: (reason: Error) => void) => {
    if (signal?.aborted === true) {
      reject(signal.reason as Error)
      return
    }
    const timer = setTimeout(
      () => {
        forget?.()
        resolve()
      },
      Math.min(ms, maxTimerMs),
    )
    const forget =
      signal &&
      onAbort(signal, () => {
        clearTimeout(timer)
        reject(signal.reason as Error)
      })
  })
}
