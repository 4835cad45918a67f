import { getHashes } from "node:crypto"
import { checksumOf, type Parameter, type Recipe } from "./recipe.ts"
import { type Mistake, mistakesFor, type Subject } from "./mistakes.ts"

/** The mistakes that explain a checksum: none, one, or two. */
export interface Explanation {
  readonly recipe: Recipe
  readonly mistakes: readonly Mistake[]
  /** The format in which the digits match. */
  readonly form: "hex" | "upper-case hex" | "base64"
}

const lengths: Readonly<Record<number, readonly string[]>> = {
  16: ["md5"],
  20: ["sha1"],
  28: ["sha224"],
  32: ["sha256", "sha3-256"],
  48: ["sha384"],
  64: ["sha512"],
}

interface Digits {
  readonly hex: string
  readonly form: Explanation["form"]
}

/** Normalizes a checksum in any common format to hex; `undefined` for anything else. */
export function digitsOf(checksum: string): Digits | undefined {
  const text = checksum.trim()
  if (/^[\da-f]+$/i.test(text) && text.length / 2 in lengths)
    return { hex: text.toLowerCase(), form: /[A-F]/.test(text) ? "upper-case hex" : "hex" }
  const bytes = /^[\w+/-]+={0,2}$/.test(text)
    ? Buffer.from(text.replaceAll("-", "+").replaceAll("_", "/"), "base64")
    : []
  return bytes.length in lengths ? { hex: Buffer.from(bytes).toString("hex"), form: "base64" } : undefined
}

/** Hash algorithms with this number of digits. */
export const algorithmsOf = ({ hex }: Digits): readonly string[] => {
  const known = getHashes().map((name) => name.toLowerCase())
  return (lengths[hex.length / 2] ?? []).filter((name) => known.includes(name))
}

function* permutations(parameters: readonly Parameter[]): Generator<readonly Parameter[]> {
  if (parameters.length <= 1) {
    yield parameters
    return
  }
  for (const [index, first] of parameters.entries()) {
    for (const rest of permutations(parameters.filter((_, at) => at !== index))) yield [first, ...rest]
  }
}

const mostToPermute = 6

function* recipes(base: Recipe, mistakes: readonly Mistake[], count: number): Generator<[Recipe, readonly Mistake[]]> {
  if (count === 0) yield [base, []]
  else if (count === 1) {
    for (const each of mistakes) yield [each.apply(base), [each]]
    const { parameters } = base
    if (parameters.length > mostToPermute) return
    const other: Mistake = {
      kind: "order",
      what: "signed the parameters in a different order than they were sent",
      fix: "keep one order: sign exactly the query string that is sent",
      apply: (recipe) => recipe,
    }
    for (const permuted of permutations(parameters)) yield [{ ...base, parameters: permuted }, [other]]
  } else {
    for (const [index, first] of mistakes.entries()) {
      const once = first.apply(base)
      for (const second of mistakes.slice(index + 1)) {
        if (second.kind !== first.kind) yield [second.apply(once), [first, second]]
      }
    }
  }
}

/**
 * Finds the fewest mistakes that lead to a given checksum. The number of attempts does not depend on the checksum; it
 * grows with the number of parameters up to a limit.
 */
export function search(base: Recipe, subject: Subject, digits: Digits): Explanation | undefined {
  const algorithms = algorithmsOf(digits)
  const mistakes = mistakesFor(subject)
  for (const count of [0, 1, 2]) {
    for (const [recipe, made] of recipes(base, mistakes, count)) {
      for (const algorithm of algorithms) {
        const complete = { ...recipe, algorithm }
        if (checksumOf(complete) === digits.hex) return { recipe: complete, mistakes: made, form: digits.form }
      }
    }
  }
  return undefined
}
