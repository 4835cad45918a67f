import { lazily } from "../runtime.ts"
import { connectionLost } from "./failure.ts"
import type { Deadline } from "./deadline.ts"

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

const short = 1_000_000

/** Made on first use and kept: making one takes longer than reading a short body. */
let utf8: InstanceType<typeof TextDecoder> | undefined

/** Recognizes encodings. Nearly every body is UTF-8 and declares no other. */
const loadEncoding = /* @__PURE__ */ lazily(() => import("../bytes.ts"))

/** The Content-Type names another encoding. */
const namesAnother = /charset\s*=(?!\s*"?utf-?8\b)/i
/** Decoded as UTF-8, it begins with the mark of another encoding, or an XML declaration names one. */
const beginsAnother = /^(?:\uFFFD|[^]?\0|\s*<\?xml\s[^>]{0,200}?\bencoding\s*=\s*["'](?!utf-?8["']))/i

/** The body's bytes as they come. Leaving the loop early, or the watch firing, ends the transfer. */
export async function* chunks(response: Response, watch: Deadline): AsyncGenerator<Uint8Array, void, undefined> {
  const reader: ReadableStreamDefaultReader<Uint8Array> | undefined = response.body?.getReader()
  if (reader === undefined) return
  try {
    for (;;) {
      const { done, value } = await reading(reader.read(), watch)
      if (done) return
      yield value
    }
  } finally {
    reader.cancel().catch(() => undefined)
  }
}

/**
 * The whole body as text, in the encoding that it, its Content-Type or its XML declaration names.
 * @param refuse makes the error for more than `limit` bytes, measured after decompression
 */
export function readText(response: Response, watch: Deadline, limit: number, refuse: () => Error): Promise<string> {
  const { body, bodyUsed, headers } = response
  if (bodyUsed) {
    return Promise.reject(new TypeError("the response body has already been read: the option fetch must not read it"))
  }
  const size = length(headers)
  if (size > limit) {
    body?.cancel().catch(() => undefined)
    return Promise.reject(refuse())
  }
  const type = headers.get("content-type")
  if (namesAnother.test(type ?? "") || !(size <= short)) return readChunks(response, watch, limit, refuse, type)
  // JSON is UTF-8.
  if (type?.includes("json") !== true) return readBytesAsText(response, watch, limit, refuse)
  const whole = response.text().then((text) => {
    // Somebody in between may have unpacked the body and left its length as it was.
    if (text.length > limit) throw refuse()
    return text
  })
  return reading(whole, watch)
}

/** A short body whose own beginning may name its encoding. */
async function readBytesAsText(
  response: Response,
  watch: Deadline,
  limit: number,
  refuse: () => Error,
): Promise<string> {
  const bytes = new Uint8Array(await reading(response.arrayBuffer(), watch))
  // Unpacked, as above.
  if (bytes.byteLength > limit) throw refuse()
  const text = (utf8 ??= new TextDecoder()).decode(bytes)
  return beginsAnother.test(text) ? (await loadEncoding()).textOf(bytes, response.headers.get("content-type")) : text
}

/** What a body is rejected with is the connection's. */
export const reading = <T>(promise: Promise<T>, watch: Deadline): Promise<T> =>
  watch.guard(promise, (cause) => connectionLost(cause, watch.signal))

async function readChunks(
  response: Response,
  watch: Deadline,
  limit: number,
  refuse: () => Error,
  type: string | null,
): Promise<string> {
  // The first load takes time, in which the call may be ended.
  const { encodingOf } = await watch.guard(Promise.resolve(loadEncoding()))
  const text = new JoinedText((start) => encodingOf(start, type))
  let size = 0
  for await (const chunk of chunks(response, watch)) {
    size += chunk.byteLength
    if (size > limit) throw refuse()
    text.add(chunk)
  }
  return text.end()
}

// A compressed body may unfold to any size, so its Content-Length says nothing.
const length = (headers: Headers) =>
  headers.has("content-encoding") ? Number.NaN : Number(headers.get("content-length") ?? Number.NaN)
