import { ConfigError } from "../core/errors.ts"
import type { Delivered } from "../core/receiver.ts"
import type { ErrorContext, HandlerContext, WebhookHandler, WebhookHandlerOptions } from "./handler-options.ts"
import { handleEvents, type Outcome } from "./handle-events.ts"
import { memoryStore } from "./memory-store.ts"
import { readRequest } from "./read-request.ts"
import { refusal } from "./refusal.ts"
import { within } from "./within.ts"

const statuses: Readonly<Record<Outcome, number>> = { done: 200, failed: 500, busy: 503 }

/**
 * Makes a handler of webhooks: it verifies, passes repetitions over, hands each event to its function in `on`, and answers
 * what makes the sender do the right thing.
 * @throws ConfigError for a name in `on` that the provider does not have
 */
export function createWebhookHandler<
  Events extends object,
  Unknown,
  Delivery extends Delivered<Events[keyof Events] | Unknown>,
>(options: WebhookHandlerOptions<Events, Unknown, Delivery>): WebhookHandler {
  const { receiver, once = memoryStore(), claimMs = 120_000, wait = 1000 } = options
  const { provider, method = "POST", limit: usual } = receiver
  checkNames(options.on, receiver.names)
  const limit = options.limit ?? usual ?? 1_048_576
  const refusedStatus = options.refusedStatus ?? receiver.refusedStatus
  const underWay = new Set<Promise<unknown>>()

  const report = async (error: unknown, context: Omit<ErrorContext, "provider">): Promise<void> => {
    try {
      await (options.onError ?? print)(error, { provider, ...context })
    } catch {
      // There is nobody left to tell.
    }
  }

  const work = (delivery: Delivery): Promise<Outcome> => {
    const outcome = handleEvents(delivery, { ...options, once: once === false ? undefined : once, claimMs, report })
    underWay.add(outcome)
    return outcome.finally(() => underWay.delete(outcome))
  }

  async function handle(request: Request, context?: HandlerContext): Promise<Response> {
    if (request.method !== method) return answer(405, { allow: method })
    let delivery: Delivery
    try {
      delivery = await receiver.receive(await readRequest(request, limit), { limit })
    } catch (error) {
      const status = refusal(error, refusedStatus)
      await report(error, { stage: "receive", status })
      return answer(status)
    }
    let own: Response | undefined
    try {
      own = await receiver.answer?.(delivery)
    } catch (error) {
      await report(error, { stage: "answer", id: delivery.id, status: 500 })
      return answer(500)
    }
    const outcome = work(delivery)
    context?.waitUntil?.(outcome)
    if (own !== undefined) return own
    const result = await within(outcome, wait)
    if (result === undefined) return answer(200)
    return answer(statuses[result], result === "busy" ? { "retry-after": "1" } : {})
  }

  const settled = async (): Promise<void> => {
    while (underWay.size > 0) await Promise.all(underWay)
  }
  return Object.assign(handle, { settled })
}

const answer = (status: number, headers: Record<string, string> = {}) => new Response(null, { status, headers })

/** A misspelt name would never be called, and nobody would notice. */
function checkNames(on: object, names: readonly string[] | undefined): void {
  if (names === undefined) return
  const unknown = Object.keys(on).find((name) => !names.includes(name))
  if (unknown !== undefined) throw new ConfigError(`there is no event ${unknown}; others arrive in onUnknown`, "on")
}

function print(error: unknown, { provider, stage, event, status }: ErrorContext): void {
  const what = stage === "receive" ? "delivery refused" : `${stage} failed${event === undefined ? "" : ` for ${event}`}`
  const about = `conferkit: ${provider}: ${what}${status === undefined ? "" : ` (${status})`}`
  // A refusal is a matter of the sender: one line says it all.
  console.error(about, stage === "receive" && error instanceof Error ? error.message : error)
}
