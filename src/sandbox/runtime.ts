import type { NamesOf } from "../core/check-options.ts"
import { sleep } from "./sleep.ts"

export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>
export type Sleep = (ms: number, signal?: AbortSignal) => Promise<void>

/** What a sandbox takes from its surroundings. */
export interface RuntimeOptions {
  /** Milliseconds since 1970. @default Date.now */
  now?: () => number
  /** Waits between delivery attempts. */
  sleep?: Sleep
  /** Source of ids, tokens and passwords: 0 ≤ n < 1. @default Math.random */
  random?: () => number
  /** Sends the webhooks and callbacks. @default the global fetch */
  fetch?: Fetch
}

export type Runtime = Required<RuntimeOptions>

export function runtime(options: RuntimeOptions): Runtime {
  return {
    now: options.now ?? Date.now,
    sleep: options.sleep ?? sleep,
    random: options.random ?? Math.random,
    fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
  }
}

export const runtimeNames: NamesOf<RuntimeOptions> = {
  now: "function",
  sleep: "function",
  random: "function",
  fetch: "function",
}
