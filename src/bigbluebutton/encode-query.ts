import { ConfigError } from "../core/errors.ts"
import { formEncode } from "../core/form-encode.ts"
import type { Pair } from "../core/http/query.ts"

/**
 * Encodes a query in the form that every server and load balancer hashes alike: only `A-Z a-z 0-9 - . _` stay as they
 * are, a space is `+`, all else is upper-case `%XX`. In particular an apostrophe is encoded: URL parsers rewrite a raw
 * one after the checksum was made. Empty values are left out, but for those of families, where they delete a key.
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
      `the parameter "${parameter.toWellFormed()}" holds half of a surrogate pair; text.toWellFormed() replaces it`,
      parameter,
    )
  }
  return formEncode(text).replaceAll("*", "%2A")
}
