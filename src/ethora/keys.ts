import type { KeyObject } from "node:crypto"
import { hmac, key } from "../core/crypto.ts"
import { nodeBuffer } from "../core/runtime.ts"
import type { KeyMode } from "./types.ts"

/** The key for server or client tokens. The hex digits of a derived key are the key; they are not decoded. */
export function signingKey(secret: string, purpose: "server" | "client", mode: KeyMode): KeyObject {
  if (mode === "raw") return key(secret)
  return key(
    nodeBuffer()
      .from(hmac("sha256", key(secret), `ethora:${purpose}:v1`))
      .toString("hex"),
  )
}
