import { operations } from "../../../generated/omniflow/operations.ts"
import type { Call } from "./wire.ts"
import { unacceptable } from "./refusal.ts"
import type { Reply, World } from "./state.ts"

const keyOf = (world: World, call: Call) =>
  world.settings.idempotency && Object.hasOwn(operations[call.operation].params, "Idempotency-Key")
    ? call.headers.get("idempotency-key")
    : null

/** Does what is asked for, unless it was done under the same `Idempotency-Key` before: then its answer comes again. */
export function once(world: World, call: Call, run: () => Reply): Reply {
  const key = keyOf(world, call)
  if (key === null) return run()
  const asked = `${call.operation} ${call.body}`
  const known = world.replies.get(key)
  if (known && known.asked !== asked) {
    throw unacceptable("idempotency_key_reused", "This Idempotency-Key was used for something else", { key })
  }
  if (known) return { ...known.reply, headers: { "Idempotency-Replayed": "true" } }
  const reply = run()
  // The answer is what was said then: what changes later does not show in a repetition.
  world.replies.set(key, { asked, reply: { ...reply, body: structuredClone(reply.body) } })
  return reply
}
