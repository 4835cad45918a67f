import { createHash, randomBytes } from "node:crypto"
import type { Arguments } from "../arguments.ts"
import type { Operation } from "./operations.ts"
import { inert } from "./results.ts"

const lastMs = 600_000
const most = 100

/** Questions that were put to a user, each for one call with its arguments. */
export class Confirmations {
  readonly #now: () => number
  readonly #open = new Map<string, { readonly subject: string; readonly end: number }>()

  /** @param now ms since 1970 */
  constructor(now: () => number) {
    this.#now = now
  }

  /** @returns what the client has to send back with the user's decision */
  ask(subject: string): string {
    const [oldest] = this.#open.keys()
    if (this.#open.size >= most && oldest !== undefined) this.#open.delete(oldest)
    const id = randomBytes(24).toString("base64url")
    this.#open.set(id, { subject, end: this.#now() + lastMs })
    return id
  }

  /** Whether a question was about this call. Each question counts once. */
  take(id: unknown, subject: string): boolean {
    if (typeof id !== "string") return false
    const found = this.#open.get(id)
    this.#open.delete(id)
    return found?.subject === subject && found.end > this.#now()
  }
}

/** What identifies a call with its arguments. */
export const subjectOf = ({ name }: Operation, { values }: Arguments): string =>
  createHash("sha256")
    .update(
      JSON.stringify([name, values], (_key, value: unknown) =>
        value instanceof Uint8Array ? Buffer.from(value).toString("base64") : value,
      ),
    )
    .digest("base64url")

/** A value that cannot be taken for several, nor for the next parameter. */
const simple = /^[\p{L}\p{N}.:@/_-]+$/u

const written = (value: unknown): string =>
  typeof value === "string" && simple.test(value)
    ? value
    : Array.isArray(value) && value.every((each) => typeof each === "string" && simple.test(each))
      ? value.join(",")
      : inert(value)

/** What has to be repeated to confirm a call: its name, and what it is about. */
export function phraseOf({ name, call }: Operation, { values }: Arguments): string {
  const secret = new Set(call.params.filter((each) => each.secret === true).map((each) => each.name))
  const parts = Object.entries(values)
    .filter(([parameter]) => !secret.has(parameter))
    .map(([parameter, value]) => `${parameter}=${written(value)}`)
  return [name, ...parts].join(" ")
}
