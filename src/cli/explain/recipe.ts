import { createHash, createHmac } from "node:crypto"
import type { Encoding } from "./encodings.ts"

/** A parameter of a query: as it is, and as it is written there. */
export interface Parameter {
  readonly name: string
  readonly value: string
  /** `name=value`, encoded; without `=` where there was none. */
  readonly raw: string
}

/** How a checksum was made. */
export interface Recipe {
  /** What the text begins with: the name of the call. */
  readonly call: string
  readonly parameters: readonly Parameter[]
  /** `undefined` takes parameters as they are written. */
  readonly encoding?: Encoding
  readonly separator: string
  /** Between the name of the call and the query, and behind the query. */
  readonly before: string
  readonly after: string
  readonly secret: string
  readonly place: "after" | "before" | "between" | "key"
  /** Hash as Node calls it. */
  readonly algorithm: string
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll("+", " "))
  } catch {
    return text
  }
}

/** Parameters of a query as they are written there; two `&` in a row have an empty one between them. */
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

/** What is hashed, with the secret as given. */
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
