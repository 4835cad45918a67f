import { Refusal } from "./refusal.ts"
import type { World } from "./state.ts"

/** What follows the scheme, whose case does not matter; undefined with another scheme. */
function credential(value: string, scheme: string): string | undefined {
  if (scheme === "") return value
  const [first = "", ...rest] = value.split(" ")
  return first.toLowerCase() === scheme.toLowerCase() ? rest.join(" ") : undefined
}

function refuse(code: string, message: string): Refusal {
  return new Refusal(401, code, message, { headers: { "WWW-Authenticate": `Bearer error="${code}"` } })
}

/** Takes the API key or an access token that has not ended. */
export function authenticate(world: World, headers: Headers): void {
  const { apiKey, apiKeyHeader, now } = world.settings
  const sent = headers.get(apiKeyHeader.name)
  const key = sent === null ? undefined : credential(sent, apiKeyHeader.scheme)
  if (key === apiKey) return
  const bearer = credential(headers.get("authorization") ?? "", "Bearer")
  if (key === undefined && bearer === undefined) throw refuse("unauthorized", "There are no credentials")
  const end = bearer === undefined ? undefined : world.tokens.get(bearer)
  if (end === undefined) throw refuse("invalid_token", "The credentials are wrong")
  if (end <= now()) throw refuse("token_expired", "The access token has ended")
}
