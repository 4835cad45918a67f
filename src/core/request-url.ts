import { nodeBuffer } from "./runtime.ts"

/**
 * The URL of a request target under an origin, where it is exactly that: URL parsers drop dot segments, tabs and what
 * follows a `#`, and read `\` as `/`, so that a sender could choose a path other than the one that was requested.
 * @param origin scheme, host and port, as `URL.origin` writes them
 * @param target path and query; characters that a URL has to encode are encoded
 * @returns `undefined` for any other target
 */
export function requestUrl(origin: string, target: string): URL | undefined {
  if (!target.startsWith("/") || target.includes("#")) return undefined
  const text = origin + target
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (url?.origin !== origin) return undefined
  return decoded(url.href.slice(origin.length)) === decoded(target) ? url : undefined
}

/**
 * The URL of a delivery, for a lookup that a sender must not steer.
 * @param text an absolute URL, or a request target, which is put under `http://localhost`
 * @returns `undefined` for anything else, and where parsing would change the path
 */
export function deliveryUrl(text: string): URL | undefined {
  if (text.startsWith("/")) return requestUrl("http://localhost", text)
  const target = /^https?:\/\/[^/?#\\]+(.*)$/is.exec(text)?.[1]
  if (target === undefined || !URL.canParse(text)) return undefined
  return requestUrl(new URL(text).origin, target.startsWith("/") ? target : `/${target}`)
}

/** The bytes of a text without percent-encoding, one character each. */
const decoded = (text: string) =>
  nodeBuffer()
    .from(text)
    .toString("latin1")
    .replaceAll(/%[0-9a-f]{2}/gi, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)))
