/** Waits for a promise, but no longer than until the signal fires; then rejects with its reason. */
export function abortable<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      reject(signal.reason as Error)
    }
    if (signal.aborted) {
      promise.catch(() => undefined)
      stop()
      return
    }
    signal.addEventListener("abort", stop, { once: true })
    promise.then(resolve, reject).finally(() => {
      signal.removeEventListener("abort", stop)
    })
  })
}
