import { type Fields, idAt, isFields } from "../core/values.ts"

/** Somebody who is there already is no failure. */
const there = /^(?:created|(?:(?:uuid|email|user|already)[_-])?exists)$/i

/** The list of what became of each user; `undefined` where the response has none. */
export function resultsOf(answer: unknown): readonly unknown[] | undefined {
  const { result, results } = isFields(answer) ? answer : {}
  const candidates: readonly unknown[] = [isFields(result) ? result["results"] : result, results]
  return candidates.find((each): each is readonly unknown[] => Array.isArray(each))
}

/** The caller's id of the user that an entry is about. */
const idOf = (entry: Fields): string | undefined =>
  idAt(entry, "user", "uuid") ??
  idAt(entry, "uuid") ??
  (idAt(entry, "xmppUsername") ?? idAt(entry, "user", "xmppUsername"))?.replace(/^[0-9a-f]{24}_/, "")

/** Why an entry is a failure; `undefined` if it is none. */
function reasonOf(entry: Fields): string | undefined {
  const { status, error, success, ok } = entry
  const isThere = typeof status === "string" ? there.test(status) : (error ?? undefined) === undefined
  if (isThere && success !== false && ok !== false) return undefined
  return wordsOf(entry)
}

function wordsOf({ status, error, message }: Fields): string {
  const words = [status, error, message].filter((each) => typeof each === "string" && each !== "")
  return words.length === 0 ? "failed" : words.join(": ")
}

/**
 * Rooms that an announcement did not reach, as `aula-1 (failed: the reason)`. Only what says so counts: the rest of such a
 * result was not published.
 */
export function failedRooms(results: readonly unknown[]): string[] {
  return results.filter(isFields).flatMap((entry, at) => {
    const { status, error, success, ok } = entry
    const says = typeof status === "string" && /^(?:failed|failure|error|rejected|not[_-]?found)$/i.test(status)
    if (!says && success !== false && ok !== false && (error ?? undefined) === undefined) return []
    const name = ["chatName", "name", "chatId", "_id", "id"].map((each) => idAt(entry, each)).find(Boolean)
    return [`${name ?? `entry ${at + 1}`} (${wordsOf(entry)})`]
  })
}

/**
 * Who was not created although the server is done, as `u1 (failed: the reason)`.
 * @param sent ids of the users whom the results have to tell of, where they are known
 */
export function failedUsers(results: readonly unknown[], sent: readonly string[] = []): string[] {
  const entries = results.filter(isFields)
  const failed = entries.flatMap((entry, at) => {
    const reason = reasonOf(entry)
    return reason === undefined ? [] : [`${idOf(entry) ?? sent[at] ?? `entry ${at + 1}`} (${reason})`]
  })
  const asked = new Set(sent)
  const named = new Set(entries.map(idOf))
  // An entry without an id is about somebody who was sent, and so is one about a namesake: it has the namesake's id.
  let others = entries.filter((entry) => !asked.has(idOf(entry) ?? "")).length
  for (const id of asked) {
    if (!named.has(id) && --others < 0) failed.push(`${id} (not in the result)`)
  }
  return failed
}
