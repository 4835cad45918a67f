import { findModule } from "./runtime.ts"
import type { Redactor } from "./redaction.ts"

/** Most that is kept of a cause, or looked through. */
const mostOfCause = { characters: 20_000, values: 200, depth: 5 }

/** What the errors of a platform say about a connection. */
const facts = ["code", "errno", "syscall", "address", "hostname", "port"]

/**
 * What somebody else threw, as it may be shown. It is handed on only where all that it can show is plain data without a secret.
 * In any other case nobody can tell: its class may print itself in its own way, or hold the request. Then it is copied: of an
 * error name, message, stack, code and the like, and the errors that caused it, of anything else its data, with secrets masked.
 */
export function safeCause(cause: unknown, redactor: Redactor): unknown {
  let left = mostOfCause.values
  const text = (given: unknown) => (typeof given === "string" ? redactor.text(given, mostOfCause.characters) : "")
  const copied = (given: unknown, depth: number): unknown => {
    if (quietly(() => isPlain(given, redactor)) === true) return given
    if (typeof given === "string" || typeof given === "symbol") return text(String(given))
    if (typeof given === "function") return "[function]"
    if (typeof given !== "object" || given === null) return given
    if (depth > mostOfCause.depth || left-- <= 0) return undefined
    const fact = (name: string) => quietly(() => (given as Readonly<Record<string, unknown>>)[name])
    const message = fact("message")
    if (typeof message !== "string" && quietly(() => given instanceof Error) !== true) {
      return quietly(() => redactor.value(given)) ?? "[object]"
    }
    const [inner, several] = [fact("cause"), fact("errors")]
    const options = inner === undefined ? {} : { cause: copied(inner, depth + 1) }
    const errors = quietly(() =>
      Array.isArray(several)
        ? Array.from({ length: Math.min(several.length, 10) }, (_, at) => several[at] as unknown)
        : undefined,
    )
    const copy =
      errors === undefined
        ? new Error(text(message), options)
        : new AggregateError(
            errors.map((each) => copied(each, depth + 1)),
            text(message),
            options,
          )
    copy.name = text(fact("name")) || "Error"
    copy.stack = text(fact("stack"))
    for (const name of facts) {
      const value = fact(name)
      if (typeof value === "string" || typeof value === "number") {
        Object.assign(copy, { [name]: typeof value === "string" ? text(value) : value })
      }
    }
    return copy
  }
  return copied(cause, 0)
}

const natives = [Error, TypeError, RangeError, SyntaxError, ReferenceError, EvalError, URIError, AggregateError]
const printers = new Set<unknown>(["toString", "toJSON", "toLocaleString", "valueOf"])

/**
 * Whether all that a value can show is to be seen here: data that holds no secret, without getters, proxies and printers of its
 * own.
 */
function isPlain(thrown: unknown, redactor: Redactor): boolean {
  let left = mostOfCause.values
  const known = new Set<unknown>([...natives, Object, Array].map(({ prototype }) => prototype as unknown))
  const isProxy = findModule("node:util")?.types.isProxy
  const plain = (value: unknown, depth: number): boolean => {
    if (typeof value === "string") return value.length <= mostOfCause.characters && redactor.text(value) === value
    if (typeof value === "function" || typeof value === "symbol") return false
    if (typeof value !== "object" || value === null) return true
    if (depth > mostOfCause.depth || isProxy?.(value) === true || !isOfPlainClass(value)) return false
    return Reflect.ownKeys(value).every((name) => {
      if (left-- <= 0 || !plain(name, depth)) return false
      // The engine's own getter.
      if (name === "stack" && value instanceof Error) return plain(value.stack, depth)
      const described = Reflect.getOwnPropertyDescriptor(value, name)
      return described !== undefined && "value" in described && plain(described.value, depth + 1)
    })
  }
  const isOfPlainClass = (value: object): boolean => {
    const parent = Reflect.getPrototypeOf(value)
    if (parent === null || known.has(parent)) return true
    const members = Object.entries(Object.getOwnPropertyDescriptors(parent))
    if (Object.getOwnPropertySymbols(parent).length > 0 || isProxy?.(parent) === true) return false
    return members.every(([name, member]) => "value" in member && !printers.has(name)) && isOfPlainClass(parent)
  }
  return plain(thrown, 0)
}

/** Getters and proxies of somebody else may throw; that must not take the place of the error that is reported. */
export function quietly<T>(run: () => T): T | undefined {
  try {
    return run()
  } catch {
    return undefined
  }
}
