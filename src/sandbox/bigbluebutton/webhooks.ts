import { attempt, succeeded } from "../deliver.ts"
import { type Delivery, type Job, deliver } from "./deliver.ts"
import { seal } from "./sign.ts"
import type { Hook, World } from "./state.ts"

const gaps = [100, 500, 1_000, 2_000, 4_000, 8_000, 10_000, 30_000, 60_000, 60_000, 60_000, 60_000]

/** The receiver's own refusal counts as received. */
const accepted = (status: number) => succeeded(status) || status === 401

export const domainOf = (world: World): string => world.settings.hooks.domain ?? new URL(world.baseUrl).host

export function bearerFor(world: World, hook: { authToken: string } | undefined): string | undefined {
  const { conferenciaWeb, hooks, secret } = world.settings
  if (!hooks.bearer) return undefined
  return conferenciaWeb && hook ? hook.authToken : secret
}

/** Sends one event to one hook; a hook that never answers is forgotten, unless it is permanent. */
export function sendEvent(world: World, hook: Hook, event: unknown, id: string): void {
  const { settings } = world
  const parcel = { callbackURL: hook.callbackURL, events: [event], domain: domainOf(world), timestamp: settings.now() }
  const { version, algorithm } = settings.hooks
  const sealed = seal(parcel, { version, algorithm, secret: settings.secret, bearer: bearerFor(world, hook) })
  const job: Job = {
    kind: "webhook",
    method: "POST",
    ...sealed,
    event: id,
    hookID: hook.hookID,
    gaps,
    accepted,
    wanted: () => world.hooks.has(hook.hookID),
    onGiveUp: () => {
      if (hook.permanent) void keepTrying(world, delivery)
      else world.hooks.delete(hook.hookID)
    },
  }
  const delivery = deliver(world, job)
}

/** A permanent hook is tried every minute for as long as the sandbox lives; nobody waits for that. */
async function keepTrying(world: World, delivery: Delivery): Promise<void> {
  while (!world.closing.signal.aborted) {
    await world.settings.sleep(60_000, world.closing.signal)
    // A sleep that returns at once must not starve everything else.
    await new Promise((resolve) => setTimeout(resolve))
    await attempt(world, delivery)
    if (delivery.status !== undefined && accepted(delivery.status)) {
      delivery.outcome = "delivered"
      return
    }
  }
}
