import { isFields } from "../core/values.ts"
import type { EthoraError } from "./error.ts"
import type { Thing } from "./types.ts"

const codes: Readonly<Record<Thing, RegExp>> = {
  chat: /^(?:CHAT|ROOM|CHAT_?ROOM)_?NOT_?FOUND$/i,
  user: /^USERS?_?NOT_?FOUND$/i,
}

/** Codes that say nothing about what is missing. */
const silent = /^(?:http_\d+|NOT_?FOUND)$/i

/**
 * Whether an error says that the room or user itself does not exist. A status alone does not: a wrong address, an app that
 * is gone and a missing permission come with 404 and 422 as well. So the code or the text has to name it.
 */
export function saysMissing(error: EthoraError, what: Thing, sent: readonly string[] = []): boolean {
  const { status, code, body, headers } = error
  if (status !== 404 && status !== 422 && status !== 200) return false
  // A page comes from something in front of the API, which knows no rooms.
  if (headers["content-type"]?.includes("html") === true) return false
  if (codes[what].test(code)) return true
  if (!silent.test(code)) return false
  const names = (text: unknown) => typeof text === "string" && sentences[what].test(wordsOf(text, sent))
  if (!isFields(body)) return names(body)
  const { error: words, message, msg, reason, errors } = body
  if ([words, message, msg, reason].some(names)) return true
  const list: readonly unknown[] = Array.isArray(errors) ? errors : []
  return list.length > 0 && list.every((each) => names(isFields(each) ? each["msg"] : each))
}

const longest = 300

/** The words of a message in lower case, without what it quotes and without ids. */
const wordsOf = (text: string, sent: readonly string[]): string =>
  text
    .slice(0, longest)
    .replaceAll(/"[^"]*"|'[^']*'|`[^`]*`/g, " ")
    .split(/[\s,;:()[\]<>]+/)
    .filter((word) => !/[\d@]/.test(word) && !sent.includes(word.replace(/\.$/, "")))
    .flatMap((word) => word.toLowerCase().match(/[a-z]+/g) ?? [])
    .join(" ")

const opening = "(?:(?:error|the|this|that|a|any|such|requested|specified|given|one|or|more|some|all|of) )*"
const about =
  "(?: (?:with|by|for|named|called|you|requested|specified|given|provided|this|that|these|the|id|ids|uuid|uuids|name|names|jid|xmppusername|userid|chatid|chatname))*"
const verb = "(?: (?:was|were|is|are|has|have|been|could|can|does|do|did))*"
const place = "(?: (?:in|on|for) (?:the |this |your )?(?:app|application|server|system|database|tenant))?"

/** "Chat room not found", "No such user": sentences about the thing itself, and nothing else. */
const sentence = (thing: string): RegExp =>
  new RegExp(
    `^${opening}(?:${thing}${about}${verb} (?:not (?:be )?(?:found|exist)|(?:doesn|don) t exist|cannot be found|notfound)` +
      `|(?:not found|no|no such|unknown|could not find|couldn t find|can ?not find) ${opening}${thing}${about}(?:(?: was| were)? found)?)` +
      `${place}$`,
  )

const sentences: Readonly<Record<Thing, RegExp>> = {
  chat: sentence("(?:(?:chat )?rooms?|chatrooms?|chats?)"),
  user: sentence("users?(?: s)?"),
}
