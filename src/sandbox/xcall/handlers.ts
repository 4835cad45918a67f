import { vCreateRoomTokenParams } from "../../../generated/xcall/schemas.ts"
import { checked } from "../server.ts"
import { claimsOf, jwt } from "../signing.ts"
import { issue, lower, pick } from "../runtime.ts"
import type { RoomTokenParams, World, XCallPeer, XCallRoom, XCallRoomToken } from "./state.ts"
import { iso, tell } from "./webhooks.ts"
import { badInput, type Call, inSnakeCase, Rejection, wrongCredentials } from "./wire.ts"

/** Creates a token. Its claims are made up, since clients never read them. */
function mintRoomToken(world: World, params: RoomTokenParams): XCallRoomToken {
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

export function createRoomToken(world: World, call: Call): unknown {
  if (!call.body) throw new Rejection(world.settings.answers.statuses.body, "The body is not a JSON object")
  const result = checked(vCreateRoomTokenParams, inSnakeCase(call.body, world.settings.wireCase))
  if ("problems" in result) {
    const [[field, problem] = ["body", "does not match the schema"]] = Object.entries(result.problems)
    throw badInput(world, `${field}: ${problem}`)
  }
  if ((result.value.ttl_seconds ?? 1) < 1) throw badInput(world, "ttl_seconds: must be positive")
  const { token } = mintRoomToken(world, result.value)
  return { token }
}

/** Checks a participant's token like the room server; throws if that would reject it. */
function redeem(world: World, roomId: string, token: string): XCallRoomToken {
  const claims = claimsOf(token, "HS256", world.settings.apiSecret)
  const minted = world.tokens.find(({ jti }) => jti === claims?.["jti"])
  if (!minted) throw new Error("The token was not issued by this server")
  if (minted.params.room_id !== roomId) throw new Error(`The token is for the room ${minted.params.room_id}`)
  if (minted.expiresAt <= world.settings.now()) throw new Error("The token has expired")
  if (minted.singleUse && minted.visits > 0) throw new Error("The token has already been used")
  minted.visits++
  return minted
}

export interface XCallVisitor {
  /** A room token, checked and used up as by the room server; identifies the participant unless that is given here. */
  token?: string
  external_id?: string
  display_name?: string
}

function active(world: World, roomId: string): { room: XCallRoom; startedAt: number } {
  const room = world.rooms.get(roomId)
  if (room?.startedAt === undefined) throw new Error(`The room ${roomId} is not active: start it first`)
  return { room, startedAt: room.startedAt }
}

export function startRoom(world: World, roomId: string): XCallRoom {
  const room = world.rooms.get(roomId) ?? { id: roomId, startedAt: undefined, peers: new Map<string, XCallPeer>() }
  if (room.startedAt !== undefined) return room
  room.startedAt = world.settings.now()
  world.rooms.set(roomId, room)
  tell(world, "room.started", roomId, { started_at: iso(room.startedAt) })
  return room
}

/** Lets a participant join; the first one starts the room. */
export function joinRoom(world: World, roomId: string, { token, ...person }: XCallVisitor): XCallPeer {
  const user = token === undefined ? {} : redeem(world, roomId, token).params.user
  const room = startRoom(world, roomId)
  const peer: XCallPeer = { id: issue(world, (random) => pick(random, lower, 12)), ...user, ...person }
  room.peers.set(peer.id, peer)
  tell(world, "peer.joined", roomId, { peer, participants_count: room.peers.size })
  return peer
}

export function leaveRoom(world: World, roomId: string, peerId: string): void {
  const { room } = active(world, roomId)
  const peer = room.peers.get(peerId) ?? [...room.peers.values()].find((one) => one.external_id === peerId)
  if (!peer) throw new Error(`There is no ${peerId} in the room ${roomId}`)
  room.peers.delete(peer.id)
  tell(world, "peer.left", roomId, { peer, participants_count: room.peers.size })
}

/** Ends a room; its participants leave first. */
export function endRoom(world: World, roomId: string): void {
  const { room, startedAt } = active(world, roomId)
  for (const id of [...room.peers.keys()]) leaveRoom(world, roomId, id)
  const endedAt = world.settings.now()
  const facts = { started_at: iso(startedAt), ended_at: iso(endedAt), duration_seconds: (endedAt - startedAt) / 1000 }
  room.startedAt = undefined
  tell(world, "room.ended", roomId, facts)
}

export function heartbeat(world: World, roomId: string): void {
  tell(world, "room.heartbeat", roomId, { participants_count: active(world, roomId).room.peers.size })
}

export function getRoomInfo(world: World, call: Call): unknown {
  const room = world.rooms.get(call.path["roomId"] ?? "")
  if (!room && world.settings.answers.unknownRoom === "404") throw new Rejection(404, "Room not found")
  const startedAt = room?.startedAt
  return {
    active: startedAt !== undefined,
    participants_count: room?.peers.size ?? 0,
    started_at: startedAt === undefined ? null : iso(startedAt),
  }
}

/** A session of the account, as if its owner had logged in. */
export function newSession(world: World, expiresIn = world.settings.sessions.expiresIn): string {
  const { settings, account } = world
  const iat = Math.floor(settings.now() / 1000)
  const jti = `ses_${String(++world.sessionCount).padStart(4, "0")}`
  const claims = { iss: "xcall-accounts", sub: account.id, iat, exp: iat + expiresIn, jti }
  return jwt({ alg: "HS256", typ: "JWT" }, claims, settings.sessions.secret)
}

/** @throws Rejection for an unknown or expired session */
export function readSession(world: World, token: string): void {
  const { tokens, secret } = world.settings.sessions
  if (tokens.includes(token)) return
  const exp = claimsOf(token, "HS256", secret)?.["exp"]
  if (typeof exp !== "number") throw wrongCredentials(world, "Wrong session token")
  if (exp * 1000 <= world.settings.now()) throw wrongCredentials(world, "The session has ended")
}

export const getAccount = (world: World): unknown => world.account

export function getSubscription(world: World): unknown {
  if (!world.subscription) throw new Rejection(404, "No subscription")
  return world.subscription
}
