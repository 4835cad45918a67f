import { linkAbort } from "../core/runtime.ts"
import type { Runtime } from "./runtime.ts"

/** A delivery with the results of its attempts. */
export interface Sent {
  readonly method: "GET" | "POST"
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
  /** Name of the event, if it is one. */
  readonly event: string | undefined
  attempts: number
  /** HTTP status of the last attempt; `undefined` if there was no response. */
  status: number | undefined
  outcome: "pending" | "delivered" | "failed"
  error: string | undefined
}

export interface Terms {
  /** Milliseconds before the second, third … attempt. */
  gaps: readonly number[]
  accepted: (status: number) => boolean
  /** Called before each retry: a hook may have been destroyed meanwhile. */
  wanted?: () => boolean
  onGiveUp?: () => void
}

/** The part of a sandbox that sends deliveries. */
export interface Outbox<D extends Sent = Sent> {
  readonly settings: Pick<Runtime, "fetch" | "sleep">
  readonly deliveries: D[]
  /** Deliveries in progress. */
  readonly pending: Set<Promise<void>>
  readonly closing: AbortController
}

export const succeeded = (status: number): boolean => status >= 200 && status < 300

const responseLimit = 5_000

export const unsent = (): Pick<Sent, "attempts" | "status" | "outcome" | "error"> => ({
  attempts: 0,
  status: undefined,
  outcome: "pending",
  error: undefined,
})

/** Starts the delivery at once; `outbox.pending` holds it until its last attempt is over. */
export function deliver<D extends Sent>(outbox: Outbox<D>, delivery: D, terms: Terms): D {
  outbox.deliveries.push(delivery)
  const work = attemptAll(outbox, delivery, terms).finally(() => outbox.pending.delete(work))
  outbox.pending.add(work)
  return delivery
}

type Sender = Pick<Outbox, "settings" | "closing">

async function attemptAll(sender: Sender, delivery: Sent, terms: Terms): Promise<void> {
  for (let index = 0; !sender.closing.signal.aborted; index++) {
    if (index > 0 && terms.wanted?.() === false) break
    await attempt(sender, delivery)
    if (delivery.status !== undefined && terms.accepted(delivery.status)) {
      delivery.outcome = "delivered"
      return
    }
    const gap = terms.gaps[index]
    if (gap === undefined) {
      terms.onGiveUp?.()
      break
    }
    await sender.settings.sleep(gap, sender.closing.signal)
  }
  delivery.outcome = "failed"
}

const discard = async (response: Response): Promise<void> => response.body?.cancel()

/** Makes one attempt; errors, including those of `read`, are recorded in the delivery. */
export async function attempt(
  { settings, closing }: Sender,
  delivery: Sent,
  read: (response: Response) => Promise<void> = discard,
): Promise<void> {
  delivery.attempts++
  delivery.status = undefined
  delivery.error = undefined
  const ended = new AbortController()
  const forget = linkAbort(closing.signal, ended)
  const timer = setTimeout(() => {
    ended.abort(new DOMException(`no response within ${responseLimit} ms`, "TimeoutError"))
  }, responseLimit)
  try {
    const response = await settings.fetch(delivery.url, {
      method: delivery.method,
      headers: delivery.headers,
      signal: ended.signal,
      ...(delivery.body === undefined ? {} : { body: delivery.body }),
    })
    delivery.status = response.status
    await read(response)
  } catch (error) {
    delivery.error = error instanceof Error ? error.message : String(error)
  } finally {
    clearTimeout(timer)
    forget()
  }
}
