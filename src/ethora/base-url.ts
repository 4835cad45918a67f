import { baseUrlOf } from "../core/base-url.ts"

/**
 * The address to which `/v1/…` and `/v2/…` are appended. Other tools of Ethora write it with `/v1` behind.
 * @throws ConfigError
 */
export const baseUrl = (given: string): string =>
  baseUrlOf(given, "https://api.chat.ethora.com").replace(/(?<=[^/])\/v[12]$/i, "")
