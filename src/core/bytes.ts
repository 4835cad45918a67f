import { isBytes, isBodyOfThisRealm, kindOf, type BufferBytes } from "./values.ts"
import { WebhookVerificationError } from "./errors.ts"
import { maxTimerMs, yieldToTimers } from "./runtime.ts"

/** Initial allocation, in bytes. */
const smallest = 512

/**
 * Joins chunks in one buffer that doubles as it fills. A list of chunks would need some hundred bytes of overhead per
 * chunk, so a body sent in single bytes would take many times its own size.
 */
export class GrowingBytes {
  readonly #limit: number
  #held: Uint8Array<ArrayBuffer> = new Uint8Array(0)
  #size = 0

  /** @param limit maximum size, in bytes */
  constructor(limit: number) {
    this.#limit = limit
  }

  /** Appends a copy of the chunk. @returns false, without appending anything, if it would exceed the limit */
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

  /** The bytes added so far, without a copy. */
  bytes(): BufferBytes {
    return this.#held.subarray(0, this.#size)
  }
}

/**
 * Converts a Blob, File, FormData or URLSearchParams of another realm to one of this realm, also inside lists and
 * objects. The platform's `fetch` would otherwise send "[object Blob]".
 */
export async function toThisRealm(value: unknown): Promise<unknown> {
  if (isBodyOfThisRealm(value)) return value
  switch (kindOf(value)) {
    case "Blob":
    case "File": {
      const { name, type } = value as { name?: string; type: string }
      const content = [new Uint8Array(await (value as Blob).arrayBuffer())]
      return name === undefined ? new Blob(content, { type }) : new File(content, name, { type })
    }
    case "FormData": {
      const form = new FormData()
      for (const [name, each] of value as FormData) form.append(name, await toThisRealm(each))
      return form
    }
    case "URLSearchParams":
      return new URLSearchParams(String(value))
    case "Array":
      return Promise.all((value as unknown[]).map(toThisRealm))
    case "Object":
      return Object.fromEntries(
        await Promise.all(Object.entries(value as object).map(async ([name, each]) => [name, await toThisRealm(each)])),
      ) as unknown
    default:
      return value
  }
}

/** An XML declaration is short and comes first in a document. */
const declaration = /^\s*<\?xml\s[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]+)/
const startLength = 512
const less = 0x3c

/**
 * The encoding of a body: from its byte order mark, the Content-Type or the XML declaration, in this order (RFC 7303,
 * section 3). UTF-8 if none of them names a known encoding.
 * @param start at least the first 512 bytes, if there are as many
 */
export function encodingOf(start: Uint8Array, contentType: string | null): string {
  const [first, second, third] = start
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8"
  // Without a byte order mark, only UTF-16 has a zero byte next to the first `<`.
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === less)) return "utf-16be"
  if ((first === 0xff && second === 0xfe) || (first === less && second === 0)) return "utf-16le"
  const named = known(/charset\s*=\s*"?([\w.:-]+)/i.exec(contentType ?? "")?.[1])
  if (named !== undefined) return named
  const declared = known(declaration.exec(new TextDecoder("latin1").decode(start.subarray(0, startLength)))?.[1])
  // A declaration that is readable up to here cannot be in UTF-16, whatever it says.
  return declared?.startsWith("utf-16") === false ? declared : "utf-8"
}

function known(label: string | undefined): string | undefined {
  try {
    return label === undefined ? undefined : new TextDecoder(label).encoding
  } catch {
    return undefined
  }
}

/** A whole body as a string. */
export const decodeText = (bytes: Uint8Array, contentType: string | null): string =>
  new TextDecoder(encodingOf(bytes, contentType)).decode(bytes)

/** A body stream of any runtime; other implementations of `Request` have a Node stream instead. */
export type BodyStream = ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>

/**
 * Number of chunks to read before timers can run: a stream whose chunks are all available would otherwise keep timers
 * from firing.
 */
const uninterrupted = 2 ** 14

/**
 * Reads a stream to its end. Memory stays below twice the limit however the body is split, and the timeout applies to
 * the whole body. A failed read cancels the stream.
 * @param options.limit maximum body size, in bytes
 * @param options.bodyTimeout timeout for the whole body, in ms
 * @param tooLong creates the error for more than `limit` bytes
 * @throws WebhookVerificationError `body-timeout`, `body-parsed`
 */
export async function readStream(
  stream: BodyStream,
  { limit, bodyTimeout }: { readonly limit: number; readonly bodyTimeout: number },
  tooLong: (limit: number) => Error,
): Promise<Uint8Array> {
  const reader = ("getReader" in stream ? stream : ReadableStream.from(stream)).getReader()
  const cancel = (reason: unknown) => {
    reader.cancel(reason).catch(() => undefined)
  }
  let late: WebhookVerificationError | undefined
  // Cancelling ends a pending read(). Racing each read against the timer would leak a promise reaction for every chunk.
  const timer = startTimer(bodyTimeout, () => {
    late = new WebhookVerificationError("body-timeout", `the body did not arrive within ${bodyTimeout} ms`)
    cancel(late)
  })
  const body = new GrowingBytes(limit)
  try {
    for (let count = 1; ; count++) {
      const { done, value } = await reader.read()
      if (late !== undefined) throw late
      if (done) return body.bytes()
      if (!isBytes(value)) {
        throw new WebhookVerificationError("body-parsed", "the body's stream must yield Uint8Array chunks")
      }
      if (!body.add(value)) throw tooLong(limit)
      if (value.byteLength === 0 || count % uninterrupted === 0) await yieldToTimers()
    }
  } catch (error) {
    cancel(error)
    throw error
  } finally {
    clearTimeout(timer)
    reader.releaseLock()
  }
}

const startTimer = (ms: number, late: () => void) =>
  ms === Number.POSITIVE_INFINITY ? undefined : setTimeout(late, Math.min(ms, maxTimerMs))
