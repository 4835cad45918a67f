import { claimsOf, jwt } from "../jwt.ts"
import type { RoomTokenParams, World, XCallRoomToken } from "./state.ts"

/** Makes a token, whose claims are made up: clients never look inside. */
export function mintRoomToken(world: World, params: RoomTokenParams): XCallRoomToken {
  const { settings, tokens } = world
  const iat = Math.floor(settings.now() / 1000)
  const exp = iat + Math.floor(params.ttl_seconds ?? settings.ttlSeconds)
  const jti = `tok_${String(tokens.length + 1).padStart(4, "0")}`
  const claims = { iss: "xcall-accounts", sub: params.user?.external_id, room_id: params.room_id, iat, exp, jti }
  const minted: XCallRoomToken = {
    token: jwt({ alg: "HS256", typ: "JWT" }, claims, settings.apiSecret),
    jti,
    expiresAt: exp * 1000,
    singleUse: params.single_use ?? settings.singleUse,
    params,
    visits: 0,
  }
  tokens.push(minted)
  return minted
}

/** What the room server does with the token of somebody who wants in; throws where it would refuse. */
export function redeem(world: World, roomId: string, token: string): XCallRoomToken {
  const claims = claimsOf(token, "HS256", world.settings.apiSecret)
  const minted = world.tokens.find(({ jti }) => jti === claims?.["jti"])
  if (!minted) throw new Error("The token is not one of this server")
  if (minted.params.room_id !== roomId) throw new Error(`The token is for the room ${minted.params.room_id}`)
  if (minted.expiresAt <= world.settings.now()) throw new Error("The token has expired")
  if (minted.singleUse && minted.visits > 0) throw new Error("The token was used before")
  minted.visits++
  return minted
}
