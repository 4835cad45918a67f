import { nodeBuffer } from "../../core/runtime.ts"
import { hex, pick } from "../runtime.ts"
import { mediaType } from "../server.ts"
import type { Reply, World } from "./state.ts"
import { type Call, Rejection } from "./wire.ts"

/** The credential after the scheme, whose case does not matter; undefined for another scheme. */
function credential(value: string, scheme: string): string | undefined {
  if (scheme === "") return value
  const [first = "", ...rest] = value.split(" ")
  return first.toLowerCase() === scheme.toLowerCase() ? rest.join(" ") : undefined
}

function reject(code: string, message: string): Rejection {
  return new Rejection(401, code, message, { headers: { "WWW-Authenticate": `Bearer error="${code}"` } })
}

/** Accepts the API key or an access token that has not expired. */
export function authenticate(world: World, headers: Headers): void {
  const { apiKey, apiKeyHeader, now } = world.settings
  const sent = headers.get(apiKeyHeader.name)
  const key = sent === null ? undefined : credential(sent, apiKeyHeader.scheme)
  if (key === apiKey) return
  const bearer = credential(headers.get("authorization") ?? "", "Bearer")
  if (key === undefined && bearer === undefined) throw reject("unauthorized", "Credentials are missing")
  const end = bearer === undefined ? undefined : world.tokens.get(bearer)
  if (end === undefined) throw reject("invalid_token", "Invalid credentials")
  if (end <= now()) throw reject("token_expired", "The access token has expired")
}

interface Asked {
  readonly grantType: string | undefined
  readonly scope: string | undefined
  readonly clientId: string | undefined
  readonly clientSecret: string | undefined
  /** Id and secret were sent as HTTP Basic. */
  readonly basic: boolean
  /** They were sent twice, which RFC 6749 forbids. */
  readonly twice: boolean
}

const noStore = { "Cache-Control": "no-store", Pragma: "no-cache" }

const failed = (status: number, error: string, description: string, headers: Record<string, string> = {}): Reply => ({
  status,
  body: { error, error_description: description },
  headers: { ...noStore, ...headers },
})

const formDecoded = (text: string) => decodeURIComponent(text.replaceAll("+", " "))

/** Both parts are form-encoded before they are joined (RFC 6749, section 2.3.1). */
function basicCredentials(header: string | null): { id: string; secret: string } | undefined {
  const encoded = /^basic (\S+)$/i.exec(header ?? "")?.[1]
  if (encoded === undefined) return undefined
  const [id = "", ...secret] = nodeBuffer().from(encoded, "base64").toString("utf8").split(":")
  try {
    return { id: formDecoded(id), secret: formDecoded(secret.join(":")) }
  } catch {
    return { id: "", secret: "" }
  }
}

function fieldsOf(call: Call): Readonly<Record<string, unknown>> | undefined {
  const type = mediaType(call.headers)
  if (type === "application/x-www-form-urlencoded") return Object.fromEntries(new URLSearchParams(call.body))
  if (type !== "application/json") return undefined
  try {
    const parsed: unknown = JSON.parse(call.body)
    return typeof parsed === "object" && parsed !== null ? { ...parsed } : undefined
  } catch {
    return undefined
  }
}

function read(call: Call): Asked | undefined {
  const fields = fieldsOf(call)
  if (!fields) return undefined
  const text = (name: string) => {
    const value = fields[name]
    return typeof value === "string" ? value : undefined
  }
  const basic = basicCredentials(call.headers.get("authorization"))
  return {
    grantType: text("grant_type"),
    scope: text("scope"),
    clientId: basic?.id ?? text("client_id"),
    clientSecret: basic?.secret ?? text("client_secret"),
    basic: basic !== undefined,
    twice: basic !== undefined && text("client_secret") !== undefined,
  }
}

/** Issues an access token for the id and secret of a client, sent as a form, as JSON, or as HTTP Basic. */
export function oauthToken(world: World, call: Call): Reply {
  const { oauth, now, random } = world.settings
  const asked = read(call)
  if (!asked) return failed(400, "invalid_request", "The body must be a form or JSON")
  if (asked.grantType === undefined) return failed(400, "invalid_request", "grant_type is missing")
  if (asked.grantType !== "client_credentials") {
    return failed(400, "unsupported_grant_type", "Only client_credentials is supported")
  }
  if (asked.twice) return failed(400, "invalid_request", "The client's credentials were sent twice")
  if (asked.clientId === undefined || asked.clientSecret === undefined) {
    return failed(400, "invalid_request", "client_id and client_secret are required")
  }
  if (asked.clientId !== oauth.clientId || asked.clientSecret !== oauth.clientSecret) {
    const challenge = asked.basic ? { "WWW-Authenticate": 'Basic realm="omniflow"' } : {}
    return failed(401, "invalid_client", "Client authentication failed", challenge)
  }
  const scopes = asked.scope?.split(" ") ?? []
  if (scopes.some((scope) => oauth.scopes && !oauth.scopes.includes(scope))) {
    return failed(400, "invalid_scope", "Unknown scope")
  }
  const token = `omf_at_${pick(random, hex, 24)}${world.tokens.size}`
  world.tokens.set(token, now() + (oauth.expiresIn ?? 3600) * 1000)
  const body = {
    access_token: token,
    token_type: "Bearer",
    ...(oauth.expiresIn === null ? {} : { expires_in: oauth.expiresIn }),
    ...(asked.scope === undefined ? {} : { scope: asked.scope }),
  }
  return { status: 200, body, headers: noStore }
}
