import type { Channel } from "node:diagnostics_channel"
import type { Dialect } from "./adapter.ts"
import type { Fetch } from "./options.ts"
import { notify } from "../notify.ts"
import type { Operation } from "./operation.ts"
import { findModule } from "../runtime.ts"
import type { AttemptEnd, ObservedTarget, RequestMessage } from "../request-message.ts"
import type { RetryBudget } from "../retry-budget.ts"
import { serverOf } from "../route.ts"

/** Tells the diagnostics channel how a call goes. */
export interface Observer {
  /** An attempt begins. Returns the fetch that notes where it goes. */
  attempt(attempt: number, fetch: Fetch): Fetch
  /** The attempt succeeded, and the call with it. */
  answered(): void
  /** The attempt failed. Without a wait before another one, so did the call. */
  failed(error: Error, wait: number | undefined): void
  /** The wait for another attempt was ended. */
  ended(error: Error): void
}

type Seen = ObservedTarget & { status?: number }

/** Found on the first call. `null` where the platform has no such thing. */
let channel: Channel | null | undefined

/** An observer for a call that begins; `undefined` as long as nobody listens. */
export function observe(
  dialect: Dialect,
  operation: Operation,
  now: () => number,
  budget?: Pick<RetryBudget, "remaining">,
): Observer | undefined {
  if (channel === undefined) channel = findModule("node:diagnostics_channel")?.channel("conferkit:request") ?? null
  return channel?.hasSubscribers === true ? observer(channel, dialect, operation, now, budget) : undefined
}

function observer(
  open: Channel,
  { name, redactor }: Dialect,
  operation: Operation,
  now: () => number,
  budget: Pick<RetryBudget, "remaining"> | undefined,
): Observer {
  const path = redactor.text(operation.path.replace(/#.*/, ""))
  const request = { provider: name, operation: redactor.text(operation.id), method: operation.method, path }
  const begun = now()
  let attempts = 0
  let attemptBegun = begun
  let seen: Seen = {}
  const tell = (message: () => RequestMessage) => {
    // Node keeps subscribers apart from whoever publishes; elsewhere they could end the call. So could the caller's clock.
    notify(() => {
      open.publish(message())
    })
  }
  const end = (error?: Error) => {
    tell(() => ({ type: "request:end", request, attempts, duration: now() - begun, ...seen, ...(error && { error }) }))
  }
  const attemptEnd = (failure: Partial<AttemptEnd>) => {
    tell(() => ({
      type: "attempt:end",
      request,
      attempt: attempts,
      duration: now() - attemptBegun,
      ...seen,
      ...failure,
    }))
  }
  tell(() => ({ type: "request:start", request }))
  return {
    attempt(attempt, fetch) {
      attempts = attempt
      attemptBegun = now()
      // A fetch that ignores its signal may answer when the next attempt is under way.
      const own: Seen = {}
      seen = own
      tell(() => ({ type: "attempt:start", request, attempt }))
      return (url, init) => {
        Object.assign(own, targetOf(url, redactor.text))
        // What it throws at once stays thrown: it is no failure of the network.
        // Asked for its result once only: a thenable may begin to send when it is asked.
        const pending = Promise.resolve(fetch(url, init))
        notify(() => pending.then(({ status }) => (own.status = status)))
        return pending
      }
    },
    answered() {
      attemptEnd({})
      end()
    },
    failed(error, wait) {
      attemptEnd({ error, ...retryOf(error, wait, budget?.remaining) })
      if (wait === undefined) end(error)
    },
    ended: end,
  }
}

/** What became of a retry that was due. */
function retryOf(error: Error, wait: number | undefined, retryBudget: number | undefined) {
  const retriesDenied = "retriesDenied" in error && error.retriesDenied === true
  if (wait === undefined && !retriesDenied) return {}
  return {
    ...(wait === undefined ? { retriesDenied } : { wait }),
    ...(retryBudget === undefined ? {} : { retryBudget }),
  }
}

function targetOf(text: string, mask: (text: string) => string): ObservedTarget {
  const url = new URL(text)
  const { host, port } = serverOf(url)
  return {
    url: mask(url.origin + url.pathname),
    serverAddress: host,
    ...(port === undefined ? {} : { serverPort: port }),
  }
}
