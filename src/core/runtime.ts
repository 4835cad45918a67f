import { ConfigError } from "./errors.ts"

/** Version of this package, as its package.json has it. */
export const VERSION = "0.1.0" as string

/** What this package uses of Node's modules. */
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
 * The one place that touches what not every runtime has: Node's modules, `Buffer` and `process`. Everything is looked for when
 * it is used, so that each entry can be imported anywhere, and nothing here ends in a ReferenceError.
 */

/** A module of Node's; `undefined` where the runtime has none. */
export function findModule<Name extends keyof Modules>(name: Name): Modules[Name] | undefined {
  try {
    // Next.js' edge runtime and bundlers for browsers have a process of which this is missing.
    return process.getBuiltinModule(name)
  } catch {
    return undefined
  }
}

/** The same. @throws ConfigError */
export const nodeModule = <Name extends keyof Modules>(name: Name): Modules[Name] => findModule(name) ?? missing()

let cryptoModule: Modules["node:crypto"] | undefined

/** Reached on first use: importing node:crypto costs every start some milliseconds. @throws ConfigError */
export const nodeCrypto = (): Modules["node:crypto"] => (cryptoModule ??= nodeModule("node:crypto"))

let bufferClass: Modules["node:buffer"]["Buffer"] | undefined

/** Node's `Buffer`. @throws ConfigError */
export const nodeBuffer = (): Modules["node:buffer"]["Buffer"] =>
  (bufferClass ??= (typeof Buffer === "function" ? Buffer : findModule("node:buffer")?.Buffer) ?? missing())

/** An environment variable; `undefined` where it is not set, or the runtime has none. */
export function environment(name: string): string | undefined {
  try {
    return process.env[name]
  } catch {
    return undefined
  }
}

/**
 * Value of the header User-Agent; `undefined` where a program may not set it, as in a browser, which would ask the server for
 * permission first, or where it is not known whether it may.
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

/** Returns whether an error says that the runtime lacks something. It must not pass for a signature that does not match. */
export const isMissingRuntime = (error: unknown): error is ConfigError =>
  error instanceof ConfigError && error.parameter === parameter

/**
 * A module that is loaded by its first use, where the caller waits anyway: a start does not pay for what it does not need.
 * Once loaded it is at hand without a promise; a load that failed is retried by the next use.
 */
export function lazily<Module extends object>(load: () => Promise<Module>): () => Module | Promise<Module> {
  let loaded: Module | undefined
  return () => loaded ?? load().then((module) => (loaded = module))
}

/** Lets timers and I/O run, which no number of resolved promises does. */
export const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))

/** What a timer of the platform can count, ms: some 24 days. It takes anything longer for nothing. */
export const longestTimer: number = 2 ** 31 - 1
