import { createHash, createHmac, type KeyObject, timingSafeEqual } from "node:crypto"

/** A delivery of one provider, verified and read by the package, and by hand (the floor). */
export interface Contest {
  readonly name: string
  /** A description of the floor. */
  readonly floor: string
  /** The floor: the same by hand, using only the platform. Throws for a forgery. */
  readonly raw: () => unknown
  readonly ours: () => Promise<unknown>
}

export const secret = "639259d4-9dd8-4b25-bf01-95f9567eaf4b"

/** The properties of a Node request, in addition to what its sender sets. */
export const usualHeaders = (body: Uint8Array): Record<string, string> => ({
  host: "app.example.org",
  connection: "keep-alive",
  accept: "*/*",
  "user-agent": "node-fetch",
  "content-type": "application/json",
  "content-length": String(body.byteLength),
})

export const hmac = (body: string | Uint8Array, key: string | KeyObject = secret) =>
  createHmac("sha256", key).update(body)

/** Compares in constant time. @throws Error for a forgery */
export function same(one: Uint8Array, other: Uint8Array): void {
  if (one.byteLength !== other.byteLength || !timingSafeEqual(one, other)) throw new Error("forged")
}

export const sha256 = (...pieces: readonly (string | Uint8Array)[]): Buffer => {
  const hash = createHash("sha256")
  for (const piece of pieces) hash.update(piece)
  return hash.digest()
}

export const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url")

export const parse = (text: string | null): unknown => JSON.parse(text ?? "") as unknown
