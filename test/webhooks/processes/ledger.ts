import { openSync, readFileSync, readSync, writeSync } from "node:fs"

/**
 * `start`, then `done` or `fail`: a handler ran. `completed`: afterwards the store confirmed that it remembers.
 * `error`: `onError` was called.
 */
export type What = "start" | "done" | "fail" | "completed" | "error"

export interface Entry {
  readonly what: What
  /** The identity that the receiver gives to a delivery. */
  readonly id: string
  /** Number of the receiver process: unlike process ids, no two have the same. */
  readonly receiver: number
  /** ms since 1970 */
  readonly at: number
  /** With `start`: the number of the delivery, and how long the claim lasts, in ms. */
  readonly delivery?: number | undefined
  readonly ttl?: number | undefined
  /** With `error`: the message. */
  readonly message?: string | undefined
}

/** Appends synchronously: an entry is written even if its process is killed immediately afterwards. */
export function openLedger(path: string, receiver: number) {
  const file = openSync(path, "a")
  return (what: What, id: string, more: Pick<Entry, "delivery" | "ttl" | "message"> = {}): void => {
    const entry: Entry = { what, id, receiver, at: Date.now(), ...more }
    writeSync(file, `${JSON.stringify(entry)}\n`)
  }
}

export const readLedger = (path: string): readonly Entry[] =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Entry)

/** Reads a ledger while it is being written: each call returns all entries so far, and reads only what is new. */
export function followLedger(path: string): () => readonly Entry[] {
  const file = openSync(path, "r")
  const chunk = Buffer.alloc(65_536)
  const entries: Entry[] = []
  let rest = ""
  return () => {
    for (let size = readSync(file, chunk); size > 0; size = readSync(file, chunk))
      rest += chunk.toString("latin1", 0, size)
    const lines = rest.split("\n")
    // The last line may be incomplete.
    rest = lines.pop() ?? ""
    for (const line of lines) if (line !== "") entries.push(JSON.parse(line) as Entry)
    return entries
  }
}
