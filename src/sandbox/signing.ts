import { nodeCrypto } from "../core/runtime.ts"

export type HmacAlgorithm = "sha1" | "sha256" | "sha384" | "sha512"
export type HmacEncoding = "hex" | "base64" | "base64url"

/** Key and message are the UTF-8 bytes of the texts. */
export const hmac = (algorithm: HmacAlgorithm, key: string, message: string, encoding: HmacEncoding = "hex"): string =>
  nodeCrypto().createHmac(algorithm, key).update(message, "utf8").digest(encoding)
