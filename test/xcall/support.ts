import { XCallServer, type XCallServerOptions } from "conferkit/xcall"
import { fetching } from "../support/fetching.ts"

export const apiKey = "pk-of-tests"
export const apiSecret = "sk-of-tests-5d1e"
export const token = "eyJhbGciOiJIUzI1NiJ9.e30.c2lnbmF0dXJl"

/** A client whose calls get these responses in turn. */
export function answered(options: Partial<XCallServerOptions>, ...answers: readonly (Response | Error)[]) {
  const { fetch, asked } = fetching(...answers)
  const runtime = { random: () => 0, sleep: () => Promise.resolve() }
  return { xcall: new XCallServer({ apiKey, apiSecret, fetch, runtime, ...options }), asked }
}
