import { ConfigError } from "../core/errors.ts"
import { notify } from "../core/notify.ts"
import { onAbort } from "../core/on-abort.ts"
import type { Runtime } from "../core/runtime-part.ts"
import type { CallOptions } from "../core/http/options.ts"
import type { EnsuredHook, HookParams } from "./ensure-hook.ts"

export interface KeepOptions extends HookParams {
  /** How often to look, ms. The service deletes a hook after some five minutes of failures. @default 60_000 */
  everyMs?: number | undefined
  /** Told when the hook had to be registered again, with its new id (and token, in ConferênciaWeb). */
  onRestored?: ((hook: EnsuredHook) => unknown) | undefined
  /** Told when a look failed, or `onRestored` did; the next one comes all the same. What it throws is dropped. */
  onError?: ((error: unknown) => unknown) | undefined
  /** Options of the calls. Its `signal` stops the looking, too. */
  call?: CallOptions | undefined
}

/** A hook that is looked after. Its timer keeps the process running until `stop()`. */
export interface KeptHook {
  /** The hook as it was found at the last look. */
  readonly hook: EnsuredHook
  /** Stops looking; the hook stays registered. */
  stop(): void
}

/** Looks after a hook until it is told to stop. */
export async function keepHook(
  ensure: (params: HookParams, options: CallOptions) => Promise<EnsuredHook>,
  { everyMs = 60_000, onRestored, onError, call, ...params }: KeepOptions,
  { sleep }: Pick<Runtime, "sleep">,
): Promise<KeptHook> {
  if (!(everyMs > 0)) throw new ConfigError("everyMs has to be more than 0", "everyMs")
  const stopped = new AbortController()
  const { signal } = stopped
  const forget = follow(call?.signal, stopped)
  let hook: EnsuredHook
  try {
    hook = await ensure(params, { ...call, signal })
  } catch (error) {
    forget()
    throw error
  }

  async function look(): Promise<void> {
    hook = await ensure(params, { ...call, signal })
    // Not awaited: somebody who takes for ever is no reason to lose the hook.
    if (hook.outcome !== "kept") notify(() => onRestored?.(hook), tell)
  }

  function tell(error: unknown): void {
    if (!signal.aborted) notify(() => onError?.(error))
  }

  async function watch(): Promise<void> {
    while (!signal.aborted) {
      await sleep(everyMs, signal)
      await look().catch(tell)
    }
  }
  // The signal ends the last sleep with an error, which is how it should be.
  watch().catch(() => undefined)

  return {
    get hook() {
      return hook
    },
    stop: () => {
      forget()
      stopped.abort()
    },
  }
}

/** Aborts with the caller's signal, if there is one. */
function follow(caller: AbortSignal | undefined, controller: AbortController): () => void {
  const abort = () => {
    controller.abort(caller?.reason)
  }
  if (caller?.aborted === true) abort()
  return caller === undefined || caller.aborted ? () => undefined : onAbort(caller, abort)
}
