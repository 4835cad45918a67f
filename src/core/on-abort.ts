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
 * @returns removes the listener; has to be called when the work is over
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
