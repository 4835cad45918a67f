import { onAbort } from "../runtime.ts"

/** A timeout combined with a caller's signal. */
export interface Deadline {
  readonly signal: AbortSignal
  /**
   * Waits for a promise until the timeout or the signal fires; then rejects with its reason.
   * @param explain converts the rejection of the promise
   */
  guard<T>(promise: Promise<T>, explain?: (cause: unknown) => unknown): Promise<T>
  /** Which of the two fired, if any. */
  fired(): "timeout" | "aborted" | undefined
  /** Stops the timeout until `restart`. */
  pause(): void
  /** Restarts the timeout from zero. */
  restart(): void
  /** Stops watching; must be called once. */
  stop(): void
}

/** @param ms timeout in ms, at most 2^31-1; 0 means no timeout */
export function deadline(ms: number, caller: AbortSignal | undefined): Deadline {
  const controller = new AbortController()
  const { signal } = controller
  // A set of callbacks, because a listener on the signal costs several times as much, and every step of every call
  // needs one.
  const waiting = new Set<(reason: Error) => void>()
  let cause: "timeout" | "aborted" | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const fire = (why: "timeout" | "aborted", reason: unknown) => {
    if (cause !== undefined) return
    cause = why
    controller.abort(reason)
    for (const reject of waiting) reject(signal.reason as Error)
    waiting.clear()
  }
  const guard = <T>(promise: Promise<T>, explain?: (cause: unknown) => unknown): Promise<T> =>
    new Promise((resolve, reject: (reason: Error) => void) => {
      if (cause === undefined) waiting.add(reject)
      else reject(signal.reason as Error)
      promise.then(
        (value) => {
          waiting.delete(reject)
          resolve(value)
        },
        (reason: unknown) => {
          waiting.delete(reject)
          try {
            reject((explain === undefined ? reason : explain(reason)) as Error)
          } catch (thrown) {
            // A proxy of the caller may throw when it is inspected.
            reject(thrown as Error)
          }
        },
      )
    })
  let forget: (() => void) | undefined
  const pause = () => {
    clearTimeout(timer)
  }
  const restart = () => {
    pause()
    if (ms > 0) {
      timer = setTimeout(() => {
        fire("timeout", new Error(`no complete response within ${ms} ms`))
      }, ms)
    }
  }
  const stop = () => {
    pause()
    forget?.()
  }
  if (caller?.aborted === true) fire("aborted", caller.reason)
  else {
    if (caller !== undefined) {
      forget = onAbort(caller, () => {
        fire("aborted", caller.reason)
      })
    }
    restart()
  }
  return { signal, guard, fired: () => cause, pause, restart, stop }
}
