import type { OperationId } from "../../../generated/xcall/operation-id.ts"
import { vCreateRoomTokenParams } from "../../../generated/xcall/schemas.ts"
import { checked } from "../checked.ts"
import { checkCredentials, checkSession } from "./authenticate.ts"
import type { Call } from "./wire.ts"
import { Refusal, badInput } from "./refusal.ts"
import { mintRoomToken } from "./room-tokens.ts"
import { inSnakeCase } from "./wire-case.ts"
import type { World } from "./state.ts"

/** Does what a request asks for. @throws Refusal */
type Run = (world: World, call: Call) => unknown

function createRoomToken(world: World, call: Call): unknown {
  checkCredentials(world, call)
  if (!call.body) throw new Refusal(world.settings.answers.statuses.body, "The body is not a JSON object")
  const result = checked(vCreateRoomTokenParams, inSnakeCase(call.body, world.settings.wireCase))
  if ("problems" in result) {
    const [[field, problem] = ["body", "is not as described"]] = Object.entries(result.problems)
    throw badInput(world, `${field}: ${problem}`)
  }
  if ((result.value.ttl_seconds ?? 1) < 1) throw badInput(world, "ttl_seconds: has to be positive")
  const { token } = mintRoomToken(world, result.value)
  return { token }
}

function getRoomInfo(world: World, call: Call): unknown {
  checkCredentials(world, call)
  const room = world.rooms.get(call.path["roomId"] ?? "")
  if (!room && world.settings.answers.unknownRoom === "404") throw new Refusal(404, "Room not found")
  const startedAt = room?.startedAt
  return {
    active: startedAt !== undefined,
    participants_count: room?.peers.size ?? 0,
    started_at: startedAt === undefined ? null : new Date(startedAt).toISOString(),
  }
}

function getAccount(world: World, call: Call): unknown {
  checkSession(world, call)
  return world.account
}

function getSubscription(world: World, call: Call): unknown {
  checkSession(world, call)
  if (!world.subscription) throw new Refusal(404, "There is no subscription")
  return world.subscription
}

export const calls: Readonly<Record<OperationId, Run>> = {
  createRoomToken,
  getRoomInfo,
  getAccount,
  getSubscription,
}
