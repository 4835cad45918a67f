import { onAbort } from "./on-abort.ts"

/** Resolves after `ms`; an abort ends the wait at once, without an error. */
export function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) {
      resolve()
      return
    }
    const done = () => {
      clearTimeout(timer)
      forget?.()
      resolve()
    }
    const timer = setTimeout(done, ms)
    const forget = signal && onAbort(signal, done)
  })
}
