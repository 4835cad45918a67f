import { ConfigError } from "../core/errors.ts"
import { type Fields, isFields } from "../core/fields.ts"

const camel = (name: string) => name.replaceAll(/_([a-z])/g, (_match, letter: string) => letter.toUpperCase())

/** Fields under the names the document has for them: `roomId` as `room_id`. What it does not know keeps its name. */
function renamed({ entries }: { entries: object }, values: object): Record<string, unknown> {
  const names = new Map(Object.keys(entries).map((name) => [camel(name), name]))
  return Object.fromEntries(
    Object.entries(values).map(([name, value]: [string, unknown]) => [names.get(name) ?? name, value]),
  )
}

/**
 * The body of `createRoomToken`. What the caller leaves out is left out.
 * @throws ConfigError
 */
export async function tokenRequest(params: object, wireCase: "snake" | "camel"): Promise<object> {
  const { roomId, ttlSeconds } = params as Fields
  if (typeof roomId !== "string" || roomId === "") {
    throw new ConfigError("createRoomToken: roomId is missing or empty", "roomId")
  }
  // JSON writes NaN as null, and who knows what a server makes of a life of null seconds.
  if (ttlSeconds !== undefined && !Number.isFinite(ttlSeconds)) {
    throw new ConfigError("createRoomToken: ttlSeconds has to be a number", "ttlSeconds")
  }
  if (wireCase === "camel") return params
  // The schemas cost every start some milliseconds.
  const schemas = await import("../../generated/xcall/schemas.ts")
  const body = renamed(schemas.vCreateRoomTokenParams, params)
  const { user, branding } = body
  // Names of features are the caller's and stay as they are.
  return {
    ...body,
    ...(isFields(user) && { user: renamed(schemas.vXCallUser, user) }),
    ...(isFields(branding) && { branding: renamed(schemas.vXCallBranding, branding) }),
  }
}
