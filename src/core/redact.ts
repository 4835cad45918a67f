const mask = "***"
const jwt = /eyJ[\w-]{2,}\.[\w-]{2,}\.[\w-]*/g

/** Hides secrets in whatever leaves this package as text or as an error's facts. */
export interface Redactor {
  /** Masks known secrets, JWTs and the values of telling `name=value` pairs. */
  readonly text: (text: string) => string
  /** The same for a decoded answer: strings inside, and whole values under telling names. */
  readonly value: (value: unknown) => unknown
}

const escape = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")

/**
 * @param secrets the literal secrets in use
 * @param names names, in any case, whose values are secret: `checksum`, `password`
 */
export function redactor(secrets: readonly string[], names: readonly string[]): Redactor {
  const literal = secrets.filter((secret) => secret.length > 0).map((secret) => new RegExp(escape(secret), "g"))
  const list = names.map(escape).join("|")
  const never = "(?!)"
  // Without a boundary in front, since the name may follow an encoded sign. Masking too much is the right mistake.
  const pair = new RegExp(`(${list === "" ? never : list})(=|%3D)[^&\\s"'<>\\])]*`, "gi")
  const key = new RegExp(`^(?:${list === "" ? never : list})$`, "i")

  const text = (input: string) =>
    literal
      .reduce((result, secret) => result.replaceAll(secret, mask), input)
      .replaceAll(pair, `$1$2${mask}`)
      .replaceAll(jwt, mask)

  const value = (input: unknown): unknown => {
    if (typeof input === "string") return text(input)
    if (Array.isArray(input)) return input.map(value)
    if (typeof input !== "object" || input === null) return input
    const result = Object.create(null) as Record<string, unknown>
    for (const [name, each] of Object.entries(input)) result[name] = key.test(name) && each !== "" ? mask : value(each)
    return result
  }
  return { text, value }
}
