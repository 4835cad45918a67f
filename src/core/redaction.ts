import { setOwn } from "./values.ts"
import {
  alsoUnescaped,
  jwtRule,
  literalRule,
  namedRules,
  type Rule,
  secretForms,
  secretNames,
  type SecretNames,
  type Span,
} from "./secret-patterns.ts"
import { findModule } from "./runtime.ts"

const mask = "***"
/** Replaces omitted text. */
const omitted = "…"

/** Maximum size of a decoded body in an error. */
const bodyLimits = { characters: 250_000, values: 10_000, depth: 32 }

/** Masks secrets in texts and error properties, in time linear in their length. */
export interface Redactor {
  /**
   * Masks known secrets, JWTs and the values of secret names: in queries, headers, XML elements and JSON members.
   * @param limit maximum number of characters; `…` replaces the rest
   * @default no limit
   */
  readonly text: (text: string, limit?: number) => string
  /**
   * The same for a decoded body: in strings, and whole values of secret names. In large bodies, `…` replaces what
   * exceeds 10,000 values, 250,000 characters or 32 levels.
   */
  readonly value: (value: unknown) => unknown
}

/** The secrets to mask. */
interface Hidden {
  readonly forms: readonly string[]
  readonly names: SecretNames
  readonly rules: readonly Rule[]
}

/**
 * @param secrets the current secrets, or a function that returns them; those shorter than four characters are masked
 * only after a secret name
 * @param names names, in any case, whose values are secret: `checksum`, `password`
 */
export function redactor(secrets: readonly string[] | (() => readonly string[]), names: readonly string[]): Redactor {
  const telling = secretNames(names)
  const rules = namedRules(telling)
  let fixed: readonly string[] | undefined
  // Created on first use: most clients never have an error.
  const formsNow = () => (typeof secrets === "function" ? secretForms(secrets()) : (fixed ??= secretForms(secrets)))
  const hidden = (): Hidden => ({ forms: formsNow(), names: telling, rules })
  return {
    text: (text, limit) => maskText(text, hidden(), limit),
    value: (value) => new Values(hidden()).masked(value, 0),
  }
}

/** Factor by which escaping may lengthen a secret. */
const escaped = 16

/** Applies the rules in order; each sees the text that the previous ones masked. */
function maskText(text: string, { forms, rules }: Hidden, limit = Number.POSITIVE_INFINITY): string {
  if (text.length <= limit) return maskByName(applyRule(text, literals(forms)), rules, false)
  // A literal secret that the cut would split is masked as a whole; other values are assumed to end at the cut.
  const longest = (forms[0]?.length ?? 0) * escaped
  const seen = text.slice(0, limit + longest)
  const start = maskSpans(seen, literals(forms)(seen), cutAt(text, limit))
  // A mask may be longer than its secret, or mask an empty value.
  return maskByName(start, rules, true).slice(0, limit) + omitted
}

const literals = (forms: readonly string[]): Rule => {
  const rule = literalRule(forms)
  return (text) => [...rule(text), ...alsoUnescaped(rule)(text)]
}

/** Masks values that are secret by name or format: in the text as it is, then without its escapes. */
function maskByName(text: string, rules: readonly Rule[], isCut: boolean): string {
  const all = [...rules, jwtRule(isCut)]
  return applyRule(
    all.reduce(applyRule, text),
    alsoUnescaped((read) => all.flatMap((rule) => rule(read))),
  )
}

const applyRule = (text: string, rule: Rule): string => maskSpans(text, rule(text), text.length)

/** Avoids cutting a surrogate pair. */
const cutAt = (text: string, limit: number): number =>
  /[\ud800-\udbff]/.test(text.charAt(limit - 1)) ? limit - 1 : limit

/** The first `length` characters with the spans masked. A secret that crosses the end is also masked. */
function maskSpans(text: string, spans: readonly Span[], length: number): string {
  if (spans.length === 0) return text.slice(0, length)
  let result = ""
  let shown = 0
  for (const [start, end] of [...spans].sort(([one], [other]) => one - other)) {
    if (start > length) break
    // Adjacent secrets are masked as one.
    if (start > shown || result === "") result += text.slice(shown, start) + mask
    shown = Math.max(shown, end)
  }
  return result + text.slice(shown, Math.max(shown, length))
}

/** Copies one decoded body and counts what may still be kept. */
class Values {
  readonly #hidden: Hidden
  #characters = bodyLimits.characters
  #values = bodyLimits.values

