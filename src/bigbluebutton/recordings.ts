import { operations } from "../../generated/bigbluebutton/operations.ts"
import { isApiError } from "../core/errors.ts"
import type { CallOptions } from "../core/options.ts"
import type { OpenAnswer, Transport } from "../core/transport.ts"
import { check } from "./check.ts"
import { loadCodec } from "./codec.ts"
import { nextOffset, type Page } from "./next-offset.ts"
import type { AnswerOf, Params, Recording } from "./types.ts"

type Answer = AnswerOf<"getRecordings">
type Rest = Omit<Answer, "recordings">

const operation = operations.getRecordings
const largestPage = operation.paginated.max

/**
 * Every recording that matches, page by page, each answer read as a stream.
 *
 * Servers from 2.6 on tell the total: no page beyond it is asked for, since 3.0 answers that with HTTP 500. Others ignore
 * `offset` and `limit` and send everything at once, which ends the walk. The list may change meanwhile: what slipped to
 * another page is not repeated, and when recordings were deleted, the walk steps back by as many.
 */
export async function* recordings(
  transport: Transport,
  provider: string,
  { limit, offset: first = 0, ...filter }: Params<"getRecordings"> = {},
  options?: CallOptions,
): AsyncGenerator<Recording, void, undefined> {
  check(operation, filter)
  const { streamAnswer } = await loadCodec()
  const size = Math.min(Math.max(Math.trunc(limit ?? largestPage), 1), largestPage)
  const ask = (offset: number, limit: number) => ({ query: { ...filter, offset, limit } })
  const seen = new Set<string>()
  let before: Page | undefined
  for (let offset: number | undefined = first; offset !== undefined;) {
    let answer: OpenAnswer
    try {
      answer = await transport.stream(operation, ask(offset, size), options)
    } catch (error) {
      // The list may have become shorter than the offset.
      if (before?.total === undefined || !isApiError(error) || error.code !== "http_500") throw error
      const { totalElements: total } = (await transport.call(operation, ask(0, 1), options)).answer as Answer
      if (total === undefined || total >= offset) throw error
      const empty: Page = { offset, size, received: 0, fresh: 0, total }
      offset = nextOffset(empty, before, first)
      before = empty
      continue
    }
    const stream = streamAnswer<Recording, Rest>(answer, provider, operation, operation.paginated.items)
    const ids: string[] = []
    let received = 0
    let fresh = 0
    try {
      let step = await stream.next()
      for (; step.done !== true; step = await stream.next()) {
        received++
        // A longer page than asked for is the whole list; nothing will follow it, so its ids need not be kept.
        if (received <= size) ids.push(step.value.recordID)
        if (seen.has(step.value.recordID)) continue
        fresh++
        yield step.value
      }
      const page: Page = { offset, size, received, fresh, total: step.value.totalElements }
      offset = nextOffset(page, before, first)
      before = page
    } finally {
      await stream.return({ returncode: "" })
    }
    for (const id of ids) seen.add(id)
  }
}
