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
