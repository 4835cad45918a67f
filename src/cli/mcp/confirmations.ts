import { createHash, randomBytes } from "node:crypto"
import type { Arguments } from "../arguments.ts"
import type { Operation } from "./operations.ts"
import { visibleJson } from "./results.ts"

const lastMs = 600_000
const most = 100

/** Pending questions to a user, each for one call with its arguments. */
export class Confirmations {
  readonly #now: () => number
  readonly #open = new Map<string, { readonly subject: string; readonly end: number }>()

  /** @param now returns the current time in ms since 1970 */
  constructor(now: () => number) {
    this.#now = now
  }

  /** @returns the id that the client must send back with the user's decision */
  ask(subject: string): string {
    const [oldest] = this.#open.keys()
    if (this.#open.size >= most && oldest !== undefined) this.#open.delete(oldest)
    const id = randomBytes(24).toString("base64url")
    this.#open.set(id, { subject, end: this.#now() + lastMs })
    return id
  }

  /**
   * Consumes a question: `agreed` if it was about this call and everything it affects, `changed` if it was about
   * something else, `unknown` if it does not exist or has expired.
   */
  take(id: unknown, subject: string): "agreed" | "changed" | "unknown" {
    const found = this.#forget(id)
    if (found === undefined || found.end <= this.#now()) return "unknown"
    return found.subject === subject ? "agreed" : "changed"
  }

  /** Removes a question that was declined. */
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
 * Identifies a call with its arguments and what it affects.
 * @param affected what the call affects; an agreement covers nothing else
 */
export const subjectOf = ({ name }: Operation, { values }: Arguments, affected: readonly string[]): string =>
  createHash("sha256")
    .update(
      JSON.stringify([name, values, affected], (_key, value: unknown) =>
        value instanceof Uint8Array ? Buffer.from(value).toString("base64") : value,
      ),
    )
    .digest("base64url")

/** Values without characters that could be read as several values or as the next parameter. */
const simple = /^[\p{L}\p{N}.:@/_-]+$/u

const written = (value: unknown): string =>
  typeof value === "string" && simple.test(value)
    ? value
    : Array.isArray(value) && value.every((each) => typeof each === "string" && simple.test(each))
      ? value.join(",")
      : visibleJson(value)

/**
 * The phrase that confirms a call: its name, its subject, and the id of the question. Ids cannot be guessed, so a
 * phrase in the data of a service confirms nothing.
 */
export function phraseOf({ name, call }: Operation, { values }: Arguments, id: string): string {
  const secret = new Set(call.params.filter((each) => each.secret === true).map((each) => each.name))
  const parts = Object.entries(values)
    .filter(([parameter]) => !secret.has(parameter))
    .map(([parameter, value]) => `${parameter}=${written(value)}`)
  return [name, ...parts, `#${id}`].join(" ")
}

/** The question id in a phrase. */
export const idIn = (phrase: string): string | undefined => /#([\w-]+)$/.exec(phrase)?.[1]
