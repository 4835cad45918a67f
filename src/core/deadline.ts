/** A time limit and a caller's signal in one. */
export interface Deadline {
  readonly signal: AbortSignal
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
  let cause: "timeout" | "aborted" | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const fire = (why: "timeout" | "aborted", reason: unknown) => {
    cause ??= why
    controller.abort(reason)
  }
  const abort = () => {
    fire("aborted", caller?.reason)
  }
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
    caller?.removeEventListener("abort", abort)
  }
  if (caller?.aborted === true) abort()
  else {
    caller?.addEventListener("abort", abort, { once: true })
    restart()
  }
  return { signal: controller.signal, fired: () => cause, pause, restart, stop }
}
