import { nodeBuffer } from "../../core/runtime.ts"
import { claimsOf, hmac } from "../signing.ts"
import { appNotFound, type Call, forbidden, pathParam, Rejection } from "./wire.ts"
import type { EthoraApp, EthoraUser, World } from "./state.ts"

interface SignedToken {
  readonly type: unknown
  readonly userId: unknown
  readonly app: EthoraApp
}

type Claims = Readonly<Record<string, unknown>>

const record = (value: unknown): Claims | undefined =>
  typeof value === "object" && value !== null ? (value as Claims) : undefined

const badToken = (): Rejection => new Rejection(401, "Unauthorized", { code: "AUTH_FAILED" })

/** The unverified claims of a token. */
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

/** A token without `exp` never expires. */
function isTimely({ exp, nbf }: { readonly exp?: unknown; readonly nbf?: unknown }, seconds: number): boolean {
  return (exp === undefined || Number(exp) > seconds) && (nbf === undefined || Number(nbf) <= seconds)
}

/** A valid token that a backend signed with the secret of an app. */
function signedToken(world: World, token: string, unknownApp = 400): SignedToken {
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

/** The caller: a backend, or a user. */
export interface Actor {
  readonly app: EthoraApp
  readonly user?: EthoraUser
}

const wrongType = () => new Rejection(403, "This token is of another type", { code: "INVALID_TOKEN_TYPE" })

const withoutScheme = (value: string) => value.replace(/^Bearer /i, "").replace(/^JWT /, "")

function isAppToken(world: World, token: string): boolean {
  return [...world.apps.values()].some((app) => withoutScheme(app.appToken) === token)
}

/** The user whose session a token belongs to; undefined for other tokens. */
function personOf(world: World, token: string): Required<Actor> | undefined {
  const session = world.sessions.get(token)
  if (!session) return undefined
  const user = world.users.get(session.userId)
  const app = user && world.apps.get(user.appId)
  if (!app || session.end <= world.settings.now()) throw badToken()
  if (app.status === "archived") throw archived()
  return { app, user }
}

/** The backend that signed a token, or for which it was created. */
function backend(world: World, token: string): Actor {
  const made = [...world.appTokens.values()].find((record) => record.token === token)
  const app = made && world.apps.get(made.appId)
  if (app) return { app }
  if (isAppToken(world, token) || world.sessions.has(token)) throw wrongType()
  const signed = signedToken(world, token)
  if (signed.type !== "server") throw wrongType()
  return { app: signed.app }
}

/**
 * v1 reads `x-custom-token`, v2 that or a bearer token. If both are sent, both must be valid. An admin may call instead
 * of a backend, also on v1.
 */
export function authenticateServer(world: World, call: Call): Actor {
  const custom = call.headers.get("x-custom-token")
  const authorization = call.headers.get("authorization")
  const bearer = authorization === null ? undefined : withoutScheme(authorization)
  if (custom !== null) {
    const actor = backend(world, custom)
    if (bearer !== undefined && backend(world, bearer).app !== actor.app) throw badToken()
    return actor
  }
  const person = bearer === undefined ? undefined : personOf(world, bearer)
  if (person && !person.user.roles?.includes("admin")) throw forbidden()
  if (person) return person
  if (bearer !== undefined && call.version === "v2") return backend(world, bearer)
  throw new Rejection(401, "A user token or a server token is required", { code: "AUTH_USER_OR_B2B_REQUIRED" })
}

/** The user that a client token names, who must already exist. */
export function authenticateClient(world: World, call: Call): EthoraUser {
  const { type, userId, app } = signedToken(world, call.headers.get("x-custom-token") ?? "", 403)
  if (type !== "client") throw wrongType()
  if (app.status === "archived") throw archived()
  for (const user of world.users.values()) if (user.appId === app._id && user.uuid === userId) return user
  throw new Rejection(401, "User not found", { code: "USER_NOT_FOUND" })
}

export function authenticateUser(world: World, call: Call): EthoraUser {
  const token = withoutScheme(call.headers.get("authorization") ?? "")
  const person = personOf(world, token)
  if (person) return person.user
  if (token === "") throw badToken()
  if (isAppToken(world, token)) throw wrongType()
  signedToken(world, token)
  throw wrongType()
}

/** The app token must be sent exactly as issued, including its prefix `JWT`. */
export function authenticateApp(world: World, call: Call): EthoraApp {
  const authorization = call.headers.get("authorization") ?? ""
  const app = [...world.apps.values()].find((one) => one.appToken === authorization)
  if (app?.status === "archived") throw archived()
  if (app) return app
  if (personOf(world, withoutScheme(authorization))) throw wrongType()
  signedToken(world, withoutScheme(authorization))
  throw wrongType()
}

const archived = (): Rejection => new Rejection(403, "App is archived", { code: "APP_ARCHIVED" })

/** Returns whether an app equals another one or is below it. */
export function isBelow(world: World, app: EthoraApp, above: EthoraApp): boolean {
  for (let one: EthoraApp | undefined = app; one; one = world.apps.get(one.parentAppId ?? "")) {
    if (one === above) return true
  }
  return false
}

/** The app with this name, if the caller's app is above it; otherwise the caller's own app. */
export function appOfName(world: World, own: EthoraApp, name: string | null): EthoraApp {
  const app = world.apps.get(/^([\da-f]{24})_/.exec(name ?? "")?.[1] ?? "")
  return app && isBelow(world, app, own) ? app : own
}

/** The app that a call affects: the one in its path, or the caller's own. */
export function appOf(world: World, call: Call, actor: Actor, { evenArchived = false } = {}): EthoraApp {
  const named = Object.hasOwn(call.path, "appId")
  const app = named ? world.apps.get(pathParam(call, "appId")) : actor.app
  if (!app) throw appNotFound()
  if (!isBelow(world, app, actor.app)) throw forbidden()
  const inUse = app.status === "active" && actor.app.status === "active"
  if (!inUse && !evenArchived) throw archived()
  return app
}
