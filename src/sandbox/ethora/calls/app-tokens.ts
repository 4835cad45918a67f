import { vAppTokenRequest } from "../../../../generated/ethora/schemas.ts"
import type { Actor } from "../auth.ts"
import { type Call, jsonBody, pathParam } from "../wire.ts"
import { objectId, opaque } from "../ids.ts"
import { Refusal } from "../refusal.ts"
import { appOf } from "../scope.ts"
import type { AppTokenRecord, EthoraApp, Reply, World } from "../state.ts"

function make(world: World, app: EthoraApp, label: string | undefined): AppTokenRecord {
  const record = { tokenId: objectId(world), appId: app._id, label, token: `eat_${opaque(world, 40)}` }
  world.appTokens.set(record.tokenId, record)
  return record
}

function named(world: World, call: Call, app: EthoraApp): AppTokenRecord {
  const record = world.appTokens.get(pathParam(call, "tokenId"))
  if (record?.appId !== app._id) throw new Refusal(404, "Token not found", { code: "TOKEN_NOT_FOUND" })
  return record
}

const shown = ({ tokenId, label }: AppTokenRecord) => ({ tokenId, ...(label === undefined ? {} : { label }) })

export function listAppTokens(world: World, call: Call, actor: Actor): Reply {
  const app = appOf(world, call, actor)
  const { others } = world.settings.answers
  const records = [...world.appTokens.values()].filter((record) => record.appId === app._id)
  return { status: 200, body: { [others === "own" ? "tokens" : others]: records.map(shown) } }
}

export function createAppToken(world: World, call: Call, actor: Actor): Reply {
  const app = appOf(world, call, actor)
  const record = make(world, app, jsonBody(call, vAppTokenRequest).label)
  return { status: world.settings.answers.created, body: { ...shown(record), token: record.token } }
}

export function revokeAppToken(world: World, call: Call, actor: Actor): Reply {
  world.appTokens.delete(named(world, call, appOf(world, call, actor)).tokenId)
  return { status: 200, body: { ok: true } }
}

/** The new token has an id of its own. */
export function rotateAppToken(world: World, call: Call, actor: Actor): Reply {
  const app = appOf(world, call, actor)
  const old = named(world, call, app)
  const record = make(world, app, jsonBody(call, vAppTokenRequest).label ?? old.label)
  world.appTokens.delete(old.tokenId)
  return { status: 200, body: { ...shown(record), token: record.token } }
}
