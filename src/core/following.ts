import { onAbort } from "./on-abort.ts"

/**
 * A signal that fires when another one does, until `forget` is called. What a platform attaches to it, as each `Request` does,
 * goes with it and does not pile up on the other one.
 */
export function following(signal: AbortSignal): { readonly signal: AbortSignal; readonly forget: () => void } {
  const controller = new AbortController()
  const abort = () => {
    controller.abort(signal.reason)
  }
  if (!signal.aborted) return { signal: controller.signal, forget: onAbort(signal, abort) }
  abort()
  return { signal: controller.signal, forget: () => undefined }
}
