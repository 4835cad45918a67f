import type { Deadline } from "./http/deadline.ts"
import { GrowingBytes } from "./bytes.ts"
import type { OwnBytes } from "./own-bytes.ts"
import { chunks, reading } from "./http/read-body.ts"

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
