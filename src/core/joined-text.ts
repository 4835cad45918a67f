/** Chunks below this size are joined before they are decoded, in bytes. */
const blockSize = 2 ** 16

/**
 * Decodes chunks to one string. Short chunks are joined first: a string made of single characters takes more than thirty
 * times their size.
 */
export class JoinedText {
  readonly #decoder: InstanceType<typeof TextDecoder>
  #block: Uint8Array | undefined
  #filled = 0
  #text = ""

  constructor(encoding: string) {
    this.#decoder = new TextDecoder(encoding)
  }

  add(chunk: Uint8Array): void {
    if (this.#filled + chunk.byteLength > blockSize) this.#flush()
    if (chunk.byteLength > blockSize / 2) {
      this.#flush()
      this.#text += this.#decoder.decode(chunk, { stream: true })
      return
    }
    this.#block ??= new Uint8Array(blockSize)
    this.#block.set(chunk, this.#filled)
    this.#filled += chunk.byteLength
  }

  /** The whole string; nothing can be added after it. */
  end(): string {
    this.#flush()
    return this.#text + this.#decoder.decode()
  }

  #flush(): void {
    if (this.#block === undefined || this.#filled === 0) return
    this.#text += this.#decoder.decode(this.#block.subarray(0, this.#filled), { stream: true })
    this.#filled = 0
  }
}
