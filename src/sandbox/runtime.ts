import type { NamesOf } from "../core/check-options.ts"
import { sleep } from "../core/runtime.ts"

export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>
type Sleep = (ms: number, signal?: AbortSignal) => Promise<void>

/** What a sandbox needs from its environment. */
export interface RuntimeOptions {
  /** Milliseconds since 1970. @default Date.now */
  now?: () => number
  /** Waits between delivery attempts. */
  sleep?: Sleep
  /** Random source for ids, tokens and passwords: 0 ≤ n < 1. @default Math.random */
  random?: () => number
  /** Sends the webhooks and callbacks. @default the global fetch */
  fetch?: Fetch
}

export type Runtime = Required<RuntimeOptions>

export function runtime(options: RuntimeOptions): Runtime {
  return {
    now: options.now ?? Date.now,
    // An abort ends the wait without an error.
    sleep: options.sleep ?? ((ms, signal) => sleep(ms, signal).catch(() => undefined)),
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

export const lower = "abcdefghijklmnopqrstuvwxyz0123456789"
export const hex = "0123456789abcdef"

/** A string of random characters from an alphabet. */
export const pick = (random: () => number, alphabet: string, length: number): string =>
  Array.from({ length }, () => alphabet.charAt(Math.floor(random() * alphabet.length))).join("")

export interface Issuer {
  readonly settings: { readonly random: () => number }
  /** All issued ids. */
  readonly issued: Set<string>
}

/** A unique id, even if the injected `random` always returns the same number. */
export function issue({ settings, issued }: Issuer, draw: (random: () => number) => string): string {
  const drawn = draw(settings.random)
  let id = drawn
  for (let count = 1; issued.has(id); count++) id = drawn.slice(0, -String(count).length) + String(count)
  issued.add(id)
  return id
}
