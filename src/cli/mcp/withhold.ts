import { redactor } from "../../core/redaction.ts"
import { isRecord } from "../cells.ts"

/** What may be shown to a model. */
export interface Showing {
  /** Links with which somebody joins. */
  readonly links: boolean
  /** Passwords, tokens and other secrets. */
  readonly secrets: boolean
}

/** Names that are secret whatever a document says. */
const always = [
  "password",
  "passwd",
  "senha",
  "secret",
  "token",
  "accessToken",
  "access_token",
  "refreshToken",
  "refresh_token",
  "apiKey",
  "api_key",
  "jwt",
  "checksum",
]

/** Stands for what is hidden, as everywhere in this package. */
export const withheld = "***"

/** Shorter values are words that stand in many places. */
const shortest = 4

/** Names of links that let somebody in without a secret that could be recognised in them. */
const ofLinks = /^(?:join|invite|invitation|entry|access|guest|launch|room)_?-?(?:url|link|uri)$/i

const isUrl = (value: unknown): value is string => typeof value === "string" && /^https?:\/\/\S+$/i.test(value)

/** Values under secret names: what a server repeats elsewhere, such as in a welcome message, is hidden there, too. */
function secretValues(value: unknown, names: ReadonlySet<string>, found = new Set<string>(), depth = 0): Set<string> {
  if (depth > 32) return found
  if (Array.isArray(value)) for (const each of value) secretValues(each, names, found, depth + 1)
  else if (isRecord(value)) {
    for (const [name, each] of Object.entries(value)) {
      if (names.has(name.toLowerCase()) && typeof each === "string" && each.length >= shortest) found.add(each)
      else secretValues(each, names, found, depth + 1)
    }
  }
  return found
}

/** Hides what a model must not see. Masked parts are `***`. */
export interface Withholder {
  /** @param name of the member that holds the value, or of the call that returns it */
  readonly value: (value: unknown, name: string) => unknown
  readonly text: (text: string) => string
}

/**
 * @param names names of members that are secret, as the document says
 * @param literals the credentials of the client, which are hidden whatever is shown
 */
export function withholder(
  names: readonly string[],
  literals: readonly string[],
  { links, secrets }: Showing,
): Withholder {
  const hidden = secrets ? [] : [...names, ...always]
  const lower = new Set(hidden.map((name) => name.toLowerCase()))
  const credentials = redactor(literals, [])
  return {
    value: (value, call) => {
      const mask = redactor([...literals, ...secretValues(value, lower)], hidden)
      const member = (name: string, each: unknown): unknown =>
        (mask.value({ [name]: each }) as Record<string, unknown>)[name]
      const isSecret = (name: string) => member(name, "shown") !== "shown"
      const shown = (each: unknown, name: string): unknown => {
        if (isUrl(each) && links) return credentials.text(each)
        if (isUrl(each) && !secrets && ofLinks.test(name)) return withheld
        if (typeof each !== "object" || each === null) return member(name, each)
        if (isSecret(name)) return withheld
        if (Array.isArray(each)) return each.map((item) => shown(item, name))
        return isRecord(each)
          ? Object.fromEntries(Object.entries(each).map(([inner, item]) => [inner, shown(item, inner)]))
          : member(name, each)
      }
      return shown(value, call)
    },
    text: redactor(literals, hidden).text,
  }
}
