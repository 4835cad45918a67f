import { ConfigError } from "./errors.ts"
import { type Fields, isFields } from "./fields.ts"
import { typeInWords } from "./type-in-words.ts"
import { near } from "./near.ts"

/** The names of options, with the type that each has to be of; 1 where somebody else checks that. */
export type Names = Readonly<Record<string, 1 | "boolean" | "function" | "number" | "object" | "string">>

/** The names of all options of a type. The compiler compares them with it. */
export type NamesOf<Options> = Readonly<Record<keyof Options, Names[string]>>

/**
 * Checks options by their names and types. `undefined` is an empty object: whoever reads the options says which one is missing.
 * @param of where they belong, for the message: `BigBlueButton`, `retryBudget`
 * @param inside the option that holds them, such as `retryBudget.`
 * @throws ConfigError for what is not an object, for a name that is not known, and for a value of another type
 */
export function checkOptions<Options extends object>(
  of: string,
  given: Options | undefined,
  names: Names,
  inside = "",
): Partial<Options> & Options {
  // `null` is not absent.
  const [options = {}]: readonly unknown[] = [given]
  const fail = (option: string, what: string) => new ConfigError(`${of}: ${what}`, option)
  if (!isObject(options)) {
    const option = inside.slice(0, -1) || "options"
    throw fail(option, `${option} has to be an object, not ${typeInWords(given)}`)
  }
  for (const name of Object.keys(options)) {
    const option = inside + name
    const type = Object.hasOwn(names, name) ? names[name] : undefined
    const value = options[name]
    if (type === undefined)
      throw fail(option, `there is no option "${option}"; ${advice(name, Object.keys(names), inside)}`)
    if (type !== 1 && value !== undefined && (typeof value !== type || value === null))
      throw fail(option, `${option} has to be of type ${type}, not ${typeInWords(value)}`)
    // NaN is what an environment variable that is missing becomes, and it compares with nothing.
    if (typeof value === "number" && !(value >= 0))
      throw fail(option, `${option} has to be a number that is not negative, not ${value}`)
  }
  return options as Options
}

/** A Map, a Headers or a promise has no members of its own, so it would pass for an empty object. */
export const isObject = (value: unknown): value is Fields =>
  isFields(value) && !(Symbol.iterator in value) && !("then" in value)

/** Other packages have other names for an address and a secret. */
function advice(name: string, known: readonly string[], inside: string): string {
  const lower = name.toLowerCase()
  const better =
    near(name, known) ??
    (/ur[il]|host|endpoint|address|server/i.test(name) ? known.find((each) => each === "baseUrl") : undefined) ??
    known.find((each) => each.toLowerCase().includes(lower) || lower.includes(each.toLowerCase())) ??
    (secret.test(name) ? known.find((each) => secret.test(each)) : undefined)
  return better === undefined ? `there are ${known.join(", ")}` : `write "${inside}${better}"`
}

const secret = /secret|key|token|password/i
