import type { Middleware } from "openapi-fetch"
import type { Dialect } from "./http/adapter.ts"
import type { Operation } from "./http/operation.ts"
import type { RawClient } from "./http/raw-client.ts"
import type { Transport } from "./http/transport.ts"

type Member = (...given: unknown[]) => unknown
type Members = Readonly<Record<string, Member>>

const methods = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE", "request"]

/** What openapi-fetch takes; it says so when `use` is called, not with the first request. */
const isMiddleware = (given: unknown): given is Middleware =>
  typeof given === "object" && given !== null && ("onRequest" in given || "onResponse" in given || "onError" in given)

/**
 * The raw client of a document, which is loaded when it is first used: with openapi-fetch it is a fifth of an entry, and most
 * callers use the methods only. What is called meanwhile happens in the order in which it was called.
 */
export function lazyApi<Paths extends object>(
  transport: Transport,
  dialect: Dialect,
  operations: Readonly<Record<string, Operation>>,
): RawClient<Paths> {
  let loaded: Members | undefined
  let loading: Promise<Members> | undefined

  const load = (): Promise<Members> =>
    (loading ??= import("./http/raw-call.ts").then(
      ({ api }) => (loaded = api(transport, dialect, operations) as unknown as Members),
      (error: unknown) => {
        loading = undefined
        throw error
      },
    ))

  const call =
    (name: string): Member =>
    async (...given) =>
      (loaded ?? (await load()))[name]?.(...given)

  /** Nothing waits for these. Should the module not load, the next call says so. */
  const change =
    (name: string): Member =>
    (...middleware) => {
      const given = middleware.filter(Boolean)
      if (name === "use" && !given.every(isMiddleware))
        throw new Error("Middleware must be an object with one of `onRequest()`, `onResponse() or `onError()`")
      if (loaded !== undefined) return loaded[name]?.(...given)
      load().then(
        (client) => client[name]?.(...given),
        () => undefined,
      )
      return undefined
    }

  const members = [
    ...methods.map((name) => [name, call(name)] as const),
    ...["use", "eject"].map((name) => [name, change(name)] as const),
  ]
  return Object.fromEntries(members) as unknown as RawClient<Paths>
}
