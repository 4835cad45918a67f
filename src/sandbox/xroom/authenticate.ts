import { nodeBuffer } from "../../core/runtime.ts"
import { hmac } from "../signing.ts"
import type { World } from "./state.ts"

const saltBytes = 32

/** What is wrong with the headers that show who calls; undefined when nothing is. */
export function authenticate({ settings, salts }: World, headers: Headers): string | undefined {
  const salt = headers.get("x-random")
  if (salt === null) return "The header x-random is missing"
  if (nodeBuffer().byteLength(salt, "utf8") < saltBytes) return `x-random has to have at least ${saltBytes} bytes`
  if (headers.get("x-auth-id") !== settings.authId) return "Unknown x-auth-id"
  if (headers.get("x-auth-key") !== hmac("sha256", settings.secret, salt)) return "Wrong x-auth-key"
  if (settings.refuseReplays && salts.has(salt)) return "x-random was used before"
  salts.add(salt)
  return undefined
}
