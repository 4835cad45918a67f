import { digestBytes, hash, type HashAlgorithm } from "../core/crypto.ts"
import { ConfigError } from "../core/errors.ts"
import { formEncode, type Pair } from "../core/http/query.ts"

/** Hash algorithm of a checksum. The server recognizes it by the length of the checksum. */
export type ChecksumAlgorithm = HashAlgorithm

export const algorithms: readonly string[] = Object.keys(digestBytes)

/** @throws ConfigError for an unknown algorithm, since configuration files may contain any string */
export function checkAlgorithm(name: string, option: string): void {
  if (!algorithms.includes(name)) throw new ConfigError(`${option} must be one of ${algorithms.join(", ")}`, option)
}

/**
 * The checksum of a call: a hash of name, query and secret, in lower-case hex.
 * @param secret the server's shared secret
 * @param algorithm hash algorithm
 * @param call the path after `/api/`: `create`, `hooks/create`
 * @param query the query as sent, without `?` and without a checksum
 */
export function checksum(call: string, query: string, secret: string, algorithm: ChecksumAlgorithm): string {
  const wrong = typeof call !== "string" ? "call" : typeof query !== "string" ? "query" : "secret"
  if (wrong !== "secret" || typeof secret !== "string" || secret === "")
    throw new ConfigError(`${wrong} must be a ${wrong === "secret" ? "non-empty " : ""}string`, wrong)
  checkAlgorithm(algorithm, "algorithm")
  return hash(algorithm, call + query + secret)
}

/** The query with the checksum appended, which must be its only one. */
export function signedQuery(call: string, query: string, secret: string, algorithm: ChecksumAlgorithm): string {
  const pair = `checksum=${checksum(call, query, secret, algorithm)}`
  return query === "" ? pair : `${query}&${pair}`
}

/** Removes the checksum from the URL of a delivery, which gives the registered URL if nothing else was changed. */
export const withoutChecksum = (url: string): string => url.replace(/[?&]checksum=[^&#]*/, "")

/**
 * Encodes a query in the form that all servers and load balancers hash alike: only `A-Z a-z 0-9 - . _` are unchanged, a
 * space becomes `+`, everything else upper-case `%XX`. An apostrophe is encoded because URL parsers would rewrite it
 * after the checksum was computed. Empty values are omitted, except those of families, where they delete a key.
 * @throws ConfigError for strings that are not well-formed Unicode
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
