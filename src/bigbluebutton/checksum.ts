import { hash, type HashAlgorithm } from "../core/crypto.ts"
import { ConfigError } from "../core/errors.ts"
import { formEncode, type Pair } from "../core/http/query.ts"

/** How calls are signed. The server recognizes the algorithm by the length of the checksum. */
export type ChecksumAlgorithm = HashAlgorithm

const algorithms: readonly string[] = ["sha1", "sha256", "sha384", "sha512"] satisfies ChecksumAlgorithm[]

/** @throws ConfigError for another algorithm, which a plain string from a configuration may name */
export function checkAlgorithm(name: string, option: string): void {
  if (!algorithms.includes(name)) throw new ConfigError(`${option} must be one of ${algorithms.join(", ")}`, option)
}

/**
 * The checksum of a call: a hash over name, query and secret, in lower-case hex.
 * @param secret the server's shared secret
 * @param algorithm hash algorithm
 * @param call the path behind `/api/`: `create`, `hooks/create`
 * @param query exactly as it will be sent, without `?` and without a checksum
 */
export function checksum(call: string, query: string, secret: string, algorithm: ChecksumAlgorithm): string {
  const wrong = typeof call !== "string" ? "call" : typeof query !== "string" ? "query" : "secret"
  if (wrong !== "secret" || typeof secret !== "string" || secret === "")
    throw new ConfigError(`${wrong} must be a ${wrong === "secret" ? "non-empty " : ""}string`, wrong)
  checkAlgorithm(algorithm, "algorithm")
  return hash(algorithm, call + query + secret)
}

/** The query with its checksum, once and last. */
export function signedQuery(call: string, query: string, secret: string, algorithm: ChecksumAlgorithm): string {
  const pair = `checksum=${checksum(call, query, secret, algorithm)}`
  return query === "" ? pair : `${query}&${pair}`
}

/** The URL of a delivery as it was registered, if the request's own still is that URL. */
export const withoutChecksum = (url: string): string => url.replace(/[?&]checksum=[^&#]*/, "")

/**
 * Encodes a query in the form that every server and load balancer hashes alike: only `A-Z a-z 0-9 - . _` stay as they
 * are, a space is `+`, all else is upper-case `%XX`. In particular an apostrophe is encoded: URL parsers rewrite a raw
 * one after the checksum was made. Empty values are omitted, but for those of families, where they delete a key.
 * @throws ConfigError for text that is not well-formed Unicode
 */
export function encodeQuery(pairs: readonly Pair[]): string {
  return pairs
    .filter(([, value, family]) => value !== "" || family === true)
    .map(([name, value]) => `${encode(name, name)}=${encode(value, name)}`)
    .join("&")
}

function encode(text: string, parameter: string): string {
  if (!text.isWellFormed()) {
    throw new ConfigError(
      `the parameter "${parameter.toWellFormed()}" contains a lone surrogate; value.toWellFormed() replaces it`,
      parameter,
    )
  }
  return formEncode(text).replaceAll("*", "%2A")
}
