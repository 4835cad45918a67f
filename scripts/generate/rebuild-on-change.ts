export interface Rebuilder {
  /** Something changed. */
  notify(): void
  /** Settles when nothing is under way and nothing is waiting. */
  idle(): Promise<void>
}

type Cancel = () => void

const later = (action: () => void): Cancel => {
  const timer = setTimeout(action, 100)
  return () => {
    clearTimeout(timer)
  }
}

/**
 * Runs `run` once things have been quiet for a moment, never twice at a time; what changes meanwhile counts for one more
 * run. A run that fails goes to `onError` and changes nothing about the next.
 */
export function rebuildOnChange(
  run: () => Promise<void>,
  onError: (error: unknown) => void,
  schedule: (action: () => void) => Cancel = later,
): Rebuilder {
  let cancel: Cancel | undefined
  let running: Promise<void> | undefined
  let again = false

  const start = (): void => {
    cancel = undefined
    if (running) {
      again = true
      return
    }
    running = run()
      .catch(onError)
      .then(() => {
        running = undefined
        if (!again) return
        again = false
        start()
      })
  }
  return {
    notify() {
      cancel?.()
      cancel = schedule(start)
    },
    async idle() {
      while (running) await running
    },
  }
}
