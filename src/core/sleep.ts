import { longestTimer } from "./longest-timer.ts"

/**
 * Waits.
 * @param ms how long, in milliseconds; at most as long as a timer can, which takes anything longer for nothing
 * @param signal ends the wait at once; the promise then rejects with the signal's reason
 */
export function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer)
      reject(signal?.reason as Error)
    }
    const timer = setTimeout(
      () => {
        signal?.removeEventListener("abort", stop)
        resolve()
      },
      Math.min(ms, longestTimer),
    )
    if (signal?.aborted === true) stop()
    else signal?.addEventListener("abort", stop, { once: true })
  })
}
