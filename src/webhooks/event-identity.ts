import { hashOf, randomHex } from "../core/crypto.ts"
import { nodeBuffer } from "../core/runtime.ts"
import type { EventIdentity } from "./options.ts"

/**
 * @param id identity of the delivery
 * @param index place of the event in the delivery
 */
export function eventIdentity(
  provider: string,
  id: string | undefined,
  index: number,
): Pick<EventIdentity, "key" | "uuid"> {
  const digest = nodeBuffer().from(hashOf("sha256", JSON.stringify([provider, id ?? randomHex(32), index])))
  return { key: digest.toString("base64url"), uuid: uuidOf(digest) }
}

/** The first 16 bytes, with the version and the variant that RFC 9562 wants for a UUID of one's own making. */
function uuidOf(digest: Uint8Array): string {
  const bytes = nodeBuffer().from(digest.subarray(0, 16))
  bytes[6] = ((bytes[6] ?? 0) % 16) | 0x80
  bytes[8] = ((bytes[8] ?? 0) % 64) | 0x80
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-")
}
