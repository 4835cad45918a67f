import { connectionLost } from "./connection-lost.ts"
import type { Deadline } from "./deadline.ts"
import { GrowingBytes } from "./growing-bytes.ts"
import { JoinedText } from "./joined-text.ts"
import type { OwnBytes } from "./own-bytes.ts"

const short = 1_000_000

/** The encoding named by a Content-Type; UTF-8 where none is named or the name is unknown. */
export function charset(contentType: string | null): string {
  const name = /charset="?([\w-]+)/i.exec(contentType ?? "")?.[1]
  // To ask a decoder costs more than all the rest of this.
  if (name === undefined || /^utf-?8$/i.test(name)) return "utf-8"
  try {
    return new TextDecoder(name).encoding
  } catch {
    return "utf-8"
  }
}

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
 * The whole body as text in the encoding its Content-Type names.
 * @param refuse makes the error for more than `limit` bytes, measured after decompression
 */
export function readText(response: Response, watch: Deadline, limit: number, refuse: () => Error): Promise<string> {
  const { body, bodyUsed, headers } = response
  if (bodyUsed) {
    return Promise.reject(
      new TypeError("the body of the response was read before: the option fetch has to leave it unread"),
    )
  }
  const size = length(headers)
  if (size > limit) {
    body?.cancel().catch(() => undefined)
    return Promise.reject(refuse())
  }
  const encoding = charset(headers.get("content-type"))
  if (encoding !== "utf-8" || !(size <= short)) return readChunks(response, watch, limit, refuse, encoding)
  const whole = response.text().then((text) => {
    // Somebody in between may have unpacked the body and left its length as it was.
    if (text.length > limit) throw refuse()
    return text
  })
  return reading(whole, watch)
}

/** What a body is rejected with is the connection's. */
const reading = <T>(promise: Promise<T>, watch: Deadline): Promise<T> =>
  watch.guard(promise, (cause) => connectionLost(cause, watch.signal))

async function readChunks(
  response: Response,
  watch: Deadline,
  limit: number,
  refuse: () => Error,
  encoding: string,
): Promise<string> {
  const text = new JoinedText(encoding)
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

/**
 * The whole body as bytes.
 * @param refuse makes the error for more than `limit` bytes, measured after decompression
 */
export async function readBytes(
  response: Response,
  watch: Deadline,
  limit: number,
  refuse: () => Error,
): Promise<OwnBytes> {
  const bytes = new GrowingBytes(limit)
  for await (const chunk of chunks(response, watch)) if (!bytes.add(chunk)) throw refuse()
  return bytes.bytes()
}

/**
 * The body as a stream whose time limit counts only while somebody waits for a piece.
 * @param explain makes the error that its reader sees
 * @param ended is called when nothing more comes of it
 */
export function streamOf(
  { body }: Response,
  watch: Deadline,
  explain: (cause: unknown) => Error,
  ended: () => void,
): ReadableStream<Uint8Array> | null {
  const stop = () => {
    watch.stop()
    ended()
  }
  if (body === null) {
    stop()
    return null
  }
  const reader = (body as ReadableStream<Uint8Array>).getReader()
  watch.pause()
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        watch.restart()
        try {
          const { done, value } = await reading(reader.read(), watch)
          watch.pause()
          if (!done) controller.enqueue(value)
          else {
            stop()
            controller.close()
          }
        } catch (cause) {
          stop()
          reader.cancel().catch(() => undefined)
          controller.error(explain(cause))
        }
      },
      async cancel(reason) {
        stop()
        await reader.cancel(reason)
      },
    },
    // Nothing is read ahead, so that a reader's own pace costs no time limit.
    { highWaterMark: 0 },
  )
}
