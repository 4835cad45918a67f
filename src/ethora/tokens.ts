import type { KeyObject } from "node:crypto"
import { ConfigError } from "../core/errors.ts"
import { type Claims, signJwt } from "../core/jwt.ts"

/** Claims of a token that speaks for an app. */
export const serverClaims = (appId: string, tenantId?: string): Claims => ({
  data: { appId, type: "server", ...(tenantId !== undefined && { tenantId }) },
})

/** Claims of a token that speaks for a user. */
export const clientClaims = (appId: string, userId: string): Claims => ({ data: { type: "client", userId, appId } })

/**
 * A JWT as Ethora's servers take it.
 * @param now the present, ms since 1970
 * @param lifetime ms until it ends; 0 is never
 */
export function token(claims: Claims, key: KeyObject, now: number, lifetime: number): string {
  const iat = Math.floor(now / 1000)
  return signJwt({ ...claims, iat, ...(lifetime > 0 && { exp: iat + Math.ceil(lifetime / 1000) }) }, key, "HS256")
}

/** @throws ConfigError */
export function checkLifetime(value: number, option: string): number {
  if (Number.isFinite(value) && value >= 0) return value
  throw new ConfigError(`${option} has to be a number of milliseconds; 0 is for ever`, option)
}
