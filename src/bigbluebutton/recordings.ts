import { operations } from "../../generated/bigbluebutton/operations.ts"
import { isApiError } from "../core/errors.ts"
import type { CallOptions } from "../core/http/options.ts"
import type { Transport } from "../core/http/transport.ts"
import { fetchAllDenied, isListIncomplete, listIncomplete, type Recording } from "./types.ts"
import { idsAtOnce, type Query, type Read, responses, type Responses } from "./recording-responses.ts"
import { deniesFetchAll } from "./adapter.ts"
import { checkParams } from "./parameters.ts"

/** How a pass through the pages ended. */
interface PassResult {
  /**
   * - `sure`: nothing is missing
   * - `likely`: all pages overlapped, but the server does not mark the end
   * - `moved`: the list changed during the pass, or contradicts its total
   * - `stuck`: the server repeats an earlier page instead of sending the next one
   */
  readonly end: "sure" | "likely" | "moved" | "stuck"
  /** Ids on the pages. */
  readonly seen: ReadonlySet<string>
  /** The last offset that returned new recordings. */
  readonly reached: number
  /** Length of the list according to the server, unless the pages contradict it. */
  readonly total: number | undefined
}

/** Walks through the pages of getRecordings as often as necessary and yields each recording once. */
class RecordingPages {
  /** The API error of the request without a limit, if it failed. */
  rejection: unknown
  readonly #responses: Responses
  readonly #provider: string
  readonly #size: number
  /** Recordings that were yielded or skipped at the beginning: number of metadata files (one per format) by id. */
  readonly #given = new Map<string, number>()
  #leftOut: number
  /** The recording with several formats that has the longest id, since the server treats ids as prefixes. */
  #several: Recording | undefined
  /** Whether totals and offsets count files; undefined if unknown. */
  #totalIsFiles: boolean | undefined
  /** Whether pages show recordings with all their formats. */
  #whole = false
  /** Whether a page showed a recording without some of its formats, so that the next page may show them. */
  #partial = false

  readonly #isComplete: (recording: Recording) => boolean

  /** @param anyState whether the caller named states: a recording that is being processed may have finished formats */
  constructor(
    responses: Responses,
    { provider, size, leaveOut, anyState }: { provider: string; size: number; leaveOut: number; anyState: boolean },
  ) {
    this.#responses = responses
    this.#provider = provider
    this.#size = size
    this.#leftOut = leaveOut
    // A broken recording has a file path as its id, and requesting that id does not find it.
    this.#isComplete = ({ playback, error }) =>
      this.#whole || error !== undefined || (playback.length === 0 && !anyState)
  }

  get count(): number {
    return this.#given.size
  }

