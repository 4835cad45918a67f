import { AsyncLocalStorage } from "node:async_hooks"

const scope = new AsyncLocalStorage<AbortSignal>()

/** Runs the work of one request. The signal fires when its client is gone. */
export const inRequest = <T>(signal: AbortSignal, work: () => T): T => scope.run(signal, work)

/** Fires when the client of the request that is being served is gone; `undefined` where nobody can tell. */
export const clientGone = (): AbortSignal | undefined => scope.getStore()
