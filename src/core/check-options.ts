import { ConfigError } from "./errors.ts"
import { isObject, isPlain } from "./is-object.ts"
import { typeInWords } from "./type-in-words.ts"
import { near } from "./near.ts"

/** The names of options, with the type that each has to be of; 1 where somebody else checks that. `number` is 0 or more. */
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
  const known = Object.keys(names)
  // A service that reads a configuration has members of its own, and options that are getters of its class.
  const read = isPlain(options) ? undefined : known.filter((name) => name in options)
  for (const name of read?.concat(Object.keys(options)) ?? Object.keys(options)) {
    const option = inside + name
    const type = Object.hasOwn(names, name) ? names[name] : undefined
    const value = options[name]
    if (type === undefined) {
      if (read !== undefined && near(name, known) === undefined) continue
      throw fail(option, `there is no option "${option}"; ${advice(name, known, inside)}`)
    }
    if (
      type === 1 ||
      value === undefined ||
      (type === "number" ? isAmount(value) : typeof value === type && value !== null)
    )
      continue
    const wanted = type === "number" ? "a number, 0 or more" : `of type ${type}`
    const found = typeof value === "number" && type === "number" ? String(value) : typeInWords(value)
    throw fail(option, `${option} has to be ${wanted}, not ${found}`)
  }
  return (read ? Object.fromEntries(read.map((name) => [name, options[name]])) : options) as Options
}

/** What a limit in ms, bytes or attempts may be. `Number(process.env.UNSET)` is not. */
export const isAmount = (value: unknown): boolean => typeof value === "number" && value >= 0

/** Other packages have other names for an address and a secret. */
function advice(name: string, known: readonly string[], inside: string): string {
  const lower = name.toLowerCase()
  const better =
    near(name, known) ??
    (/ur[il]|host|endpoint|address|server/i.test(name) && !secret.test(name)
      ? known.find((each) => each === "baseUrl")
      : undefined) ??
    known.find((each) => each.toLowerCase().includes(lower) || lower.includes(each.toLowerCase())) ??
    (secret.test(name) ? known.find((each) => secret.test(each)) : undefined)
  return better === undefined ? `there are ${known.join(", ")}` : `write "${inside}${better}"`
}

const secret = /secret|salt|key|token|password/i
