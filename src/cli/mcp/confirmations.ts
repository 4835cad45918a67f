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

  /**
   * What became of a question, which counts once: `agreed` if it was about this call and all that the call touches, `changed` if
   * it was about something else, `unknown` if nobody was asked, or too long ago.
   */
  take(id: unknown, subject: string): "agreed" | "changed" | "unknown" {
    const found = this.#forget(id)
    if (found === undefined || found.end <= this.#now()) return "unknown"
    return found.subject === subject ? "agreed" : "changed"
  }

  /** Forgets a question that was declined. */
  decline(id: unknown): void {
    this.#forget(id)
  }

  #forget(id: unknown) {
    if (typeof id !== "string") return undefined
    const found = this.#open.get(id)
    this.#open.delete(id)
    return found
  }
}

/**
 * What identifies a call with its arguments, and what it touches.
 * @param touched as it was looked up: an agreement is for this and nothing else
 */
export const subjectOf = ({ name }: Operation, { values }: Arguments, touched: readonly string[]): string =>
  createHash("sha256")
    .update(
      JSON.stringify([name, values, touched], (_key, value: unknown) =>
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

/**
 * What has to be repeated to confirm a call: its name, what it is about, and the id of the question. Nobody can work out an id
 * without having been asked: a phrase in the data of a service confirms nothing.
 */
export function phraseOf({ name, call }: Operation, { values }: Arguments, id: string): string {
  const secret = new Set(call.params.filter((each) => each.secret === true).map((each) => each.name))
  const parts = Object.entries(values)
    .filter(([parameter]) => !secret.has(parameter))
    .map(([parameter, value]) => `${parameter}=${written(value)}`)
  return [name, ...parts, `#${id}`].join(" ")
}

/** The id of the question that a phrase repeats. */
export const idIn = (phrase: string): string | undefined => /#([\w-]+)$/.exec(phrase)?.[1]