  constructor(hidden: Hidden) {
    this.#hidden = hidden
  }

  masked(value: unknown, depth: number): unknown {
    if (typeof value === "string") return this.#text(value)
    if (typeof value === "function" || typeof value === "symbol") return omitted
    if (typeof value !== "object" || value === null) return value
    // Bytes contain no text, and there may be many.
    if (depth >= bodyLimits.depth || ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return omitted
    if (Array.isArray(value) || value instanceof Set) return this.#list(value, depth)
    return this.#members(value instanceof Map ? Object.fromEntries<unknown>(value) : value, depth)
  }

  #text(text: string): string {
    const limit = Math.max(this.#characters, 0)
    this.#characters -= text.length
    return maskText(text, this.#hidden, limit)
  }

  #list(items: Iterable<unknown>, depth: number): unknown[] {
    const result: unknown[] = []
    for (const item of items) {
      if (this.#isSpent()) {
        result.push(omitted)
        break
      }
      result.push(this.masked(item, depth + 1))
    }
    return result
  }

  #members(value: object, depth: number): object {
    const result = {}
    for (const name of Object.keys(value)) {
      if (this.#isSpent()) {
        setOwn(result, omitted, omitted)
        break
      }
      const shown = this.#text(name)
      const member = read(value, name)
      setOwn(result, shown, this.#hidden.names.has(name) && member !== "" ? mask : this.masked(member, depth + 1))
    }
    return result
  }

  #isSpent(): boolean {
    return this.#characters <= 0 || this.#values-- <= 0
  }
}

/** Reads a property. A getter may throw, and its error must not replace the one that is being reported. */
function read(from: object, name: string): unknown {
  try {
    return (from as Readonly<Record<string, unknown>>)[name]
  } catch {
    return omitted
  }
}

/** Maximum size of a cause, both to copy and to examine. */
const causeLimits = { characters: 20_000, values: 200, depth: 5 }

/** Properties of platform errors about a connection. */
const errorProperties = ["code", "errno", "syscall", "address", "hostname", "port"]

/**
 * Converts a foreign error so that it is safe to show. It is returned unchanged only if everything it shows is plain
 * data without secrets. Otherwise its class may print itself in its own way, or contain the request, so it is copied
 * with secrets masked: for an error its name, message, stack, code and similar properties and its causes; for other
 * values their data.
 */
export function safeCause(cause: unknown, redactor: Redactor): unknown {
  let left = causeLimits.values
  const text = (given: unknown) => (typeof given === "string" ? redactor.text(given, causeLimits.characters) : "")
  const copied = (given: unknown, depth: number): unknown => {
    if (tryOrUndefined(() => isSafeToShow(given, redactor)) === true) return given
    if (typeof given === "string" || typeof given === "symbol") return text(String(given))
    if (typeof given === "function") return "[function]"
    if (typeof given !== "object" || given === null) return given
    if (depth > causeLimits.depth || left-- <= 0) return undefined
    const fact = (name: string) => tryOrUndefined(() => (given as Readonly<Record<string, unknown>>)[name])
    const message = fact("message")
    if (typeof message !== "string" && tryOrUndefined(() => given instanceof Error) !== true) {
      return tryOrUndefined(() => redactor.value(given)) ?? "[object]"
    }
    const [inner, several] = [fact("cause"), fact("errors")]
    const options = inner === undefined ? {} : { cause: copied(inner, depth + 1) }
    const errors = tryOrUndefined(() =>
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
    for (const name of errorProperties) {
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

/** Returns whether everything a value shows is plain data without secrets: no getters, proxies or custom inspection. */
function isSafeToShow(thrown: unknown, redactor: Redactor): boolean {
  let left = causeLimits.values
  const known = new Set<unknown>([...natives, Object, Array].map(({ prototype }) => prototype as unknown))
  const isProxy = findModule("node:util")?.types.isProxy
  const plain = (value: unknown, depth: number): boolean => {
    if (typeof value === "string") return value.length <= causeLimits.characters && redactor.text(value) === value
    if (typeof value === "function" || typeof value === "symbol") return false
    if (typeof value !== "object" || value === null) return true
    if (depth > causeLimits.depth || isProxy?.(value) === true || !isOfPlainClass(value)) return false
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

/**
 * Runs code that may throw because of foreign getters and proxies. Such errors must not replace the one that is being
 * reported.
 */
export function tryOrUndefined<T>(run: () => T): T | undefined {
  try {
    return run()
  } catch {
    return undefined
  }
}
