import { isRecord } from "../cells.ts"
import { partsOf } from "./names.ts"
import { type Mask, shortest, textMask, withheld } from "./text-mask.ts"

/** What a model may see. */
export interface Showing {
  /** Join links. */
  readonly links: boolean
  /** Passwords, tokens and other secrets. */
  readonly secrets: boolean
}

/** Names that are always secret, in queries and texts as well as in members. */
const always = [
  ..."password passwd passcode passphrase pass pwd pw pin senha secret token jwt checksum cookie cookies jsessionid".split(
    " ",
  ),
  ..."accessToken access_token refreshToken refresh_token apiKey api_key".split(" "),
]

/** Last words of secret member names: `adminPassword`, `signing_secret`, `hostKey`. */
const lastWords = new Set(
  "password passwd passcode passphrase pwd pw pin senha secret token credential credentials jwt".split(" "),
)
const keysOf = new Set("api access auth secret private signing hmac host raw encryption session shared".split(" "))

/** Names of join links, and of other values with such a name. */
const linkNames =
  /^(?:join|invite|invitation|entry|access|guest|launch|room|meeting|host|attendee|moderator|viewer|participant|embed)_?-?(?:url|link|uri|href)s?$/i
const linkWords = /^(?:join|invite|invitation)s?$/i
/** Such names in texts, for example in response bodies quoted by error messages. */
const linksInText =
  "joinUrl join_url joinLink join_link inviteUrl invite_url inviteLink invite_link meeting_link host_url room_url".split(
    " ",
  )

const hasUrl = (value: unknown): value is string => typeof value === "string" && /https?:\/\/\S/i.test(value)

const isLink = (name: string, value: unknown): value is string =>
  hasUrl(value) && (linkNames.test(name) || linkWords.test(name))

/**
 * Maximum number of distinct secrets in one result, which are also masked elsewhere in it. A result with more is
 * withheld.
 */
const most = 500
const deepest = 64

function isSecretName(name: string): boolean {
  const words = partsOf(name).map((word) => word.toLowerCase())
  const last = words.at(-1) ?? ""
  return lastWords.has(last) || (last === "key" && keysOf.has(words.at(-2) ?? ""))
}

/** A result contains too many secrets to mask them in the rest of it. */
export class TooManySecrets extends Error {
  override readonly name = "TooManySecrets"

  constructor() {
    super(`it holds more than ${most} different secrets`)
  }
}

/** Hides what a model must not see. Masked parts become `***`. */
export interface Withholder {
  /**
   * @param name name of the member that contains the value, or of the call that returns it
   * @throws TooManySecrets
   */
  readonly value: (value: unknown, name: string) => unknown
  /**
   * The first entries of a list that together do not contain too many secrets.
   * @throws TooManySecrets if the first entry does
   */
  readonly entries: (entries: readonly unknown[], name: string) => unknown[]
  readonly text: (text: string) => string
}

/** Renders one part of a result. Called after the whole result has been read, when all of its secrets are known. */
type Show = (mask: Mask) => unknown

/**
 * @param names names of secret members according to the document
 * @param literals credentials of the client, which are always hidden
 */
export function withholder(
  names: readonly string[],
  literals: readonly string[],
  { links, secrets }: Showing,
): Withholder {
  const hidden = secrets ? [] : [...names, ...always, ...(links ? [] : linksInText)]
  const lower = new Set(hidden.map((name) => name.toLowerCase()))
  const isSecret = (name: string): boolean => !secrets && (lower.has(name.toLowerCase()) || isSecretName(name))
  const isHidden = (name: string, value: unknown): boolean =>
    isSecret(name) && value !== null && value !== undefined && value !== "" && typeof value !== "boolean"
  const maskOf = (found: ReadonlySet<string>, telling: readonly string[]) =>
    textMask({ literals, found, names: telling, showsUserInfo: secrets })
  const credentials = maskOf(new Set(), [])
  const texts = maskOf(new Set(), hidden)

  /**
   * Collects secrets so that they are hidden wherever the server repeats them, such as a password in a welcome message.
   */
  function note(value: unknown, found: Set<string>, depth: number): void {
    if (depth > deepest) return
    if (typeof value === "string" || typeof value === "number") {
      if (String(value).length >= shortest) found.add(String(value))
    } else if (Array.isArray(value)) for (const each of value) note(each, found, depth + 1)
    else if (isRecord(value)) for (const each of Object.values(value)) note(each, found, depth + 1)
  }

  function read(value: unknown, name: string, found: Set<string>, depth: number): Show {
    if (isHidden(name, value) || (!links && !secrets && isLink(name, value))) {
      note(value, found, depth)
      return () => withheld
    }
    if (typeof value === "string")
      return links && !secrets && isLink(name, value) ? () => credentials.text(value) : (mask) => mask.text(value)
    if (typeof value !== "object" || value === null) return (mask) => mask.other(value)
    if (depth > deepest) return () => "…"
    if (Array.isArray(value)) {
      const parts = value.map((each) => read(each, name, found, depth + 1))
      return (mask) => parts.map((show) => show(mask))
    }
    if (!isRecord(value)) return (mask) => mask.other(value)
    const parts = Object.entries(value).map(([inner, part]) => [inner, read(part, inner, found, depth + 1)] as const)
    // Names also come from the server.
    return (mask) => Object.fromEntries(parts.map(([inner, show]) => [mask.text(inner), show(mask)]))
  }

  return {
    value: (value, call) => {
      const found = new Set<string>()
      // The name of a call describes a single value, such as a link; an object has names for its members.
      const show = read(value, typeof value === "object" ? "" : call, found, 0)
      if (found.size > most) throw new TooManySecrets()
      return show(maskOf(found, hidden))
    },
    entries: (entries, call) => {
      const all = new Set<string>()
      const shows: Show[] = []
      for (const entry of entries) {
        const found = new Set<string>()
        const show = read(entry, typeof entry === "object" ? "" : call, found, 1)
        for (const each of all) found.add(each)
        if (found.size > most) break
        for (const each of found) all.add(each)
        shows.push(show)
      }
      if (shows.length === 0 && entries.length > 0) throw new TooManySecrets()
      const mask = maskOf(all, hidden)
      return shows.map((show) => show(mask))
    },
    text: (text) => texts.text(text),
  }
}
