import { isBlank } from "../core/http/check-call.ts"
import { ConfigError } from "../core/errors.ts"
import { describeType } from "../core/values.ts"
import type { Id, Names } from "./types.ts"

/** @throws ConfigError for an invalid id, which would become the user "undefined" */
export function idText(id: Id, what: string): string {
  const text = typeof id === "number" && Number.isFinite(id) ? String(id) : id
  if (typeof text !== "string" || text.trim() === "") {
    throw new ConfigError(`the ${what} must be a non-empty string or a number`, what)
  }
  return text
}

/** One or several ids as strings. @throws ConfigError */
export const idTexts = (ids: Id | readonly Id[], what: string): string[] =>
  (typeof ids === "object" ? listed(ids, what) : [ids]).map((id) => idText(id, what))

/**
 * A filter with complete ids. Empty values stay, since the filter check handles them.
 * @param forms functions that complete the ids, by name
 */
export function withIds<Filter extends object>(
  filter: Filter,
  forms: Readonly<Partial<Record<keyof Filter, (id: Id) => string>>>,
): Filter {
  const written = { ...filter } as Record<string, unknown>
  for (const [name, form] of Object.entries(forms) as [string, (id: Id) => string][]) {
    if (!isBlank(written[name])) written[name] = form(written[name] as Id)
  }
  return written as Filter
}

/** @throws ConfigError for what is not a list */
export function listed<Item>(list: readonly Item[], option: string): readonly Item[] {
  if (Array.isArray(list)) return list as readonly Item[]
  throw new ConfigError(`${option} must be an array, not ${describeType(list)}`, option)
}

const name = /^([0-9a-f]{24})_./s
const objectId = /^[0-9a-f]{24}$/

/** Domains of rooms and users, unless `jidDomain` is set. */
const usualDomain = /^(?:conference\.|xmpp\.[^.]+\.)./

export function names(appId: string, jidDomain: string): Names {
  const prefix = `${appId}_`
  const isOwn = (text: string) => text.startsWith(prefix) && text !== prefix

  const withoutDomain = (text: string) => {
    // Your own ids may contain an @, as in an e-mail address, so only known domains are removed.
    const at = text.lastIndexOf("@")
    const [domain = ""] = text.slice(at + 1).split("/", 1)
    const isJid = domain === jidDomain || `conference.${domain}` === jidDomain || usualDomain.test(domain)
    return at > 0 && isJid ? text.slice(0, at) : text
  }
  const complete = (id: Id, what: string) => {
    const text = withoutDomain(idText(id, what))
    return isOwn(text) || name.test(text) ? text : prefix + text
  }
  const plain = (id: Id, what: string) => {
    const text = withoutDomain(idText(id, what))
    if (isOwn(text)) return text.slice(prefix.length)
    const [, other] = name.exec(text) ?? []
    if (other === undefined) return text
    const advice = `pass the option appId: "${other}", or use an id that does not begin with 24 hex digits and "_"`
    throw new ConfigError(`the ${what} belongs to the app ${other}: ${advice}`, what)
  }
  return {
    appId,
    room: (id) => complete(id, "room id"),
    user: (id) => complete(id, "user id"),
    roomOrObjectId: (id) => (objectId.test(String(id)) ? String(id) : complete(id, "room id")),
    plain: (id) => plain(id, "user id"),
    fresh: (id, what) => {
      const text = plain(id, what)
      if (isOwn(text)) throw new ConfigError(`the ${what} has the prefix ${prefix} twice`, what)
      return text
    },
    local: (id) => withoutDomain(idText(id, "user id")),
  }
}
