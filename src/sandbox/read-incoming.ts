import type { IncomingMessage } from "node:http"

/** Written without `Uint8Array`'s parameter, which compilers before TypeScript 5.7 do not know. */
type OwnBytes = ReturnType<InstanceType<typeof TextEncoder>["encode"]>

/** Limits for the bodies of requests. */
export interface BodyLimits {
  /** Longest body, in bytes, at most 1 GiB; the response to a longer one is 413. @default 67_108_864 */
  limit?: number
  /** Time within which a body has to arrive, in ms; the response to a slower one is 408. @default 30_000 */
  bodyTimeout?: number
}

/**
 * Reads a body into one buffer that grows in place, so that memory does not depend on how the body is cut.
 * @returns the body, or the status for one that is too long or too slow
 */
export async function readIncoming(
  incoming: IncomingMessage,
  { limit = 67_108_864, bodyTimeout = 30_000 }: BodyLimits,
): Promise<OwnBytes | 408 | 413> {
  const held = new ArrayBuffer(0, { maxByteLength: Math.min(limit, 2 ** 30) })
  return new Promise((resolve, reject) => {
    // Timers longer than 2^31-1 ms fire immediately.
    const timer = setTimeout(end, Math.min(bodyTimeout, 2 ** 31 - 1), 408)
    function end(result: OwnBytes | 408 | 413) {
      clearTimeout(timer)
      incoming.off("data", add).pause()
      resolve(result)
    }
    function add(chunk: Uint8Array) {
      const at = held.byteLength
      if (at + chunk.byteLength > held.maxByteLength) {
        end(413)
        return
      }
      held.resize(at + chunk.byteLength)
      new Uint8Array(held).set(chunk, at)
    }
    incoming.on("data", add)
    incoming.once("end", () => {
      end(new Uint8Array(held.slice(0)))
    })
    incoming.once("error", (error) => {
      clearTimeout(timer)
      reject(error)
    })
  })
}
