import { ConfigError } from "../core/errors.ts"
import { notify } from "../core/notify.ts"
import type { BatchProgress } from "./types.ts"

/** The most entries a call takes. */
const most = 100

/**
 * Sends a list in batches, one after the other; the first that fails ends it.
 * @param onProgress is told after each batch; what it throws or rejects with is dropped
 * @throws ConfigError for an empty list
 */
export async function inBatches<Item, Answer>(
  items: readonly Item[],
  what: string,
  send: (batch: Item[]) => PromiseLike<Answer>,
  onProgress?: (progress: BatchProgress<Answer>) => void,
): Promise<Answer[]> {
  if (items.length === 0) throw new ConfigError(`the list of ${what} is empty`, what)
  const batches = Math.ceil(items.length / most)
  const answers: Answer[] = []
  for (let batch = 1; batch <= batches; batch++) {
    const answer = await send(items.slice((batch - 1) * most, batch * most))
    answers.push(answer)
    const done = Math.min(batch * most, items.length)
    notify(() => onProgress?.({ done, total: items.length, batch, batches, answer }))
  }
  return answers
}
