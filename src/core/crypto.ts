import type { KeyObject } from "node:crypto"
import { nodeBuffer, nodeCrypto } from "./runtime.ts"
import { WebhookVerificationError } from "./errors.ts"
import { isFields } from "./values.ts"

export type HashAlgorithm = "sha1" | "sha256" | "sha384" | "sha512"

/** The number of bytes in a digest. */
export const digestBytes: Readonly<Record<HashAlgorithm, number>> = { sha1: 20, sha256: 32, sha384: 48, sha512: 64 }

export type Bytes = Uint8Array

/** Lower-case hex digest of a string's UTF-8 bytes. */
export function hash(algorithm: HashAlgorithm, text: string): string {
  return nodeCrypto().createHash(algorithm).update(text).digest("hex")
}

/** Digest of several concatenated pieces. */
export function hashOf(algorithm: HashAlgorithm, ...pieces: readonly (string | Bytes)[]): Bytes {
  const digest = nodeCrypto().createHash(algorithm)
  for (const piece of pieces) digest.update(piece)
  return digest.digest()
}

/** Digest of pieces and a suffix, for any number of suffixes: the pieces are hashed only once. */
export function suffixHash(
  algorithm: HashAlgorithm,
  ...pieces: readonly (string | Bytes)[]
): (suffix: string) => Bytes {
  const digest = nodeCrypto().createHash(algorithm)
  for (const piece of pieces) digest.update(piece)
  return (suffix) => digest.copy().update(suffix).digest()
}

/**
 * A key for `hmac`: a string, which suits a single use, or a key object, which is slightly faster and does not print
 * its content. Byte arrays are not accepted: on Node 24 they are five times slower.
 */
export type Key = string | KeyObject

/** Wraps a secret for repeated use. */
export const key = (secret: string | Bytes): KeyObject => nodeCrypto().createSecretKey(nodeBuffer().from(secret))

export function hmac(algorithm: HashAlgorithm, secret: Key, ...pieces: readonly (string | Bytes)[]): Bytes {
  const digest = nodeCrypto().createHmac(algorithm, secret)
  for (const piece of pieces) digest.update(piece)
  return digest.digest()
}

/** Cryptographically random bytes in lower-case hex. */
export function randomHex(bytes: number): string {
  return nodeCrypto().randomBytes(bytes).toString("hex")
}

/** Compares in constant time, which does not reveal where two values differ. Different lengths return at once. */
export function equal(one: Bytes, other: Bytes): boolean {
  return one.byteLength === other.byteLength && nodeCrypto().timingSafeEqual(one, other)
}

/** Compares a secret with a string of any length, in a time that depends only on the secret. */
export function equalText(secret: string, given: string): boolean {
  const one = nodeBuffer().from(secret)
  const other = nodeBuffer().from(given)
  const sameLength = one.byteLength === other.byteLength
  return nodeCrypto().timingSafeEqual(one, sameLength ? other : one) && sameLength
}

/** Reads hex of either case; `undefined` for anything else. */
export function fromHex(text: string): Bytes | undefined {
  return text.length % 2 === 0 && /^[0-9a-f]+$/i.test(text) ? nodeBuffer().from(text, "hex") : undefined
}

/** Reads base64 in its canonical form, since there are several encodings of the same bytes; `undefined` for anything else. */
export function fromBase64(text: string): Bytes | undefined {
  // Node skips invalid characters; a canonical string is unchanged by decoding and encoding.
  const bytes = nodeBuffer().from(text, "base64")
  return bytes.toString("base64") === text ? bytes : undefined
}

export const toBase64 = (bytes: Bytes): string =>
  nodeBuffer().from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64")

type JwtAlgorithm = "HS256" | "HS512"

export type Claims = Readonly<Record<string, unknown>>

const hashes = { HS256: "sha256", HS512: "sha512" } as const
const longest = 16_384

/** Signs claims. `header` is written as given, since some senders omit `typ`. */
export function signJwt(claims: Claims, secret: Key, algorithm: JwtAlgorithm, header: Claims = { typ: "JWT" }): string {
  const signed = `${encode({ alg: algorithm, ...header })}.${encode(claims)}`
  return `${signed}.${nodeBuffer()
    .from(hmac(hashes[algorithm], secret, signed))
    .toString("base64url")}`
}

/**
 * Verifies a JWT and returns its claims and the index of the matching secret.
 * @param algorithms the only accepted algorithms, whatever the token's header says
 * @param now current time in ms since 1970; `exp` and `nbf` are enforced if the token has them
 * @param leeway accepted clock difference, in ms
 * @throws WebhookVerificationError
 */
export function verifyJwt(
  token: string,
  secrets: readonly Key[],
  options: { algorithms: readonly JwtAlgorithm[]; now: number; leeway?: number; requireExp?: boolean },
): { claims: Claims; secret: number } {
  const [head, payload, signature, ...rest] = token.length > longest ? [] : token.split(".")
  if (head === undefined || payload === undefined || signature === undefined || rest.length > 0) {
    throw new WebhookVerificationError("signature-malformed", "the token is not a JWT")
  }
  const algorithm = options.algorithms.find((each) => each === decode(head)?.["alg"])
  if (algorithm === undefined) {
    throw new WebhookVerificationError("algorithm-refused", `the token's alg is not ${options.algorithms.join(" or ")}`)
  }
  const given: Bytes = nodeBuffer().from(signature, "base64url")
  const secret = secrets.findIndex((each) => equal(hmac(hashes[algorithm], each, `${head}.${payload}`), given))
  // Base64 has several encodings of the same bytes; only the canonical one is accepted.
  if (secret === -1 || nodeBuffer().from(given).toString("base64url") !== signature) {
    throw new WebhookVerificationError("signature-mismatch", "the token's signature does not match: check the secret")
  }
  const claims = decode(payload)
  if (claims === undefined)
    throw new WebhookVerificationError("body-malformed", "the token's payload is not a JSON object")
  checkTimes(claims, options)
  return { claims, secret }
}

function checkTimes(claims: Claims, options: { now: number; leeway?: number; requireExp?: boolean }): void {
  const seconds = options.now / 1000
  const leeway = (options.leeway ?? 0) / 1000
  const { exp, nbf } = claims
  if (exp === undefined ? options.requireExp === true : typeof exp !== "number") {
    throw new WebhookVerificationError("expired", "the token has no exp")
  }
  if (typeof exp === "number" && seconds >= exp + leeway) {
    throw new WebhookVerificationError("expired", `the token expired ${Math.round(seconds - exp)} s ago`)
  }
  if (nbf !== undefined && !(typeof nbf === "number" && seconds >= nbf - leeway)) {
    throw new WebhookVerificationError("not-yet-valid", "the token is not valid yet (nbf)")
  }
}

const encode = (value: Claims) => nodeBuffer().from(JSON.stringify(value), "utf8").toString("base64url")

function decode(part: string): Claims | undefined {
  const text = nodeBuffer().from(part, "base64url").toString("utf8")
  try {
    const value: unknown = JSON.parse(text)
    return isFields(value) ? value : undefined
  } catch {
    return undefined
  }
}