  /** One pass from the first page to the last. */
  async *pass(): AsyncGenerator<Recording, PassResult, undefined> {
    const seen = new Set<string>()
    let reached = 0
    let joined = true
    let steady = true
    let total: number | undefined
    let overlap = false
    /** What the next page repeats: the last recording, or one of several if the page merged their files. */
    let border: ReadonlySet<string | undefined> = new Set()
    /** Whether the response without a limit matched the only page. */
    let confirmed = false
    /** Largest number of files seen on a page. The server fills pages up to this size. */
    let widest = 0
    const ended = (end: PassResult["end"]): PassResult => ({ end, seen, reached, total: joined ? undefined : total })

    for (let offset = 0, isFirst = true; ; isFirst = false) {
      let page: Read
      try {
        page = yield* this.#read({ offset, limit: this.#size })
      } catch (error) {
        if (isFirst || !(await this.#shrank(error, offset))) throw error
        return ended("moved")
      }
      const { ids, held, count, rest } = page
      if (deniesFetchAll(rest)) throw fetchAllDenied(this.#provider, rest.message)
      const repeats = [...ids].filter((id) => seen.has(id))
      for (const id of ids) seen.add(id)
      const known = repeats.length
      const fresh = ids.size - known
      // Pages of a single recording cannot show whether they overlap.
      if (!isFirst && (overlap ? known !== 1 || !border.has(repeats[0]) : fresh > 0)) joined = false
      if (!isFirst && rest.totalElements !== total) joined = steady = false
      if (overlap && known === 0) return ended("moved")
      total = rest.totalElements
      if (fresh > 0) reached = offset

      let rows = this.#totalIsFiles === true ? page.files : count
      let more = rest.nextPage === true || (total !== undefined && total > offset + rows)
      const isLong = count > this.#size
      if (isLong || page.files > this.#size) this.#whole = true
      const areFiles = total !== undefined && total > count && total === page.files
      const seemsAll = rest.nextPage !== true && count < this.#size && (areFiles || (total ?? 0) <= count)
      const saysEnd = !more && (rest.nextPage === false || total !== undefined)
      if (isFirst && count > 0 && seemsAll && (held.length > 0 || !saysEnd)) {
        // For so few recordings, the response without a limit returns all formats and shows whether there are others.
        confirmed = yield* this.unpaged(seen)
        if (confirmed && (saysEnd || (areFiles && (await this.#countsFiles())))) return ended("sure")
      }
      yield* this.#complete(held, offset)
      if (total !== undefined && more && count < this.#size && count < page.files && (await this.#countsFiles())) {
        rows = page.files
        more = total > offset + rows
      }

      if (rest.nextPage === false && !more) return ended(joined && seen.size >= (total ?? 0) ? "sure" : "moved")
      if (total !== undefined) {
        if (offset + rows > total) return ended("moved")
        if (fresh === 0 && count === 0 && more) return ended("moved")
        if (fresh === 0 && !more) {
          // A page that is full of files may not be the last, although the total is reached.
          const isFull = this.#partial && page.files >= this.#size
          const counted =
            seen.size >= total
              ? joined && !isFull
              : steady && this.#filesOf(seen) === total && (await this.#countsFiles())
          return ended(counted ? "sure" : "moved")
        }
      } else if (isFirst && !more && (count === 0 || isLong)) {
        // Either an empty list, or a server without pages.
        return ended("sure")
      } else if (fresh === 0) {
        const isEnd = count === (overlap ? 1 : 0) && (page.files < widest || count === 0)
        if (confirmed) return ended("sure")
        return ended(joined && !more && isEnd ? "likely" : "stuck")
      }
      widest = Math.max(widest, page.files)
      overlap = rows > 1
      border = rows === count ? new Set([page.last]) : ids
      offset += overlap ? rows - 1 : total === undefined || more ? 1 : 0
    }
  }

  /**
   * Requests the list without a limit and yields what the pages did not show.
   * @param total the expected number; it may count files and may be older than some deletions
   * @returns whether the response is complete
   */
  async *unpaged(seen: ReadonlySet<string>, total?: number): AsyncGenerator<Recording, boolean, undefined> {
    let all: Read
    try {
      all = yield* this.#read({})
    } catch (error) {
      if (!isApiError(error) || isListIncomplete(error)) throw error
      this.rejection = error
      return false
    }
    if (deniesFetchAll(all.rest)) return false
    yield* this.#take(all.held)
    if (all.rest.nextPage === true || (all.rest.totalElements ?? 0) > all.count) return false
    if (total !== undefined && all.ids.size < total) {
      const { totalElements: now = 0 } = await this.#responses.page({ offset: 0, limit: 1 })
      if (all.ids.size < now && (all.files < now || !(await this.#countsFiles()))) return false
    }
    const missing: string[] = []
    for (const id of seen) if (!all.ids.has(id) && missing.push(id) === idsAtOnce) break
    if (missing.length === 0) return true
    if (missing.some((id) => !this.#given.has(id))) return false
    // Recordings that still exist were cut off; the others have been deleted.
    return (await this.#responses.byIds(missing)).size === 0
  }

  /**
   * Checks whether anything follows the assumed end, and yields it.
   * @param reached an offset that the server honours
   */
  async *continuesAfter(reached: number): AsyncGenerator<Recording, boolean, undefined> {
    const before = this.count
    const last = { offset: Math.max(0, before - 1), limit: this.#size }
    for (const query of reached > 0 ? [last, { offset: reached }] : [last]) {
      try {
        const { held } = yield* this.#read(query)
        if (query === last) yield* this.#complete(held, last.offset)
        else yield* this.#take(held)
      } catch (error) {
        // The list may be shorter now.
        if (!isApiError(error) || isListIncomplete(error)) throw error
      }
    }
    return this.count > before
  }

  /** Reads a response and yields its new recordings, unless it is no longer than a page. */
  async *#read(query: Query): AsyncGenerator<Recording, Read, undefined> {
    const reading = this.#responses.read(query, this.#size, this.#isComplete)
    try {
      let step = await reading.next()
      for (; step.done !== true; step = await reading.next()) if (this.#isWanted(step.value)) yield step.value
      return step.value
    } finally {
      await reading.return(undefined as never)
    }
  }

  *#take(complete: Iterable<Recording>): Generator<Recording, void, undefined> {
    for (const recording of complete) if (this.#isWanted(recording)) yield recording
  }

  /** Yields the recordings of a page with all their formats. */
  async *#complete(held: readonly Recording[], offset: number): AsyncGenerator<Recording, void, undefined> {
    if (this.#whole) return yield* this.#take(held)
    const ids: string[] = []
    for (const recording of held) {
      if (this.#isComplete(recording)) yield* this.#take([recording])
      else if (this.#leftOut > 0) this.#isWanted(recording)
      else if (!this.#given.has(recording.recordID)) ids.push(recording.recordID)
    }
    const lost: string[] = []
    for (let start = 0; start < ids.length; start += idsAtOnce) {
      const some = ids.slice(start, start + idsAtOnce)
      const found = await this.#responses.byIds(some)
      lost.push(...some.filter((id) => !found.has(id)))
      this.#partial ||= held.some((one) => (found.get(one.recordID)?.playback.length ?? 0) > one.playback.length)
      yield* this.#take(some.flatMap((id) => found.get(id) ?? []))
    }
    if (lost.length === 0) return
    // Usually deleted meanwhile.
    const { recordings } = await this.#responses.page({ offset, limit: this.#size })
    const odd = recordings.find(({ recordID }) => lost.includes(recordID))
    if (odd === undefined) return
    const what = `the server lists the recording "${odd.recordID}", but returns nothing for that recordID`
    throw listIncomplete(this.#provider, what, "check the server")
  }

  /** Records a recording. Returns whether it is new and not skipped. */
  #isWanted(recording: Recording): boolean {
    const { recordID: id, playback } = recording
    if (this.#given.has(id)) return false
    this.#given.set(id, Math.max(1, playback.length))
    if (playback.length > 1 && id.length > (this.#several?.recordID.length ?? 0)) this.#several = recording
    return this.#leftOut-- <= 0
  }

  /**
   * Number of metadata files that one pass saw. Recordings of earlier passes may be deleted and must not compensate for
   * missing ones.
   */
  #filesOf(seen: ReadonlySet<string>): number {
    let files = 0
    for (const id of seen) files += this.#given.get(id) ?? 0
    return files
  }

  /** Returns whether totals and offsets count files. */
  async #countsFiles(): Promise<boolean> {
    const one = this.#several
    if (one === undefined) return false
    if (this.#totalIsFiles === undefined) {
      const { totalElements: files = 0 } = await this.#responses.page({ recordID: one.recordID, offset: 0, limit: 1 })
      this.#totalIsFiles = files >= one.playback.length
    }
    return this.#totalIsFiles
  }

  /** Returns whether a request failed because the list is now shorter than its offset: 3.0 reports that as HTTP 500. */
  async #shrank(error: unknown, offset: number): Promise<boolean> {
    if (!isApiError(error) || error.code !== "http_500") return false
    const { totalElements: total } = await this.#responses.page({ offset: 0, limit: 1 })
    return total !== undefined && total < offset
  }
}

const { max: largestPage } = operations.getRecordings.paginated
/** A page repeats the last recording of the previous page, so it needs room for two. */
const smallestPage = 2
/** Number of consecutive passes without a new recording after which the list is given up. */
const mostIdle = 2

const hint = "retry later, or filter by meetingID, state or metadata"

/**
 * Every matching recording, once and with all its formats, or an error: an incomplete list never looks complete.
 *
 * No single sign proves that a list is complete: totals may count files, a short page may be the server's maximum,
 * large offsets may be ignored, and a deletion moves other recordings to a page that was already read. Each page
 * therefore repeats the last recording of the previous one, which shows that the server honours the offset and that
 * nothing moved. In doubtful cases a response without a limit decides.
 * @throws BigBlueButtonError `listIncomplete`
 */
export async function* recordings(
  transport: Transport,
  provider: string,
  params: Query = {},
  options?: CallOptions,
): AsyncGenerator<Recording, void, undefined> {
  if ((await transport.nothingFor(operations.getRecordings, { query: params }, options)) !== undefined) return
  const { limit, offset = 0, ...filter } = params
  checkParams(operations.getRecordings, filter)
  const size = Math.min(Math.max(Math.trunc(limit ?? largestPage), smallestPage), largestPage)
  const settings = { provider, size, leaveOut: offset, anyState: filter.state !== undefined }
  const pages = new RecordingPages(await responses(transport, provider, filter, options), settings)
  for (let idle = 0; ;) {
    const before = pages.count
    const { end, seen, reached, total } = yield* pages.pass()
    if (end === "sure") return
    const counted = pages.count
    if ((yield* pages.unpaged(seen, total)) && (end === "likely" || !(yield* pages.continuesAfter(reached)))) return
    // The server limits a response without `limit`; but all pages overlapped, and nothing contradicts them.
    if (end === "likely" && pages.count === counted) return
    idle = pages.count > before ? 0 : idle + 1
    if (end === "stuck" || idle === mostIdle) {
      const why =
        end === "stuck"
          ? "the server sent an earlier page again instead of the next one"
          : "the list changed while it was read, or the server's totals are wrong"
      const what = `the list may be incomplete after ${pages.count} recordings: ${why}, and the server does not return all of them without limit`
      throw listIncomplete(provider, what, hint, pages.rejection)
    }
  }
}
