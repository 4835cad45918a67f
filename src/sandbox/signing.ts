import { nodeBuffer, nodeCrypto } from "../core/runtime.ts"

export type HmacAlgorithm = "sha1" | "sha256" | "sha384" | "sha512"
type HmacEncoding = "hex" | "base64" | "base64url"

/** Key and message are the UTF-8 bytes of the strings. */
export const hmac = (algorithm: HmacAlgorithm, key: string, message: string, encoding: HmacEncoding = "hex"): string =>
  nodeCrypto().createHmac(algorithm, key).update(message, "utf8").digest(encoding)

interface JwtHeader {
  alg: "HS256" | "HS512"
  typ?: "JWT"
}

const part = (value: unknown) => nodeBuffer().from(JSON.stringify(value)).toString("base64url")

const seal = (alg: JwtHeader["alg"], signed: string, secret: string) =>
  hmac(alg === "HS256" ? "sha256" : "sha512", secret, signed, "base64url")

/** A signed JSON web token, with its members in the given order. */
export function jwt(header: JwtHeader, payload: object, secret: string): string {
  const signed = `${part(header)}.${part(payload)}`
  return `${signed}.${seal(header.alg, signed, secret)}`
}

function read(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(nodeBuffer().from(text, "base64url").toString("utf8"))
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}

/** The claims of a token with this algorithm and secret; undefined for any other. Does not check any claim. */
export function claimsOf(
  token: string,
  alg: JwtHeader["alg"],
  secret: string,
): Readonly<Record<string, unknown>> | undefined {
  const [header, payload, signature, ...rest] = token.split(".")
  if (header === undefined || payload === undefined || signature === undefined || rest.length > 0) return undefined
  if (read(header)?.["alg"] !== alg || signature !== seal(alg, `${header}.${payload}`, secret)) return undefined
  return read(payload)
}
