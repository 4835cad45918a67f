import { lazily } from "../runtime.ts"
import { connectionLost } from "./failure.ts"
import type { Deadline } from "./deadline.ts"

/** Chunks below this size are joined before they are decoded, in bytes. */
const blockSize = 2 ** 16

/**
 * Decodes chunks to one string. Short chunks are joined first: a string made of single characters needs more than
 * thirty times their size.
 */
export class JoinedText {
  readonly #encodingOf: (start: Uint8Array) => string
  #decoder: InstanceType<typeof TextDecoder> | undefined
  #block: Uint8Array | undefined
  #filled = 0
  #text = ""

  /** @param encodingOf receives the beginning of the body: at least 32 KiB, or all of it */
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

  /** The whole string; nothing can be added afterwards. */
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

/** Created on first use and reused: creating a decoder takes longer than reading a short body. */
let utf8: InstanceType<typeof TextDecoder> | undefined

/** Detects encodings. Nearly every body is UTF-8 and declares no other. */
const loadEncoding = /* @__PURE__ */ lazily(() => import("../bytes.ts"))

/** The Content-Type names another encoding. */
const namesAnother = /charset\s*=(?!\s*"?utf-?8\b)/i
/**
 * Decoded as UTF-8, the text begins with another encoding's byte order mark, or its XML declaration names another
 * encoding.
 */
const beginsAnother = /^(?:\uFFFD|[^]?\0|\s*<\?xml\s[^>]{0,200}?\bencoding\s*=\s*["'](?!utf-?8["']))/i

/** The bytes of the body as they arrive. Leaving the loop early, or a timeout, ends the transfer. */
export async function* chunks(response: Response, watch: Deadline): AsyncGenerator<Uint8Array, void, undefined> {
  const reader: ReadableStreamDefaultReader<Uint8Array> | undefined = response.body?.getReader()
  if (reader === undefined) return
  try {
    for (;;) {
      const { done, value } = await guardRead(reader.read(), watch)
      if (done) return
      yield value
    }
  } finally {
    reader.cancel().catch(() => undefined)
  }
}

/**
 * The whole body as a string, in the encoding that its byte order mark, Content-Type or XML declaration names.
 * @param tooLong creates the error for more than `limit` bytes, measured after decompression
 */
export function readText(response: Response, watch: Deadline, limit: number, tooLong: () => Error): Promise<string> {
  const { body, bodyUsed, headers } = response
  if (bodyUsed) {
    return Promise.reject(new TypeError("the response body has already been read: the option fetch must not read it"))
  }
  const size = length(headers)
  if (size > limit) {
    body?.cancel().catch(() => undefined)
    return Promise.reject(tooLong())
  }
  const type = headers.get("content-type")
  if (namesAnother.test(type ?? "") || !(size <= short)) return readChunks(response, watch, limit, tooLong, type)
  // JSON is always UTF-8.
  if (type?.includes("json") !== true) return readBytesAsText(response, watch, limit, tooLong)
  const whole = response.text().then((text) => {
    // A proxy may have decompressed the body without changing its Content-Length.
    if (text.length > limit) throw tooLong()
    return text
  })
  return guardRead(whole, watch)
}

/** Reads a short body whose beginning may name its encoding. */
async function readBytesAsText(
  response: Response,
  watch: Deadline,
  limit: number,
  tooLong: () => Error,
): Promise<string> {
  const bytes = new Uint8Array(await guardRead(response.arrayBuffer(), watch))
  // Decompressed, as above.
  if (bytes.byteLength > limit) throw tooLong()
  const text = (utf8 ??= new TextDecoder()).decode(bytes)
  return beginsAnother.test(text)
    ? (await loadEncoding()).decodeText(bytes, response.headers.get("content-type"))
    : text
}

/** Marks rejections of a body as network failures. */
export const guardRead = <T>(promise: Promise<T>, watch: Deadline): Promise<T> =>
  watch.guard(promise, (cause) => connectionLost(cause, watch.signal))

async function readChunks(
  response: Response,
  watch: Deadline,
  limit: number,
  tooLong: () => Error,
  type: string | null,
): Promise<string> {
  // The first load takes time, during which the call may be aborted.
  const { encodingOf } = await watch.guard(Promise.resolve(loadEncoding()))
  const text = new JoinedText((start) => encodingOf(start, type))
  let size = 0
  for await (const chunk of chunks(response, watch)) {
    size += chunk.byteLength
    if (size > limit) throw tooLong()
    text.add(chunk)
  }
  return text.end()
}

// A compressed body may expand to any size, so its Content-Length does not limit it.
const length = (headers: Headers) =>
  headers.has("content-encoding") ? Number.NaN : Number(headers.get("content-length") ?? Number.NaN)
