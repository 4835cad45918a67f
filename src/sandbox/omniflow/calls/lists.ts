import type { Call } from "../wire.ts"
import type { Reply, World } from "../state.ts"

export const inboxesList = (world: World): Reply => ({ status: 200, body: world.inboxes })

export function templatesList(world: World, call: Call): Reply {
  const channel = call.query.get("channel")
  const body = world.templates.filter(
    (template) => template.status === "approved" && (channel === null || template.channel === channel),
  )
  return { status: 200, body }
}
