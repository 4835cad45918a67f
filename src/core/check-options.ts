import { ConfigError } from "./errors.ts"
import { isObject, isPlainObject, describeType } from "./values.ts"

/**
 * The known name that a misspelt one probably stands for: it differs by case, by one letter, or by both. Names of one
 * or two letters may differ only by case, because otherwise almost any name would match.
 */
export const closestName = (name: string, known: readonly string[]): string | undefined =>
  known.find((each) =>
    each.length > 2 ? differsByOne(each.toLowerCase(), name.toLowerCase()) : each.toLowerCase() === name.toLowerCase(),
  )

/** Returns whether two strings are equal or differ by one replaced, added or missing letter. */
function differsByOne(one: string, other: string): boolean {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  const [rest, otherRest] = [one.slice(at), other.slice(at)]
  return rest.slice(1) === otherRest.slice(1) || rest.slice(1) === otherRest || rest === otherRest.slice(1)
}

/** Option names and types; 1 means that other code checks the type. `number` means 0 or more. */
export type Names = Readonly<Record<string, 1 | "boolean" | "function" | "number" | "object" | "string">>

/** The names of all options of a type, which the compiler checks for completeness. */
export type NamesOf<Options> = Readonly<Record<keyof Options, Names[string]>>

/**
 * Checks option names and types. `undefined` counts as an empty object: the code that reads the options reports missing
 * ones.
 * @param of what the options belong to, for the message: `BigBlueButton`, `retryBudget`
 * @param inside prefix of nested options, such as `retryBudget.`
 * @throws ConfigError if it is not an object, for an unknown name, or for a value of the wrong type
 */
export function checkOptions<Options extends object>(
  of: string,
  given: Options | undefined,
  names: Names,
  inside = "",
): Partial<Options> & Options {
  // `null` does not mean absent.
  const [options = {}]: readonly unknown[] = [given]
  const fail = (option: string, what: string) => new ConfigError(`${of}: ${what}`, option)
  if (!isObject(options)) {
    const option = inside.slice(0, -1) || "options"
    throw fail(option, `${option} must be an object, not ${describeType(given)}`)
  }
  const known = Object.keys(names)
  // Services with a configuration class have further members, and options may be getters of the class.
  const read = isPlainObject(options) ? undefined : known.filter((name) => name in options)
  for (const name of read?.concat(Object.keys(options)) ?? Object.keys(options)) {
    const option = inside + name
    const type = Object.hasOwn(names, name) ? names[name] : undefined
    const value = options[name]
    if (type === undefined) {
      if (read !== undefined && closestName(name, known) === undefined) continue
      throw fail(option, `unknown option "${option}"; ${advice(name, known, inside)}`)
    }
    if (
      type === 1 ||
      value === undefined ||
      (type === "number" ? isAmount(value) : typeof value === type && value !== null)
    )
      continue
    const wanted = type === "number" ? "a number >= 0" : `of type ${type}`
    const found = typeof value === "number" && type === "number" ? String(value) : describeType(value)
    throw fail(option, `${option} must be ${wanted}, not ${found}`)
  }
  return (read ? Object.fromEntries(read.map((name) => [name, options[name]])) : options) as Options
}

/** Whether a value can be a limit in ms, bytes or attempts. `Number(process.env.UNSET)` cannot. */
export const isAmount = (value: unknown): boolean => typeof value === "number" && value >= 0

/** Advice for names that other packages use for address and secret. */
function advice(name: string, known: readonly string[], inside: string): string {
  const lower = name.toLowerCase()
  const better =
    closestName(name, known) ??
    (/ur[il]|host|endpoint|address|server/i.test(name) && !secretWord.test(name)
      ? known.find((each) => each === "baseUrl")
      : undefined) ??
    known.find((each) => each.toLowerCase().includes(lower) || lower.includes(each.toLowerCase())) ??
    (secretWord.test(name) ? known.find((each) => secretWord.test(each)) : undefined)
  return better === undefined ? `the options are ${known.join(", ")}` : `did you mean "${inside}${better}"?`
}

const secretWord = /secret|salt|key|token|password/i

/**
 * Returns whether a value can be a secret as it was issued. Whitespace at either end comes from copying or from the
 * last line of a file. A value that is only whitespace, such as an unset variable, could be guessed. Non-ASCII letters
 * are valid in a key.
 */
export const isSecret = (value: unknown): value is string =>
  typeof value === "string" && !isUnset(value) && value.trim() === value && !/\p{Cc}/u.test(value)

/** A missing variable, or the strings that template literals make of one, which anyone could guess. */
export const isUnset = (value: unknown): boolean =>
  value === undefined || ["", "undefined", "null"].includes(value as string)

/**
 * Checks a secret that is used as a key and never sent in a header.
 * @throws ConfigError, which names the option and does not show the value
 */
export function secretValue(value: unknown, option: string): string {
  if (typeof value !== "string" || isUnset(value)) throw new ConfigError(`${option} must not be empty`, option)
  if (!isSecret(value))
    throw new ConfigError(`${option} has leading or trailing whitespace or control characters`, option)
  return value
}

/**
 * Checks a credential that is sent in a header, exactly as it was issued.
 * @throws ConfigError, which names the option and does not show the value
 */
export function credential(value: string | undefined, option: string): string {
  const secret = secretValue(value, option)
  // A header would reject these with an error that quotes the value.
  if (!/^[\x20-\x7e]*$/.test(secret)) throw new ConfigError(`${option} has non-ASCII characters`, option)
  return secret
}
