import { setOwn, isObject } from "../values.ts"
import { ConfigError } from "../errors.ts"

/** Headers to add; `null` removes one that a lower layer set. */
export type HeaderValues = Readonly<Record<string, string | null | undefined>>

const none: HeaderValues = {}

/** Merges header sets; later ones win, and names become lower case. */
export function mergeHeaders(...layers: readonly (HeaderValues | undefined)[]): Record<string, string> {
  const result: Record<string, string> = {}
  for (const layer of layers) {
    const values = layer ?? none
    for (const name of Object.keys(values)) {
      const value = values[name]
      const key = name.toLowerCase()
      if (value === null) Reflect.deleteProperty(result, key)
      else if (value !== undefined) setOwn(result, key, value)
    }
  }
  return result
}

/** Returns whether a string is a token of RFC 9110, section 5.1. */
const isHeaderName = (name: string): boolean => /^[\w!#$%&'*+.^`|~-]+$/.test(name)

/** @throws ConfigError */
export function headerName(value: string, option: string): string {
  if (typeof value !== "string" || !isHeaderName(value))
    throw new ConfigError(`${option} is not a valid header name`, option)
  return value.toLowerCase()
}

/**
 * Visible characters, spaces and tabs of Latin-1, which HTTP/1.1 can carry and every fetch accepts. A loop, because
 * this runs for every call and a regular expression is several times slower.
 */
function isSendable(value: string): boolean {
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at)
    if ((code < 0x20 && code !== 0x09) || code === 0x7f || code > 0xff) return false
  }
  return true
}

/**
 * Checks headers before the platform does, since its errors quote the value.
 * @throws ConfigError, which names the header but not its value
 */
export function checkHeaders(values: HeaderValues | undefined): void {
  if (values === undefined) return
  // A Headers object or a list of pairs has no own members, so its headers would be dropped silently.
  if (!isObject(values)) {
    throw new ConfigError("headers must be an object", "headers")
  }
  for (const name of Object.keys(values)) checkHeader(name, values[name])
}

/** Names already found to be valid: a client sends the same few with every call. */
const knownNames = new Set<string>()

const isKnownName = (name: string): boolean => {
  if (knownNames.has(name)) return true
  if (!isHeaderName(name)) return false
  if (knownNames.size < 100) knownNames.add(name)
  return true
}

function checkHeader(name: string, value: unknown): void {
  // A caller who swaps name and value passes a secret here.
  if (!isKnownName(name)) throw new ConfigError("headers: a name is not a valid header name", "headers")
  if (value === undefined || value === null) return
  if (typeof value !== "string") {
    throw new ConfigError(`headers: the value of "${name}" must be a string, or null to remove it`, "headers")
  }
  if (!isSendable(value)) {
    const held = "a control character or a character outside Latin-1"
    throw new ConfigError(`headers: the value of "${name}" contains ${held}`, "headers")
  }
}

const unsaid = new Set(["set-cookie", "set-cookie2", "authorization", "proxy-authorization", "www-authenticate"])

/** Response headers for errors: a plain object, lower-case names, without cookies and credentials. */
export function headerFacts(headers: Headers): Record<string, string> {
  const result: Record<string, string> = {}
  headers.forEach((value, name) => {
    if (!unsaid.has(name)) setOwn(result, name, value)
  })
  return result
}
