import { hash } from "./hash.ts"
import type { ChecksumAlgorithm } from "./options.ts"

export interface Parcel {
  callbackURL: string
  events: readonly unknown[]
  domain: string
  /** Milliseconds; repeated attempts keep it. */
  timestamp: number
}

export interface Seal {
  version: "2" | "3.0" | "3.4"
  algorithm: ChecksumAlgorithm
  secret: string
  /** Sent in place of a checksum. */
  bearer: string | undefined
}

/** Version 2 wrote its forms with RFC 3986 escapes: a blank is `%20`. */
const rfc3986 = (value: string) =>
  encodeURIComponent(value).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)

function formBody(version: Seal["version"], { domain, timestamp }: Parcel, event: string): string {
  if (version === "2") {
    return `event=${rfc3986(event)}&timestamp=${timestamp}&domain=${rfc3986(domain)}`
  }
  return new URLSearchParams([
    ["domain", domain],
    ["event", event],
    ["timestamp", String(timestamp)],
  ]).toString()
}

/** What follows the url in the signed text differs between releases; 3.0 signs an empty object by mistake. */
function signedText(version: Seal["version"], { domain, timestamp }: Parcel, event: string, body: string): string {
  if (version === "2") return JSON.stringify({ event, timestamp, domain })
  return version === "3.0" ? "{}" : body
}

/** A delivery of bbb-webhooks, byte for byte. */
export function seal(
  parcel: Parcel,
  { version, algorithm, secret, bearer }: Seal,
): {
  url: string
  headers: Record<string, string>
  body: string
} {
  const { callbackURL } = parcel
  const event = JSON.stringify(parcel.events)
  const body = formBody(version, parcel, event)
  const headers: Record<string, string> =
    version === "2"
      ? { "Content-Type": "application/x-www-form-urlencoded" }
      : { "Content-Type": "application/x-www-form-urlencoded;charset=UTF-8", "User-Agent": "node-fetch", Accept: "*/*" }
  if (bearer !== undefined) {
    return { url: callbackURL, headers: { ...headers, Authorization: `Bearer ${bearer}` }, body }
  }
  const checksum = hash(
    version === "2" ? "sha1" : algorithm,
    callbackURL + signedText(version, parcel, event, body) + secret,
  )
  return { url: `${callbackURL}${callbackURL.includes("?") ? "&" : "?"}checksum=${checksum}`, headers, body }
}
