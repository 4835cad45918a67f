import { hash } from "./hash.ts"
import type { ChecksumAlgorithm } from "./options.ts"
import { type Params, first } from "./params.ts"
import type { Settings } from "./settings.ts"

const byLength: ReadonlyMap<number, ChecksumAlgorithm> = new Map([
  [40, "sha1"],
  [64, "sha256"],
  [96, "sha384"],
  [128, "sha512"],
])

export const algorithmOf = (checksum: string): ChecksumAlgorithm | undefined => byLength.get(checksum.length)

/** The raw query string as bbb-web hashes it: the pair is cut out as text, nothing is decoded. */
export function withoutChecksum(query: string, checksum: string): string {
  const pair = `checksum=${checksum}`
  return query
    .replace(/\p{Cc}/gu, "")
    .trim()
    .replaceAll(`&${pair}`, "")
    .replaceAll(`${pair}&`, "")
    .replaceAll(pair, "")
}

export interface SignedCall {
  name: string
  /** Raw, without the question mark. */
  query: string
  params: Params
}

export function checksumFits(settings: Settings, call: SignedCall): boolean {
  if (settings.secret === "") return true
  const given = call.params.get("checksum") ?? []
  const checksum = given[0] ?? ""
  const algorithm = algorithmOf(checksum)
  if (!algorithm || !settings.algorithms.includes(algorithm)) return false
  if (given.length > 1 && settings.release >= 4) return false
  const expected = hash(algorithm, call.name + withoutChecksum(call.query, checksum) + settings.secret)
  return expected === (settings.release >= 2.6 ? checksum.toLowerCase() : checksum)
}

/** 2.5 hashed the sorted parameters of a form sent without a query, written as Java's URLEncoder does. */
export function sortedFormFits(settings: Settings, call: SignedCall): boolean {
  const checksum = first(call.params, "checksum") ?? ""
  const algorithm = algorithmOf(checksum)
  if (!algorithm || !settings.algorithms.includes(algorithm)) return false
  const pairs = [...call.params].flatMap(([name, values]) => values.map((value): [string, string] => [name, value]))
  const sorted = pairs.filter(([name]) => name !== "checksum").sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return hash(algorithm, call.name + new URLSearchParams(sorted).toString() + settings.secret) === checksum
}

/**
 * The rules of bbb-webhooks: exact hex, any text after `checksum=` cut out, and a length no algorithm has is an
 * exception (version 3) or simply wrong (version 2, which knows sha1 only).
 */
export function hookChecksum(settings: Settings, call: SignedCall): "fits" | "wrong" | "exception" {
  if (settings.secret === "") return "fits"
  const given = call.params.get("checksum") ?? []
  const checksum = given[0]
  if (checksum === undefined || given.length > 1) return "wrong"
  const algorithm = settings.hooks.version === "2" ? "sha1" : algorithmOf(checksum)
  if (!algorithm) return "exception"
  const rest = call.query
    .replace(/&checksum=[^&]*/g, "")
    .replace(/checksum=[^&]*&/g, "")
    .replace(/checksum=[^&]*/g, "")
  return hash(algorithm, call.name + rest + settings.secret) === checksum ? "fits" : "wrong"
}
