import { WebhookVerificationError } from "./errors.ts"
import { GrowingBytes } from "./bytes.ts"
import { isBytes } from "./is-bytes.ts"
import { longestTimer } from "./longest-timer.ts"
import { tooLong } from "./read-options.ts"
import { turn } from "./turn.ts"

/** A body as runtimes hold it; other implementations of `Request` have a Node stream instead. */
export type BodyStream = ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>

/** Chunks read before timers get a turn: a stream whose chunks are all at hand would keep them from firing. */
const uninterrupted = 2 ** 14

/**
 * Reads a stream to its end. Memory stays below twice the limit however the body is cut, and the deadline is one for the
 * whole body. A read that fails cancels the stream.
 * @param options.limit longest body, in bytes
 * @param options.bodyTimeout time for the whole body, in ms
 * @throws WebhookVerificationError `body-too-long`, `body-timeout`, `body-parsed`
 */
export async function readStream(
  stream: BodyStream,
  { limit, bodyTimeout }: { readonly limit: number; readonly bodyTimeout: number },
): Promise<Uint8Array> {
  const reader = ("getReader" in stream ? stream : ReadableStream.from(stream)).getReader()
  const cancel = (reason: unknown) => {
    reader.cancel(reason).catch(() => undefined)
  }
  let late: WebhookVerificationError | undefined
  // Cancelling ends a pending read(). Racing each read against the timer would leave a reaction behind for every chunk.
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
        throw new WebhookVerificationError("body-parsed", "the body's stream holds something other than Uint8Array")
      }
      if (!body.add(value)) throw tooLong(limit)
      if (value.byteLength === 0 || count % uninterrupted === 0) await turn()
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
  ms === Number.POSITIVE_INFINITY ? undefined : setTimeout(late, Math.min(ms, longestTimer))
