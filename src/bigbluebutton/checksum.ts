import { hash, type HashAlgorithm } from "../core/crypto.ts"
import { ConfigError } from "../core/errors.ts"

/** How calls are signed. The server tells the algorithm by the length of the checksum. */
export type ChecksumAlgorithm = HashAlgorithm

const algorithms: readonly string[] = ["sha1", "sha256", "sha384", "sha512"] satisfies ChecksumAlgorithm[]

/** @throws ConfigError for another algorithm, which a plain string from a configuration may name */
export function checkAlgorithm(name: string, option: string): void {
  if (!algorithms.includes(name)) throw new ConfigError(`${option} has to be one of ${algorithms.join(", ")}`, option)
}

/**
 * The checksum of a call: a hash over name, query and secret, in lower-case hex.
 * @param call the path behind `/api/`: `create`, `hooks/create`
 * @param query exactly as it will be sent, without `?` and without a checksum
 */
export function checksum(call: string, query: string, secret: string, algorithm: ChecksumAlgorithm): string {
  const wrong = typeof call !== "string" ? "call" : typeof query !== "string" ? "query" : "secret"
  if (wrong !== "secret" || typeof secret !== "string" || secret === "")
    throw new ConfigError(`${wrong} has to be a string${wrong === "secret" ? " that is not empty" : ""}`, wrong)
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
