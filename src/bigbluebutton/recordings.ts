import { operations } from "../../generated/bigbluebutton/operations.ts"
import type { CallOptions } from "../core/http/options.ts"
import type { Transport } from "../core/http/transport.ts"
import { check } from "./check.ts"
import { listIncomplete } from "./list-incomplete.ts"
import { RecordingPages } from "./recording-pages.ts"
import { type Query, responses } from "./recording-responses.ts"
import type { Recording } from "./types.ts"

const { max: largestPage } = operations.getRecordings.paginated
/** A page takes up the last recording of the one before, so it has room for two. */
const smallestPage = 2
/** Walks in a row that bring nothing new before the list is given up. */
const mostIdle = 2

const hint = "read it again later, or in parts: by meetingID, by state or by metadata"

/**
 * Every recording that matches, once and with all its formats, or an error: a list that may be incomplete never looks
 * complete.
 *
 * No sign of a server proves by itself that a list is complete: totals may count files, a short page may be the server's
 * bound, large offsets may be ignored, and a deletion moves others to a page that was read. So each page takes up the last
 * recording of the one before: that shows that the server honours the offset, and that nothing moved. Where a doubt is
 * left, a response without a limit decides.
 *
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
  check(operations.getRecordings, filter)
  const size = Math.min(Math.max(Math.trunc(limit ?? largestPage), smallestPage), largestPage)
  const settings = { provider, size, leaveOut: offset, anyState: filter.state !== undefined }
  const pages = new RecordingPages(await responses(transport, provider, filter, options), settings)
  for (let idle = 0; ;) {
    const before = pages.count
    const { end, seen, reached, total } = yield* pages.walk()
    if (end === "sure") return
    const walked = pages.count
    if ((yield* pages.unpaged(seen, total)) && (end === "likely" || !(yield* pages.goesOn(reached)))) return
    // The server has a bound for a response without a limit; the pages joined each other, and nothing contradicts them.
    if (end === "likely" && pages.count === walked) return
    idle = pages.count > before ? 0 : idle + 1
    if (end === "stuck" || idle === mostIdle) {
      const why =
        end === "stuck"
          ? "the server repeats what it had sent before in the place of the next page"
          : "the list changed while it was read, or is not what the server says of it"
      const what = `${pages.count} recordings were read and more may exist: ${why}, and a response without a limit does not show all of them`
      throw listIncomplete(provider, what, hint, pages.refusal)
    }
  }
}
