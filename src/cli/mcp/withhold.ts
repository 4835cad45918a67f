import { redactor } from "../../core/redaction.ts"
import { isRecord } from "../cells.ts"

/** What may be shown to a model. */
export interface Showing {
  /** Links with which somebody joins. */
  readonly links: boolean
  /** Passwords, tokens and other secrets. */
  readonly secrets: boolean
}

/** Stands for what is hidden, as everywhere in this package. */
export const withheld = "***"

/** Names that are secret whatever a document says: in queries and texts as well as in members. */
const always = [
  ..."password passwd passcode passphrase pass pwd pw pin senha secret token jwt checksum cookie cookies jsessionid".split(
    " ",
  ),
  ..."accessToken access_token refreshToken refresh_token apiKey api_key".split(" "),
]

/** Last words of names whose members are secret: `adminPassword`, `signing_secret`, `hostKey`. */
const lastWords = new Set(
  "password passwd passcode passphrase pwd pw pin senha secret token credential credentials jwt".split(" "),
)
const keysOf = new Set("api access auth secret private signing hmac host raw encryption session shared".split(" "))

/** Names of links that let somebody in, and what else is called so. */
const linkNames =
  /^(?:join|invite|invitation|entry|access|guest|launch|room|meeting|host|attendee|moderator|viewer|participant|embed)_?-?(?:url|link|uri|href)s?$/i
const linkWords = /^(?:join|invite|invitation)s?$/i
/** Such names in texts: bodies of responses in messages of errors. */
const linksInText =
  "joinUrl join_url joinLink join_link inviteUrl invite_url inviteLink invite_link meeting_link host_url room_url".split(
    " ",
  )

const hasUrl = (value: unknown): value is string => typeof value === "string" && /https?:\/\/\S/i.test(value)

const isLink = (name: string, value: unknown): value is string =>
  hasUrl(value) && (linkNames.test(name) || linkWords.test(name))

/** Shorter values are words that stand in many places. */
const shortest = 4
/** Values of one result that are looked for elsewhere in it. */
const most = 500
const deepest = 64

const wordsOf = (name: string): string[] =>
  name
    .replaceAll(/([a-z\d])([A-Z])/g, "$1 $2")
    .split(/[^\p{L}\d]+/u)
    .map((word) => word.toLowerCase())

function isSecretName(name: string): boolean {
  const words = wordsOf(name)
  const last = words.at(-1) ?? ""
  return lastWords.has(last) || (last === "key" && keysOf.has(words.at(-2) ?? ""))
}

/** Calls a function for every scalar, with the name of its member, and whether it is beneath a secret name. */
function each(
  value: unknown,
  name: string,
  isSecret: (name: string) => boolean,
  visit: (value: unknown, name: string, secret: boolean) => void,
  depth = 0,
  secret = false,
): void {
  const own = secret || isSecret(name)
  if (depth > deepest) return
  if (Array.isArray(value)) for (const item of value) each(item, name, isSecret, visit, depth + 1, own)
  else if (isRecord(value))
    for (const [inner, item] of Object.entries(value)) each(item, inner, isSecret, visit, depth + 1, own)
  else visit(value, name, own)
}

/** Hides what a model must not see. Masked parts are `***`. */
export interface Withholder {
  /** @param name of the member that holds the value, or of the call that returns it */
  readonly value: (value: unknown, name: string) => unknown
  readonly text: (text: string) => string
}

/** `https://user:password@host` */
const userInfo = /(\/\/[^\s/:@]{0,200}:)[^\s/@]{1,200}@/g

/**
 * @param names names of members that are secret, as the document says
 * @param literals the credentials of the client, which are hidden whatever is shown
 */
export function withholder(
  names: readonly string[],
  literals: readonly string[],
  { links, secrets }: Showing,
): Withholder {
  const hidden = secrets ? [] : [...names, ...always, ...(links ? [] : linksInText)]
  const lower = new Set(hidden.map((name) => name.toLowerCase()))
  const isSecret = (name: string): boolean => !secrets && (lower.has(name.toLowerCase()) || isSecretName(name))
  const hidesLinks = !links && !secrets
  const credentials = redactor(literals, [])
  const inText = (mask: ReturnType<typeof redactor>, text: string): string => {
    const masked = mask.text(text)
    return secrets ? masked : masked.replaceAll(userInfo, `$1${withheld}@`)
  }
  return {
    value: (value, call) => {
      // The name of a call says what a single value is, such as a link; of an object, the names of its members do.
      const root = typeof value === "object" ? "" : call
      // What a server repeats elsewhere, such as a password in a welcome message, is hidden there, too.
      const found = new Set<string>()
      each(value, root, isSecret, (item, name, secret) => {
        const isHidden = secret || (hidesLinks && isLink(name, item))
        const text = typeof item === "string" || typeof item === "number" ? String(item) : ""
        if (isHidden && text.length >= shortest && found.size < most) found.add(text)
      })
      const mask = redactor([...literals, ...found], hidden)
      const shown = (item: unknown, name: string, depth: number): unknown => {
        if (isSecret(name) && item !== null && item !== undefined && item !== "" && typeof item !== "boolean")
          return withheld
        if (isLink(name, item) && !secrets) return links ? credentials.text(item) : withheld
        if (typeof item === "string") return inText(mask, item)
        if (typeof item !== "object" || item === null) return item
        if (depth > deepest) return "…"
        if (Array.isArray(item)) return item.map((inner) => shown(inner, name, depth + 1))
        return isRecord(item)
          ? Object.fromEntries(
              // A name is text of the server's, too.
              Object.entries(item).map(([inner, part]) => [inText(mask, inner), shown(part, inner, depth + 1)]),
            )
          : mask.value(item)
      }
      return shown(value, root, 0)
    },
    text: (text) => inText(redactor(literals, hidden), text),
  }
}
