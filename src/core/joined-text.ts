/** Chunks below this size are joined before they are decoded, in bytes. */
const blockSize = 2 ** 16

/**
 * Decodes chunks to one string. Short chunks are joined first: a string made of single characters takes more than thirty
 * times their size.
 */
export class JoinedText {
  readonly #encodingOf: (start: Uint8Array) => string
  #decoder: InstanceType<typeof TextDecoder> | undefined
  #block: Uint8Array | undefined
  #filled = 0
  #text = ""

  /** @param encodingOf is shown the beginning: 32 KiB of it or more, unless there is less */
  constructor(encodingOf: (start: Uint8Array) => string) {
    this.#encodingOf = encodingOf
  }

  add(chunk: Uint8Array): void {
    if (chunk.byteLength > blockSize / 2 && this.#filled === 0) {
      this.#decode(chunk)
      return
    }
    const free = blockSize - this.#filled
    if (chunk.byteLength > free) {
      this.add(chunk.subarray(0, free))
      this.#flush()
      this.add(chunk.subarray(free))
      return
    }
    this.#block ??= new Uint8Array(blockSize)
    this.#block.set(chunk, this.#filled)
    this.#filled += chunk.byteLength
  }

  /** The whole string; nothing can be added after it. */
  end(): string {
    this.#flush()
    return this.#text + (this.#decoder?.decode() ?? "")
  }

  #flush(): void {
    if (this.#block === undefined || this.#filled === 0) return
    this.#decode(this.#block.subarray(0, this.#filled))
    this.#filled = 0
  }

  #decode(bytes: Uint8Array): void {
    this.#decoder ??= new TextDecoder(this.#encodingOf(bytes))
    this.#text += this.#decoder.decode(bytes, { stream: true })
  }
}
