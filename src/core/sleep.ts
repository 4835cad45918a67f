import { longestTimer } from "./longest-timer.ts"
import { onAbort } from "./on-abort.ts"

/**
 * Waits.
 * @param ms how long, in milliseconds; at most as long as a timer can, which takes anything longer for nothing
 * @param signal ends the wait at once; the promise then rejects with the signal's reason
 */
export function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject: (reason: Error) => void) => {
    if (signal?.aborted === true) {
      reject(signal.reason as Error)
      return
    }
    const timer = setTimeout(
      () => {
        forget?.()
        resolve()
      },
      Math.min(ms, longestTimer),
    )
    const forget =
      signal &&
      onAbort(signal, () => {
        clearTimeout(timer)
        reject(signal.reason as Error)
      })
  })
}
