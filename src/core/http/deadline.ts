import { onAbort } from "../on-abort.ts"

/** A time limit and a caller's signal in one. */
export interface Deadline {
  readonly signal: AbortSignal
  /**
   * Waits for a promise, but no longer than until one of the two fires; then rejects with its reason.
   * @param explain replaces what the promise is rejected with
   */
  guard<T>(promise: Promise<T>, explain?: (cause: unknown) => unknown): Promise<T>
  /** Which of the two fired, if any. */
  fired(): "timeout" | "aborted" | undefined
  /** Stops counting until `restart`. */
  pause(): void
  /** Starts the time limit anew. */
  restart(): void
  /** Ends the watch; has to be called once. */
  stop(): void
}

/** @param ms time limit in milliseconds; 0 or Infinity is none */
export function deadline(ms: number, caller: AbortSignal | undefined): Deadline {
  const controller = new AbortController()
  const { signal } = controller
  // Kept here, since a listener on the signal costs several times as much, and there is one for every step of every call.
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
            // A proxy of somebody else may throw when it is looked at.
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
    if (ms > 0 && Number.isFinite(ms)) {
      timer = setTimeout(() => {
        fire("timeout", new Error(`no complete answer within ${ms} ms`))
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
