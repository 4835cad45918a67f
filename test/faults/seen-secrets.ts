import type { Told } from "./server/protocol.ts"

/**
 * Headers that are no credentials. Headers that are not listed count as credentials, so that a new one cannot be
 * forgotten.
 */
const harmless = new Set([
  "accept",
  "accept-encoding",
  "accept-language",
  "connection",
  "content-length",
  "content-type",
  "host",
  "idempotency-key",
  "sec-fetch-mode",
  "user-agent",
  // xroom: the account id, and a salt valid for one request.
  "x-auth-id",
  "x-random",
  "x-api-version",
  // xCall: the public half of the key pair.
  "x-api-key",
])

const telling = /checksum|password|pw$|secret|token|^key$/i

/** Names and values anywhere in JSON. */
function* pairs(value: unknown): Generator<[string, string]> {
  if (typeof value !== "object" || value === null) return
  for (const [name, each] of Object.entries(value)) {
    if (typeof each === "string") yield [name, each]
    else yield* pairs(each)
  }
}

function bodyPairs({ headers, body }: Told): Iterable<[string, string]> {
  if (body === "") return []
  return headers["content-type"]?.startsWith("application/json") === true
    ? pairs(JSON.parse(body))
    : new URLSearchParams(body)
}

/** Every credential that a request contained, wherever it was. */
export function secretsIn(told: Told): string[] {
  const { target, headers } = told
  const query = new URL(target, "http://server").searchParams
  const named = [...query, ...bodyPairs(told)].filter(([name]) => telling.test(name)).map(([, value]) => value)
  const sent = Object.entries(headers)
    .filter(([name]) => !harmless.has(name))
    .flatMap(([, value]) => [value, ...value.split(/;?\s+/).map((word) => word.slice(word.indexOf("=") + 1))])
  // Words like "Bearer" are not credentials, and short strings are found everywhere.
  return [...named, ...sent].filter((word) => word.length >= 8)
}

/** A secret in encodings that someone may consider unreadable. */
export const formsOf = (secret: string): string[] => [
  secret,
  Buffer.from(secret).toString("base64").replace(/=+$/, ""),
  Buffer.from(secret).toString("base64url"),
  Buffer.from(secret).toString("hex"),
  encodeURIComponent(secret),
  new URLSearchParams([["", secret]]).toString().slice(1),
  JSON.stringify(secret).slice(1, -1),
]
