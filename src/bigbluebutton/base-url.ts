import { ConfigError } from "../core/errors.ts"

/**
 * Brings the address people paste to the form calls are appended to: `https://host/bigbluebutton/api`.
 * Takes it with or without scheme, `/bigbluebutton`, `/api` and slashes, singly or doubled; any other path prefix is kept.
 * @throws ConfigError
 */
export function baseUrl(pasted: string): string {
  // A missing environment variable ends up here where nobody checks types.
  const text = typeof pasted === "string" ? pasted.trim() : ""
  const scheme = /^(?:localhost|127\.|\[::1\])/.test(text) ? "http" : "https"
  const absolute = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `${scheme}://${text}`
  if (text === "" || !URL.canParse(absolute)) {
    throw new ConfigError(`baseUrl is not a URL; write it like "https://bbb.example.org/bigbluebutton"`, "baseUrl")
  }
  const url = new URL(absolute)
  if (url.protocol !== "https:" && url.protocol !== "http:") {
    throw new ConfigError(`baseUrl has to begin with https:// or http://, not ${url.protocol}//`, "baseUrl")
  }
  if (url.username !== "" || url.password !== "") {
    throw new ConfigError("baseUrl must not hold a user name or password; send them with the option headers", "baseUrl")
  }
  const path = url.pathname.split("/").filter((segment) => segment !== "")
  if (path.at(-1) === "api") path.pop()
  if (path.length === 0) path.push("bigbluebutton")
  return `${url.origin}/${path.join("/")}/api`
}
