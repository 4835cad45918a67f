import { longestTimer } from "../runtime.ts"

interface Fanout {
  readonly listeners: Set<() => void>
  readonly fire: () => void
}

const fanouts = new WeakMap<AbortSignal, Fanout>()

/**
 * Calls `listener` once when the signal fires. However many calls share a signal, it carries one listener of ours: an
 * AbortSignal with more than ten makes Node print a MaxListenersExceededWarning, and `AbortSignal.any` leaves something
 * behind on a long-lived signal for each call.
 * @param signal has not fired yet
 * @returns removes the listener; must be called when the work is over
 */
export function onAbort(signal: AbortSignal, listener: () => void): () => void {
  const { listeners, fire } = fanouts.get(signal) ?? begin(signal)
  // Two calls may hand over the same function, so each gets an entry of its own.
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

/** A timeout and a caller's signal in one. */
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
  /** Starts the timeout again. */
  restart(): void
  /** Ends the watch; must be called once. */
  stop(): void
}

/** @param ms timeout in milliseconds; 0 or Infinity means no timeout */
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
 * @param ms how long, in milliseconds. Timers longer than 2^31-1 ms fire immediately, so it is clamped to that
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
