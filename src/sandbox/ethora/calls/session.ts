import { jwt } from "../../jwt.ts"
import type { Call } from "../wire.ts"
import { opaque } from "../ids.ts"
import { Refusal } from "../refusal.ts"
import type { EthoraUser, RefreshRecord, Reply, World } from "../state.ts"

/** The old refresh token goes on for so long, for a client whose answer got lost. */
const grace = 30_000

interface Pair {
  readonly token: string
  readonly refreshToken: string
  readonly wsToken: string
}

function newPair(world: World, userId: string, family: string): Pair {
  const { now, session } = world.settings
  const [issuedAt, end] = [now(), now() + session.seconds * 1000]
  const claims = { data: { type: "user", userId, jti: opaque(world, 12) }, iat: Math.floor(issuedAt / 1000) }
  const token = jwt({ alg: "HS256", typ: "JWT" }, { ...claims, exp: Math.floor(end / 1000) }, "sessions of the sandbox")
  const refreshToken = opaque(world, 48)
  world.sessions.set(token, { userId, end })
  world.refreshTokens.set(refreshToken, {
    userId,
    family,
    end: issuedAt + session.refreshSeconds * 1000,
    usedAt: undefined,
  })
  return { token: `JWT ${token}`, refreshToken, wsToken: opaque(world, 32) }
}

export function createClientSession(world: World, _call: Call, user: EthoraUser): Reply {
  const pair = newPair(world, user._id, opaque(world, 12))
  return { status: 200, body: { success: true, user, ...pair, fileToken: opaque(world, 32) } }
}

const gone = () => new Refusal(401, "Refresh record not found", { code: "REFRESH_RECORD_NOT_FOUND" })

/** What was exchanged before, and is too old for the grace, is what a thief would bring. */
function reused(world: World, record: RefreshRecord): void {
  switch (world.settings.session.reuse) {
    case "log_only":
      return
    case "revoke_family":
      for (const [token, other] of world.refreshTokens) {
        if (other.family === record.family) world.refreshTokens.delete(token)
      }
      throw gone()
    case "reject":
      throw gone()
  }
}

export function refreshClientSession(world: World, call: Call): Reply {
  const record = world.refreshTokens.get(call.headers.get("authorization") ?? "")
  const now = world.settings.now()
  if (!record || record.end <= now) throw gone()
  if (record.usedAt !== undefined && now - record.usedAt > grace) reused(world, record)
  record.usedAt ??= now
  return { status: 200, body: newPair(world, record.userId, record.family) }
}
