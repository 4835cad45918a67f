import { nodeBuffer } from "../../core/runtime.ts"
import { hmac } from "../signing.ts"
import { claimsOf } from "../jwt.ts"
import { Refusal, appNotFound } from "./refusal.ts"
import type { EthoraApp, World } from "./state.ts"

export interface SignedToken {
  readonly type: unknown
  readonly userId: unknown
  readonly app: EthoraApp
}

type Claims = Readonly<Record<string, unknown>>

const record = (value: unknown): Claims | undefined =>
  typeof value === "object" && value !== null ? (value as Claims) : undefined

export const badToken = (): Refusal => new Refusal(401, "Unauthorized", { code: "AUTH_FAILED" })

/** What a token says of itself, before anybody believes it. */
function unverified(token: string): Claims | undefined {
  try {
    const payload = nodeBuffer()
      .from(token.split(".")[1] ?? "", "base64url")
      .toString("utf8")
    return record(record(JSON.parse(payload))?.["data"])
  } catch {
    return undefined
  }
}

function keysOf(world: World, { appSecret }: EthoraApp, type: unknown): readonly string[] {
  const { keys } = world.settings
  const purpose = type === "client" ? "ethora:client:v1" : "ethora:server:v1"
  return [...(keys === "raw" ? [] : [hmac("sha256", appSecret, purpose)]), ...(keys === "derived" ? [] : [appSecret])]
}

/** A token without `exp` never ends. */
function isTimely({ exp, nbf }: { readonly exp?: unknown; readonly nbf?: unknown }, seconds: number): boolean {
  return (exp === undefined || Number(exp) > seconds) && (nbf === undefined || Number(nbf) <= seconds)
}

/** A token that a backend signed with the secret of an app, and whose time is not over. */
export function signedToken(world: World, token: string, unknownApp = 400): SignedToken {
  const said = unverified(token)
  const appId = said?.["appId"]
  if (!said || typeof appId !== "string") throw badToken()
  const app = world.apps.get(appId)
  if (!app) throw appNotFound(unknownApp)
  const claims = keysOf(world, app, said["type"])
    .map((key) => claimsOf(token, "HS256", key))
    .find((found) => found !== undefined)
  const seconds = world.settings.now() / 1000
  if (!claims || !isTimely(claims, seconds)) throw badToken()
  return { type: said["type"], userId: said["userId"], app }
}
