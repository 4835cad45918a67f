const shared = new WeakMap<AbortSignal, Set<() => void>>()

/**
 * Calls `listener` when the signal fires. All deliveries of a sandbox wait for the same signal, which therefore carries one
 * listener for all of them: more than ten make Node print a MaxListenersExceededWarning.
 * @returns removes the listener
 */
export function onAbort(signal: AbortSignal, listener: () => void): () => void {
  const listeners = shared.get(signal) ?? new Set()
  if (!shared.has(signal)) {
    shared.set(signal, listeners)
    const fire = () => {
      for (const each of listeners) each()
    }
    signal.addEventListener("abort", fire, { once: true })
  }
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
