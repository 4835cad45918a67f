import { ConfigError } from "../core/errors.ts"
import type { Id } from "./types.ts"

/** How ids of one app are written. Each takes the plain id as well as the prefixed one, so that no prefix comes twice. */
export interface Names {
  readonly appId: string
  /** `<appId>_<id>`, also of a room's JID. */
  readonly room: (id: Id) => string
  /** `<appId>_<id>` */
  readonly user: (id: Id) => string
  /** The id without `<appId>_`. */
  readonly plain: (id: Id) => string
}

/** @throws ConfigError for what is no id, which would become the user "undefined" */
export function idText(id: Id, what: string): string {
  const text = typeof id === "number" && Number.isFinite(id) ? String(id) : id
  if (typeof text !== "string" || text === "") {
    throw new ConfigError(`a ${what} has to be a text that is not empty, or a number`, what)
  }
  return text
}

/** One id or several as texts. */
export const idTexts = (ids: Id | readonly Id[], what: string): string[] =>
  (typeof ids === "object" ? ids : [ids]).map((id) => idText(id, what))

export function names(appId: string, jidDomain: string): Names {
  const prefix = `${appId}_`
  const prefixed = (text: string) => (text.startsWith(prefix) ? text : prefix + text)
  const withoutDomain = (text: string) =>
    // An id of one's own may hold an @, so only what is a JID of a room for sure is cut.
    text.endsWith(`@${jidDomain}`) ? text.slice(0, -jidDomain.length - 1) : text.replace(/@conference\.[^@]+$/, "")
  return {
    appId,
    room: (id) => prefixed(withoutDomain(idText(id, "room id"))),
    user: (id) => prefixed(idText(id, "user id")),
    plain: (id) => {
      const text = idText(id, "user id")
      return text.startsWith(prefix) && text !== prefix ? text.slice(prefix.length) : text
    },
  }
}
