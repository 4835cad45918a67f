import type { World } from "./world.ts"

export type DeliveryKind = "webhook" | "end-callback" | "meeting-ended-url" | "recording-ready" | "analytics-callback"

/** One webhook or callback, with everything that happened to it. */
export interface Delivery {
  readonly kind: DeliveryKind
  readonly method: "GET" | "POST"
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
  /** Event id of a mapped webhook. */
  readonly event: string | undefined
  readonly hookID: string | undefined
  attempts: number
  /** HTTP status of the last attempt; undefined when there was no answer. */
  status: number | undefined
  outcome: "pending" | "delivered" | "failed"
  error: string | undefined
}

export interface Job {
  kind: DeliveryKind
  method: "GET" | "POST"
  url: string
  headers: Record<string, string>
  body?: string
  event?: string
  hookID?: string
  /** Milliseconds before the second, third … attempt. */
  gaps: readonly number[]
  accepted: (status: number) => boolean
  /** Asked before each repetition: a hook may have been destroyed meanwhile. */
  wanted?: () => boolean
  onGiveUp?: () => void
}

export const succeeded = (status: number): boolean => status >= 200 && status < 300

const answerLimit = 5_000

/** Starts the delivery at once; `world.pending` holds it until its last attempt is over. */
export function deliver(world: World, job: Job): Delivery {
  const delivery: Delivery = {
    kind: job.kind,
    method: job.method,
    url: job.url,
    headers: job.headers,
    body: job.body,
    event: job.event,
    hookID: job.hookID,
    attempts: 0,
    status: undefined,
    outcome: "pending",
    error: undefined,
  }
  world.deliveries.push(delivery)
  const work = attemptAll(world, job, delivery).finally(() => world.pending.delete(work))
  world.pending.add(work)
  return delivery
}

async function attemptAll(world: World, job: Job, delivery: Delivery): Promise<void> {
  for (let index = 0; !world.closing.signal.aborted; index++) {
    if (index > 0 && job.wanted?.() === false) break
    await attempt(world, job, delivery)
    if (delivery.status !== undefined && job.accepted(delivery.status)) {
      delivery.outcome = "delivered"
      return
    }
    const gap = job.gaps[index]
    if (gap === undefined) {
      job.onGiveUp?.()
      break
    }
    await world.settings.sleep(gap, world.closing.signal)
  }
  delivery.outcome = "failed"
}

export async function attempt(world: World, job: Job, delivery: Delivery): Promise<void> {
  delivery.attempts++
  delivery.status = undefined
  delivery.error = undefined
  try {
    const response = await world.settings.fetch(job.url, {
      method: job.method,
      headers: job.headers,
      signal: AbortSignal.any([world.closing.signal, AbortSignal.timeout(answerLimit)]),
      ...(job.body === undefined ? {} : { body: job.body }),
    })
    delivery.status = response.status
    await response.body?.cancel()
  } catch (error) {
    delivery.error = error instanceof Error ? error.message : String(error)
  }
}
