import { nodeBuffer } from "../../../core/runtime.ts"
import { type Call } from "../wire.ts"
import { unacceptable } from "../refusal.ts"
import type { Reply, World } from "../state.ts"

const cursorOf = (id: string) => nodeBuffer().from(JSON.stringify({ id })).toString("base64url")

/** Position after the entry that the cursor names. */
function start<T>(entries: readonly T[], idOf: (entry: T) => string, cursor: string | null): number {
  if (cursor === null) return 0
  const index = entries.findIndex((entry) => cursorOf(idOf(entry)) === cursor)
  if (index === -1) throw unacceptable("invalid_cursor", "There is no such cursor", { parameter: "cursor" })
  return index + 1
}

/**
 * One page, oldest entry first. The cursor names the last entry of a page, not a number of entries, so what is added or
 * filtered out meanwhile neither repeats nor hides anything.
 */
export function page<T>(
  world: World,
  call: Call,
  entries: readonly T[],
  {
    id: idOf,
    shown = (entry) => entry,
    wanted = () => true,
  }: { id: (entry: T) => string; shown?: (entry: T) => unknown; wanted?: (entry: T) => boolean },
): Reply {
  const cursor = call.query.get("cursor")
  const rest = entries.slice(start(entries, idOf, cursor)).filter(wanted)
  const limit = Number(call.query.get("limit") ?? world.settings.pageSize)
  const data = rest.slice(0, limit)
  const last = data.at(-1)
  const more = last !== undefined && rest.length > limit
  const { listSays, losesCursor } = world.settings.answers
  const next = more && !losesCursor ? cursorOf(idOf(last)) : undefined
  const said = {
    ...(listSays === "hasMore" && { hasMore: more }),
    ...(listSays === "total" && { total: entries.filter(wanted).length }),
  }
  return { status: 200, body: { data: data.map(shown), ...said, ...nextCursor(world, next, cursor) } }
}

function nextCursor(world: World, next: string | undefined, current: string | null): { nextCursor?: string | null } {
  if (next !== undefined) return { nextCursor: next }
  switch (world.settings.answers.lastCursor) {
    case "missing":
      return {}
    case "empty":
      return { nextCursor: "" }
    case "repeat":
      return { nextCursor: current }
    case "null":
      return { nextCursor: null }
  }
}
