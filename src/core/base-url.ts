import { ConfigError } from "./errors.ts"

/** The hosts that no certificate is issued for, as `URL` spells them: it lower-cases names and expands `127.1`. */
const loopback = /^(?:localhost\.?|127\.\d+\.\d+\.\d+|\[::1\])$/

/**
 * What the parser of URLs takes, although it is a mistake: line breaks, which it drops; "\", which it reads as "/"; and
 * a path or a scheme in the place of the host, as in "https:///path" (a variable was empty) and "https://https://host"; and
 * the text of an unset variable.
 */
const misread = /[\s\p{Cc}\\]|^[^:]+:\/\/(?:\/|https?:\d|(?:undefined|null)(?:[:/?#]|$)|[^/?#]*:(?:[/?#]|$))/iu

/**
 * Brings the address of a server to the form paths are appended to: scheme, host and prefix, single slashes, none at the
 * end. Without a scheme, loopback hosts (`localhost`, `127.0.0.0/8`, `[::1]`) are http and all others https.
 * @param example what to write instead, for the message
 * @throws ConfigError, which does not quote the address: it may hold a password
 */
export function baseUrlOf(given: string | undefined, example: string): string {
  // A missing environment variable ends up here where nobody checks types.
  const text = typeof given === "string" ? given.trim() : ""
  const absolute = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : withScheme(text.replace(/^\/\/(?!\/)/, ""))
  if (misread.test(absolute) || !URL.canParse(absolute)) {
    throw new ConfigError(`baseUrl is not a URL; write it like "${example}"`, "baseUrl")
  }
  const url = new URL(absolute)
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    throw new ConfigError(`baseUrl has to begin with https:// or http://, not ${url.protocol}//`, "baseUrl")
  }
  if (/^[^/]+\/\/[^/?#]*@/.test(absolute)) {
    const instead = "send them with the option headers"
    throw new ConfigError(`baseUrl must not hold a user name or password; ${instead}`, "baseUrl")
  }
  if (/[?#]/.test(absolute)) {
    throw new ConfigError('baseUrl must not hold a query ("?") or a fragment ("#")', "baseUrl")
  }
  const path = url.pathname.split("/").filter((segment) => segment !== "")
  return [url.origin, ...path].join("/")
}

/** `localhost:8080/x` is a host with a port here, not a URL whose scheme is `localhost:`. */
function withScheme(text: string): string {
  const secure = `https://${text}`
  return URL.canParse(secure) && loopback.test(new URL(secure).hostname) ? `http://${text}` : secure
}
