import type { Call, Problem } from "../wire.ts"
import { first } from "../params.ts"
import { problems } from "../problems.ts"
import type { World } from "../state.ts"

/** What is wrong with the meetingID of a create call, if anything. */
export function meetingIdProblem(world: World, call: Call): Problem | undefined {
  const id = first(call.params, "meetingID") ?? ""
  if (id === "" && world.settings.release >= 4) return problems.missingMeetingId
  const length = id.trim().length
  if (length < 2 || length > 256) return problems.meetingIdSize
  if (id.includes(",")) return problems.meetingIdComma
  if (/\p{Cc}/u.test(id)) return problems.meetingIdCharacters
  return world.settings.release >= 3 && id !== id.trim() ? problems.meetingIdCharacters : undefined
}

const isBoolean = (value: string) => /^(true|false|0|1)$/i.test(value)

/** A flag that is there and no boolean. */
export function badFlag(call: Call, name: string): boolean {
  const value = first(call.params, name)
  return value !== undefined && value !== "" && !isBoolean(value)
}
