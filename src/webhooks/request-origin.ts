import type { IncomingMessage } from "node:http"
import { ConfigError } from "../core/errors.ts"
import type { NodeHeaders } from "./node-headers.ts"

/** A host name or address, and perhaps a port. */
const hostPattern = /^(?:[a-z0-9._-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i

/** The origin that a request was sent to; `undefined` unless its `Host` is one host. */
export function originOf(
  { socket }: { readonly socket?: IncomingMessage["socket"] },
  headers: NodeHeaders,
): string | undefined {
  const [host = "localhost", ...others] = headers["host"] ?? []
  const secure = socket !== undefined && "encrypted" in socket && socket.encrypted === true
  const text = `${secure ? "https" : "http"}://${host}`
  if (others.length > 0 || !hostPattern.test(host) || !URL.canParse(text)) return undefined
  const { origin, hostname } = new URL(text)
  // Parsers read a number such as 2130706433 as an address.
  return hostname.startsWith("[") || hostname === host.replace(/:\d+$/, "").toLowerCase() ? origin : undefined
}

/** @throws ConfigError for what is not an origin, such as a URL with a path */
export function checkOrigin(text: string): string {
  const { origin, href } = new URL(URL.canParse(text) ? text : "invalid:")
  if (/^https?:/.test(origin) && href === `${origin}/`) return origin
  throw new ConfigError("origin has to be a scheme and a host, such as https://app.example.org", "origin")
}
