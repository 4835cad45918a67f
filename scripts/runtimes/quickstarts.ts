/** Quickstart pages whose applications `npm test` cannot run: they need another runtime, or packages that are not installed here. */
export const elsewhere: readonly string[] = []
