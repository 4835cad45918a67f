import { hash, type HashAlgorithm } from "../core/crypto.ts"

/** How calls are signed. The server tells the algorithm by the length of the checksum. */
export type ChecksumAlgorithm = HashAlgorithm

/**
 * The checksum of a call: a hash over name, query and secret, in lower-case hex.
 * @param call the path behind `/api/`: `create`, `hooks/create`
 * @param query exactly as it will be sent, without `?` and without a checksum
 */
export function checksum(call: string, query: string, secret: string, algorithm: ChecksumAlgorithm): string {
  return hash(algorithm, call + query + secret)
}

/** The query with its checksum, once and last. */
export function signedQuery(call: string, query: string, secret: string, algorithm: ChecksumAlgorithm): string {
  const pair = `checksum=${checksum(call, query, secret, algorithm)}`
  return query === "" ? pair : `${query}&${pair}`
}
