const mask = "***"
/** Levels of a decoded body that are kept. */
const deepest = 100
const jwt = /eyJ[\w-]{2,}\.[\w-]{2,}\.[\w-]*/g

/** Hides secrets in whatever leaves this package as text or as an error's facts. */
export interface Redactor {
  /** Masks known secrets, JWTs and the values behind telling names: in queries, headers, XML elements and JSON members. */
  readonly text: (text: string) => string
  /** The same for a decoded answer: strings inside, and whole values under telling names. */
  readonly value: (value: unknown) => unknown
}

/** Whoever calls may have set them, so their values are not known here. */
const credentials = ["authorization", "proxy-authorization", "cookie", "set-cookie"]

const escape = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")

/**
 * @param secrets the literal secrets in use
 * @param names names, in any case, whose values are secret: `checksum`, `password`
 */
export function redactor(secrets: readonly string[], names: readonly string[]): Redactor {
  const literal = secrets.filter((secret) => secret.length > 0).map((secret) => new RegExp(escape(secret), "g"))
  const all = [...names, ...credentials]
  const any = all.map(escape).join("|")
  // Only what cannot be anything but a header: "password: too short" is a message.
  const header = all.filter((name) => name.includes("-") || credentials.includes(name)).map(escape)
  // Without a boundary in front, since the name may follow an encoded sign. Masking too much is the right mistake.
  const pair = new RegExp(`(${any})(=|%(?:25)*3D|&#61;|&#x3D;|&equals;)[^&\\s"'<>\\])]*`, "gi")
  const element = new RegExp(`(<(?:${any})\\b[^<>]*>)(?:<!\\[CDATA\\[[^]*?(?:\\]\\]>|$)|[^<]+)`, "gi")
  const member = new RegExp(`((["'])(?:${any})\\2\\s*:\\s*(["']))(?:\\\\.|(?!\\3)[^\\\\])*`, "gi")
  const escapedMember = new RegExp(`((\\\\+"|&quot;|&#34;)(?:${any})\\2\\s*:\\s*\\2)(?:(?!\\2)[^])*`, "gi")
  // To the end of the line, or where another header begins on the same line.
  const line = new RegExp(
    `((?:${header.join("|")})["']?:\\s*["']?)[^\\r\\n"'<>]+?(?=\\s+[\\w-]+:\\s|[\\r\\n"'<>]|$)`,
    "gi",
  )
  const key = new RegExp(`^(?:${any})$`, "i")

  const text = (input: string) =>
    literal
      .reduce((result, secret) => result.replaceAll(secret, mask), input)
      .replaceAll(pair, `$1$2${mask}`)
      .replaceAll(element, `$1${mask}`)
      .replaceAll(member, `$1${mask}`)
      .replaceAll(escapedMember, `$1${mask}`)
      .replaceAll(line, `$1${mask}`)
      .replaceAll(jwt, mask)

  const valueAt = (input: unknown, depth: number): unknown => {
    if (typeof input === "string") return text(input)
    if (typeof input !== "object" || input === null) return input
    // A deeper body would exhaust the stack here, and in whatever prints the error.
    if (depth === deepest) return mask
    if (Array.isArray(input)) return input.map((each) => valueAt(each, depth + 1))
    const result = Object.create(null) as Record<string, unknown>
    for (const [name, each] of Object.entries(input))
      result[name] = key.test(name) && each !== "" ? mask : valueAt(each, depth + 1)
    return result
  }
  return { text, value: (input) => valueAt(input, 0) }
}
