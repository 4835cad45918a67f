import type { KeyObject } from "node:crypto"
import { nodeBuffer, nodeCrypto } from "./runtime.ts"

export type HashAlgorithm = "sha1" | "sha256" | "sha384" | "sha512"

export type Bytes = Uint8Array

/** Lower-case hex digest of a text's UTF-8 bytes. */
export function hash(algorithm: HashAlgorithm, text: string): string {
  return nodeCrypto().createHash(algorithm).update(text).digest("hex")
}

/** Digest of several pieces, one after the other. */
export function hashOf(algorithm: HashAlgorithm, ...pieces: readonly (string | Bytes)[]): Bytes {
  const digest = nodeCrypto().createHash(algorithm)
  for (const piece of pieces) digest.update(piece)
  return digest.digest()
}

/** Digest of pieces and a suffix, for any number of suffixes: the pieces are hashed once. */
export function suffixHash(
  algorithm: HashAlgorithm,
  ...pieces: readonly (string | Bytes)[]
): (suffix: string) => Bytes {
  const digest = nodeCrypto().createHash(algorithm)
  for (const piece of pieces) digest.update(piece)
  return (suffix) => digest.copy().update(suffix).digest()
}

/**
 * A secret for `hmac`: a text, which costs nothing to make and suits a single use, or a key object, which is a little faster
 * and does not show itself. Bytes are neither, for on Node 24 they are five times slower.
 */
export type Key = string | KeyObject

/** Wraps a secret that is kept for later. */
export const key = (secret: string | Bytes): KeyObject => nodeCrypto().createSecretKey(nodeBuffer().from(secret))

export function hmac(algorithm: HashAlgorithm, secret: Key, ...pieces: readonly (string | Bytes)[]): Bytes {
  const digest = nodeCrypto().createHmac(algorithm, secret)
  for (const piece of pieces) digest.update(piece)
  return digest.digest()
}

/** So many bytes of chance that nobody can guess, in lower-case hex. */
export function randomHex(bytes: number): string {
  return nodeCrypto().randomBytes(bytes).toString("hex")
}

/** Compares in a time that tells nothing about where two values differ. Unequal lengths are unequal at once. */
export function equal(one: Bytes, other: Bytes): boolean {
  return one.byteLength === other.byteLength && nodeCrypto().timingSafeEqual(one, other)
}

/** Compares a secret with a text of any length, in a time that depends on the secret alone. */
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

export const toBase64 = (bytes: Bytes): string =>
  nodeBuffer().from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64")
