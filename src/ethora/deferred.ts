import { isFields } from "../core/values.ts"
import type { Operation } from "../core/http/operation.ts"
import { EthoraError, provider, type Thing } from "./types.ts"
import type { Counted, GetPage, WalkParams } from "./responses.ts"

// Loaded on first use, as one module: lists, waiting, creating users, and the meaning of errors.
export { inputs } from "../../generated/ethora/inputs.ts"
export { createUser, createUsers, failedRooms, inBatches, newUser, resultsOf, waitForUsers } from "./create-users.ts"
export { waitForJob } from "./wait-for-job.ts"

const usual = 100
const largestPage = 500
/** Number of consecutive walks without a new entry after which the list is given up. */
const mostIdle = 2

/** How one walk ended: `stuck`: a page repeated known entries; `short`: the list ended before its total. */
type End = "complete" | "moved" | "stuck" | "short"

/**
 * Every entry once, or an error.
 *
 * A short page does not end a list, since the server may have a lower maximum. Nor does a total that a full page just
 * reaches, since the server may have counted only that page. If the list changes meanwhile, another walk fetches what
 * was missed. A total reveals such changes; without one, each page repeats the last entry of the previous page.
 */
export async function* offsetPages<Item extends object, Page extends Counted>(
  page: GetPage<Item, Page>,
  { offset: first = 0, limit = usual }: WalkParams,
  { id: operation, paginated }: Operation,
): AsyncGenerator<Item, void, undefined> {
  const most = paginated?.max ?? largestPage
  const size = Math.min(Math.max(Math.trunc(limit), 1), most)
  const given = new Set<unknown>()
  /** Whether the total is smaller than the number of listed entries. */
  let isWrong = false

  async function* once(): AsyncGenerator<Item, End, undefined> {
    const seen = new Set<unknown>()
    let joined = true
    /** The page before; `last` is the id of its last entry. */
    let before: { readonly rows: string; readonly total: number | undefined; readonly last: unknown } | undefined
    let overlap = 0
    for (let offset = first; ;) {
      const { data, body } = await page({ offset, limit: size }).withResponse()
      const rows = JSON.stringify(data)
      const isRepeated = data.length > overlap && rows === before?.rows
      const sizeBefore = seen.size
      for (const item of isRepeated ? [] : data) {
        // Entries without an id never equal one another.
        const id = idOf(item) ?? item
        seen.add(id)
        if (given.has(id)) continue
        given.add(id)
        yield item
      }
      const fresh = seen.size - sizeBefore
      const end = offset + data.length
      const said = body.total ?? body.pagination?.total
      // A total below the offset of an empty page says that the list became shorter.
      if (!isWrong && said !== undefined && end > said && (data.length > 0 || said === 0)) {
        isWrong = true
        // The pages before have relied on the total, so they did not overlap.
        if (before !== undefined && !isRepeated) return "moved"
      }
      const total = isWrong ? undefined : said
      if (overlap > 0 && (data.length - fresh !== overlap || idOf(data[0]) !== before?.last)) joined = false
      if (overlap > 0 && fresh === data.length) return "moved"
      if (!isWrong && before !== undefined && before.total !== total) joined = false
      before = { rows, total, last: idOf(data.at(-1)) }
      const counted = total === undefined ? joined : joined && seen.size >= total - first
      if (fresh === 0) {
        if (isRepeated || (data.length > overlap && (total === undefined || end < total))) return "stuck"
        if (data.length === overlap && total !== undefined && end < total) return "short"
        return counted ? "complete" : "moved"
      }
      if (end === total && data.length < size) return counted ? "complete" : "moved"
      overlap = total === undefined && data.length > 1 && before.last !== undefined ? 1 : 0
      offset = end - overlap
    }
  }

  for (let idle = 0; ;) {
    const before = given.size
    const end = yield* once()
    if (end === "complete") return
    idle = given.size > before ? 0 : idle + 1
    if (end === "stuck") {
      // The server may ignore offset, which is harmless if all entries fit into one page that is not full.
      const { data, body } = await page({ offset: first, limit: most }).withResponse()
      for (const item of data) {
        const id = idOf(item)
        if (id === undefined || given.has(id)) continue
        given.add(id)
        yield item
      }
      const bound = body.limit ?? body.pagination?.limit ?? most
      // Entries without an id can only be compared by number.
      const all = Math.max(body.total ?? body.pagination?.total ?? 0, data.length)
      if (data.length < bound && given.size >= all - first) return
      throw incomplete("PAGES_REPEATED", "the server sent the same page again instead of the next one")
    }
    if (end === "short" || idle === mostIdle) {
      const why = end === "short" ? "the server reports more" : "the list changed while it was read"
      throw incomplete("LIST_INCOMPLETE", why)
    }
  }

  function incomplete(code: "PAGES_REPEATED" | "LIST_INCOMPLETE", why: string): EthoraError {
    const message = `the list may be incomplete after ${given.size} entries: ${why}`
    return new EthoraError({ provider, operation, status: 200, code, message })
  }
}

/** Id of an entry; undefined if it has none. */
function idOf(item: unknown): unknown {
  const { _id, name, xmppUsername } = isFields(item) ? item : {}
  return _id ?? name ?? xmppUsername ?? undefined
}

const codes: Readonly<Record<Thing, RegExp>> = {
  chat: /^(?:CHAT|ROOM|CHAT_?ROOM)_?NOT_?FOUND$/i,
  user: /^USERS?_?NOT_?FOUND$/i,
}

/** Codes that do not say what is missing. */
const silent = /^(?:http_\d+|NOT_?FOUND)$/i

/**
 * Returns whether an error says that the room or user itself does not exist. Its status is not sufficient: a wrong
 * address, a deleted app and a missing permission also cause 404 and 422. The code or the message must name the object.
 */
export function saysMissing(error: EthoraError, what: Thing, sent: readonly string[] = []): boolean {
  const { status, code, body, headers } = error
  if (status !== 404 && status !== 422 && status !== 200) return false
  // An HTML page comes from something in front of the API.
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

/** The words of a message in lower case, without quoted text and ids. */
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

/** "Chat room not found", "No such user": sentences that only say that the object is missing. */
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
