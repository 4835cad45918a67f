import type { Delivered, Receiver } from "../core/webhooks/receiver.ts"
import { turn } from "../core/turn.ts"
import { claim, type ClaimOptions } from "./claims.ts"
import { eventIdentity } from "./event-identity.ts"
import { type EventIdentity } from "./options.ts"
import type { ErrorContext, WebhookHandlerOptions } from "./options.ts"

/** `busy`: another claim holds it, or the store failed. */
export type Outcome = "done" | "failed" | "busy"

/** Events handled before timers get a turn: handlers with nothing to wait for would keep `wait` from firing. */
const uninterrupted = 64

type Job<Events extends object, Unknown, Delivery extends Delivered<Events[keyof Events] | Unknown>> = Pick<
  WebhookHandlerOptions<Events, Unknown, Delivery>,
  "receiver" | "on" | "onUnknown"
> & {
  /** `undefined` handles every attempt. */
  readonly claims: ClaimOptions | undefined
  /** Must not throw. */
  readonly report: (error: unknown, context: Omit<ErrorContext, "provider">) => void
}

/** The events of one delivery under way. */
export interface Work {
  /** Resolves when all is handled and the store knows. Never rejects. */
  readonly finished: Promise<Outcome>
  /** What came of it, as soon as all is handled, even if the store does not know yet. */
  outcome(): Outcome | undefined
}

/** Handles the events of a delivery one after the other, each once: a later attempt repeats only what failed. */
export function handleEvents<
  Events extends object,
  Unknown,
  Delivery extends Delivered<Events[keyof Events] | Unknown>,
>(delivery: Delivery, job: Job<Events, Unknown, Delivery>): Work {
  const outcomes: Outcome[] = []
  const total = delivery.events.length
  const outcome = () => (outcomes.length < total ? undefined : worst(outcomes))

  async function run(): Promise<Outcome> {
    for (const [index, event] of delivery.events.entries()) {
      if (index % uninterrupted === uninterrupted - 1) await turn()
      await handle(event, index)
    }
    return worst(outcomes)
  }

  async function handle(event: Events[keyof Events] | Unknown, index: number): Promise<void> {
    const id = delivery.id === undefined || index === 0 ? delivery.id : `${delivery.id}/${index}`
    const context: { event?: string; id: string | undefined } = { id }
    try {
      const name = job.receiver.nameOf(event)
      context.event = name
      const partition = job.receiver.partitionOf?.(event)
      const identity = { ...eventIdentity(job.receiver.provider, delivery.id, index), partition }
      await once(id, context, () => dispatch(event, name, { ...delivery, ...identity }, job))
    } catch (error) {
      job.report(error, { stage: "handle", ...context })
      outcomes.push("failed")
    }
  }

  async function once(
    id: string | undefined,
    context: { readonly event?: string; readonly id: string | undefined },
    run: () => unknown,
  ): Promise<void> {
    if (id === undefined || job.claims === undefined) {
      await run()
      outcomes.push("done")
      return
    }
    const held = await claim(id, job.claims, (error) => {
      job.report(error, { stage: "once", ...context })
    })
    if (typeof held === "string") {
      outcomes.push(held)
      return
    }
    try {
      await run()
    } catch (error) {
      job.report(error, { stage: "handle", ...context })
      outcomes.push("failed")
      await held.release()
      return
    }
    // What was handled is handled, whether or not it can be noted.
    outcomes.push("done")
    await held.complete()
  }

  return { finished: run(), outcome }
}

const worst = (outcomes: readonly Outcome[]): Outcome =>
  outcomes.includes("failed") ? "failed" : outcomes.includes("busy") ? "busy" : "done"

function dispatch<Events extends object, Unknown, Delivery extends Delivered<Events[keyof Events] | Unknown>>(
  event: Events[keyof Events] | Unknown,
  name: string,
  delivery: Delivery & EventIdentity,
  { receiver, on, onUnknown }: Job<Events, Unknown, Delivery>,
): unknown {
  if (typeof on === "function") return on(event, delivery)
  if (isKnown(receiver, event, name, on)) return on[name as keyof Events]?.(event, delivery)
  return onUnknown?.(event, delivery)
}

/** The name tells the type of an event, as long as it is one of the document's. */
function isKnown<Events extends object, Unknown>(
  { names }: Pick<Receiver<Events, Unknown>, "names">,
  _event: Events[keyof Events] | Unknown,
  name: string,
  on: object,
): _event is Events[keyof Events] {
  return names === undefined ? Object.hasOwn(on, name) : (names as readonly string[]).includes(name)
}
