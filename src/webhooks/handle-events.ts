import type { Delivered, Receiver } from "../core/receiver.ts"
import type { ErrorContext, WebhookHandlerOptions } from "./handler-options.ts"
import type { Claim, OnceStore } from "./store.ts"

/** `busy`: somebody else is handling it. */
export type Outcome = "done" | "failed" | "busy"

type Report = (error: unknown, context: Omit<ErrorContext, "provider">) => Promise<void>

type Job<Events extends object, Unknown, Delivery extends Delivered<Events[keyof Events] | Unknown>> = Pick<
  WebhookHandlerOptions<Events, Unknown, Delivery>,
  "receiver" | "on" | "onUnknown"
> & { readonly once: OnceStore | undefined; readonly claimMs: number; readonly report: Report }

/**
 * Handles the events of a delivery one after the other, each once: what failed is done again at the next attempt, what went
 * well is not. Never rejects.
 */
export async function handleEvents<
  Events extends object,
  Unknown,
  Delivery extends Delivered<Events[keyof Events] | Unknown>,
>(delivery: Delivery, job: Job<Events, Unknown, Delivery>): Promise<Outcome> {
  const outcomes = new Set<Outcome>()
  for (const [index, event] of delivery.events.entries()) {
    const id = delivery.id === undefined || index === 0 ? delivery.id : `${delivery.id}/${index}`
    try {
      const name = job.receiver.nameOf(event)
      outcomes.add(await once(id, name, () => dispatch(event, name, delivery, job), job))
    } catch (error) {
      await job.report(error, { stage: "handle", id })
      outcomes.add("failed")
    }
  }
  return outcomes.has("failed") ? "failed" : outcomes.has("busy") ? "busy" : "done"
}

async function once(
  id: string | undefined,
  event: string,
  handler: () => unknown,
  { once: store, claimMs, report }: Pick<Job<object, unknown, Delivered<unknown>>, "once" | "claimMs" | "report">,
): Promise<Outcome> {
  const told = (stage: "once" | "handle", error: unknown) => report(error, { stage, event, id })
  const handled = async (): Promise<"done" | "failed"> => {
    try {
      await handler()
      return "done"
    } catch (error) {
      await told("handle", error)
      return "failed"
    }
  }
  if (id === undefined || store === undefined) return handled()
  let claim: Claim
  try {
    claim = await store.claim(id, claimMs)
  } catch (error) {
    // Not known whether it was handled: the next attempt may find the store well again.
    await told("once", error)
    return "busy"
  }
  if (claim !== "claimed") return claim
  const outcome = await handled()
  try {
    await (outcome === "done" ? store.complete(id) : store.release(id))
  } catch (error) {
    // What was handled is handled, whether or not it could be noted; a claim that could not be given up runs out.
    await told("once", error)
  }
  return outcome
}

function dispatch<Events extends object, Unknown, Delivery extends Delivered<Events[keyof Events] | Unknown>>(
  event: Events[keyof Events] | Unknown,
  name: string,
  delivery: Delivery,
  { receiver, on, onUnknown }: Job<Events, Unknown, Delivery>,
): unknown {
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
