import { maxTimerMs } from "../runtime.ts"

interface Fanout {
  readonly listeners: Set<() => void>
  readonly fire: () => void
}

const fanouts = new WeakMap<AbortSignal, Fanout>()

/**
 * Calls `listener` once when the signal fires. All calls that share a signal use one listener: an AbortSignal with more
 * than ten makes Node print a MaxListenersExceededWarning, and `AbortSignal.any` leaks memory on a long-lived signal
 * with each call.
 * @param signal a signal that has not fired yet
 * @returns removes the listener; must be called when the work is over
 */
export function onAbort(signal: AbortSignal, listener: () => void): () => void {
  const { listeners, fire } = fanouts.get(signal) ?? begin(signal)
  // Two calls may pass the same function, so each gets its own entry.
  const entry = () => {
    listener()
  }
  listeners.add(entry)
  return () => {
    if (!listeners.delete(entry) || listeners.size > 0) return
    signal.removeEventListener("abort", fire)
    fanouts.delete(signal)
  }
}

function begin(signal: AbortSignal): Fanout {
  const listeners = new Set<() => void>()
  const fire = () => {
    fanouts.delete(signal)
    const all = [...listeners]
    listeners.clear()
    for (const each of all) each()
  }
  const fanout = { listeners, fire }
  fanouts.set(signal, fanout)
  signal.addEventListener("abort", fire, { once: true })
  return fanout
}

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

/** @param ms timeout in milliseconds; 0 or Infinity means no timeout */
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
    if (ms > 0 && Number.isFinite(ms)) {
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

/**
 * Waits.
 * @param ms how long, in milliseconds. Clamped to 2^31-1 ms, because longer timers fire immediately
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
      Math.min(ms, maxTimerMs),
    )
    const forget =
      signal &&
      onAbort(signal, () => {
        clearTimeout(timer)
        reject(signal.reason as Error)
      })
  })
}
