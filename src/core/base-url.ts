import { ConfigError } from "./errors.ts"

/**
 * Brings an address to the form paths are appended to: scheme, host and prefix, single slashes, none at the end. Without a
 * scheme it is https.
 * @param example what to write instead, for the message
 * @throws ConfigError
 */
export function baseUrlOf(given: string | undefined, example: string): string {
  // A missing environment variable ends up here where nobody checks types.
  const text = typeof given === "string" ? given.trim() : ""
  const absolute = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`
  if (!URL.canParse(absolute)) {
    throw new ConfigError(`baseUrl is not a URL; write it like "${example}"`, "baseUrl")
  }
  const url = new URL(absolute)
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    throw new ConfigError(`baseUrl has to begin with https:// or http://, not ${url.protocol}//`, "baseUrl")
  }
  if (url.username !== "" || url.password !== "") {
    throw new ConfigError("baseUrl must not hold a user name or password", "baseUrl")
  }
  const path = url.pathname.split("/").filter((segment) => segment !== "")
  return [url.origin, ...path].join("/")
}
