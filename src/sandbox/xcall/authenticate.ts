import { nodeBuffer } from "../../core/runtime.ts"
import type { Call } from "./wire.ts"
import type { XCallCredentialsMode } from "./options.ts"
import { Refusal, wrongCredentials } from "./refusal.ts"
import { readSession } from "./sessions.ts"
import type { World } from "./state.ts"

interface Credentials {
  readonly key: unknown
  readonly secret: unknown
}

function basic(header: string): Credentials {
  const [scheme = "", value = ""] = header.split(" ")
  if (scheme.toLowerCase() !== "basic") return { key: undefined, secret: undefined }
  const [key, ...secret] = nodeBuffer().from(value, "base64").toString("utf8").split(":")
  return { key, secret: secret.join(":") }
}

function credentialsIn({ settings }: World, call: Call, mode: XCallCredentialsMode): Credentials {
  const { modes, keyName, secretName } = settings.credentials
  const { headers, query, body } = call
  switch (mode) {
    case "headers": {
      // A call without a body cannot carry them in one.
      const own = body === undefined && modes.includes("body")
      return {
        key: headers.get(keyName ?? "x-api-key") ?? (own ? headers.get("x-api-key") : null),
        secret: headers.get(secretName ?? "x-api-secret") ?? (own ? headers.get("x-api-secret") : null),
      }
    }
    case "basic":
      return basic(headers.get("authorization") ?? "")
    case "query":
      return { key: query.get(keyName ?? "api_key"), secret: query.get(secretName ?? "api_secret") }
    case "body":
      return { key: body?.[keyName ?? "api_key"], secret: body?.[secretName ?? "api_secret"] }
  }
}

function checkAccount({ settings, account }: World): void {
  if (!account.active) throw new Refusal(settings.answers.statuses.inactive, "The account is not active")
}

/** Takes key and secret, wherever they may stand. @throws Refusal */
export function checkCredentials(world: World, call: Call): void {
  const { credentials, apiKey, apiSecret } = world.settings
  const given = credentials.modes
    .map((mode) => credentialsIn(world, call, mode))
    .find(({ key, secret }) => typeof key === "string" || typeof secret === "string")
  if (!given) throw wrongCredentials(world, "API key and secret are missing")
  if (given.key !== apiKey || given.secret !== apiSecret) throw wrongCredentials(world, "Wrong API key or secret")
  checkAccount(world)
}

/** Takes a session that is not over; key and secret do not help. @throws Refusal */
export function checkSession(world: World, call: Call): void {
  const { header, scheme } = world.settings.sessions
  const value = call.headers.get(header)
  if (value === null) throw wrongCredentials(world, "The session token is missing")
  const [first = "", ...rest] = value.split(" ")
  const fits = scheme === "" || first.toLowerCase() === scheme.toLowerCase()
  readSession(world, scheme === "" ? value : fits ? rest.join(" ") : "")
  checkAccount(world)
}
