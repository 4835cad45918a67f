import { AsyncLocalStorage } from "node:async_hooks"

const scope = new AsyncLocalStorage<AbortSignal>()

/** Runs the work of one request. The signal fires when its client disconnects. */
export const inRequest = <T>(signal: AbortSignal, work: () => T): T => scope.run(signal, work)

/** Fires when the client of the current request disconnects; `undefined` if that cannot be detected. */
export const clientGone = (): AbortSignal | undefined => scope.getStore()
