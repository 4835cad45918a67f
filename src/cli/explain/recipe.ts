import { createHash, createHmac } from "node:crypto"
import type { Encoding } from "./encodings.ts"

/** A query parameter, decoded and as written. */
export interface Parameter {
  readonly name: string
  readonly value: string
  /** `name=value`, encoded; without `=` if there was none. */
  readonly raw: string
}

/** How a checksum is computed. */
export interface Recipe {
  /** The call name at the start of the hashed string. */
  readonly call: string
  readonly parameters: readonly Parameter[]
  /** `undefined` uses parameters as written. */
  readonly encoding?: Encoding
  readonly separator: string
  /** Separators: between the call name and the query, and after the query. */
  readonly before: string
  readonly after: string
  readonly secret: string
  readonly place: "after" | "before" | "between" | "key"
  /** Hash algorithm, by its name in Node. */
  readonly algorithm: string
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll("+", " "))
  } catch {
    return text
  }
}

/** Parses a query; two consecutive `&` contain an empty parameter. */
export const parametersOf = (query: string): Parameter[] =>
  (query === "" ? [] : query.split("&")).map((raw) => {
    const at = raw.indexOf("=")
    const [name, value] = at < 0 ? [raw, ""] : [raw.slice(0, at), raw.slice(at + 1)]
    return { name: decoded(name), value: decoded(value), raw }
  })

const written = ({ name, value, raw }: Parameter, encoding: Encoding | undefined): string =>
  encoding === undefined || raw === "" ? raw : `${encoding.encode(name)}=${encoding.encode(value)}`

export function queryOf({ parameters, encoding, separator, before, after }: Recipe): string {
  return `${before}${parameters.map((each) => written(each, encoding)).join(separator)}${after}`
}

/** The string to hash, with the given secret. */
export function textOf(recipe: Recipe, secret: string = recipe.secret): string {
  const { call, place } = recipe
  const query = queryOf(recipe)
  if (place === "before") return secret + call + query
  if (place === "between") return call + secret + query
  return place === "key" ? call + query : call + query + secret
}

/** The checksum in lower-case hex. */
export function checksumOf(recipe: Recipe): string {
  const { algorithm, place, secret } = recipe
  const hash = place === "key" ? createHmac(algorithm, secret) : createHash(algorithm)
  return hash.update(textOf(recipe), "utf8").digest("hex")
}
