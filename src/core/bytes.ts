import type { OwnBytes } from "./own-bytes.ts"

/** Smallest allocation, in bytes. */
const smallest = 512

/**
 * Joins chunks in one buffer that doubles as it fills. A list of chunks would cost some hundred bytes of memory for each,
 * so a body cut into single bytes would take many times its own size.
 */
export class GrowingBytes {
  readonly #limit: number
  #held: Uint8Array<ArrayBuffer> = new Uint8Array(0)
  #size = 0

  /** @param limit most that is held, in bytes */
  constructor(limit: number) {
    this.#limit = limit
  }

  /** Appends a copy of the chunk. @returns false, and appends nothing, if it would exceed the limit */
  add(chunk: Uint8Array): boolean {
    const needed = this.#size + chunk.byteLength
    if (needed > this.#limit) return false
    if (needed > this.#held.byteLength) {
      const larger = new Uint8Array(Math.min(this.#limit, Math.max(needed, 2 * this.#held.byteLength, smallest)))
      larger.set(this.#held.subarray(0, this.#size))
      this.#held = larger
    }
    this.#held.set(chunk, this.#size)
    this.#size = needed
    return true
  }

  /** What has been added so far, without a copy. */
  bytes(): OwnBytes {
    return this.#held.subarray(0, this.#size)
  }
}
