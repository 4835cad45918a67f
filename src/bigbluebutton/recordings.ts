import { operations } from "../../generated/bigbluebutton/operations.ts"
import type { CallOptions, Transport } from "../core/transport.ts"
import { check } from "./check.ts"
import { streamAnswer } from "./stream-answer.ts"
import type { AnswerOf, Params, Recording } from "./types.ts"

type Rest = Omit<AnswerOf<"getRecordings">, "recordings">

const operation = operations.getRecordings
const largestPage = operation.paginated.max

/**
 * Every recording that matches, page by page, each answer read as a stream.
 *
 * Servers from 2.6 on tell the total: no page beyond it is asked for, since 3.0 answers that with HTTP 500. Others ignore
 * `offset` and `limit` and send everything at once, which ends the walk. Where neither is certain, a page that holds
 * nothing new ends it. A recording that slipped to the next page while the list changed is not repeated.
 */
export async function* recordings(
  transport: Transport,
  provider: string,
  { limit, offset: first = 0, ...filter }: Params<"getRecordings"> = {},
  options?: CallOptions,
): AsyncGenerator<Recording, void, undefined> {
  check(operation, filter)
  const size = Math.min(Math.max(Math.trunc(limit ?? largestPage), 1), largestPage)
  let last = new Set<string>()
  for (let offset = first; ;) {
    const answer = await transport.stream(operation, { query: { ...filter, offset, limit: size } }, options)
    const page = streamAnswer<Recording, Rest>(answer, provider, operation, operation.paginated.items)
    const seen = new Set<string>()
    let received = 0
    let fresh = 0
    try {
      let step = await page.next()
      for (; step.done !== true; step = await page.next()) {
        received++
        // A longer page than asked for is the whole list; nothing will follow it, so its ids need not be kept.
        if (received <= size) seen.add(step.value.recordID)
        if (last.has(step.value.recordID)) continue
        fresh++
        yield step.value
      }
      offset += received
      const { totalElements: total } = step.value
      if (fresh === 0 || (total === undefined ? received !== size : offset >= total)) return
    } finally {
      await page.return({ returncode: "" })
    }
    last = seen
  }
}
