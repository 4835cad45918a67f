import { checkOptions, isUnset, type NamesOf } from "../check-options.ts"
import { ConfigError } from "../errors.ts"
import { environment, sleep as usualSleep } from "../runtime.ts"
import type { HeaderValues } from "./headers.ts"

/** A function that sends a request: the platform's `fetch`, a sandbox or a test. It must not change the URL. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>

/** Options of a single call. `undefined` means absent. */
export interface CallOptions {
  /** Aborts the call, also while it waits to retry. The call rejects with a ConnectionError with code `aborted`. */
  signal?: AbortSignal | undefined
  /** Timeout of one attempt in ms, including the body. 0 means no timeout. @default that of the client */
  timeout?: number | undefined
  /** Maximum number of retries of idempotent calls. 0 disables retries. @default that of the client */
  maxRetries?: number | undefined
  /** Additional headers; `null` removes one. `User-Agent` defaults to `conferkit/<version>`. */
  headers?: HeaderValues | undefined
  /**
   * Names of undeclared parameters that are similar to declared ones. A name that differs from a declared one by case or one letter is
   * a ConfigError unless listed here; other undeclared parameters are sent. @default none
   */
  allowUnknown?: readonly string[] | undefined
}

/** Retry budget of a client, in tokens. `undefined` means absent. */
export interface RetryBudgetOptions {
  /** Tokens of a full budget, with which a client starts. 0 disables retries. @default 500 */
  capacity?: number | undefined
  /** Tokens that a retry costs. @default 10 */
  retryCost?: number | undefined
  /** Tokens that a retry costs after a timeout (of the client, or HTTP 408 or 504). @default 20 */
  timeoutCost?: number | undefined
  /** Tokens that are refunded when the first attempt of a call gets a response. @default 1 */
  successRefund?: number | undefined
}

/** Options of every client. `undefined` means absent. */
export interface ClientOptions {
  /** Replaces the platform's `fetch`, for example with a proxy, a sandbox or a test. @default globalThis.fetch */
  fetch?: Fetch | undefined
  /** Timeout of one attempt in ms, including the body. 0 means no timeout. @default 60000 */
  timeout?: number | undefined
  /** Maximum number of retries of idempotent calls. 0 disables retries. @default 2 */
  maxRetries?: number | undefined
  /**
   * Retry budget shared by all calls of this client. While it is used up, calls fail without a retry until the server responds
   * again. `false` disables the limit. @default { capacity: 500, retryCost: 10, timeoutCost: 20, successRefund: 1 }
   */
  retryBudget?: RetryBudgetOptions | false | undefined
  /** Headers sent with every call. */
  headers?: HeaderValues | undefined
  /** Receives log messages from `logLevel` on, with secrets masked. Without it, nothing is logged. */
  logger?: Logger | undefined
  /** Minimum level to log. @default "warn" */
  logLevel?: LogLevel | undefined
  /** Maximum size of a response in bytes. For streamed lists: the maximum held in memory. @default 67108864 */
  maxResponseBytes?: number | undefined
  /** Clock, random source and sleep function, for tests. */
  runtime?: Partial<Runtime> | undefined
}

/** Defaults of the options that are numbers: ms, retries, bytes. */
export const clientDefaults = { timeout: 60_000, maxRetries: 2, maxResponseBytes: 67_108_864 } as const

/**
 * Address and credentials of a client: pass all required ones, or none to read them from the environment.
 * @typeParam None other options that must be omitted as well
 */
export type OneSource<Given, None = unknown> = Given | ({ [Key in keyof Given]?: undefined } & None)

/** Option → the environment variable that it is read from, unless an option of the group is given. */
export type Variables<Name extends string = string> = Readonly<Record<Name, string>>

/**
 * Takes address and credentials from one source: from the options if any of the group is set, otherwise all from the
 * environment. An option that is present but `undefined` counts as set: it usually comes from a misspelt variable and
 * must not lead to another server's secret.
 * @param of the client, for the message
 * @param required options that the source must contain
 * @param group options that must come from one source
 * @returns the options, completed from the environment
 * @throws ConfigError that names the option and the variable, and shows no value
 */
export function fromOneSource<Options extends object>(
  of: string,
  options: Options,
  variables: Variables,
  required: readonly string[],
  group: readonly string[] = Object.keys(variables),
): Options {
  const named = group.filter((name) => name in options)
  const isOwn = named.length > 0
  const found: Record<string, unknown> = {}
  for (const [name, variable] of Object.entries(variables)) {
    const value: unknown = isOwn ? (options as Readonly<Record<string, unknown>>)[name] : environment(variable)
    if (value !== undefined) found[name] = value
    // Empty optional options are checked where they are read; empty variables should be removed.
    if (!isUnset(value) || !(required.includes(name) || (!isOwn && value !== undefined))) continue
    const why = isOwn
      ? `${name} is missing or empty (${variable} is not read, because the options name ${and(named)}); pass ${and(required)}, or omit ${and(group)} to read the environment`
      : `${variable} is ${value === undefined ? "not set" : "empty"}; set it, or pass ${and(required)}`
    throw new ConfigError(`${of}: ${why}`, name)
  }
  return isOwn ? options : { ...options, ...found }
}

/** "a", "a and b", "a, b and c" */
const and = (names: readonly string[]): string => names.join(", ").replace(/, (?=[^,]*$)/, " and ")

/** The input of a call. */
export interface CallInput {
  query?: object | undefined
  /** Values for the `{names}` in the path. */
  path?: object | undefined
  headers?: HeaderValues | undefined
  /** Body in the declared form; the adapter encodes it. */
  body?: unknown
  /** The body was completed, and missing members were removed by the caller on purpose. */
  mayLack?: boolean
  /**
   * Set for calls of the raw client, which accepts undeclared parameters: only filters are checked, and an empty one is
   * rejected.
   */
  raw?: boolean
}

/** Clock, random source and sleep function, replaceable for tests. */
export interface Runtime {
  /** Returns the current time in ms since 1970. */
  readonly now: () => number
  /** Returns a number of at least 0 and less than 1. */
  readonly random: () => number
  /** Waits `ms` milliseconds; rejects with the signal's reason when it fires. */
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>
}

/** @throws ConfigError if a member is not a function */
export function runtime(replaced?: Partial<Runtime>): Runtime {
  const { now, random, sleep } = checkOptions("runtime", replaced, names, "runtime.")
  return { now: now ?? Date.now, random: random ?? Math.random, sleep: sleep ?? usualSleep }
}

const names: NamesOf<Runtime> = { now: "function", random: "function", sleep: "function" }

/** The names of the options that every client has. */
export const clientOptionNames: NamesOf<ClientOptions> = {
  fetch: "function",
  timeout: "number",
  maxRetries: "number",
  retryBudget: 1,
  headers: 1,
  logger: 1,
  logLevel: "string",
  maxResponseBytes: "number",
  runtime: 1,
}

/** Receives one line at a time. Compatible with `console`, pino and winston. */
export interface Logger {
  debug(message: string): void
  info(message: string): void
  warn(message: string): void
  error(message: string): void
}

/** Minimum level to log. */
export type LogLevel = "debug" | "info" | "warn" | "error" | "off"
