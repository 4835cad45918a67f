import { claimsOf, jwt } from "../jwt.ts"
import { wrongCredentials } from "./refusal.ts"
import type { World } from "./state.ts"

/** A session of the account, as its owner would have after logging in. */
export function newSession(world: World, expiresIn = world.settings.sessions.expiresIn): string {
  const { settings, account } = world
  const iat = Math.floor(settings.now() / 1000)
  const jti = `ses_${String(++world.sessionCount).padStart(4, "0")}`
  const claims = { iss: "xcall-accounts", sub: account.id, iat, exp: iat + expiresIn, jti }
  return jwt({ alg: "HS256", typ: "JWT" }, claims, settings.sessions.secret)
}

/** @throws Refusal for a session that is none, or is over */
export function readSession(world: World, token: string): void {
  const { tokens, secret } = world.settings.sessions
  if (tokens.includes(token)) return
  const exp = claimsOf(token, "HS256", secret)?.["exp"]
  if (typeof exp !== "number") throw wrongCredentials(world, "Wrong session token")
  if (exp * 1000 <= world.settings.now()) throw wrongCredentials(world, "The session is over")
}
