import { define } from "./define.ts"
import {
  jwtRule,
  literalRule,
  namedRules,
  type Rule,
  type SecretNames,
  secretNames,
  type Span,
} from "./secret-patterns.ts"
import { beneath } from "./layers.ts"
import { secretForms } from "./secret-forms.ts"

const mask = "***"
/** Stands for what is left out. */
const omitted = "…"

/** Most of a decoded body that an error keeps. */
const most = { characters: 250_000, values: 10_000, depth: 32 }

/** Hides secrets in whatever leaves this package as text or as an error's facts, in time linear in the length of the text. */
export interface Redactor {
  /**
   * Masks known secrets, JWTs and the values behind telling names: in queries, headers, XML elements and JSON members.
   * @param limit characters to keep of the text; `…` stands for the rest @default all
   */
  readonly text: (text: string, limit?: number) => string
  /**
   * The same for a decoded body: strings inside, and whole values under telling names. Of large ones, what exceeds 10 000
   * values, 250 000 characters or 32 levels is replaced by `…`.
   */
  readonly value: (value: unknown) => unknown
}

/** What has to be hidden. */
interface Hidden {
  readonly forms: readonly string[]
  readonly names: SecretNames
  readonly rules: readonly Rule[]
}

/**
 * @param secrets the literal secrets in use, or a function that returns them; those of fewer than four characters are masked
 * under their names only
 * @param names names, in any case, whose values are secret: `checksum`, `password`
 */
export function redactor(secrets: readonly string[] | (() => readonly string[]), names: readonly string[]): Redactor {
  const telling = secretNames(names)
  const rules = namedRules(telling)
  let fixed: readonly string[] | undefined
  // Made on first use: most clients never meet an error.
  const formsNow = () => (typeof secrets === "function" ? secretForms(secrets()) : (fixed ??= secretForms(secrets)))
  const hidden = (): Hidden => ({ forms: formsNow(), names: telling, rules })
  return {
    text: (text, limit) => masked(text, hidden(), limit),
    value: (value) => new Values(hidden()).masked(value, 0),
  }
}

/** How much longer a secret may be where it is escaped. */
const escaped = 16

/** Rules are applied one after the other: what one masked is part of what the next one finds around it. */
function masked(text: string, { forms, rules }: Hidden, limit = Number.POSITIVE_INFINITY): string {
  if (text.length <= limit) return named(applied(text, literals(forms)), rules, false)
  // A literal secret that the cut would halve is still there as a whole; other values count as complete where they are cut.
  const longest = (forms[0]?.length ?? 0) * escaped
  const seen = text.slice(0, limit + longest)
  const start = without(seen, literals(forms)(seen), cutAt(text, limit))
  // A mask may be longer than what it hides, or hide nothing but its absence.
  return named(start, rules, true).slice(0, limit) + omitted
}

const literals = (forms: readonly string[]): Rule => {
  const rule = literalRule(forms)
  return (text) => [...rule(text), ...beneath(rule)(text)]
}

/** What is secret by its name or form: in the text as it is, then as it reads without escapes. */
function named(text: string, rules: readonly Rule[], isCut: boolean): string {
  const all = [...rules, jwtRule(isCut)]
  return applied(
    all.reduce(applied, text),
    beneath((read) => all.flatMap((rule) => rule(read))),
  )
}

const applied = (text: string, rule: Rule): string => without(text, rule(text), text.length)

/** Not between the halves of a character. */
const cutAt = (text: string, limit: number): number =>
  /[\ud800-\udbff]/.test(text.charAt(limit - 1)) ? limit - 1 : limit

/** The first `length` characters, with the spans masked. A secret across the end is masked, too. */
function without(text: string, spans: readonly Span[], length: number): string {
  if (spans.length === 0) return text.slice(0, length)
  let result = ""
  let shown = 0
  for (const [start, end] of [...spans].sort(([one], [other]) => one - other)) {
    if (start > length) break
    // What touches is one secret to whoever reads it.
    if (start > shown || result === "") result += text.slice(shown, start) + mask
    shown = Math.max(shown, end)
  }
  return result + text.slice(shown, Math.max(shown, length))
}

/** One decoded body, and how much of it may still be kept. */
class Values {
  readonly #hidden: Hidden
  #characters = most.characters
  #values = most.values

  constructor(hidden: Hidden) {
    this.#hidden = hidden
  }

  masked(value: unknown, depth: number): unknown {
    if (typeof value === "string") return this.#text(value)
    if (typeof value === "function" || typeof value === "symbol") return omitted
    if (typeof value !== "object" || value === null) return value
    // Bytes hold no text, and may be many.
    if (depth >= most.depth || ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return omitted
    if (Array.isArray(value) || value instanceof Set) return this.#list(value, depth)
    return this.#members(value instanceof Map ? Object.fromEntries<unknown>(value) : value, depth)
  }

  #text(text: string): string {
    const limit = Math.max(this.#characters, 0)
    this.#characters -= text.length
    return masked(text, this.#hidden, limit)
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
        define(result, omitted, omitted)
        break
      }
      const shown = this.#text(name)
      const member = read(value, name)
      define(result, shown, this.#hidden.names.has(name) && member !== "" ? mask : this.masked(member, depth + 1))
    }
    return result
  }

  #isSpent(): boolean {
    return this.#characters <= 0 || this.#values-- <= 0
  }
}

/** A getter may throw, and its error must not take the place of the one that is being reported. */
function read(from: object, name: string): unknown {
  try {
    return (from as Readonly<Record<string, unknown>>)[name]
  } catch {
    return omitted
  }
}
